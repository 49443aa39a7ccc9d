/**
 * Pages that no editor meant to be like that: each is read as far as a browser shows it.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyzePage, analyzeText } from '../../../lib/files/analyze';
import { decode } from '../../../lib/files/decode';

const URL_OF_ALL = 'http://www.qingyan.sample.gov.cn/zwgk/t20250320_1.html';
const bytes = (file: string) =>
  readFileSync(new URL(`../../pages/broken/${file}`, import.meta.url));
const analyze = (file: string) => analyzePage(bytes(file).toString(), URL_OF_ALL);

const ALL = ['一（一）', '一（二）', '二（一）', '二（二）', '二（三）'];

describe('a notice whose markup is', () => {
  it.each([
    ['never closed', 'unclosed.html', ALL],
    ['closed in the wrong order', 'misnested.html', ALL],
    ['thirty tables in each other', 'nested-tables.html', ALL],
    ['cut in a tag', 'cut-in-a-tag.html', ALL.slice(0, 4)],
    ['a table with its end outside the cells', 'text-outside-cells.html', ALL.slice(0, 4)],
    ['followed by that of another notice', 'two-documents.html', ALL],
  ])('%s', async (_situation, file, ids) => {
    const { notice, plan } = await analyze(file);
    expect(notice).toMatchObject({ isNotice: true, state: 'notice' });
    expect(plan?.documentNumber).toBe('青政办发〔2025〕11号');
    expect(plan?.measures.map(({ id }) => id)).toEqual(ids);
    expect(plan?.measures[0]).toMatchObject({
      title: '建设中心渔港',
      agencies: [{ name: '市农业农村局' }, { name: '市发展改革委' }],
    });
  });

  it('strewn with invisible characters', async () => {
    const { plan } = await analyze('invisible-characters.html');
    expect(plan?.measures.map(({ id }) => id)).toEqual(ALL);
  });

  it('strewn with invisible characters is still known for a document', async () => {
    const { notice } = await analyze('invisible-characters.html');
    expect(notice.score).toBeGreaterThan(0.5);
  });

  it.each([1, 2])('cut %i bytes into a character', async (more) => {
    const whole = bytes('unclosed.html');
    const inside = whole.indexOf('保险参保率') + 3 * 3 + more;
    const decoded = decode(whole.subarray(0, inside));
    const { plan } = await analyzePage(decoded.ok ? decoded.text : '', URL_OF_ALL);
    expect(plan?.measures.map(({ id }) => id)).toEqual(ALL);
    expect(plan?.measures.at(-1)?.text).toMatch(/保险参$/);
  });
});

describe('a page beyond all measure', () => {
  const clause = '（一）发展渔业。到2027年，全市渔业产值达到100亿元，支持企业改造渔船。';
  const longest = { timeout: 120_000 };

  it('of a million nodes', longest, async () => {
    const html = `<div id="zoom"><p>${'<b>渔</b>'.repeat(500_000)}</p></div>`;
    expect((await analyzePage(html, URL_OF_ALL)).notice.state).toBe('not-a-notice');
  });

  it('of 10 MB of clauses', longest, async () => {
    const html = `<div id="zoom">${`<p>${clause}</p>`.repeat(100_000)}</div>`;
    expect(html.length * 3).toBeGreaterThan(10_000_000);
    expect((await analyzePage(html, URL_OF_ALL)).notice.isNotice).toBe(false);
  });

  it('of 10 MB in one paragraph', longest, async () => {
    const html = `<p>${clause.repeat(100_000)}`;
    expect((await analyzePage(html, URL_OF_ALL)).notice.isNotice).toBe(false);
  });

  it('nested five thousand deep', longest, async () => {
    const html = '<div>渔'.repeat(5000);
    expect((await analyzePage(html, URL_OF_ALL)).notice.state).toBe('not-a-notice');
  });
});

describe('a document without markup', () => {
  it.each([
    ['without a line', ''],
    ['of white space', ' \n\u3000\n'],
    ['of markers alone', '一、\n（一）\n1.\n①\n第一条'],
    ['that is markup after all', '<p>一、</p>'],
  ])('%s has no measures', (_situation, text) => {
    expect(analyzeText(text)).toEqual({
      notice: { isNotice: false, state: 'no-measures', score: 0, reasons: ['text file'] },
      plan: null,
      text: null,
    });
  });
});
