/** A plan's outline, its numbers as they are written, and a measure's paragraphs. */
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../../../lib/plan/outline/chapters';
import { markerText } from '../../../../lib/plan/outline/marker';
import { paragraphsOf } from '../../../../lib/plan/outline/paragraphs';
import type { Measure } from '../../../../lib/plan/plan';
import { measureOf } from '../../match/plans';

const at = (path: string[], heading: string[], title = ''): Measure =>
  measureOf(path.join(''), '做好工作', { path, heading, title });

describe('the outline', () => {
  it('opens each heading once, before its first measure', () => {
    const outline = outlineOf([
      at(['一'], ['工作目标']),
      at(['二', '(一)', '1'], ['任务', '生活', '电视'], '电视'),
      at(['二', '(一)', '2'], ['任务', '生活', '旅游'], '旅游'),
      at(['二', '(二)', '1'], ['任务', '公共', '交通'], '交通'),
      at(['三', '(一)'], ['保障']),
    ]);
    expect(outline.map(({ opens }) => opens.map(({ number, text }) => number + text))).toEqual([
      ['一工作目标'],
      ['二任务', '(一)生活'],
      [],
      ['(二)公共'],
      ['三保障'],
    ]);
    expect(outline.map(({ number, depth }) => [number, depth])).toEqual([
      ['', 1],
      ['1', 2],
      ['2', 2],
      ['1', 2],
      ['(一)', 1],
    ]);
  });

  it('a heading without number takes none from what stands under it, or above it', () => {
    const outline = outlineOf([
      at(['二', '(三)'], ['任务', '重点领域', '种业'], '种业'),
      at(['二', '(四)'], ['任务', '重点领域', '农机'], '农机'),
      at(['二', '(五)'], ['任务', '一般领域', '水利'], '水利'),
      at(['(一)', '1'], ['附：工程', '南部', '水库'], '水库'),
      at(['(二)', '1'], ['附：工程', '北部', '水渠'], '水渠'),
    ]);
    expect(outline.map(({ opens }) => opens.map(({ number, text }) => number + text))).toEqual([
      ['二任务', '重点领域'],
      [],
      ['一般领域'],
      ['附：工程', '(一)南部'],
      ['(二)北部'],
    ]);
    expect(outline.map(({ number }) => number)).toEqual(['(三)', '(四)', '(五)', '1', '1']);
  });

  it('a measure that the reader began has no number where it has none', () => {
    const begun = { ...at(['二'], ['任务', '种业'], '种业'), id: '二@30' };
    expect(outlineOf([begun])).toMatchObject([
      { opens: [{ number: '二', text: '任务' }], number: '' },
    ]);
  });

  it('a plan without headings has measures alone', () => {
    expect(outlineOf([at(['1'], ['办学'], '办学')])).toMatchObject([
      { opens: [], depth: 0, number: '1' },
    ]);
    expect(outlineOf([])).toEqual([]);
  });

  it('a chapter of the same name later opens again', () => {
    const again = outlineOf([at(['一'], ['保障']), at(['二'], ['任务']), at(['三'], ['保障'])]);
    expect(again.map(({ opens }) => opens.length)).toEqual([1, 1, 1]);
  });
});

it.each([
  ['一', '一、'],
  ['十二', '十二、'],
  ['(四)', '(四)'],
  ['（四）', '（四）'],
  ['1', '1. '],
  ['2.1', '2.1. '],
  ['第二章', '第二章　'],
  ['①', '①'],
  ['', ''],
])('the number %s is written %s', (number, written) => {
  expect(markerText(number)).toBe(written);
});

describe('the paragraphs of a measure', () => {
  const cut = (text: string, lengths: number[], title = '') => {
    let start = 0;
    const spans = lengths.map((length): [number, number] => {
      start += length + 5;
      return [start - length - 5, start - 5];
    });
    return paragraphsOf({ title, text, spans }).map((span) => text.slice(...span));
  };
  it.each<[string, string, number[], string, string[]]>([
    ['one', '办好学校。', [5], '', ['办好学校。']],
    [
      'two, where a piece ends a sentence',
      '办好学校。修建公路。',
      [5, 5],
      '',
      ['办好学校。', '修建公路。'],
    ],
    [
      'one, where the page broke a line',
      '办好学校。修建公路。',
      [3, 7],
      '',
      ['办好学校。修建公路。'],
    ],
    ['without the title and its stop', '办学。办好学校。', [8], '办学', ['办好学校。']],
    ['none, where there is a title alone', '办学。', [3], '办学', []],
    ['all of it, where the title stands above', '办好学校。', [5], '教育', ['办好学校。']],
    ['a title that is a piece of its own', '办学。办好学校。', [3, 5], '办学', ['办好学校。']],
  ])('%s', (_, text, lengths, title, paragraphs) => {
    expect(cut(text, lengths, title)).toEqual(paragraphs);
  });
});
