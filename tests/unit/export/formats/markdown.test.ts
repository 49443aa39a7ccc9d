/** Markdown that shows the clauses as they are written, and nothing of them as markup. */
import fc from 'fast-check';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { type Cell, cellText } from '../../../../lib/export/book';
import { toMarkdown, toMarkdownTables } from '../../../../lib/export/formats/markdown';
import { clipWith, UNKNOWN } from '../../collection/clips';
import { anyRows, bookOf, bookWith, plainly } from '../books';

const markdownOf = async (...changes: Parameters<typeof clipWith>[0][]) => {
  const clips = await Promise.all(changes.map((change) => clipWith(change)));
  const book = await bookOf(clips, { grouping: 'document', rowsAlone: true });
  return toMarkdown({ ...book, tables: book.tables.slice(0, 1) });
};
const quoteIn = async (quote: string) =>
  (await markdownOf({ quote })).split('\n').filter((line) => line.startsWith('>'));
const headings = (text: string, level: number) =>
  text.split('\n').filter((line) => line.startsWith(`${'#'.repeat(level)} `));

describe('the file', () => {
  it('is a section a document, and in it a heading a clause, its words and what is known', async () => {
    expect(await markdownOf({})).toBe(
      [
        '# 我的收藏',
        '1 条摘录',
        '导出日期：2024-05-06',
        '## 某省扩大信息消费实施方案（闽政〔2017〕52号）',
        '### 提高供给水平 › 推进开放在线教育',
        '> 推进开放在线教育。鼓励学校开设网络课程。',
        [
          '- 地区：福建',
          '- 文件：某省扩大信息消费实施方案',
          '- 发文字号：闽政〔2017〕52号',
          '- 成文日期：2017-12-29',
          '- 条款号：二 (四)',
          '- 责任单位：省教育厅、省工信厅',
          '- 来源网址：<https://www.fujian.gov.cn/a.html>',
          '- 收藏日期：2024-05-06\n',
        ].join('\n'),
      ].join('\n\n'),
    );
  });

  it('has nothing but its title for no clips', async () => {
    expect(await markdownOf()).toBe('# 我的收藏\n\n0 条摘录\n\n导出日期：2024-05-06\n');
  });

  it('has no line for what is not known', async () => {
    const text = await markdownOf({
      agencies: [],
      path: [],
      heading: ['总则'],
      document: { ...UNKNOWN, region: null, signedOn: null, source: null },
    });
    expect(text).toBe(
      '# 我的收藏\n\n1 条摘录\n\n导出日期：2024-05-06\n\n## —\n\n' +
        '### 总则\n\n> 推进开放在线教育。鼓励学校开设网络课程。\n\n- 收藏日期：2024-05-06\n',
    );
  });

  it('puts clauses of one document together, in the order of the documents', async () => {
    const other = { innerTitle: '另一方案', documentNumber: null };
    const text = await markdownOf(
      { heading: ['甲'] },
      { heading: ['乙'], document: other },
      { heading: ['丙'] },
    );
    expect(text.match(/^##+ .*/gm)).toEqual([
      '## 某省扩大信息消费实施方案（闽政〔2017〕52号）',
      '### 甲',
      '### 丙',
      '## 另一方案',
      '### 乙',
    ]);
  });

  it.each([
    ['region and date', { region: '410000', signedOn: '2018-02-08', documentNumber: null }],
    ['number', { documentNumber: '豫政〔2018〕1号' }],
  ])('two documents of one title are two: another %s', async (_, document) => {
    expect(headings(await markdownOf({}, { document }), 2)).toHaveLength(2);
  });

  it('one document at two addresses is one', async () => {
    expect(headings(await markdownOf({}, { document: { source: null } }), 2)).toHaveLength(1);
  });

  it('has the other tables as tables', async () => {
    const book = bookWith([['甲']]);
    const [table] = bookWith([['a|b', { number: 0.25, format: 'percent', text: '25%' }]], {
      key: 'targets',
      title: '目标',
    }).tables;
    const text = await toMarkdown({ ...book, tables: [...book.tables, ...(table ? [table] : [])] });
    expect(text).toContain('\n\n## 目标\n\n| 甲 | 乙 |\n| --- | --: |\n| a\\|b | 25% |\n');
  });
});

