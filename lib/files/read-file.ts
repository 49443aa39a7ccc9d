/**
 * The bytes of a file to its text or markup, whatever kind of document it is.
 */
import { Reader, readArticle } from '../notice/read';
import { formsReader } from '../notice/read-forms';
import { decode } from './decode';
import { readWord } from './docx';
import { LONGEST_TEXT } from './docx-body';
import { readDom } from './dom';
import { isNamedLikeOne, isNamedLikeWord, isWordMarkup, kindOfBytes, kindOfText } from './kinds';
import { readMht } from './mht';
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
    const read = readWord(bytes, chunkReader(MOST_CHUNKS));
    return read.ok ? { ok: true, value: { kind, text: read.value } } : read;
  }
  if (!isNamedLikeOne(name)) return { ok: false, why: kind === 'pdf' ? kind : 'other-kind' };
  const archived = kind === 'web-archive' ? readMht(bytes) : null;
  if (archived !== null) return contentOfMarkup(archived, name);
  if (kind) return { ok: false, why: kind === 'web-archive' ? 'other-form' : kind };
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text } = decoded;
  if (isWordMarkup(text)) return { ok: false, why: 'other-form' };
  if (kindOfText(text, name) === 'page') return contentOfMarkup(text, name);
  // Of a page only so much is read, of a text all.
  if (text.length > LONGEST_TEXT) return { ok: false, why: 'too-big' };
  return { ok: true, value: { kind: 'text', text } };
}

/** Markup under the name of a Word file is what an office's program has saved: a document, no page. */
function contentOfMarkup(markup: string, name: string): Read<FileContent> {
  if (!isNamedLikeWord(name)) return { ok: true, value: { kind: 'page', text: markup } };
  const text = textOfMarkup(markup);
  if (text === '') return { ok: false, why: 'no-text' };
  return { ok: true, value: { kind: 'word', text } };
}

function textOfMarkup(markup: string): string {
  const { body } = readDom(markup);
  const article = body && readArticle(body, formsReader(Reader));
  return article && article.blocks.length > 0 ? article.text.replace(/\n+$/, '') : '';
}

/** A document takes in a few others, and these none that take in more. */
const MOST_CHUNKS = 20;

/** Reads what a document takes in, so many in all. */
function chunkReader(most: number) {
  let left = most;
  return (bytes: Uint8Array, name: string): string => {
    if (left-- <= 0) return '';
    const kind = kindOfBytes(bytes);
    if (kind === 'word') {
      const read = readWord(bytes);
      return read.ok ? read.value : '';
    }
    const archived = kind === 'web-archive' ? readMht(bytes) : null;
    if (archived !== null) return textOfMarkup(archived);
    const decoded = kind ? null : decode(bytes);
    if (!decoded?.ok) return '';
    return kindOfText(decoded.text, name) === 'page' ? textOfMarkup(decoded.text) : decoded.text;
  };
}
