/**
 * The same page in the encodings of old and new sites. Node encodes UTF-8 alone: the GBK bytes stand
 * here as they are, UTF-16 is written by hand.
 */
export const TITLE = '关于支持渔业发展的通知';

/** `TITLE` in GBK. */
const GBK_TITLE = [
  0xb9, 0xd8, 0xd3, 0xda, 0xd6, 0xa7, 0xb3, 0xd6, 0xd3, 0xe6, 0xd2, 0xb5, 0xb7, 0xa2, 0xd5, 0xb9,
  0xb5, 0xc4, 0xcd, 0xa8, 0xd6, 0xaa,
];

const before = (charset: string) => `<html><head><meta charset="${charset}"></head><body><h1>`;
const AFTER = '</h1></body></html>';

/** The page's markup, declaring `charset`. */
export const page = (charset: string) => before(charset) + TITLE + AFTER;

export const utf8 = (text: string) => new TextEncoder().encode(text);

/** The page's bytes in GBK, whatever it declares. */
export const gbk = (charset: string) =>
  Uint8Array.from([...utf8(before(charset)), ...GBK_TITLE, ...utf8(AFTER)]);

/** UTF-16 in either order, with or without the mark. */
export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = Array.from((mark ? '\ufeff' : '') + text, (character) => character.charCodeAt(0));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

/** What no text begins with: the head of a picture. */
export const PICTURE = Uint8Array.from(
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52].concat(
    Array.from({ length: 500 }, (_, i) => (i * 151 + 7) % 256),
  ),
);
