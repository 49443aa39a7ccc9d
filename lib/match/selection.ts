/**
 * A selection as the matcher can be asked about it: whole where it is short, else in the measures
 * or passages that a notice would have.
 */
import { parsePlan } from '../plan/parse';
import type { Measure } from '../plan/plan';
import { articleFromText } from '../text/plain-text';
import { sentences } from '../text/sentences';

/** Characters of a selection that are read: a notice of middle length. */
export const LONGEST_SELECTION = 20_000;
/** Fewer Chinese characters than this name no matter: 在线教育 does, 教育 does not. */
const LEAST_HAN = 4;
/** A passage is about as long as a measure; what is longer says several things. */
const LONGEST_PASSAGE = 400;
/** Share of the selection that its numbered clauses must hold for them to be its parts. */
const MOSTLY = 0.6;

type Part = Pick<Measure, 'id' | 'heading' | 'title' | 'text' | 'role'>;

/** A selection, read. Without parts it is too short to be asked about. */
export interface Selection {
  readonly parts: readonly Part[];
  /** How many characters were read, where there are more; else null. */
  readonly readUpTo: number | null;
}

/** Reads a selection, in time linear in its length up to `LONGEST_SELECTION`. */
export function readSelection(selected: string): Selection {
  const whole = selected.trim();
  const text = cut(whole);
  const readUpTo = text.length < whole.length ? text.length : null;
  if ((text.match(/\p{Script=Han}/gu)?.length ?? 0) < LEAST_HAN) return { parts: [], readUpTo };
  return { parts: measuresOf(text) ?? passagesOf(text), readUpTo };
}

/** Cut behind the last sentence that is read whole. */
function cut(text: string): string {
  if (text.length <= LONGEST_SELECTION) return text;
  const read = text.slice(0, LONGEST_SELECTION);
  const last = sentences(read).at(-1);
  return last && last[0] > 0 ? read.slice(0, last[0]).trimEnd() : read;
}

/** The numbered clauses of a selection; undefined where it is mostly something else. */
function measuresOf(text: string): Part[] | undefined {
  const { measures } = parsePlan(articleFromText(text), { id: 'selection' });
  const held = measures.reduce((sum, measure) => sum + measure.text.length, 0);
  if (held < text.length * MOSTLY) return undefined;
  return measures.map(({ id, heading, title, text, role }) => ({ id, heading, title, text, role }));
}

/** Where a paragraph ends; a line that ends otherwise was broken by the page, as those of PDFs are. */
const ENDS = /[。！？!?；;：:][”’"』」）)]?$/;

function passagesOf(text: string): Part[] {
  const paragraphs: string[] = [];
  let open = '';
  for (const line of text.split(/\n+/).map((each) => each.trim())) {
    open += line;
    if (!ENDS.test(line)) continue;
    paragraphs.push(open);
    open = '';
  }
  if (open !== '') paragraphs.push(open);
  const pieces = text.length <= LONGEST_PASSAGE ? [paragraphs.join('')] : paragraphs.flatMap(split);
  return pieces.map((piece, i) => ({
    id: String(i + 1),
    heading: [],
    title: '',
    text: piece,
    role: 'task',
  }));
}

/** A paragraph in passages of whole sentences. */
function split(paragraph: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (const [from, to] of sentences(paragraph)) {
    if (to - start <= LONGEST_PASSAGE || from === start) continue;
    pieces.push(paragraph.slice(start, from));
    start = from;
  }
  return [...pieces, paragraph.slice(start)].filter((piece) => piece.trim() !== '');
}
