/** Markup to a DOM: the tree that a browser makes of it. */
import { describe, expect, it } from 'vitest';
import { readDom } from '../../../lib/files/dom';

describe('the body of', () => {
  it.each([
    ['an empty page', '', ''],
    ['text without markup', '你好', '你好'],
    ['a fragment', '<p>一</p><p>二</p>', '<p>一</p><p>二</p>'],
    ['a page without body tags', '<title>题</title><p>一', '<p>一</p>'],
    ['capital tags', '<HTML><BODY><P>一</BODY></HTML>', '<p>一</p>'],
    ['a paragraph in a paragraph', '<p>一<p>二', '<p>一</p><p>二</p>'],
    ['tags closed in the wrong order', '<b><i>一</b>二</i>', '<b><i>一</i></b><i>二</i>'],
    ['a page cut in a tag', '<p>一</p><p class="x', '<p>一</p>'],
    ['a page cut in a comment', '<p>一</p><!-- 二', '<p>一</p>'],
    [
      'rows without a table body',
      '<table><tr><td>一</table>',
      '<table><tbody><tr><td>一</td></tr></tbody></table>',
    ],
    ['text between cells', '<table>一<tr></table>', '一<table><tbody><tr></tr></tbody></table>'],
    ['two pages', '<html><body><p>一</body></html><html><body><p>二', '<p>一</p><p>二</p>'],
    ['odd attributes', '<p "=x <a="1" 二>一', '<p 二="" <a="1" "="x">一</p>'],
  ])('%s', (_situation, html, body) => {
    expect(readDom(html).body.innerHTML).toBe(body);
  });
});

it('answers what pages are asked', () => {
  const document = readDom('<title>题</title><meta NAME="SiteIDCode" content="1"><div id=zoom>一');
  expect(document.title).toBe('题');
  expect(document.querySelector('meta[name="siteidcode" i]')?.getAttribute('content')).toBe('1');
  expect(document.querySelector('#zoom')?.textContent).toBe('一');
});

it('loses no text of a page nested deeper than a browser nests', () => {
  const depth = 3000;
  const html = `${'<div>层'.repeat(depth)}${'</div>'.repeat(depth)}<p>尾</p>`;
  const { body } = readDom(html);
  expect(body.textContent).toBe(`${'层'.repeat(depth)}尾`);
  expect(body.lastElementChild?.outerHTML).toBe('<p>尾</p>');
});
