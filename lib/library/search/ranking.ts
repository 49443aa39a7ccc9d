/**
 * How well measures fit the words of a query: those that have all of them before those that have some, and
 * among these those first that have more of them in their names. Words that only the initials of a name
 * stand for come behind those that are there.
 */
import type { Steps } from '../../text/steps';
import type { Word } from '../../text/written-query';
import type { Shelved, Test } from './conditions';
import { mayBeInitials } from './in-names';
import { isOfRegion, type PlanFacts } from './library-facts';
import { foundIn } from './searched-plan';
import { IN_NAME, IN_TEXT, type WordFinder, type WordHits } from './word-hits';

interface Looked {
  readonly text: string;
  /** A phrase has to be there. */
  readonly exact: boolean;
  readonly hits: WordHits;
  /** By its initials; null for what can be none. */
  readonly initials: WordHits | null;
}

export interface Ranking {
  /** From here on ranks are those of measures that have only some of the words. */
  readonly firstOfSome: number;
  /** One more than the last rank. */
  readonly ranks: number;
  /** The rank of each measure of a plan, -1 for those that are not found; null where none is. */
  of(plan: Shelved): ((place: number) => number) | null;
}

/** `byName`: whether it matters that a word stands in the name. */
export function* rankingOf(
  words: readonly Word[],
  tests: readonly Test[],
  finder: WordFinder,
  byName: boolean,
): Steps<Ranking> {
  const wanted = yield* lookedFor(
    words.filter(({ not }) => !not),
    finder,
  );
  const unwanted = yield* lookedFor(
    words.filter(({ not }) => not),
    finder,
  );
  const count = wanted.length;
  const ofPlan = tests.flatMap((test) => ('plan' in test ? test.plan : []));
  const ofMeasure = tests.flatMap((test) => ('measure' in test ? test.measure : []));
  const regions = inRegions(wanted);
  return {
    firstOfSome: ranksOf(count),
    ranks: (count + 1) * ranksOf(count),
    of: (plan) => {
      const { first, facts } = plan;
      const here = regions(facts);
      // Most plans have none of a word that is worth looking for.
      const any = count === 0 || wanted.some((word, i) => here[i] || isAnywhere(word, plan));
      if (!any || !ofPlan.every((fits) => fits(plan))) return null;
      const out = unwanted.filter(({ hits }) => hits.stacks.has(plan));
      const isOut = (place: number) =>
        out.length > 0 && out.some(({ hits }) => hits.of[first + place] !== 0);
      const isIn = (place: number) =>
        ofMeasure.length === 0 || ofMeasure.every((fits) => fits(plan, place));
      return (place) => {
        const rank = count === 0 ? 0 : rankAt(wanted, here, first + place, byName);
        return rank < 0 || isOut(place) || !isIn(place) ? -1 : rank;
      };
    },
  };
}

/** Of each word whether it names a plan's region, by itself. */
function inRegions(wanted: readonly Looked[]): (facts: PlanFacts) => readonly boolean[] {
  const known = new Map<string, readonly boolean[]>();
  return (facts) => {
    const before = known.get(facts.region);
    if (before) return before;
    const now = wanted.map(({ exact, text }) => !exact && isOfRegion(facts, text));
    known.set(facts.region, now);
    return now;
  };
}

const isAnywhere = ({ hits, initials }: Looked, plan: Shelved): boolean =>
  hits.stacks.has(plan) || (initials?.stacks.has(plan) ?? false);

/** How many ranks measures can have that have as many of the words: each counts for 0 to 2. */
const ranksOf = (words: number) => 2 * words + 1;

/** `here`: of each word whether the plan's region answers it. */
function rankAt(
  wanted: readonly Looked[],
  here: readonly boolean[],
  number: number,
  byName: boolean,
): number {
  const count = wanted.length;
  let [had, worth] = [0, 0];
  for (let i = 0; i < count; i++) {
    const { hits, initials, exact } = wanted[i] as Looked;
    const hit = (hits.of[number] as number) || (here[i] ? IN_TEXT : 0);
    if (hit !== 0 || (initials && initials.of[number] !== 0)) had++;
    else if (exact) return -1;
    worth += hit;
  }
  if (had === 0) return -1;
  return (count - had) * ranksOf(count) + (byName ? count * IN_NAME - worth : 0);
}

function* lookedFor(words: readonly Word[], finder: WordFinder): Steps<Looked[]> {
  const looked: Looked[] = [];
  const texts = new Set<string>();
  for (const { text: written, exact } of words) {
    const text = foundIn(written);
    if (texts.has(text)) continue;
    texts.add(text);
    const hits = yield* finder.find(text, 'words');
    const initials = mayBeInitials({ text, exact }) ? yield* finder.find(text, 'initials') : null;
    looked.push({ text, exact, hits, initials });
  }
  return looked;
}
