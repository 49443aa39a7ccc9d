/**
 * Which of the copies stay: of each of the last seven days that have one the latest, of each of the
 * last four weeks that have one the latest, and the last three from before a restore. Days without
 * copies do not count: who was away for a month finds all that there was.
 */
const DAYS = 7;
const WEEKS = 4;
const BEFORE_RESTORES = 3;

/** Why a copy was made: by itself, or before something was restored over what it holds. */
export type Why = 'daily' | 'before-restore';

interface Dated {
  /** ISO date and time. */
  readonly at: string;
  readonly why: Why;
}

/** Those that stay, newest first. Days and weeks are those of UTC, so that a journey changes nothing. */
export function kept<Copy extends Dated>(copies: readonly Copy[]): Copy[] {
  const newest = [...copies].sort((a, b) => (a.at < b.at ? 1 : -1));
  const daily = newest.filter(({ why }) => why === 'daily');
  const stay = new Set([
    ...latestOfEach(daily, DAYS, ({ at }) => at.slice(0, 10)),
    ...latestOfEach(daily, WEEKS, ({ at }) => String(weekOf(at))),
    ...newest.filter(({ why }) => why === 'before-restore').slice(0, BEFORE_RESTORES),
  ]);
  return newest.filter((copy) => stay.has(copy));
}

/** The first of each period, of as many periods; `copies` newest first. */
function latestOfEach<Copy>(copies: readonly Copy[], most: number, period: (copy: Copy) => string) {
  const latest = new Map<string, Copy>();
  for (const copy of copies) {
    const key = period(copy);
    if (!latest.has(key)) latest.set(key, copy);
  }
  return [...latest.values()].slice(0, most);
}

const DAY = 86_400_000;

/** Weeks since the Monday before 1970 began. */
const weekOf = (at: string) => Math.floor((Date.parse(at) / DAY + 3) / 7);
