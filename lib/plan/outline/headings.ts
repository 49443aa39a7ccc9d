/**
 * What of a clause is its heading. A document keeps to one way of writing them, so a clause in doubt
 * is decided by its fellows of the same numbering style.
 */
import { isAgencyLine } from '../measures/agencies';
import { isComplete } from './layout';
import type { Line } from './lines';

/** The beginning of a clause, before its fellows were looked at. */
export interface Opening {
  /**
   * `run-in`: a short first sentence, then more on the line. `own-line`: nothing more on the line.
   * `sentence`: nothing more at all. `long`: as `run-in` or `own-line`, but long for a heading.
   */
  readonly kind: 'run-in' | 'own-line' | 'sentence' | 'long' | 'none';
  /** Characters of the heading, if it is one. */
  readonly length: number;
  /** Whether the line ends with it. */
  readonly alone: boolean;
}

/** Longest heading: the seeds have 16 characters, real pages up to 30. Longer is mostly a sentence. */
const LONGEST_HEADING = 30;
/** Of real pages, where all headings of a document are so long. */
const LONGEST_LONG_HEADING = 50;
/** A line without any full stop may be a longer heading. */
const LONGEST_HEADING_LINE = 45;
/** A first sentence as short as `指导思想。` is a heading whatever its fellows are. */
const SURELY_HEADING = 8;

/** What a document says of itself is a sentence, however short: `本办法由…负责解释。` */
const OF_ITSELF = /^本[^。，,]{2,8}(?:自|由|有效)/;

/** Reads the beginning of a clause: its folded line behind the marker, and whether more lines follow. */
export function readOpening(rest: string, goesOn: boolean): Opening {
  // No heading ends further on than this, whatever it quotes.
  const stop = /[。:;；!?]/.exec(outsideQuotes(rest.slice(0, 200)));
  if (!stop) {
    const length = rest.trimEnd().length;
    const kind = letters(rest, length) <= LONGEST_HEADING_LINE ? 'own-line' : 'none';
    return { kind: length === 0 ? 'none' : kind, length, alone: true };
  }
  const length = stop.index;
  const alone = rest.slice(length + 1).trim() === '';
  const count = letters(rest, length);
  const none = { kind: 'none', length: 0, alone } as const;
  if (count === 0 || /[;；!]/.test(stop[0]) || OF_ITSELF.test(rest)) return none;
  if (count <= LONGEST_HEADING) {
    if (!alone) return { kind: 'run-in', length, alone };
    return { kind: goesOn || stop[0] !== '。' ? 'own-line' : 'sentence', length, alone };
  }
  if (count > LONGEST_LONG_HEADING || stop[0] !== '。' || (alone && !goesOn)) return none;
  return { kind: 'long', length, alone };
}

/** How many of the openings of one numbering style are of which kind. */
export class Fellows {
  #headed = 0;
  #plain = 0;
  #sentences = 0;
  #longRunIn = 0;
  #longOwnLine = 0;

  add({ kind, alone }: Opening): void {
    if (kind === 'none') this.#plain++;
    else if (kind === 'sentence') this.#sentences++;
    else if (kind !== 'long') this.#headed++;
    else if (alone) this.#longOwnLine++;
    else this.#longRunIn++;
  }

  /** Whether an opening among these is a heading. */
  agree({ kind, length, alone }: Opening): boolean {
    switch (kind) {
      case 'none':
        return false;
      case 'own-line':
        return true;
      case 'sentence':
        return this.#plain <= this.#headed;
      case 'long':
        return alone
          ? this.#headed + this.#longOwnLine > this.#plain
          : this.#headed >= 2 * this.#longRunIn && this.#headed > this.#plain;
      case 'run-in': {
        const others = this.#plain + this.#longRunIn;
        return (
          length <= SURELY_HEADING || others < 3 || 3 * this.#headed >= others + this.#sentences
        );
      }
    }
  }

  /** Whether nearly all have a heading: articles of laws have none, however short a sentence is. */
  get headedThroughout(): boolean {
    const all = this.#headed + this.#plain + this.#sentences + this.#longRunIn + this.#longOwnLine;
    return this.#headed >= 3 && this.#headed >= all * 0.8;
  }
}

/** What may be a heading although it has no number: short, no sentence, not a name or a table's cell. */
export function looksLikeHeading(folded: string): boolean {
  const plain = folded.replace(/\s+/g, '');
  return (
    plain.length >= 2 &&
    plain.length <= LONGEST_HEADING &&
    /^[\u4e00-\u9fff“《]/.test(plain) &&
    !/[。;:,!?]/.test(outsideQuotes(plain)) &&
    !/(?:[局厅委办部署院]|政府|单位|中心|公司|银行|附件|专栏\d*)$/.test(plain)
  );
}

/** The text with quoted words blanked, so that punctuation inside them ends nothing. */
function outsideQuotes(text: string): string {
  return text.replace(/“[^”]*”|《[^》]*》/g, (quoted) => '□'.repeat(quoted.length));
}

/** How many characters of a text's beginning are no white space: some pages put it between all. */
function letters(text: string, length: number): number {
  return text.slice(0, length).replace(/\s+/g, '').length;
}

/**
 * Chapters without a number: short lines between a finished sentence and a numbered clause, each with
 * the style of the clauses below. One alone may be anything.
 */
export function unnumberedChapters(lines: readonly Line[]): Map<number, string> {
  const found = new Map<string, number[]>();
  lines.forEach((line, i) => {
    const next = lines[i + 1]?.marker;
    if (line.marker || !next || !looksLikeHeading(line.folded)) return;
    const before = lines[i - 1];
    if (before && !isComplete(before.folded) && !isAgencyLine(before.folded)) return;
    const at = found.get(next.style) ?? [];
    found.set(next.style, at);
    at.push(i);
  });
  return new Map(
    [...found].flatMap(([style, at]) => (at.length >= 2 ? at.map((i) => [i, style] as const) : [])),
  );
}
