/**
 * A measure beside its equivalents as rows of sentences: what the page that compares them draws.
 */
import type { Span } from '../../text/article';
import { differences } from '../../text/differences';
import { type Comparable, comparableForm, type Knowledge } from '../score/profile';
import { type Alignment, align, type Cut, cutMeasure } from './align';
import { sharedMatters } from './evidence';

/** A sentence in its place, with what of it is to be marked, as offsets in the sentence. */
export interface Sentence {
  readonly text: string;
  /** Its place in its own measure, from 1. */
  readonly number: number;
  /** What only this one says, where the sentence beside it is worded alike. */
  readonly only: readonly Span[];
  /** What both name, where the sentence beside it is worded otherwise. */
  readonly shared: readonly Span[];
}

/** What one equivalent has on one of our sentences. */
export interface Answered {
  readonly sentences: readonly Sentence[];
  /** Where it has none of its own: the row that holds the sentence that says this, too. */
  readonly elsewhere: number | null;
}

export interface Row {
  readonly own: Sentence;
  /** In the order of the equivalents. */
  readonly others: readonly Answered[];
}

export interface SideBySide {
  readonly rows: readonly Row[];
  /** What each equivalent says that answers nothing here. */
  readonly left: readonly (readonly Sentence[])[];
}

/**
 * From this share of common words on two sentences are worded alike, and the reader looks for where
 * they differ; below, nearly all differs, and the reader looks for what both are about.
 */
const ALIKE = 0.42;

/** Puts equivalents beside a measure. Cost: about 10 ms an equivalent of ten sentences. */
export function sideBySide(
  own: Comparable,
  others: readonly Comparable[],
  knowledge: Knowledge,
): SideBySide {
  const mine = pageOf(own);
  const columns = others.map((other) => columnOf(mine, pageOf(other), knowledge));
  const rows = mine.cut.sentences.map((_, i): Row => {
    const answers = columns.map(({ answers }) => answers[i] ?? NOTHING);
    // Beside one that is worded alike the differences are what counts; both would be too much.
    const isAlike = answers.some(({ ownOnly }) => ownOnly !== null);
    return {
      own: {
        ...plainSentence(mine, i),
        only: common(answers.map(({ ownOnly }) => ownOnly)),
        shared: isAlike ? [] : united(answers.flatMap(({ ownShared }) => ownShared)),
      },
      others: answers.map(({ sentences, elsewhere }) => ({ sentences, elsewhere })),
    };
  });
  return { rows, left: columns.map(({ left }) => left) };
}

/** A measure as it is shown and as it is compared; both have the same offsets. */
interface Page {
  readonly cut: Cut;
  readonly form: string;
}

interface Beside extends Answered {
  /** What of our sentence none of these says; null where none is worded alike. */
  readonly ownOnly: readonly Span[] | null;
  readonly ownShared: readonly Span[];
}

interface Column {
  readonly answers: readonly Beside[];
  readonly left: readonly Sentence[];
}

const NOTHING: Beside = { sentences: [], elsewhere: null, ownOnly: null, ownShared: [] };

function pageOf(measure: Comparable): Page {
  return { cut: cutMeasure(measure), form: comparableForm(measure).text };
}

function columnOf(own: Page, other: Page, knowledge: Knowledge): Column {
  const alignment = align(own.cut, other.cut, knowledge);
  const rowOf = (j: number | null) => (j === null ? null : (alignment.answers[j] ?? null));
  return {
    answers: own.cut.sentences.map((_, i) => {
      const compared = placesOf(alignment, i).map((j) => compareAt(own, i, other, j, knowledge));
      const onlys = compared.flatMap(({ alike, ownOnly }) => (alike ? [ownOnly] : []));
      return {
        sentences: compared.map(({ sentence }) => sentence),
        elsewhere: rowOf(alignment.elsewhere[i] ?? null),
        ownOnly: onlys.length > 0 ? common(onlys) : null,
        ownShared: compared.flatMap(({ ownShared }) => ownShared),
      };
    }),
    left: placesOf(alignment, null).map((j) => plainSentence(other, j)),
  };
}

/** The sentences of the other measure that answer one of ours, or (`null`) none, in their order. */
function placesOf({ answers }: Alignment, row: number | null): number[] {
  return answers.flatMap((answered, j) => (answered === row ? [j] : []));
}

function plainSentence({ cut }: Page, i: number): Sentence {
  return { text: cut.text.slice(...spanOf(cut, i)), number: i + 1, only: [], shared: [] };
}

function compareAt(own: Page, i: number, other: Page, j: number, knowledge: Knowledge) {
  const ownSpan = spanOf(own.cut, i);
  const otherSpan = spanOf(other.cut, j);
  const found = differences(own.form.slice(...ownSpan), other.form.slice(...otherSpan));
  const plain = plainSentence(other, j);
  if (found.alike >= ALIKE) {
    const sentence = { ...plain, only: found.other };
    return { sentence, alike: true, ownOnly: found.own, ownShared: [] };
  }
  // Topics alone: characters that stand in both are no matter by themselves.
  const matters = sharedMatters(own.form, ownSpan, other.form, otherSpan, knowledge).filter(
    ({ topic }) => topic !== null,
  );
  const within = (spans: readonly Span[], [from]: Span) =>
    united(spans.map(([start, end]): Span => [start - from, end - from]));
  return {
    sentence: {
      ...plain,
      shared: within(
        matters.flatMap(({ other }) => other),
        otherSpan,
      ),
    },
    alike: false,
    ownOnly: [],
    ownShared: within(
      matters.flatMap(({ own }) => own),
      ownSpan,
    ),
  };
}

function spanOf({ sentences }: Cut, i: number): Span {
  return sentences[i] ?? [0, 0];
}

/** What all lists of spans have in common; lists that are null do not count, and none is nothing. */
function common(lists: readonly (readonly Span[] | null)[]): Span[] {
  const [first = [], ...rest] = lists.filter((list) => list !== null);
  return rest.reduce<readonly Span[]>(
    (met, list) =>
      met.flatMap(([start, end]) =>
        list
          .map(([from, to]): Span => [Math.max(start, from), Math.min(end, to)])
          .filter(([from, to]) => from < to),
      ),
    first,
  ) as Span[];
}

/** Spans in order, those that touch or overlap made one. */
function united(spans: readonly Span[]): Span[] {
  const found: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