describe('characters that Markdown would read', () => {
  it.each(Array.from('\\`*_[]<>#|~&$'))('%s is escaped wherever it stands', async (mark) => {
    expect(await quoteIn(`甲${mark}乙`)).toEqual([`> 甲\\${mark}乙`]);
  });

  it.each([
    ['# 标题', '\\# 标题'],
    ['- 列表', '\\- 列表'],
    ['+ 列表', '\\+ 列表'],
    ['* 列表', '\\* 列表'],
    ['1. 列表', '1\\. 列表'],
    ['2) 列表', '2\\) 列表'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['> 引用', '\\> 引用'],
    ['![图](http://x.example/a.png)', '!\\[图\\](http\\://x.example/a.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['~~删除~~', '\\~\\~删除\\~\\~'],
    ['C:\\报告', 'C:\\\\报告'],
    ['www.gov.cn a@b.cn', 'www\\.gov.cn a\\@b.cn'],
    ['    缩进', '缩进'],
    ['2020年增长1.5万亿元', '2020年增长1.5万亿元'],
    ['（一）指导思想。', '（一）指导思想。'],
  ])('%j is shown as it is', async (quote, line) => {
    expect(await quoteIn(quote)).toEqual([`> ${line}`]);
  });

  it.each(['\n', '\r\n', '\r'])('a line break %j stays in the quote', async (end) => {
    expect(await quoteIn(`甲${end}# 乙${end}${end}===`)).toEqual([
      '> 甲',
      '>',
      '> \\# 乙',
      '>',
      '> \\===',
    ]);
  });

  it('a line break does not end a heading or a fact', async () => {
    const text = await markdownOf({
      path: ['二\n# 假'],
      heading: ['甲\r\n- 假'],
      agencies: ['省\n\n# 假'],
      document: { innerTitle: '方案\n# 假' },
    });
    expect(headings(text, 1)).toEqual(['# 我的收藏']);
    expect(headings(text, 2)).toEqual(['## 方案 \\# 假（闽政〔2017〕52号）']);
    expect(headings(text, 3)).toEqual(['### 甲 - 假']);
    expect(text).toContain('条款号：二；\\# 假');
    expect(text).toContain('责任单位：省；\\# 假');
  });

  it('an address cannot end its brackets', async () => {
    const url = 'https://x.example/a>b<c d\ne';
    const text = await markdownOf({ document: { source: { url, kind: 'copy' } } });
    expect(text).toContain('<https://x.example/a%3Eb%3Cc%20d%0Ae>');
  });
});

describe('as another program reads it', () => {
  /** What a reader would see of tokens; a line break in a cell is written as in HTML. */
  const seen = (tokens: readonly Token[] | undefined): string =>
    (tokens ?? [])
      .map((token) => {
        if (token.type === 'html' && token.raw === '<br>') return '\n';
        if (token.type === 'link') return seen(token.tokens);
        if (token.type === 'escape' || token.type === 'text')
          return 'tokens' in token && token.tokens ? seen(token.tokens) : unescaped(token.text);
        return `«${token.type}»`;
      })
      .join('');
  /** Only inside of a table marked leaves what it would write for a browser. */
  const unescaped = (text: string) =>
    text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
  const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

  it('whatever the text, the table has the same cells, and nothing in them is markup', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const book = bookWith(rows);
        const tokens = marked.lexer(await toMarkdownTables(book));
        const tables = tokens.filter((token): token is Tokens.Table => token.type === 'table');
        expect(tables).toHaveLength(1);
        const read = tables[0]?.rows.map((cells) =>
          cells.map((cell) => plainly(seen(cell.tokens))),
        );
        const written = book.tables[0]?.groups[0]?.rows;
        expect(read).toEqual(written?.map((cells) => cells.map(withAddress)));
      }),
      { numRuns: 300 },
    );
  });

  /** What is a link is one line, and says where it leads. */
  const withAddress = (cell: Cell) => {
    if (typeof cell === 'string' || !('link' in cell)) return plainly(cellText(cell));
    const address = cell.link.replace(/[<|`]/g, encodeURIComponent).replaceAll('>', '%3E');
    return plainly(`${cell.text.replaceAll('\n', ' ')} ${address}`);
  };

  it('whatever the text, the list has a heading a row, and no markup but ours', async () => {
    await fc.assert(
      fc.asyncProperty(anyRows, async (rows) => {
        const tokens = marked.lexer(await toMarkdown(bookWith(rows)));
        const types = tokens.map(({ type }) => type).filter((type) => type !== 'space');
        expect(types.filter((type) => type === 'heading')).toHaveLength(1 + rows.length);
        expect(new Set(types)).toEqual(
          new Set([...new Set(types)].filter((type) => OURS.has(type))),
        );
      }),
      { numRuns: 300 },
    );
  });
  const OURS = new Set(['heading', 'list', 'blockquote', 'paragraph']);
});
