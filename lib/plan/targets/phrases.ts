/** What a clause commits to, each as far as its own words tell: numbers, coverage, a milestone. */
import { type Quantity, quantities } from '../../text/quantities';
import type { Target } from '../plan';
import { isCommitment } from './commitment';
import { comparatorOf } from './comparators';
import { type Measured, type Metric, metricOf, subjectsOf } from './metrics';
import { isTarget } from './not-targets';
import { metricOfCoverage, metricOfMilestone } from './state-metrics';
import type { Stated } from './stated';
import { coverages, type Stretch } from './states';

/** A piece of a sentence between commas, and where it begins in the sentence. */
export interface Clause {
  readonly start: number;
  /** Names in quotes are blanks, so that their numbers are not read. */
  readonly text: string;
  /** The same with the names, for naming metrics. */
  readonly words: string;
}

/** A target without what the sentence says of it; `about` names its metric once the one before is known. */
export type Phrase = Omit<Target, 'quote' | 'deadline' | 'horizon' | 'modality' | keyof Metric> & {
  readonly about: (elided: string | null) => Metric;
  /** Which of the numbers behind 分别, else null. */
  readonly turn: number | null;
};

/** What holds around a clause. */
export interface Around {
  readonly goals: boolean;
  /** The sentence before it, and behind it. */
  readonly earlier: string;
  readonly later: string;
  /** The clause before it in its sentence committed to a number. */
  readonly listed: boolean;
  /** It had numbers and committed to none. */
  readonly refused: boolean;
  /** Is there a deadline at this offset of the sentence? */
  readonly dated: (offset: number) => boolean;
}

/** The numbers and words of coverage of a clause, in order. */
export function committed(clause: Clause, around: Around): Phrase[] {
  const counts = counted(clause, around);
  return [...counts, ...covered(clause, counts)].sort((a, b) => a.start - b.start);
}

function counted(clause: Clause, around: Around): Phrase[] {
  const { start, text, words } = clause;
  let { listed } = around;
  const found = quantities(text).filter((quantity) => {
    if (!isTarget(quantity, text)) return false;
    const committed = isCommitment(statedIn(text, quantity, start, { ...around, listed }));
    listed ||= committed;
    return committed;
  });
  return found.flatMap((quantity, i) => {
    const stretch = phraseOf(clause, found, i);
    const respectively = /分别/.test(text.slice(0, quantity.start));
    const before = words.slice(
      quantity.order || respectively ? 0 : stretch.start,
      respectively ? (found[0] ?? quantity).start : quantity.start,
    );
    const behind = words.slice(quantity.end, stretch.end);
    const phrase = (turn: number, subjects: readonly string[]): Phrase => ({
      kind: 'number',
      start: start + stretch.start,
      end: start + stretch.end,
      comparator: comparatorOf(text, found, i),
      value: quantity.value,
      max: quantity.max,
      unit: quantity.unit,
      turn: respectively ? i : null,
      about: (elided) =>
        metricOf({ before, behind, turn, subjects, kind: kindOf(quantity) }, elided),
    });
    if (respectively) return [phrase(i, subjectsOf(before))];
    // 归集率、合规率均达到100%: one target a subject.
    const subjects = /均(?:[^,，、\d]|20\d\d){0,12}$/.test(before) ? subjectsOf(before) : [];
    return subjects.length > 1
      ? subjects.map((_, turn) => phrase(turn, subjects))
      : [phrase(0, [])];
  });
}

function statedIn(
  text: string,
  quantity: Quantity,
  start: number,
  { dated, ...around }: Around,
): Stated {
  return {
    quantity,
    before: text.slice(0, quantity.start),
    behind: text.slice(quantity.end),
    dated: dated(start + quantity.end),
    ...around,
  };
}

function kindOf({ kind, unit, order }: Quantity): Measured['kind'] {
  if (order) return 'order';
  if (unit === '元') return 'amount';
  if (unit === '倍') return 'multiple';
  if (kind === 'share' || kind === 'index') return 'rate';
  if (kind === 'bandwidth') return 'bandwidth';
  return kind === 'count' ? 'count' : 'size';
}

/** The words that belong to a number: from the last break before it to the next break behind. */
function phraseOf({ text, words }: Clause, found: readonly Quantity[], i: number): Stretch {
  const quantity = found[i] as Quantity;
  const list = withoutInnerBreaks(text);
  // A date at its head is not part of it, a name is: “专精特新”企业300家.
  const blank = /^(?:[□\s]|[、和](?=□))*/.exec(words)?.[0].length ?? 0;
  const start =
    i === 0 && !/[、和]\s*$/.test(list.slice(0, quantity.start))
      ? Math.min(blank, quantity.start)
      : Math.max(found[i - 1]?.end ?? blank, lastBreak(list, quantity.start));
  const rest = list.slice(quantity.end);
  const stop = /[、]|和(?=[\d一二三四五六七八九])/.exec(rest)?.index ?? rest.length;
  return { start, end: quantity.end + stop };
}

function lastBreak(list: string, offset: number): number {
  return Math.max(list.lastIndexOf('、', offset - 1), list.lastIndexOf('和', offset - 1)) + 1;
}

/** A list in brackets breaks nothing: 80%的县(市、区) is one item. */
function withoutInnerBreaks(text: string): string {
  return text.replace(/\([^()]{0,40}\)/g, (bracket) => bracket.replace(/[、和]/g, '/'));
}

/** Coverage is a hundred per cent; where a count stands in it, the count is the target. */
function covered({ start, text, words }: Clause, counts: readonly Phrase[]): Phrase[] {
  return coverages(text)
    .filter((own) => !isEach(text.slice(own.start, own.end)))
    .map((stretch) => ({ start: start + stretch.start, end: start + stretch.end }))
    .filter((own) => !counts.some((each) => each.end > own.start && each.start < own.end))
    .map((own) => {
      const phrase = words.slice(own.start - start, own.end - start);
      return {
        ...own,
        kind: 'number' as const,
        comparator: /基本/.test(phrase) ? ('≈' as const) : ('=' as const),
        value: 100,
        max: null,
        unit: '%',
        turn: null,
        about: () => metricOfCoverage(phrase),
      };
    });
}

/** 每村每月组织1次, 每所学校配备2名保安: a duty or a norm of each, not a coverage of all. */
function isEach(words: string): boolean {
  return !/全|所有/.test(words) && /每/.test(words) && quantities(words).length > 0;
}

/** The clause as a milestone. What is 基本建成 is built; what is 基本覆盖 is covered about so far. */
export function milestone({ start, text, words }: Clause): Phrase {
  const blank = /^[□\s]*/.exec(text)?.[0].length ?? 0;
  return {
    kind: 'milestone',
    start: start + blank,
    end: start + text.length,
    comparator: /基本(?:实现)?[^,，;；。]{0,10}覆盖/.test(text) ? '≈' : '=',
    value: null,
    max: null,
    unit: null,
    turn: null,
    about: () => metricOfMilestone(words.slice(blank)),
  };
}
