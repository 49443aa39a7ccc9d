/** Numbers in the formats of Word's lists. */
import { describe, expect, it } from 'vitest';
import { NUMBER_FORMATS, writeNumber } from '../../../lib/files/number-formats';

describe('numbers', () => {
  it.each(NUMBER_FORMATS)('twelve in $name', ({ name, twelve }) => {
    expect(writeNumber(12, name)).toBe(twelve);
  });

  it.each([
    [10, 'chineseCounting', '十'],
    [20, 'chineseCountingThousand', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [110, 'chineseCountingThousand', '一百一十'],
    [1010, 'chineseCountingThousand', '一千零一十'],
    [105, 'chineseCounting', '一○五'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [36, 'decimalEnclosedCircle', '36'],
    [28, 'lowerLetter', 'bb'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [11, 'ideographTraditional', '甲'],
    [0, 'chineseCounting', '零'],
    [-3, 'upperRoman', '-3'],
    [1e6, 'chineseCountingThousand', '1000000'],
    [7, 'hebrew1', '7'],
  ])('%i in %s', (value, format, written) => {
    expect(writeNumber(value, format)).toBe(written);
  });
});
