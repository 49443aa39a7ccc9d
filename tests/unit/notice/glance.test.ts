// @vitest-environment happy-dom
/** The first glance loses no page with numbered clauses, and is done with pages that have none. */
import { expect, it } from 'vitest';
import { hasNumbers } from '../../../lib/notice/glance';
import { lookAt } from '../../../lib/notice/look';
import { pageOf, prose } from './page';

const LEAST = 3;

it.each([
  '一、',
  '十一 、',
  '第三条 ',
  '第三條 ',
  '第二章',
  '（二）',
  '(3)',
  '（ ３ ）',
  '4.',
  '４．',
  '12、',
  '5)',
  '1.2 ',
  '1.2.3\u00a0',
  '①',
  '\u200b一、',
  '\u2f00、',
  '<span>（</span><span>四</span><span> ）</span>',
])('three lines that begin with %s are enough, for the look as for the glance', (number) => {
  const page = pageOf(`<div id="zoom">${`<p>${number}${prose(100)}</p>`.repeat(3)}</div>`);
  expect(lookAt(page, '').markers).toBe(LEAST);
  expect(hasNumbers(page, LEAST)).toBe(true);
});

it('numbers are found wherever the texts between them end', () => {
  for (let length = 3900; length < 4100; length += 7) {
    const page = pageOf(['一', '二', '三'].map((n) => `${prose(length)}（${n}）`).join(''));
    expect(hasNumbers(page, LEAST)).toBe(true);
  }
});

it.each([
  ['prose', prose(9000)],
  ['two numbers', '一、二、'],
  ['amounts and dates', '<p>增长3.5%，比2024.05.12多12.8亿元、7.25万户</p>'.repeat(9)],
  ['the code of scripts', '<script>if (f(1) && g(2)) { h(3); }</script>'.repeat(9)],
])('%s is not enough', (_, body) => {
  expect(hasNumbers(pageOf(body), LEAST)).toBe(false);
});

it('what a frame holds is for the look', () => {
  const page = pageOf('');
  page.body.append(page.createElement('frame'));
  expect(hasNumbers(page, LEAST)).toBe(true);
});
