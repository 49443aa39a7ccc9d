/** A measure that was found, as a row of the list shows it: where its words stand, and what is around them. */
import type { Measure, Plan } from '../../plan/plan';
import type { Span } from '../../text/article';
import { pieceAround, placesOf } from '../../text/find';
import type { Word } from '../../text/written-query';
import { placesInName } from './in-names';
import { foundIn, nameOf } from './searched-plan';

/** A text with the places in it of what was looked for. */
interface MarkedWords {
  readonly text: string;
  readonly places: readonly Span[];
}

export interface ResultRow {
  /** The measure's number in the search. */
  readonly number: number;
  readonly plan: Omit<Plan, 'measures'>;
  readonly measure: Measure;
  readonly name: MarkedWords;
  /** The sentence around what was found, else how the measure begins. */
  readonly excerpt: MarkedWords;
  readonly agencies: MarkedWords;
}

/** What two lines of a row hold at the most. */
const LENGTH = 130;
/** How much stands before what was found: its sentence from the beginning, where that is not far for a narrow window. */
const BEFORE = 20;
const NOT_FAR = 30;
const SENTENCE_ENDS = ['。', '；', ';'];
/** A piece begins with the next clause, where that begins within so many characters. */
const SOON = 16;
const CLAUSE_END = /[，,、；;。：:]/;

/** `query`: the words of a query, of which those are marked that are wanted. */
export function resultRow(
  number: number,
  { measures: _, ...plan }: Plan,
  measure: Measure,
  query: readonly Word[],
): ResultRow {
  const wanted = query.filter(({ not }) => !not);
  const words = wanted.map(({ text }) => foundIn(text));
  const marked = (text: string): MarkedWords => ({ text, places: placesOf(foundIn(text), words) });
  const body = marked(bodyOf(measure));
  const name = nameOf(measure) || measure.text.slice(0, 20);
  return {
    number,
    plan,
    measure,
    name: { text: name, places: placesInName(wanted, foundIn(name)) },
    excerpt: excerptOf(body),
    agencies: marked(measure.agencies.map(({ name }) => name).join('、')),
  };
}

function excerptOf({ text, places }: MarkedWords): MarkedWords {
  const at = places[0]?.[0] ?? 0;
  return pieceAround(text, places, { before: at - beginningFor(at, text), length: LENGTH });
}

/** Where the piece around a place begins: with its sentence, else with a clause, and so that it is full. */
function beginningFor(at: number, text: string): number {
  const sentence = Math.max(...SENTENCE_ENDS.map((end) => text.lastIndexOf(end, at))) + 1;
  const wished = at - sentence <= NOT_FAR ? sentence : at - BEFORE;
  const begin = Math.min(wished, Math.max(0, text.length - LENGTH, at - NOT_FAR));
  if (begin === sentence || begin === 0) return begin;
  const clause = text.slice(begin, Math.min(at, begin + SOON)).search(CLAUSE_END);
  return begin + clause + 1;
}

/** The text without the name that it begins with, which stands above it. */
function bodyOf(measure: Measure): string {
  const name = nameOf(measure);
  if (name === '' || !measure.text.startsWith(name)) return measure.text;
  return measure.text.slice(name.length).replace(/^[\s。．.:：;；,，]+/, '') || measure.text;
}
