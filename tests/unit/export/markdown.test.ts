/** Markdown that shows the clauses as they are written, and nothing of them as markup. */
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../lib/export/markdown';
import { clipWith, UNKNOWN } from '../collection/clips';
import { NAMES } from './names';

const markdownOf = async (...changes: Parameters<typeof clipWith>[0][]) =>
  toMarkdown(await Promise.all(changes.map((change) => clipWith(change))), NAMES);
const quoteIn = async (quote: string) =>
  (await markdownOf({ quote })).split('\n').filter((line) => line.startsWith('>'));
const headings = (text: string, level: number) =>
  text.split('\n').filter((line) => line.startsWith(`${'#'.repeat(level)} `));

describe('the file', () => {
  it('is a section a document, with its facts, and a heading a clause', async () => {
    expect(await markdownOf({})).toBe(
      [
        '# 我的收藏',
        '## 某省扩大信息消费实施方案（闽政〔2017〕52号）',
        [
          '- 地区：福建',
          '- 成文日期：2017-12-29',
          '- 收藏日期：2024-05-06',
          '- 来源网址：<https://www.fujian.gov.cn/a.html>',
        ].join('\n'),
        '### 二 (四) 提高供给水平 › 推进开放在线教育',
        '> 推进开放在线教育。鼓励学校开设网络课程。',
        '责任单位：省教育厅、省工信厅\n',
      ].join('\n\n'),
    );
  });

  it('has nothing but its title for no clips', async () => {
    expect(await markdownOf()).toBe('# 我的收藏\n');
  });

  it('has no line for what is not known', async () => {
    const text = await markdownOf({
      agencies: [],
      path: [],
      heading: ['总则'],
      document: { documentNumber: null, region: null, signedOn: null, source: null },
    });
    expect(text).toBe(
      '# 我的收藏\n\n## 某省扩大信息消费实施方案\n\n- 收藏日期：2024-05-06\n\n' +
        '### 总则\n\n> 推进开放在线教育。鼓励学校开设网络课程。\n',
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
      '### 二 (四) 甲',
      '### 二 (四) 丙',
      '## 另一方案',
      '### 二 (四) 乙',
    ]);
  });

  it.each([
    ['region', { region: '410000' }],
    ['number', { documentNumber: '豫政〔2018〕1号' }],
    ['date', { signedOn: '2018-02-08' }],
  ])('two documents of one title are two: another %s', async (_, document) => {
    expect(headings(await markdownOf({}, { document }), 2)).toHaveLength(2);
  });

  it('one document at two addresses is one', async () => {
    expect(headings(await markdownOf({}, { document: { source: null } }), 2)).toHaveLength(1);
  });

  it('clips of one document that were saved on two days have both dates', async () => {
    const clips = [await clipWith({}, '2024-05-07'), await clipWith({ measureId: '3' })];
    expect(toMarkdown(clips, NAMES)).toContain('- 收藏日期：2024-05-07、2024-05-06\n');
  });

  it('a document without a name has a heading all the same', async () => {
    expect(headings(await markdownOf({ document: UNKNOWN }), 2)).toEqual(['## —']);
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
    expect(headings(text, 3)).toEqual(['### 二 \\# 假 甲 - 假']);
    expect(text).toContain('责任单位：省 \\# 假');
  });

  it('an address cannot end its brackets', async () => {
    const url = 'https://x.example/a>b<c d\ne';
    const text = await markdownOf({ document: { source: { url, kind: 'copy' } } });
    expect(text).toContain('<https://x.example/a%3Eb%3Cc%20d%0Ae>');
  });
});
