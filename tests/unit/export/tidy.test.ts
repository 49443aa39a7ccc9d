/** Text that no form trips over, and that says what it said. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidied } from '../../../lib/export/tidy';

describe('a text', () => {
  it.each([
    ['普通文字，1.5万亿元', '普通文字，1.5万亿元'],
    ['一\r\n二\r三\u2028四\v五\f六\u0085七', '一\n二\n三\n四\n五\n六\n七'],
    ['一\t二', '一\t二'],
    ['一\0二\x1b三\x7f四\x9f五', '一二三四五'],
    ['一\ufffe二\uffff三\ufeff', '一二三'],
    ['一\ud83c二\udf00三', '一\ufffd二\ufffd三'],
    ['🏮𠮷', '🏮𠮷'],
    ['\u202e反\u202c \u2067转\u2069', '反 转'],
    ['\u200fمرحبا\u200e', '\u200fمرحبا\u200e'],
  ])('%j is %j', (text, tidy) => {
    expect(tidied(text)).toBe(tidy);
  });

  it('that is tidy stays as it is, and is what UTF-8 can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const tidy = tidied(text);
        expect(tidied(tidy)).toBe(tidy);
        expect(new TextDecoder().decode(new TextEncoder().encode(tidy))).toBe(tidy);
      }),
    );
  });
});
