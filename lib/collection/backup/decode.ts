/**
 * From the bytes of a file that somebody chose to what its JSON says, or why it says nothing. What can
 * bring a page down (size, depth) is looked at before the parser is.
 */

/** Ten times what 10,000 long clips take. */
export const MOST_BYTES = 300_000_000;

/** A backup is nested seven deep; what goes much deeper is made to hurt. */
const MOST_DEPTH = 40;

/** Why a file cannot be read as a whole. */
export type Refusal =
  | 'empty'
  | 'too-big'
  | 'encoding'
  | 'cut-off'
  | 'not-json'
  | 'too-deep'
  | 'not-ours'
  | 'newer'
  | 'too-many';

export type Decoded = { readonly value: unknown } | { readonly refused: Refusal };

export async function decodeJson(file: Blob): Promise<Decoded> {
  if (file.size > MOST_BYTES) return { refused: 'too-big' };
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return { refused: 'encoding' };
  if (text.trim() === '') return { refused: 'empty' };
  const { deepest, open } = nestingOf(text);
  if (deepest > MOST_DEPTH) return { refused: 'too-deep' };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { refused: open && /^\s*[{[]/.test(text) ? 'cut-off' : 'not-json' };
  }
}

/** UTF-8, or UTF-16 with its mark, as Windows' Notepad saves; null where it is neither. */
function decodeText(bytes: Uint8Array): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** How deep brackets are nested, and whether some are still open at the end. One pass, no memory. */
function nestingOf(text: string): { deepest: number; open: boolean } {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      i = endOfString(text, i);
      if (i < 0) return { deepest, open: true };
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      deepest = Math.max(deepest, ++depth);
      if (deepest > MOST_DEPTH) break;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
  }
  return { deepest, open: depth > 0 };
}

/** Where the string that begins at `start` ends; -1 where it does not. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (end > 0) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++;
    if (slashes % 2 === 0) return end;
    end = text.indexOf('"', end + 1);
  }
  return -1;
}
