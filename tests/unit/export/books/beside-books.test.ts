/** What stands side by side as books: sentences of measures, measures of whole plans. */
import { describe, expect, it } from 'vitest';
import zh from '../../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../../components/parts/texts';
import { type Cell, cellText, rowsOf } from '../../../../lib/export/book';
import { besideBook, plansBook } from '../../../../lib/export/books/beside-books';
import { measureOf, planOf } from '../../match/plans';

const say = sayFrom(zh);
const NOW = new Date(2026, 0, 2);
const titled = (id: string, title: string, text: string) =>
  measureOf(id, `${title}。${text}`, { title, path: ['二', id] });
const ours = titled('(一)', '办网校', '建平台。开课程。');
const theirs = titled('(三)', '发展在线教育', '建设平台。培训教师。');
const far = titled('(四)', '修路', '修好路。');
const plan = (id: string, region: string, measures: readonly (typeof ours)[]) => ({
  ...planOf(id, [], { region, innerTitle: `${id}方案`, signedOn: '2018-01-01' }),
  measures,
});

/** The words of a cell that are marked, each with its mark. */
const markedIn = (cell: Cell) =>
  typeof cell === 'object' && 'pieces' in cell
    ? cell.pieces.flatMap(({ text, mark }) => (mark ? [`${mark} ${text}`] : [])).join()
    : '';
const said = (text: string, number = 1) => ({ text, number, only: [], shared: [] });

describe('measures side by side as a book', () => {
  const row = (text: string, found: readonly string[], elsewhere: number | null = null) => ({
    own: said(text),
    others: [{ sentences: found.map((each) => said(each)), elsewhere }],
  });
  const made = besideBook(
    {
      columns: [
        { document: plan('琼', '460000', [ours]), measure: ours, level: null },
        { document: plan('豫', '410000', [theirs]), measure: theirs, level: 'partial' },
      ],
      table: {
        rows: [row('建平台。', ['建设平台。']), row('开课程。', [], 0), row('办考试。', [])],
        left: [[said('培训教师。', 2)]],
      },
    },
    say,
    NOW,
  );

  it('has a column a measure, which says what it is and where it stands', async () => {
    const { title, tables } = await made;
    expect(title).toBe('逐句对照：办网校');
    expect(tables[0]?.columns.map((column) => column.title)).toEqual([
      '海南 办网校 《琼方案》二(一)',
      '河南 发展在线教育 【部分内容对应】 《豫方案》二(三)',
    ]);
  });

  it('has a row a sentence, and what answers none of them behind', async () => {
    const [main] = (await made).tables;
    expect(main?.groups.map((group) => group.title)).toEqual(['逐句', '本条没有的内容']);
    expect(main && [...rowsOf(main)]).toEqual([
      ['建平台。', '建设平台。'],
      ['开课程。', '见第1句旁'],
      ['办考试。', '未见对应'],
      ['', '培训教师。'],
    ]);
  });
});

describe('whole plans side by side as a book', () => {
  it('has a row a measure of the first, with the words of the others, and what these have more', async () => {
    const { title, tables } = await plansBook(
      {
        plans: [plan('琼', '460000', [ours, far]), plan('豫', '410000', [theirs, far])],
        table: {
          rows: [
            {
              own: ours,
              others: [{ measures: [{ measure: theirs, level: 'same' }], elsewhere: null }],
            },
            { own: far, others: [{ measures: [], elsewhere: 0 }] },
            { own: far, others: [{ measures: [], elsewhere: null }] },
          ],
          left: [[far]],
        },
        align: (own, [other]) => ({
          rows: [
            {
              own: { ...said(own.text), only: [[4, 7]] },
              others: [{ sentences: [said(other?.text.slice(8) ?? '', 2)], elsewhere: null }],
            },
          ],
          left: [[{ ...said(other?.text.slice(0, 8) ?? ''), shared: [[2, 4]] }]],
        }),
      },
      say,
      NOW,
    );
    expect(title).toBe('整篇对照：琼方案');
    const [main, sources] = tables;
    expect(main?.columns.map((column) => column.title)).toEqual([
      '海南 《琼方案》 2018',
      '河南 《豫方案》 2018',
    ]);
    expect(main && [...rowsOf(main)].map((row) => row.map(cellText))).toEqual([
      ['二(一) 办网校。建平台。开课程。', '【同一举措】二(三) 发展在线教育。建设平台。培训教师。'],
      ['二(四) 修路。修好路。', '见「办网校」旁'],
      ['二(四) 修路。修好路。', '未见对应'],
      ['', '二(四) 修路。修好路。'],
    ]);
    expect(sources?.key).toBe('sources');
    const marked = main && [...rowsOf(main)].flat().map(markedIn);
    expect(marked).toEqual(['only 建平台', 'shared 在线', '', '', '', '', '', '']);
  });
});
