/** Gaps, on small plans: what counts as lacking, and what is merely phrased otherwise. */
import { describe, expect, it } from 'vitest';
import { findGaps } from '../../../../lib/match/matrix/gaps';
import { createLexicon } from '../../../../lib/match/words/lexicon';
import { About } from '../../../../lib/match/words/topics-of';
import { planOf, queryOf } from '../plans';

const lexicon = createLexicon([
  { id: 'iot', name: '物联网', terms: [{ sources: ['a'], core: '物联网' }] },
  {
    id: 'farm-iot',
    name: '农业物联网',
    broader: ['iot'],
    terms: [{ sources: ['a'], core: '农业物联网' }],
  },
  { id: 'flow', name: '客流', terms: [{ sources: ['a'], core: '旅客智慧景区' }] },
  { id: 'travel', name: '智慧旅游', terms: [{ sources: ['a'], core: '智慧旅游 智慧景区' }] },
  { id: 'tourism', name: '旅游', terms: [{ sources: ['a'], hint: '旅游' }] },
  { id: 'smart-tourism', name: '旅游信息化', terms: [{ sources: ['a'], core: '旅游云' }] },
  { id: 'lead', name: '组织领导', role: 'framing', terms: [{ sources: ['a'], core: '组织领导' }] },
]);

const about = new About(lexicon);

const TRAVEL = '发展智慧旅游。建设智慧景区。';
const IOT = '推广物联网。建设示范点。';
const fujian = planOf('fujian', [TRAVEL, IOT], { region: '350000' });
const henan = planOf('henan', [TRAVEL, '加强组织领导。各地落实。'], { region: '410000' });
const hainan = planOf('hainan', [IOT], { region: '460000' });

const gapsOf = (texts: readonly string[], plans = [fujian, henan, hainan], answered = []) =>
  findGaps(queryOf(planOf('page', texts)), plans, answered, about);

describe('what a notice lacks', () => {
  it('is told with the regions that have it and the measures that show it', () => {
    const { lacking } = gapsOf(['推广农业物联网。']);
    expect(lacking).toEqual([
      {
        topic: 'travel',
        name: '智慧旅游',
        regions: ['350000', '410000'],
        measures: [
          { planId: 'fujian', region: '350000', measureId: '1' },
          { planId: 'henan', region: '410000', measureId: '1' },
        ],
      },
    ]);
  });

  it.each<[string, string]>([
    ['is named anywhere in it', '发展特色产业。建设智慧景区。'],
    ['is part of what it names', '推广农业物联网，发展智慧旅游。'],
    ['is written in traditional characters', '發展智慧旅遊。'],
    ['stands inside a longer word of another topic', '完善旅客智慧景区。'],
  ])('is nothing that %s', (_, text) => {
    expect(gapsOf([`${text}推广物联网。`]).lacking).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['it is to bring technology into', '推动物联网在交通、旅游等领域应用。', []],
    ['technology only stands beside', '推广物联网。发展旅游。', ['smart-tourism']],
    ['is listed without a technology', '支持交通、旅游等领域创业。物联网。', ['smart-tourism']],
  ])('is not the digital form of a field that %s', (_, text, expected) => {
    const plans = ['350000', '410000'].map((region) =>
      planOf(region, ['建设旅游云。旅游云。'], { region }),
    );
    expect(gapsOf([text], plans).lacking.map(({ topic }) => topic)).toEqual(expected);
  });

  it('is nothing that it answers in other words', () => {
    const answered = [{ planId: 'fujian', measureId: '1', level: 'same' as const }];
    const query = queryOf(planOf('page', ['畅游全省。推广物联网。']));
    expect(findGaps(query, [fujian, henan, hainan], answered, about).lacking).toEqual([]);
  });

  it('is what a composite measure has, though the notice answers that by another of its matters', () => {
    const composite =
      '便利生活。智慧旅游，智慧景区，物联网，物联网，物联网，农业物联网，农业物联网。';
    const plans = [
      planOf('a', [composite], { region: '350000' }),
      planOf('b', [TRAVEL], { region: '410000' }),
    ];
    const answered = [{ planId: 'a', measureId: '1', level: 'same' as const }];
    const query = queryOf(planOf('page', ['推广农业物联网。']));
    const { lacking } = findGaps(query, plans, answered, about);
    expect(lacking.map(({ topic }) => topic)).toEqual(['travel']);
  });

  it('is nothing that plans only mention in passing', () => {
    const passing = `${'农业物联网，'.repeat(5)}智慧旅游，智慧景区。`;
    const plans = ['350000', '410000'].map((region) => planOf(region, [passing], { region }));
    const { lacking } = gapsOf(['整治市容。'], plans);
    expect(lacking.map(({ topic }) => topic)).toEqual(['farm-iot']);
  });

  it('is told by the narrowest topic that all show', () => {
    const plans = ['350000', '410000'].map((region) =>
      planOf(region, ['推广农业物联网。物联网和农业物联网。物联网。'], { region }),
    );
    const { lacking } = gapsOf(['整治市容。'], plans);
    expect(lacking.map(({ topic }) => topic)).toEqual(['farm-iot']);
  });

  it('is nothing that a single region has, unless one is enough', () => {
    const plans = [planOf('a', [TRAVEL], { region: '350000' }), hainan];
    const query = queryOf(planOf('page', [IOT]));
    expect(findGaps(query, plans, [], about).lacking).toEqual([]);
    const [gap] = findGaps(query, plans, [], about, { leastRegions: 1 }).lacking;
    expect(gap?.topic).toBe('travel');
  });

  it('is never what every plan says', () => {
    const plans = ['350000', '410000'].map((region) =>
      planOf(region, ['加强组织领导。各地落实。'], { region }),
    );
    expect(gapsOf([IOT], plans).lacking).toEqual([]);
  });

  it('is nothing where there is no plan to compare with', () => {
    expect(gapsOf([IOT], [])).toEqual({ lacking: [], onlyHere: [], compared: 0 });
  });
});

it('what another plan names inside a longer word is not what only the notice has', () => {
  const other = planOf('other', ['完善旅客智慧景区。旅客智慧景区。'], { region: '410000' });
  expect(gapsOf([TRAVEL], [hainan, other]).onlyHere).toEqual([]);
});

it('what only the notice has is told with its measures', () => {
  const { onlyHere } = gapsOf([IOT, '推广农业物联网。'], [fujian, henan]);
  expect(onlyHere).toEqual([{ topic: 'farm-iot', name: '农业物联网', measures: ['2'] }]);
});
