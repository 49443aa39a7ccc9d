/** CSV that Excel opens as it is meant: Chinese intact, cells whole, nothing run as a formula. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../../lib/export/csv';
import { COLUMNS, rowOf } from '../../../lib/export/rows';
import { anyClip, clipWith } from '../collection/clips';
import { NAMES } from './names';

/** Reads CSV by RFC 4180. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

const cellsOf = async (changes: Parameters<typeof clipWith>[0]) =>
  parseCsv(toCsv([await clipWith(changes)], NAMES).slice(1))[1] ?? [];
const quoteIn = async (quote: string) => (await cellsOf({ quote }))[COLUMNS.indexOf('quote')];

describe('the file', () => {
  it('begins with the byte order mark and the names of the columns', () => {
    expect(toCsv([], NAMES)).toBe(
      '\ufeff地区,文件,发文字号,成文日期,条款号,位置,原文,责任单位,来源网址,收藏日期\r\n',
    );
  });

  it('has a row a clip, and ends each with CR LF', async () => {
    const text = toCsv([await clipWith(), await clipWith({ measureId: '2' })], NAMES);
    expect(text.split('\r\n')).toHaveLength(4);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has what is known of a clip, and nothing for what is not', async () => {
    expect(await cellsOf({})).toEqual([
      '福建',
      '某省扩大信息消费实施方案',
      '闽政〔2017〕52号',
      '2017-12-29',
      '二 (四)',
      '提高供给水平 › 推进开放在线教育',
      '推进开放在线教育。鼓励学校开设网络课程。',
      '省教育厅、省工信厅',
      'https://www.fujian.gov.cn/a.html',
      '2024-05-06',
    ]);
    const bare = await cellsOf({
      agencies: [],
      document: { documentNumber: null, signedOn: null, region: null, source: null },
    });
    expect([0, 2, 3, 7, 8].map((i) => bare[i])).toEqual(['', '', '', '', '']);
  });
});

describe('a cell', () => {
  it.each(['他说"好"', '甲,乙', '第一行\n第二行', '第一行\r\n第二行', '"', ',', '""', '普通'])(
    '%j is read back as it was',
    async (quote) => {
      expect(await quoteIn(quote)).toBe(quote);
    },
  );

  it.each([
    '=1+1',
    '+8613800000000',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '  =1+1',
    '　=1+1',
    '\u00a0=1+1',
    '\ufeff=1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '=HYPERLINK("http://x.example","看")',
  ])('%j is not run as a formula', async (quote) => {
    expect(await quoteIn(quote)).toBe(`'${quote}`);
  });

  it.each(['5=5', '增长-5%', 'a@b.cn', '1.5万亿元', "'=1"])(
    '%j is left as it is',
    async (quote) => {
      expect(await quoteIn(quote)).toBe(quote);
    },
  );

  it('whatever the text, every cell is read back, and none begins as a formula', () => {
    fc.assert(
      fc.property(fc.array(anyClip, { maxLength: 4 }), (clips) => {
        const [, ...rows] = parseCsv(toCsv(clips, NAMES).slice(1));
        expect(rows).toHaveLength(clips.length);
        rows.forEach((cells, i) => {
          const clip = clips[i];
          const values = clip ? COLUMNS.map((column) => rowOf(clip)[column]) : [];
          expect(cells.map((cell, j) => (cell === `'${values[j]}` ? values[j] : cell))).toEqual(
            values,
          );
          for (const cell of cells) expect(cell.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
        });
      }),
      { numRuns: 500 },
    );
  });
});
