/**
 * Notes on responsibility: `(责任单位：省教育厅，各市县政府)`, on a line of their own
 * `责任单位：省经信委、发改委`, with a verb `(省发展改革委牵头负责)`.
 */
import type { Agency } from './plan';

const LABEL = '(?:主要)?(?:责任|牵头|配合|参与|参加|协办|主办|落实)(?:责任)?(?:单位|部门|处室)';

/** A whole line that is a note. Matched on folded text. */
const NOTE_LINE = new RegExp(`^[(\\[]?\\s*${LABEL}\\s*:`);

/** A note in brackets at the end of a paragraph or sentence. Matched on folded text. */
const NOTE_IN_BRACKETS = new RegExp(
  `\\(\\s*(?:${LABEL}\\s*:[^()]*|[^()。]{2,200}?(?:牵头|负责|配合)(?:负责|落实|实施)?)\\s*\\)[。.]?`,
  'g',
);

/** Whether a folded line is nothing but a note on agencies. */
export function isAgencyLine(folded: string): boolean {
  return NOTE_LINE.test(folded);
}

/** The notes in brackets within a folded text, as offsets. */
export function agencyNotes(folded: string): { start: number; end: number }[] {
  return Array.from(folded.matchAll(NOTE_IN_BRACKETS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words at the end of a note that name nobody: a convention of the document, a verb. */
const CONVENTION = /[,，]?\s*(?:列第一位者?为牵头(?:部门|单位))?[,，]?\s*下同\s*$/;
const VERB = /(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别)?(?:牵头)?(?:负责|配合|牵头|落实|实施)+$/;

/**
 * The agencies of a note, in order, named as written. A note that labels its parts
 * (`牵头单位：…；配合单位：…`) tells lead and cooperating apart; else the role is null.
 * `folded` is the note folded, so that offsets agree.
 */
export function readAgencies(note: string, folded: string): Agency[] {
  const start = /^\s*[([]/.exec(folded)?.[0].length ?? 0;
  const end = folded.replace(/\s*[)\]]?[。.]?\s*$/, '').length;
  return splitAt(folded, start, end, /[;；]/).flatMap(([from, to]) => {
    const part = folded.slice(from, to);
    const label = new RegExp(`^\\s*(${LABEL})\\s*:`).exec(part);
    const role = roleOf(label?.[1] ?? (/牵头/.test(part) ? '牵头' : ''));
    const listStart = from + (label?.[0].length ?? 0);
    const list = folded.slice(listStart, to).replace(CONVENTION, '').replace(VERB, '');
    return splitAt(folded, listStart, listStart + list.length, /[、,，]|及(?=相关|有关)/)
      .map(([a, b]) => note.slice(a, b).trim())
      .filter((name) => name !== '' && name !== '等')
      .map((name) => ({ name, role }));
  });
}

function roleOf(label: string): Agency['role'] {
  if (/牵头|主办/.test(label)) return 'lead';
  return /配合|参与|参加|协办/.test(label) ? 'cooperating' : null;
}

/** Splits a range of a text at a separator that stands outside brackets. */
function splitAt(text: string, start: number, end: number, separator: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if ('([“'.includes(character)) depth++;
    else if (')]”'.includes(character)) depth--;
    else if (depth <= 0) {
      const at = new RegExp(separator.source, 'y');
      at.lastIndex = i;
      const match = at.exec(text.slice(0, end));
      if (!match) continue;
      parts.push([from, i]);
      from = i + match[0].length;
      i = from - 1;
    }
  }
  parts.push([from, end]);
  return parts;
}
