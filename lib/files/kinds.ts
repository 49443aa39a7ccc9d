/**
 * What a file is, asked of its bytes: names lie. A `.doc` of a government site is a Word file of
 * 1997, a package of today, rich text or markup, as the office's program saved it.
 */
import type { Trouble } from './trouble';

const ascii = (text: string) => Array.from(text, (character) => character.charCodeAt(0));

/** What the first bytes tell: what can be read, or why not. */
type FileKind = 'word' | 'web-archive' | Trouble;

/** The first bytes of files that no text begins with. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], kind: FileKind])[] = [
  [ascii('PK\u0003\u0004'), 'word'],
  [ascii('PK\u0005\u0006'), 'other-package'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'old-word'],
  [ascii('%PDF-'), 'pdf'],
  [ascii('{\\rtf'), 'other-form'],
  ...['MIME-Version:', 'From: <', 'From: "'].map((head) => [ascii(head), 'web-archive'] as const),
];

/** In the directory of a compound file, in UTF-16: how Office keeps what opens with a password. */
const ENCRYPTED = ascii('EncryptedPackage').flatMap((byte) => [byte, 0]);

/** Text that begins with this is markup, whatever it is called. */
const MARKUP =
  /^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|div|table|p)\b/i;

/** The kind by the first bytes; null for what may be text. */
export function kindOfBytes(bytes: Uint8Array): FileKind | null {
  if (bytes.length === 0) return 'empty';
  const found = SIGNATURES.find(([signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (!found) return null;
  return found[1] === 'old-word' && contains(bytes, ENCRYPTED) ? 'encrypted' : found[1];
}

const WORD_NAME = /\.(?:docx?|docm|wps|wpt|dot[xm]?)$/i;

/** Whether a file is called as Word files are. */
export const isNamedLikeWord = (name: string) => WORD_NAME.test(name);

/** How a document begins that Word has saved as one piece of XML, of 2003 or of today. */
const WORD_MARKUP =
  /<\?mso-application\s+progid="Word\.Document"|<(?:pkg:package|w:wordDocument)\b/;

/** Whether text is a Word document as XML, which is not read. */
export const isWordMarkup = (text: string) => WORD_MARKUP.test(text.slice(0, 2000));

/** Names that text of documents has; behind a `.doc` there may be markup. */
const NAMED: readonly (readonly [name: RegExp, kind: 'page' | 'text' | null])[] = [
  [/\.(?:s?html?|xhtml|mht|mhtml)$/i, 'page'],
  [/\.(?:txt|text|md)$/i, 'text'],
  [WORD_NAME, null],
];

/** Whether text is markup: by its name where that says so, else by its beginning. */
export function kindOfText(text: string, name: string): 'page' | 'text' {
  const named = NAMED.find(([pattern]) => pattern.test(name))?.[1];
  return named ?? (MARKUP.test(text.slice(0, 4000)) ? 'page' : 'text');
}

/** What systems and Word keep beside a document under a name like its own: `._plan.docx`, `~$plan.docx`. */
const BESIDE = /(?:^|\/)(?:\.|~\$)[^/]*$/;

/** Whether a file may be a document by its name. */
export function isNamedLikeOne(name: string): boolean {
  return !BESIDE.test(name) && NAMED.some(([pattern]) => pattern.test(name));
}

function contains(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
