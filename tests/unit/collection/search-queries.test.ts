/** What a reader of policies types, over all clauses of the bundled plans. */
import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../lib/collection/clause';
import type { Clip } from '../../../lib/collection/clip';
import { makeClip } from '../../../lib/collection/make-clip';
import { parseQuery } from '../../../lib/collection/query';
import { ClipSearch } from '../../../lib/collection/search';
import { bundledPlans } from '../../eval/documents';

const plans = await bundledPlans();
const clauses = plans.flatMap((plan) =>
  plan.measures.map((measure) => clauseOf(plan, measure, 'equivalent')),
);
const made = await Promise.all(
  clauses.map((clause) => makeClip(clause, new Date('2026-01-09T00:00:00Z'))),
);
const noted = made.findIndex(({ title }) => title.includes('开放在线教育'));
const clips = made.map(
  (clip, i): Clip =>
    i === noted
      ? { ...clip, tags: ['重点', '待核实'], note: 'Compare with the Jiangsu draft: 口径不同。' }
      : clip,
);
const search = new ClipSearch();
search.put(clips);

const found = (query: string) => {
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  return (search.find(parseQuery(query).words) ?? []).flatMap(({ id, nearly }) => {
    const clip = byId.get(id);
    return clip ? [{ clip, nearly }] : [];
  });
};
const regionsIn = (query: string) => [
  ...new Set(found(query).map(({ clip }) => clip.document.region)),
];

describe('as its reader means it is found', () => {
  it.each([
    ['a word', '征信', /信用|征信/],
    ['a word of a title', '智慧旅游', /智慧旅游/],
    ['two words', '农村 宽带', /农村|宽带/],
    ['two words the other way round', '宽带 农村', /农村|宽带/],
    ['with a word that must not be', '医疗 -养老', /医疗/],
    ['initials', 'zxjy', /在线教育/],
    ['initials in capitals', 'ZHLY', /智慧旅游/],
    ['a wrong character', '推进开方在线教育', /开放在线教育/],
    ['a wrong character of two', '推进开放再线教于', /开放在线教育/],
    ['a missing character', '智慧游消费', /智慧旅游消费/],
    ['an abbreviation in letters', 'app', /./],
    ['a tag', '待核实', /开放在线教育/],
    ['the initials of a tag', 'dhs', /开放在线教育/],
    ['a word of the note', '口径', /开放在线教育/],
    ['English of the note', 'jiangsu draft', /开放在线教育/],
    ['English, mistyped', 'compere with', /开放在线教育/],
    ['tag and note', '重点 口径', /开放在线教育/],
    ['a target', '4k', /4K/],
  ])('%s: %s', (_, query, title) => {
    const [first] = found(query);
    expect(`${first?.clip.title} ${first?.clip.quote.slice(0, 12)}`).toMatch(title);
  });

  it.each([
    ['the sign of a region', '豫', ['410000']],
    ['the name of a region', '河南省', ['410000']],
    ['the sign of a region in its number', '粤府', ['440000']],
    ['a number', '粤府〔2018〕27号', ['440000']],
    ['a number in other brackets', '粤府[2018]27', ['440000']],
    ['a part of a number', '府〔2018〕27', ['440000']],
  ])('%s, in nothing but its documents: %s', (_, query, regions) => {
    expect(regionsIn(query)).toEqual(regions);
  });

  it.each([
    ['国发〔2017〕40号', '国发〔2017〕40号'],
    ['国发[2017]40', '国发〔2017〕40号'],
  ])('the number of the notice that documents carry out: %s', (query, number) => {
    const surely = found(query).filter(({ nearly }) => !nearly);
    expect(surely.length).toBeGreaterThan(20);
    for (const { clip } of surely) expect(clip.document.cites).toContain(number);
  });

  it('an agency that is to do it', () => {
    const hits = found('省教育厅').filter(({ nearly }) => !nearly);
    expect(hits.length).toBeGreaterThan(0);
    for (const { clip } of hits)
      expect(`${clip.agencies.join()} ${clip.quote}`).toContain('省教育厅');
  });

  it('a letter and a digit as they stand, not as initials', () => {
    for (const { clip } of found('5g')) expect(clip.quote).toMatch(/5G/i);
  });

  it.each(['森林防火', 'broadband', '鹡鸰'])('not at all, where nothing has it: %s', (query) => {
    expect(found(query)).toEqual([]);
  });
});
