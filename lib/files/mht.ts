/**
 * Web archives (`.mht`, RFC 2557): a page and its pictures as parts of one message. Browsers save pages
 * so, and some offices' programs their documents, under the name of a Word file.
 */
import { decode } from './decode';

/** A part of a message: its fields by their names in small letters, and what stands below them. */
interface Part {
  readonly fields: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Messages within messages: a page with its frames has two levels. */
const DEEPEST = 4;

/** The markup of the page in an archive; null where there is none. Linear in the archive's length. */
export function readMht(bytes: Uint8Array): string | null {
  const page = pageIn(readPart(asCharacters(bytes)), DEEPEST);
  if (!page) return null;
  const decoded = decode(contentOf(page));
  return decoded.ok ? decoded.text : null;
}

/** The first part that is a page, of a message or of those within it. */
function pageIn(part: Part, depth: number): Part | null {
  const type = part.fields.get('content-type') ?? '';
  if (/^\s*text\/html/i.test(type)) return part;
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;"]+))/i.exec(type);
  if (!boundary || depth === 0) return null;
  const mark = `--${boundary[1] ?? boundary[2]}`;
  for (const inner of part.body.split(mark).slice(1)) {
    const page = pageIn(readPart(inner.replace(/^[ \t]*\r?\n|\r?\n$/g, '')), depth - 1);
    if (page) return page;
  }
  return null;
}

function readPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = text.slice(0, end?.index ?? text.length).replace(/\r?\n[ \t]+/g, ' ');
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0)
      fields.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { fields, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** What a part holds, as it was before it was made fit for mail. */
function contentOf({ fields, body }: Part): Uint8Array {
  const encoding = fields.get('content-transfer-encoding')?.toLowerCase() ?? '';
  if (encoding === 'quoted-printable') {
    return asBytes(
      body
        .replace(/=[ \t]*\r?\n/g, '')
        .replace(/=([\da-f]{2})/gi, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
    );
  }
  if (encoding !== 'base64') return asBytes(body);
  const plain = body.replace(/[^a-z\d+/]/gi, '');
  return asBytes(atob(plain.slice(0, plain.length - (plain.length % 4 === 1 ? 1 : 0))));
}

const CHUNK = 8192;

/** A character for each byte. */
function asCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  }
  return text;
}

function asBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
