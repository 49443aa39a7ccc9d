/** The matrix as a book: as it is shown, with all measures of a cell by name. */
import { describe, expect, it } from 'vitest';
import zh from '../../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../../components/parts/texts';
import { rowsOf } from '../../../../lib/export/book';
import { matrixBook } from '../../../../lib/export/books/matrix-book';
import { UNKNOWN_DOCUMENT } from '../../../../lib/plan/plan';

const document = (id: string, innerTitle: string) => ({
  ...UNKNOWN_DOCUMENT,
  id,
  innerTitle,
  region: '350000',
  source: null,
});
const measure = (planId: string, name: string) => ({ planId, name, path: ['二', '(四)'] });

describe('the matrix as a book', () => {
  it('has a row a matter and a column a region, several plans told apart, and the documents', async () => {
    const book = await matrixBook(
      {
        notice: { ...UNKNOWN_DOCUMENT, innerTitle: '海南方案', source: null },
        columns: [
          { region: '350000', documents: [document('a', '福建甲'), document('b', '福建乙')] },
        ],
        groups: [
          {
            kind: 'had',
            lines: [
              {
                row: { name: '在线教育', own: ['1'] },
                cells: [
                  {
                    covering: [
                      { level: 'same', measure: measure('a', '办网校') },
                      { level: 'partial', measure: measure('b', '惠民') },
                    ],
                  },
                ],
              },
            ],
          },
          {
            kind: 'lacking',
            lines: [{ row: { name: '旅游', own: [] }, cells: [null] }],
          },
        ],
        nameOf: (id) => `本条${id}`,
        plans: 5,
      },
      sayFrom(zh),
      new Date(2026, 0, 2),
    );
    expect(book.title).toBe('对照表：海南方案');
    const [main, sources] = book.tables;
    if (!main || !sources) throw new Error('no tables');
    expect(main.columns.map(({ title }) => title)).toEqual(['事项', '本文件', '福建']);
    expect(main.groups.map(({ title }) => title)).toEqual(['本文件有的事项（1）', '缺项（1）']);
    const [had, lacking] = [...rowsOf(main)];
    expect(had?.slice(0, 2)).toEqual(['在线教育', '本条1']);
    expect(had?.[2]).toMatch(/^● \(四\) 办网校，.*福建甲.*\n◐ \(四\) 惠民，.*福建乙/);
    expect(lacking).toEqual(['旅游', '无', '']);
    expect([...rowsOf(sources)]).toHaveLength(2);
  });
});
