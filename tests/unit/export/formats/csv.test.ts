/** CSV that Excel opens as it is meant: Chinese intact, cells whole, nothing run as a formula. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Cell, cellText } from '../../../../lib/export/book';
import { toCsv } from '../../../../lib/export/formats/csv';
import { clipWith } from '../../collection/clips';
import { anyRows, bookOf, bookWith } from '../books';

/** As another program reads it, which says when something is not as it should be. */
function parseCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  expect(data.at(-1)).toEqual(['']);
  return data.slice(0, -1);
}

const readBack = async (cell: Cell) => parseCsv((await toCsv(bookWith([[cell]]))).slice(1))[1]?.[0];

describe('the file', () => {
  it('begins with the byte order mark and the names of the columns', async () => {
    expect(await toCsv(await bookOf([]))).toBe(
      '\ufeff地区,文件,发文字号,成文日期,条款号,位置,原文,量化目标,责任单位,来源网址,收藏日期\r\n',
    );
  });

  it('has a row a clip, and ends each with CR LF', async () => {
    const text = await toCsv(await bookOf([await clipWith(), await clipWith({ measureId: '2' })]));
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has what is known of a clip, and nothing for what is not', async () => {
    const bare = await clipWith({
      quote: '规模达到1.5万亿元。',
      agencies: [],
      document: { documentNumber: null, signedOn: null, region: null, source: null },
    });
    const text = await toCsv(await bookOf([await clipWith(), bare]));
    const [, known, unknown] = parseCsv(text.slice(1));
    expect(known).toEqual([
      '福建',
      '某省扩大信息消费实施方案',
      '闽政〔2017〕52号',
      '2017-12-29',
      '二 (四)',
      '提高供给水平 › 推进开放在线教育',
      '推进开放在线教育。鼓励学校开设网络课程。',
      '',
      '省教育厅、省工信厅',
      'https://www.fujian.gov.cn/a.html',
      '2024-05-06',
    ]);
    expect([0, 2, 3, 8, 9].map((i) => unknown?.[i])).toEqual(['', '', '', '', '']);
  });

  it('says of each row to which group it belongs, where no column does', async () => {
    const groups = [
      { title: '教育', rows: [['一'], ['二']] },
      { title: '', rows: [['三']] },
    ];
    const grouped = bookWith([['']], { groupedBy: '主题', groups });
    expect(parseCsv((await toCsv(grouped)).slice(1))).toEqual([
      ['主题', '甲'],
      ['教育', '一'],
      ['教育', '二'],
      ['', '三'],
    ]);
    const told = bookWith([['']], { groupedBy: '甲', groups });
    expect(parseCsv((await toCsv(told)).slice(1))).toEqual([['甲'], ['一'], ['二'], ['三']]);
  });
});

describe('a cell', () => {
  it.each<[Cell, string]>([
    [{ number: 1_500_000_000_000, format: 'plain', text: '1.5万亿' }, '1500000000000'],
    [{ number: -3, format: 'plain', text: '-3' }, '-3'],
    [{ number: 0.25, format: 'percent', text: '25%' }, '25%'],
    [{ date: '2018-02-08' }, '2018-02-08'],
    [{ link: 'https://www.sample.gov.cn/', text: '看' }, '看'],
  ])('%j is %j', async (cell, text) => {
    expect(await readBack(cell)).toBe(text);
  });

  it.each(['他说"好"', '甲,乙', '第一行\n第二行', '"', ',', '""', '普通'])(
    '%j is read back as it was',
    async (text) => {
      expect(await readBack(text)).toBe(text);
    },
  );

  it.each([
    '=1+1',
    '+8613800000000',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\n=1+1',
    '  =1+1',
    '　=1+1',
    '\u00a0=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("http://x.example","看")',
  ])('%j is not run as a formula', async (text) => {
    expect(await readBack(text)).toBe(`'${text}`);
  });

  it.each(['\r=1+1', '\ufeff=1+1', '\0=1+1'])(
    '%j is not run, nor is what is not seen of it',
    async (text) => {
      expect(await readBack(text)).toMatch(/^'\n?=1\+1$/);
    },
  );

  it.each(['5=5', '增长-5%', 'a@b.cn', '1.5万亿元', "'=1"])('%j is left as it is', async (text) => {
    expect(await readBack(text)).toBe(text);
  });

  it('whatever the text, every cell is read back, and none begins as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const book = bookWith(rows);
        const [, ...read] = parseCsv((await toCsv(book)).slice(1));
        expect(read).toHaveLength(rows.length);
        read.forEach((cells, i) => {
          const values = book.tables[0]?.groups[0]?.rows[i]?.map((cell) =>
            typeof cell === 'object' && 'number' in cell && cell.format === 'plain'
              ? String(cell.number)
              : cellText(cell),
          );
          expect(cells.map((cell, j) => (cell === `'${values?.[j]}` ? values?.[j] : cell))).toEqual(
            values,
          );
          for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        });
      }),
      { numRuns: 500 },
    );
  });
});
