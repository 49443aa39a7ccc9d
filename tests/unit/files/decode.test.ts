/** Bytes to characters: what a file declares is believed less than what it is. */
import { describe, expect, it } from 'vitest';
import { decode } from '../../../lib/files/decode';
import { gbk, PICTURE, page, TITLE, utf8, utf16 } from './encoded';

describe('a page in', () => {
  it.each([
    ['UTF-8', utf8(page('utf-8')), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${page('utf-8')}`), 'utf-8'],
    ['UTF-8 that declares gbk', utf8(page('gbk')), 'utf-8'],
    ['UTF-8 that declares unicode', utf8(page('unicode')), 'utf-8'],
    ['GBK', gbk('gbk'), 'gb18030'],
    ['GBK that declares gb2312', gbk('gb2312'), 'gb18030'],
    ['GBK that declares utf-8', gbk('utf-8'), 'gb18030'],
    ['UTF-16 with a mark', utf16(page('unicode'), 'le', true), 'utf-16le'],
    ['UTF-16 with a mark, big end first', utf16(page('unicode'), 'be', true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(page('utf-16'), 'le', false), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(page('utf-16'), 'be', false), 'utf-16be'],
    ['UTF-16 that declares utf-8', utf16(page('utf-8'), 'le', true), 'utf-16le'],
    ['UTF-16 that declares utf-8, without a mark', utf16(page('utf-8'), 'le', false), 'utf-16le'],
  ])('%s', (_situation, bytes, encoding) => {
    const decoded = decode(bytes);
    expect(decoded).toMatchObject({ ok: true, encoding });
    expect(decoded.ok && decoded.text).toContain(`<h1>${TITLE}</h1>`);
    expect(decoded.ok && decoded.text.startsWith('<html>')).toBe(true);
  });
});

describe('a file that was cut', () => {
  const whole = utf8(TITLE);
  it.each([1, 2])('%i bytes into a character of UTF-8', (bytes) => {
    const decoded = decode(whole.subarray(0, whole.length - 3 + bytes));
    expect(decoded).toMatchObject({ ok: true, encoding: 'utf-8' });
    expect(decoded.ok && decoded.text).toMatch(new RegExp(`^${TITLE.slice(0, -1)}`));
  });

  it('in the middle of a character of GBK', () => {
    const bytes = gbk('gbk');
    const cut = decode(bytes.subarray(0, bytes.length - '</h1></body></html>'.length - 1));
    expect(cut).toMatchObject({ ok: true, encoding: 'gb18030' });
    expect(cut.ok && cut.text).toContain(TITLE.slice(0, -1));
  });
});

describe('a file that is no text', () => {
  it.each([
    ['no byte at all', new Uint8Array(), 'empty'],
    ['a picture', PICTURE, 'binary'],
    ['zeroes', new Uint8Array(4000), 'binary'],
  ])('%s', (_situation, bytes, why) => {
    expect(decode(bytes)).toEqual({ ok: false, why });
  });
});
