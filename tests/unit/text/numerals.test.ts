import { describe, expect, it } from 'vitest';
import { readNumeral } from '../../../lib/text/numerals';

describe('a numeral', () => {
  it.each([
    ['1,200', 1200],
    ['1.5万亿', 1.5e12],
    ['2.2亿', 220000000],
    ['三', 3],
    ['两', 2],
    ['十', 10],
    ['十五', 15],
    ['二百零五', 205],
    ['五千亿', 5e11],
    ['一千二百万', 12000000],
    ['百亿', 1e10],
  ])('%s', (written, value) => {
    expect(readNumeral(written)?.value).toBe(value);
  });

  it('that is a row of digits is none', () => {
    expect(readNumeral('一二三')).toBeNull();
  });

  it('is bare when it is a scale and nothing else', () => {
    expect(readNumeral('万亿')?.bare).toBe(true);
    expect(readNumeral('一万亿')?.bare).toBe(false);
  });
});
