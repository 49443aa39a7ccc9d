import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, normalise, normalised } from '../../../lib/text/normalise';

/** Any string, with a liking for what government pages hold: widths, brackets, exotic spaces. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(...'（）〔〕【】「」—－＋％２0aＡé⼀①㎡　\u00a0\u200b\ufeff\u00adİß信息'),
  }),
);

describe('fold', () => {
  it.each([
    ['full-width digits and brackets', '（２０１８）', '(2018)'],
    [
      'the brackets of document numbers',
      '〔2017〕﹝2017﹞【2017】〚2017〛',
      '[2017][2017][2017][2017]',
    ],
    ['dashes of all lengths', '2018—2020 NB－IOT NB–IoT −5', '2018-2020 NB-IOT NB-IoT -5'],
    ['spaces that indent', '　　一、\u00a01', '  一、 1'],
    ['Kangxi radicals from copied PDFs', '⼀⾃⿊', '一自黑'],
    ['corner quotes', '「三个一点」', '“三个一点”'],
    ['marks that mean something stay', '① ㎡ “”《》、。', '① ㎡ “”《》、。'],
  ])('%s', (_, raw, folded) => {
    expect(fold(raw)).toBe(folded);
  });

  it('keeps the length of any text, so that offsets agree', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('normalise', () => {
  it.each([
    ['NB-IOT as four provinces write it', ['NB-IOT', 'NB—IoT', 'NB－IoT', 'nb-iot']],
    ['a plus in two widths', ['互联网+', '互联网＋']],
    ['a space that crept in', ['到2019年', '到 2019年', '到\u30002019年']],
    ['marks nobody sees', ['信息', '信\u200b息', '\ufeff信息', '信\u00ad息']],
    ['percent in two widths', ['70%', '７０％']],
  ])('%s', (_, spellings) => {
    expect(new Set(spellings.map(normalised)).size).toBe(1);
  });

  it('gives for each character the raw offset it came from', () => {
    expect(normalise(' 到 ２０年')).toEqual({ text: '到20年', offsets: [1, 3, 4, 5, 6] });
  });

  it('gives one offset to all characters that one became', () => {
    expect(normalise('㎡。')).toEqual({ text: 'm2。', offsets: [0, 0, 1, 2] });
  });

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalised(normalised(text))).toBe(normalised(text));
      }),
    );
  });

  it('has offsets that never go back and end at the length of the raw text', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, offsets } = normalise(raw);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        expect(offsets.at(-1)).toBe(raw.length);
      }),
    );
  });

  it('leads back: each character is what its raw character alone becomes', () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const { text, offsets } = normalise(raw);
        for (let i = 0; i < text.length; i++) {
          const own = normalised(raw.charAt(offsets[i] ?? 0));
          expect(own).toContain(text.charAt(i));
        }
      }),
    );
  });
});
