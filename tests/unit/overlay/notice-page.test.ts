// @vitest-environment happy-dom
/** A page is read as a document when it looks like one, or when the reader says that it is one. */
import { describe, expect, it } from 'vitest';
import { readNoticePage } from '../../../lib/overlay/notice-page';
import { pageOf, prose } from '../notice/page';

const HERE = { hostname: 'www.copy.example', href: 'http://www.copy.example/a.html#x' };
const clauses = (...titles: string[]) =>
  pageOf(
    `<h1>转载</h1><div>${titles.map((title) => `<p>${title}。${prose(120)}</p>`).join('')}</div>`,
  );
const COPY = clauses('（一）推进在线教育', '（二）发展远程医疗', '（三）建设智慧旅游');

describe('a copy that has lost all marks of a document', () => {
  it('is none by itself', () => {
    const { state, plan } = readNoticePage(COPY, HERE);
    expect({ state, plan }).toEqual({ state: 'not-a-notice', plan: null });
  });

  it('is one when the reader says so, and is known as a copy', () => {
    const { state, plan } = readNoticePage(COPY, HERE, true);
    expect(state).toBe('notice');
    expect(plan?.measures.map(({ title }) => title)).toEqual([
      '推进在线教育',
      '发展远程医疗',
      '建设智慧旅游',
    ]);
    expect(plan?.source).toEqual({ url: 'http://www.copy.example/a.html', kind: 'copy' });
  });
});

it.each([
  ['prose', pageOf(`<h1>随笔</h1><div><p>${prose(600)}</p></div>`)],
  ['two clauses', clauses('（一）推进在线教育', '（二）发展远程医疗')],
  ['nothing', pageOf('')],
])('%s is no document, whatever the reader says', (_, page) => {
  expect(readNoticePage(page, HERE, true)).toMatchObject({ state: 'not-a-notice', plan: null });
});
