// @vitest-environment happy-dom
/** Documents on several pages, and all that looks like one. */
import { describe, expect, it } from 'vitest';
import { readPaging } from '../../../lib/notice/paging';
import { pageOf, prose } from './page';

const link = (text: string, href = 'a_1.html') => `<a href="${href}">${text}</a>`;

/** What is read of a page whose text has this behind it. */
function pagingOf(pager: string, beside = '') {
  const page = pageOf(
    `<div><div><div id="text"><p>${prose(300)}</p></div>${pager}</div>${beside}</div>`,
  );
  const text = page.querySelector('#text');
  return text && readPaging(text);
}

describe('which page of a document this is', () => {
  it.each([
    [
      'numbers, its own without a link',
      `<p>1 ${link('2')} ${link('3')} ${link('下一页')}</p>`,
      1,
      3,
    ],
    [
      'numbers, each in an element',
      `<div><span>${link('上一页')}</span><b>2</b>${link('1')}${link('下一页')}</div>`,
      2,
      2,
    ],
    [
      'a list, its own said to be the one',
      `<ul><li class="active">${link('1')}</li><li>${link('2')}</li><li>${link('下一页 >')}</li></ul>`,
      1,
      2,
    ],
    ['words', `<div>第 1 页/共 3 页 ${link('下一页')} ${link('尾页')}</div>`, 1, 3],
    ['words with a comma', `<div>第２页，共４页 ${link('上一页')}</div>`, 2, 4],
    [
      'words around numbers',
      `<div><span>第1页</span> ${link('2')} ${link('3')} ${link('下一页')} 共3页</div>`,
      1,
      3,
    ],
    ['a fraction', `<div>${link('上一页')} 2/5 ${link('下一页')}</div>`, 2, 5],
    ['a total alone', `<div>共3页 ${link('下一页')}</div>`, null, 3],
    ['a step alone that leads somewhere', `<div>${link('下一页')}</div>`, null, null],
    ['traditional characters', `<div>${link('下一頁')}</div>`, null, null],
  ])('%s', (_, pager, at, of) => {
    expect(pagingOf(pager)).toEqual({ at, of });
  });

  it.each([
    ['no pager', ''],
    ['other documents', `<div>${link('上一篇：通知')} ${link('下一篇')}</div>`],
    ['one page with idle steps', `<div>${link('上一页', '#')}<b>1</b>${link('下一页', '#')}</div>`],
    ['one page of one', `<div>第1页/共1页 ${link('下一页')}</div>`],
    ['steps that lead nowhere', `<div>${link('下一页', 'javascript:void(0)')}</div>`],
  ])('the whole: %s', (_, pager) => {
    expect(pagingOf(pager)).toBeNull();
  });

  it('is read where the pager stands inside of the text', () => {
    const page = pageOf(
      `<div id="text"><p>${prose(300)}</p><p>1 ${link('2')} ${link('下一页')}</p></div>`,
    );
    const text = page.querySelector('#text');
    expect(text && readPaging(text)).toEqual({ at: 1, of: 2 });
  });
});
