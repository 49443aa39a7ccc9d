/** Plans of the library as they are handed on: a row each as the list has it, their measures and targets behind. */
import { describe, expect, it } from 'vitest';
import zh from '../../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../../components/parts/texts';
import { cellText, rowsOf } from '../../../../lib/export/book';
import { type ListedPlan, plansBook } from '../../../../lib/export/books/plans-book';
import type { Plan } from '../../../../lib/plan/plan';
import { targetOf } from '../../components/render';
import { planOf } from '../../match/plans';
import { NOW } from '../books';

const say = sayFrom(zh);
const LISTED = {
  measures: 2,
  targets: 1,
  bytes: 3_000,
  origin: 'bundled',
  fileName: null,
  subject: '养老',
  addedOn: null,
  off: false,
  mended: false,
  partial: false,
} as const;
const henan = planOf('henan', ['发展养老服务。办好食堂。', '培训护工。'], {
  region: '410000',
  innerTitle: '河南方案',
  documentNumber: '豫政〔2018〕8号',
  signedOn: '2018-03-01',
  source: { url: 'https://www.henan.gov.cn/a.html', kind: 'official' },
});
const own = planOf('own-1', ['建设床位。'], { region: null, innerTitle: '某方案' });
const listed = (plan: Plan, more: Partial<ListedPlan> = {}): ListedPlan => {
  const { measures: _, ...head } = plan;
  return { ...LISTED, plan: head, ...more };
};
const PLANS = [
  listed(henan),
  listed(own, {
    origin: 'file',
    fileName: '某.docx',
    addedOn: '2026-01-02T03:04:05.000Z',
    off: true,
    partial: true,
  }),
];
const shelved = new Map([henan, own].map((plan) => [plan.id, plan]));
const ASKED = { plans: PLANS, about: '文库', read: async (id: string) => shelved.get(id) };

/** A table's rows by the keys of its columns. */
async function rowsIn(key: string, asked = ASKED) {
  const { tables } = await plansBook(asked, say, NOW);
  const table = tables.find((each) => each.key === key);
  const rows = table ? [...rowsOf(table)] : [];
  return rows.map((row) =>
    Object.fromEntries(row.map((cell, i) => [table?.columns[i]?.key, cellText(cell)])),
  );
}

describe('plans that are handed on', () => {
  it('are rows in the order of the list, with what it says of them', async () => {
    expect(await rowsIn('main')).toMatchObject([
      {
        region: '河南',
        document: '河南方案',
        number: '豫政〔2018〕8号',
        year: '2018',
        signedOn: '2018-03-01',
        subject: '养老',
        measures: '2',
        targets: '1',
        kilobytes: '3',
        origin: '随附',
        source: 'https://www.henan.gov.cn/a.html',
      },
      {
        region: '国家',
        document: '某方案',
        number: '',
        origin: '文件\n某.docx',
        addedOn: '2026-01-02',
        state: '已停用\n不完整',
        source: '',
      },
    ]);
  });

  it('leave out a column that none of them has anything in', async () => {
    const [row] = await rowsIn('main', { ...ASKED, plans: PLANS.slice(0, 1) });
    expect(row).not.toHaveProperty('addedOn');
    expect(row).not.toHaveProperty('state');
  });

  it('bring their measures and targets, but not of one that is gone', async () => {
    const [first] = henan.measures;
    if (!first) throw new Error('a plan without measures');
    const measures = [{ ...first, targets: [targetOf('覆盖率达到70%')] }];
    const read = async (id: string) => (id === 'henan' ? { ...henan, measures } : undefined);
    expect(await rowsIn('measures', { ...ASKED, read })).toMatchObject([
      {
        region: '河南',
        quote: '发展养老服务。办好食堂。',
        document: '《河南方案》（豫政〔2018〕8号）',
      },
    ]);
    expect(await rowsIn('targets', { ...ASKED, read })).toHaveLength(1);
  });

  it('say that there are too many measures, and read none of them', async () => {
    const plans = [listed(henan, { measures: 20_001 })];
    const read = async () => {
      throw new Error('a plan was read');
    };
    const book = await plansBook({ ...ASKED, plans, read }, say, NOW);
    expect(book.tables.map(({ key }) => key)).toEqual(['main']);
    expect(book.notes.join()).toContain('20001');
  });

  it('are not handed on by who cancels', async () => {
    const signal = AbortSignal.abort('enough');
    await expect(plansBook(ASKED, say, NOW, { signal })).rejects.toBe('enough');
  });
});
