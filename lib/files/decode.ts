/**
 * Bytes of a saved page or text file to characters, whatever encoding they declare.
 *
 * Old government sites are GBK and say gb2312, some say utf-8 and are not; saved pages may be
 * UTF-16. What the bytes are is therefore asked of the bytes first.
 */

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly why: 'empty' | 'binary' };

/** Decodes a file. An empty file and one that is no text are told apart. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  const encoding = byMark(bytes) ?? byZeroes(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'gb18030');
  // As if more were to come: the half of a character at the end of a cut-off file is left out.
  const text = new TextDecoder(encoding).decode(bytes, { stream: true });
  return isText(text) ? { ok: true, text, encoding } : { ok: false, why: 'binary' };
}

function byMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

/** Markup in UTF-16 has a zero in every other byte. */
function byZeroes(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  const zeroes = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) zeroes[i % 2] = (zeroes[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeroes;
  const many = sample.length / 10;
  if (odd > many && even < odd / 10) return 'utf-16le';
  return even > many && odd < even / 10 ? 'utf-16be' : undefined;
}

/** A cut-off file may end within a character: the last three bytes do not count. */
function isUtf8(bytes: Uint8Array): boolean {
  for (let cut = 0; cut <= 3; cut++) {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, bytes.length - cut));
      return true;
    } catch {
      // Not with this end.
    }
  }
  return false;
}

/** Control characters and replacements are rare in text, and most of a binary file. */
function isText(text: string): boolean {
  const sample = text.slice(0, 20_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a binary file
  const strange = sample.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  return strange <= sample.length / 50;
}
