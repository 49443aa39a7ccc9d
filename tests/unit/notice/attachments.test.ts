// @vitest-environment happy-dom
/** The files that a page offers with its document. */
import { describe, expect, it } from 'vitest';
import { readAttachments } from '../../../lib/notice/attachments';
import { pageOf } from './page';

const BASE = 'http://www.sample.gov.cn/zwgk/2023/t20230508_1.html';
const files = (html: string) => readAttachments(pageOf(html), BASE);

describe('attachments', () => {
  it.each([
    [
      'a file beside the page',
      '<a href="./P02023.pdf">附件：任务分工表</a>',
      'http://www.sample.gov.cn/zwgk/2023/P02023.pdf',
    ],
    [
      'a file in capitals with a query',
      '<a href="/f/1.DOCX?v=2">附件：任务分工表</a>',
      'http://www.sample.gov.cn/f/1.DOCX?v=2',
    ],
    [
      'an address that a content system serves',
      '<a href="/module/download/downfile.jsp?filename=1.et">附件：任务分工表</a>',
      'http://www.sample.gov.cn/module/download/downfile.jsp?filename=1.et',
    ],
    [
      'an address that a script has changed',
      '<a href="/d?id=1" oldsrc="W02023.wps">附件：任务分工表</a>',
      'http://www.sample.gov.cn/d?id=1',
    ],
  ])('%s is one, with its name and whole address', (_, link, url) => {
    expect(files(`<div class="TRS_Editor"><p>${link}</p></div>`)).toEqual([
      { name: '附件：任务分工表', url },
    ]);
  });

  it('without words is named like its file', () => {
    expect(files('<a href="/f/%E5%88%86%E5%B7%A5.xlsx"><img src="x.gif"></a>')).toEqual([
      { name: '分工.xlsx', url: 'http://www.sample.gov.cn/f/%E5%88%86%E5%B7%A5.xlsx' },
    ]);
    expect(files('<a href="/f/%E5.pdf"></a>')[0]?.name).toBe('%E5.pdf');
  });

  it.each([
    ['a page', '<a href="/zwgk/1.html">解读</a>'],
    [
      'a file of the navigation',
      '<nav><a href="/help.pdf">指南</a></nav><footer><a href="/x.doc">表格</a></footer>',
    ],
    ['a script', '<a href="javascript:open(\'1.pdf\')">附件</a>'],
    ['no address', '<a href="http://[.pdf">附件</a>'],
  ])('%s is none', (_, html) => {
    expect(files(html)).toEqual([]);
  });

  it('are each named once, and no more than fifty', () => {
    expect(files('<a href="1.pdf">附件1</a><a href="1.pdf">下载</a>')).toHaveLength(1);
    const many = Array.from({ length: 60 }, (_, i) => `<a href="${i}.pdf">附件${i}</a>`);
    expect(files(many.join(''))).toHaveLength(50);
  });
});
