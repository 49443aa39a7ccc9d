/** One HTML file that shows what it was given, and in which nothing of that is markup. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { cellText, rowsOf } from '../../../../lib/export/book';
import { toHtml } from '../../../../lib/export/formats/html';
import { clipWith } from '../../collection/clips';
import { anyRows, bookOf, bookWith } from '../books';

const textsOf = (root: ParentNode, selector: string) =>
  Array.from(root.querySelectorAll(selector), ({ textContent }) => textContent);

describe('the page', () => {
  it('has its title, what is said of it, and a table with a head for each', async () => {
    const { document } = parseHTML(await toHtml(await bookOf([await clipWith()])));
    expect(document.title).toBe('我的收藏');
    expect(document.documentElement.lang).toBe('zh-CN');
    expect(textsOf(document, '.note')).toEqual(['1 条摘录', '导出日期：2024-05-06']);
    expect(textsOf(document, 'h2')).toEqual(['我的收藏', '来源文件']);
    expect(textsOf(document, 'table')).toHaveLength(2);
    expect(textsOf(document, 'thead th').slice(0, 3)).toEqual(['地区', '文件', '发文字号']);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(
      'https://www.fujian.gov.cn/a.html',
    );
    expect(document.querySelector('time')?.getAttribute('datetime')).toBe('2017-12-29');
  });

  it('has the groups as such', async () => {
    const groups = [
      { title: '教育', rows: [['一']] },
      { title: '', rows: [['二']] },
    ];
    const { document } = parseHTML(await toHtml(bookWith([['']], { groupedBy: '主题', groups })));
    expect(textsOf(document, 'th[scope="rowgroup"]')).toEqual(['教育', '—']);
  });

  it('asks for nothing from anywhere, and runs nothing', async () => {
    const html = await toHtml(await bookOf([await clipWith()]));
    const { document } = parseHTML(html);
    expect(textsOf(document, 'script, link, img, iframe, object, form, base')).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|javascript:/i);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' javascript:x'])(
    'an address %j is text and no link',
    async (link) => {
      const { document } = parseHTML(await toHtml(bookWith([[{ link, text: '看' }]])));
      expect(document.querySelector('a')).toBeNull();
      expect(textsOf(document, 'td')).toEqual(['看']);
    },
  );
});

describe('whatever the text', () => {
  const OURS = new Set(
    'html head meta title style body main h1 p section h2 div table colgroup col thead tbody tr th td a time'.split(
      ' ',
    ),
  );

  it('every cell has it, and there is no element but ours', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const book = bookWith(rows, { title: cellText(rows[0]?.[0] ?? '') });
        const html = await toHtml(book);
        const { document } = parseHTML(html);
        const names = Array.from(document.querySelectorAll('*'), ({ localName }) => localName);
        expect(names.filter((name) => !OURS.has(name))).toEqual([]);
        const read = Array.from(document.querySelectorAll('tbody tr'), (row) => textsOf(row, 'td'));
        const written = book.tables.flatMap((table) => [...rowsOf(table)]);
        expect(read).toEqual(written.map((cells) => cells.map(cellText)));
      }),
      { numRuns: 300 },
    );
  });

  it('it is HTML without a mistake', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const mistakes: string[] = [];
        parse(await toHtml(bookWith(rows)), { onParseError: ({ code }) => mistakes.push(code) });
        expect(mistakes).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
