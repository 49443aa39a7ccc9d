/** What makes two saved clauses one clip, and what is no clip at all. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { clauseOf } from '../../../lib/collection/clause';
import { ClauseSchema, ClipSchema, clipId } from '../../../lib/collection/clip';
import { measureOf, planOf } from '../match/plans';
import { clauseWith, clipWith, UNKNOWN } from './clips';

const idOf = (changes: Parameters<typeof clauseWith>[0]) => clipId(clauseWith(changes));

describe('one clip', () => {
  it.each<[string, Parameters<typeof clauseWith>[0]]>([
    ['the measure at another address', { document: { source: null } }],
    [
      'as a republished copy has it, without title and date',
      { document: { title: null, innerTitle: null, signedOn: null, source: null } },
    ],
    ['the number written with other brackets', { document: { documentNumber: '闽政[2017]52号' } }],
    ['the marker written in full width', { measureId: '二（四）' }],
    ['saved as an equivalent', { kind: 'equivalent' }],
    ['a text that was mended since', { quote: '推进开放在线教育。' }],
  ])('%s', async (_, changes) => {
    expect(await idOf(changes)).toBe(await idOf({}));
  });

  it('a clause of an unknown document, at two addresses', async () => {
    const [here, there] = ['http://a.example/', 'http://b.example/'].map((url) =>
      idOf({ document: { ...UNKNOWN, source: { url, kind: 'copy' } } }),
    );
    expect(await here).toBe(await there);
  });
});

describe('two clips', () => {
  it.each<[string, Parameters<typeof clauseWith>[0]]>([
    [
      'the same number path in another document',
      { document: { documentNumber: '豫政〔2018〕1号' } },
    ],
    ['another measure', { measureId: '二(五)' }],
    [
      'the same title from another issuer',
      { document: { documentNumber: null, issuer: '河南省人民政府' } },
    ],
  ])('%s', async (_, changes) => {
    const same = changes?.document?.documentNumber === null ? { documentNumber: null } : {};
    expect(await idOf(changes)).not.toBe(await idOf({ document: same }));
  });

  it('clauses at the same place of two unknown documents', async () => {
    const [one, other] = ['甲。', '乙。'].map((quote) => idOf({ quote, document: UNKNOWN }));
    expect(await one).not.toBe(await other);
  });

  it('two clauses of an unknown document that read the same', async () => {
    const [one, other] = ['1', '2'].map((measureId) => idOf({ measureId, document: UNKNOWN }));
    expect(await one).not.toBe(await other);
  });
});

describe('a clip', () => {
  it('is made of a plan and its measure, with its source and its agencies by name', () => {
    const agencies = [
      { name: '省教育厅', role: 'lead', current: null },
      { name: '省财政厅', role: 'cooperating', current: null },
    ] as const;
    const measure = measureOf('3', '推进教育。办好学校。', { agencies });
    const source = { url: 'https://www.henan.gov.cn/x', kind: 'official' } as const;
    const plan = { ...planOf('henan', [], { innerTitle: '豫方案', source }), measures: [measure] };
    const clause = clauseOf(plan, measure, 'equivalent');
    expect(clause).toMatchObject({
      kind: 'equivalent',
      measureId: '3',
      quote: '推进教育。办好学校。',
      title: '推进教育',
      agencies: ['省教育厅', '省财政厅'],
      document: { innerTitle: '豫方案', source },
    });
    expect(clause.document).not.toHaveProperty('measures');
    expect(v.is(ClauseSchema, clause)).toBe(true);
  });

  it('knows when its text has changed, whatever its spaces and widths', async () => {
    const hash = async (quote: string) => (await clipWith({ quote })).textHash;
    expect(await hash('支持 5G 建设。')).toBe(await hash('支持５Ｇ建设。'));
    expect(await hash('支持 5G 建设。')).not.toBe(await hash('支持 6G 建设。'));
  });

  it('is well-formed as it is made', async () => {
    const clip = await clipWith();
    expect(v.parse(ClipSchema, clip)).toEqual(clip);
  });

  it.each<[string, object]>([
    ['no id', { id: undefined }],
    ['an id of another form', { id: 'x'.repeat(32) }],
    ['no words', { quote: '' }],
    ['words without end', { quote: '长'.repeat(2_000_001) }],
    ['a date that is none', { savedAt: '2024-05-06' }],
    ['a hash that is none', { textHash: '' }],
    ['a kind that we do not know', { kind: 'target' }],
    ['no document', { document: null }],
    ['a path that is one string', { path: '二(四)' }],
    ['an agency that is not text', { agencies: [{ name: '省教育厅' }] }],
    [
      'a source that would run as a script',
      {
        document: {
          ...clauseWith().document,
          source: { url: 'javascript:alert(1)', kind: 'copy' },
        },
      },
    ],
    ['a region that is no code', { document: { ...clauseWith().document, region: '福建' } }],
  ])('is refused with %s', async (_, damage) => {
    expect(v.is(ClipSchema, { ...(await clipWith()), ...damage })).toBe(false);
  });
});
