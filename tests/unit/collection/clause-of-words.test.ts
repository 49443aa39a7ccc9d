/** Words that were selected a while ago, at the place where they still stand. */
import { describe, expect, it } from 'vitest';
import { clauseOfWords } from '../../../lib/collection/clause-of-words';
import { measureOf, planOf } from '../match/plans';
import { clauseWith } from './clips';

const TEXT = '方案\n一、发展在线教育。办好学校。\n二、修建公路。修桥。';
const at = (words: string) => [TEXT.indexOf(words), TEXT.indexOf(words) + words.length] as const;
const plan = {
  ...planOf('page', [], {}),
  measures: [
    { ...measureOf('一', '发展在线教育。办好学校。'), spans: [at('发展在线教育。办好学校。')] },
    { ...measureOf('二', '修建公路。修桥。'), spans: [at('修建公路。修桥。')] },
  ],
};
const otherwise = clauseWith({ kind: 'selection', measureId: '', quote: 'as told', path: [] });

describe('words', () => {
  it.each<[string, string, string, string]>([
    ['in one measure', '办好学校', '一', '办好学校'],
    ['with the white space of a selection', '办好\n 学校', '一', '办好学校'],
    ['over two measures', '办好学校。\n二、修建公路', '', '办好学校。\n二、修建公路'],
  ])('%s', (_, words, measureId, quote) => {
    const clause = clauseOfWords(words, TEXT, plan, otherwise);
    expect(clause).toMatchObject({ kind: 'selection', measureId, quote });
    expect(clause.selectors?.quote.exact).toBe(quote);
    expect(clause.selectors?.position.start).toBe(TEXT.indexOf(quote));
  });

  it('of a page that is no document have their place, and nothing else of it', () => {
    const clause = clauseOfWords('办好学校', TEXT, null, otherwise);
    expect(clause).toMatchObject({ ...otherwise, quote: '办好学校', selectors: {} });
  });

  it.each([
    ['that are nowhere', '山中的溪水'],
    ['that stand in two places', '修'],
    ['that are none', ' \n'],
  ])('%s are as they were told', (_, words) => {
    expect(clauseOfWords(words, TEXT, plan, otherwise)).toBe(otherwise);
  });
});
