/**
 * Notes on responsibility: `(责任单位：省教育厅，各市县政府)`, on a line of their own
 * `责任单位：省经信委、发改委`, with a verb `(省发展改革委牵头负责)`.
 */
import { fold } from '../text/normalise';
import type { Agency } from './plan';
import { currentName } from './reform';

const LABEL = '(?:主要)?(?:责任|牵头|配合|参与|参加|协办|主办|落实)(?:责任)?(?:单位|部门|处室)';

const LABEL_AT_START = new RegExp(`^\\s*(${LABEL})\\s*:`);

/** A whole line that is a note. Matched on folded text. */
const NOTE_LINE = new RegExp(`^[(\\[]?\\s*${LABEL}\\s*:`);

/**
 * A note in brackets at the end of a paragraph or sentence, which may hold brackets itself:
 * `各县(市、区)政府`. Matched on folded text. Lengths are bounded: pages hold lines of any length.
 */
const INNER = '\\([^()]{0,40}\\)';
const NOTE_IN_BRACKETS = new RegExp(
  `\\((?:\\s{0,4}${LABEL}\\s{0,4}:(?:[^()]|${INNER}){0,600}|(?:[^()。]|${INNER}){2,200}?(?:牵头|负责|配合)(?:负责|落实|实施)?\\s{0,4})\\)[。.]?`,
  'g',
);

/** A note that follows the last sentence of a paragraph without brackets. */
const NOTE_AT_END = new RegExp(`[。;)]\\s{0,4}(${LABEL}\\s{0,4}:[^。]{1,600}。?)$`);

/** Whether a folded line is nothing but a note on agencies. */
export function isAgencyLine(folded: string): boolean {
  return NOTE_LINE.test(folded);
}

/** The notes within a folded text, in brackets or at its end, as offsets in order. */
export function agencyNotes(folded: string): { start: number; end: number }[] {
  const notes = Array.from(folded.matchAll(NOTE_IN_BRACKETS), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const atEnd = NOTE_AT_END.exec(folded.slice(-700))?.[1];
  if (atEnd) {
    const start = folded.length - atEnd.length;
    if ((notes.at(-1)?.end ?? 0) <= start) notes.push({ start, end: folded.length });
  }
  return notes;
}

/** Words at the end of a note that name nobody: a convention of the document, a verb. */
const CONVENTION = /[,，]?\s*(?:列第一位者?为牵头(?:部门|单位))?[,，]?\s*下同\s*$/;
const VERB =
  /(?:等(?:有关|相关)?(?:部门|单位)?)?(?:按(?:照)?(?:各自)?职责(?:分工)?)?(?:分别)?(?:牵头)?(?:负责|配合|参与|牵头|落实|实施){1,3}$/;
/** Longer than either: only so much is searched, as a list may have any length. */
const LONGEST_END = 60;

/**
 * The agencies of a note, in order, named as written. A note that labels its parts
 * (`牵头单位：…；配合单位：…`) or has verbs (`省商务厅牵头，省财政厅配合`) tells lead and
 * cooperating apart; else the role is null. `folded` is the note folded, so that offsets agree.
 */
export function readAgencies(note: string, folded: string): Agency[] {
  const start = /^\s*[([]/.exec(folded)?.[0].length ?? 0;
  const end = endOfNote(folded, start > 0);
  return splitAt(folded, start, end, /[;；]/y).flatMap((part) => readPart(note, folded, part));
}

function readPart(note: string, folded: string, [from, to]: readonly [number, number]): Agency[] {
  const label = LABEL_AT_START.exec(folded.slice(from, to));
  const labelled = roleOf(label?.[1] ?? '');
  const listStart = from + (label?.[0].length ?? 0);
  const listEnd = Math.max(listStart, withoutEnd(folded, to, CONVENTION));
  const ranges = splitAt(
    folded,
    listStart,
    listEnd,
    /(?<!各(?:设区|地级)?[市州]|市)、(?=[县区][(人政、])|[,，]|、(?![县区][(人政、])|等?[及和](?=相关|有关|各)/y,
  );
  const names = ranges.map(([a, b]) => note.slice(a, Math.max(a, withoutEnd(folded, b, VERB))));
  const verbs = ranges.map(([a, b], i) => folded.slice(a + (names[i]?.length ?? 0), b));
  const roles = rolesByVerb(verbs);
  return names
    .map((name, i) => ({
      name: name.trim(),
      role: labelled ?? roles[i] ?? null,
      current: currentName(fold(name).trim()),
    }))
    .filter(({ name }) => name !== '' && name !== '等');
}

/** Where a range that ends at `end` ends without what the pattern finds at its end. */
function withoutEnd(folded: string, end: number, pattern: RegExp): number {
  const tail = folded.slice(Math.max(0, end - LONGEST_END), end);
  return end - tail.length + tail.replace(pattern, '').length;
}

/** Who leads, by the verb that stands behind a name and holds for those before it, too. */
function rolesByVerb(verbs: readonly string[]): Agency['role'][] {
  let role: Agency['role'] = null;
  return verbs
    .toReversed()
    .map((verb) => {
      if (verb !== '') role = roleOf(verb);
      return role;
    })
    .toReversed();
}

function roleOf(label: string): Agency['role'] {
  if (/牵头|主办/.test(label)) return 'lead';
  return /配合|参与|参加|协办/.test(label) ? 'cooperating' : null;
}

/** Where the names of a note end: before its closing bracket, if it has one, and its full stop. */
function endOfNote(folded: string, inBrackets: boolean): number {
  const plain = folded
    .trimEnd()
    .replace(/[。.]$/, '')
    .trimEnd();
  return (inBrackets ? plain.replace(/[)\]]$/, '') : plain).trimEnd().length;
}

/** Splits a range of a text at a (sticky) separator that stands outside brackets. */
function splitAt(text: string, start: number, end: number, separator: RegExp): [number, number][] {
  const parts: [number, number][] = [];
  let depth = 0;
  let from = start;
  for (let i = start; i < end; i++) {
    const character = text.charAt(i);
    if ('([“'.includes(character)) depth++;
    else if (')]”'.includes(character)) depth--;
    else if (depth <= 0) {
      separator.lastIndex = i;
      const match = separator.exec(text);
      if (!match) continue;
      parts.push([from, i]);
      from = i + match[0].length;
      i = from - 1;
    }
  }
  parts.push([from, end]);
  return parts;
}
