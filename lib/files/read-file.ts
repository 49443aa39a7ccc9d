/**
 * The bytes of a file to its text or markup, whatever kind of document it is.
 */
import { decode } from './decode';
import { readWord } from './docx';
import { LONGEST_TEXT } from './docx-body';
import { isNamedLikeOne, kindOfBytes, kindOfText } from './kinds';
import type { Read } from './trouble';

/** What was in a file: markup of a page, or text with a paragraph on a line. */
export interface FileContent {
  readonly kind: 'page' | 'text' | 'word';
  readonly text: string;
}

/** Reads a file. `name` may be a path; it decides only where the bytes do not. */
export function readFileContent(bytes: Uint8Array, name: string): Read<FileContent> {
  const kind = kindOfBytes(bytes);
  if (kind === 'word') {
    const read = readWord(bytes);
    return read.ok ? { ok: true, value: { kind, text: read.value } } : read;
  }
  if (!isNamedLikeOne(name)) return { ok: false, why: kind === 'pdf' ? kind : 'other-kind' };
  if (kind) return { ok: false, why: kind };
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  const kindOf = kindOfText(text, name);
  // Of a page only so much is read, of a text all.
  if (kindOf === 'text' && text.length > LONGEST_TEXT) return { ok: false, why: 'too-big' };
  return { ok: true, value: { kind: kindOf, text } };
}
