/** Markdown that shows the clauses as they are written, and nothing of them as markup. */
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/export/markdown';
import { clipWith, UNKNOWN } from '../collection/clips';
import { bookOf, bookWith } from './books';

const markdownOf = async (...changes: Parameters<typeof clipWith>[0][]) => {
  const clips = await Promise.all(changes.map((change) => clipWith(change)));
  return toMarkdown(bookOf(clips, { grouping: 'document' }));
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
    expect(await markdownOf()).toBe('# 我的收藏\n\n0 条摘录\n');
  });

  it('has no line for what is not known', async () => {
    const text = await markdownOf({
      agencies: [],
      path: [],
      heading: ['总则'],
      document: { ...UNKNOWN, region: null, signedOn: null, source: null },
    });
    expect(text).toBe(
      '# 我的收藏\n\n1 条摘录\n\n## —\n\n' +
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
    expect(text).toContain('\n\n## 目标\n\n| 甲 | 乙 |\n| --- | --- |\n| a\\|b | 25% |\n');
  });
});

describe('characters that Markdown would read', () => {
  it.each(Array.from('\\`*_[]<>#|~&'))('%s is escaped wherever it stands', async (mark) => {
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
    ['![图](http://x.example/a.png)', '!\\[图\\](http://x.example/a.png)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['~~删除~~', '\\~\\~删除\\~\\~'],
    ['C:\\报告', 'C:\\\\报告'],
    ['    缩进', '缩进'],
    ['2020年增长1.5万亿元', '2020年增长1.5万亿元'],
    ['（一）指导思想。', '（一）指导思想。'],
  ])('%j is shown as it is', async (quote, line) => {
    expect(await quoteIn(quote)).toEqual([`> ${line}`]);
  });

  it.each(['\n', '\r\n', '\r'])('a line break %j stays in the quote', async (end) => {
    expect(await quoteIn(`甲${end}# 乙${end}${end}===`)).toEqual([
      '> 甲',
      '> \\# 乙',
      '> ',
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
    expect(text).toContain('条款号：二 \\# 假');
    expect(text).toContain('责任单位：省 \\# 假');
  });

  it('an address cannot end its brackets', async () => {
    const url = 'https://x.example/a>b<c d\ne';
    const text = await markdownOf({ document: { source: { url, kind: 'copy' } } });
    expect(text).toContain('<https://x.example/a%3Eb%3Cc%20d%0Ae>');
  });
});
