/** A measure that was found, as a row shows it. */
import { describe, expect, it } from 'vitest';
import { parseLibraryQuery } from '../../../../lib/library/search/keys';
import { resultRow } from '../../../../lib/library/search/result-row';
import type { Measure } from '../../../../lib/plan/plan';
import { bundledPlans } from '../../../eval/documents';

const [plan] = await bundledPlans();
const [model] = plan?.measures ?? [];
if (!plan || !model) throw new Error('no plan to go by');

function rowOf(query: string, title: string, body: string, more: Partial<Measure> = {}) {
  const measure = { ...model, title, text: `${title}。${body}`, agencies: [], ...more } as Measure;
  return resultRow(1, plan as NonNullable<typeof plan>, measure, parseLibraryQuery(query).words);
}

const marked = ({ text, places }: ReturnType<typeof rowOf>['name']) =>
  places.map(([start, end]) => text.slice(start, end));

const LONG = '加快建设覆盖城乡的公共服务平台，引导企业参与，';

describe('what is marked', () => {
  it.each([
    ['words', '教育 平台', ['教育', '平台']],
    ['characters by their initials', 'zxjy', ['在线教育']],
    ['words, and initials beside them', '平台 JY', ['教育', '平台']],
    ['no initials of a phrase', '"jy" 平台', ['平台']],
    ['no word that is not wanted', '-教育 在线', ['在线']],
  ])('in a name: %s', (_, query, expected) => {
    expect(marked(rowOf(query, '推进在线教育的平台', '建设。').name)).toEqual(expected);
  });
});

describe('the words around', () => {
  it.each([
    ['begin as the text does where nothing is found in it', '无', `${LONG}办学。`, LONG],
    ['begin with the sentence', '学校', `先行先试。支持学校上网。${LONG.repeat(9)}`, '…支持学校'],
    [
      'begin with a clause where the sentence begins far before',
      '学校',
      `${LONG.repeat(9)}并支持边远地区学校上网。${LONG.repeat(9)}`,
      '…引导企业参与，并支持边远地区学校',
    ],
    [
      'begin earlier where the text ends soon',
      '学校',
      `${LONG.repeat(9)}并支持学校上网。`,
      `…${LONG}并支持学校上网。`,
    ],
  ])('%s', (_, query, body, expected) => {
    const { text } = rowOf(query, '任务', body).excerpt;
    expect(text.slice(0, expected.length)).toBe(expected);
  });

  it('are as many as two lines hold', () => {
    const { text } = rowOf('学校', '任务', `支持学校上网。${LONG.repeat(9)}`).excerpt;
    expect(text).toHaveLength(131);
  });
});
