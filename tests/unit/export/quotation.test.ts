/** A measure as it is quoted in a memo. */
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { quotationOf } from '../../../lib/export/quotation';
import { measureOf, planOf } from '../match/plans';

const URL = 'http://www.hainan.gov.cn/a?b=1&c=2';
const LINK = `${URL}#:~:text=%E6%8E%A8%E8%BF%9B`;
const measure = measureOf('二(四)', '推进在线教育。办好学校。', { path: ['二', '(四)'] });
const plan = planOf('hainan', [], {
  title: '海南省人民政府关于印发海南省实施方案的通知',
  innerTitle: '海南省实施方案',
  issuer: '海南省人民政府',
  documentNumber: '琼府办〔2018〕20号',
  signedOn: '2018-03-09',
  source: { url: URL, kind: 'official' },
});
const REFERENCE = `海南省人民政府. 关于印发海南省实施方案的通知：琼府办〔2018〕20号[A/OL]. （2018-03-09）[2026-11-22]. ${URL}.`;

describe('a quotation', () => {
  it('has the words, the document, the place in it, and the reference', () => {
    expect(quotationOf(plan, measure, '2026-11-22').text).toBe(
      `推进在线教育。办好学校。\n——《海南省实施方案》（琼府办〔2018〕20号）二(四)\n${REFERENCE}`,
    );
  });

  it('has as HTML the same, with what the words mean to HTML taken from them', () => {
    const evil = { ...measure, text: '<img src=x>&"\n第二段' };
    const { html } = quotationOf(plan, evil, '2026-11-22', LINK);
    const page = parseHTML(html).document;
    expect([...page.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      '<img src=x>&"',
      '第二段',
      '——《海南省实施方案》（琼府办〔2018〕20号）二(四)',
      REFERENCE,
    ]);
    expect(page.querySelector('img')).toBeNull();
    expect(page.querySelector('a')?.getAttribute('href')).toBe(LINK);
  });

  it('has as Markdown the same, with what the words mean to Markdown taken from them', () => {
    const evil = { ...measure, text: '# 不是标题\n*不是* <b>粗体</b>' };
    const { markdown } = quotationOf(plan, evil, '2026-11-22', LINK);
    const page = parseHTML(marked.parse(markdown, { async: false })).document;
    expect([...page.querySelectorAll('p')].map(({ textContent }) => textContent)).toEqual([
      '# 不是标题',
      '*不是* <b>粗体</b>',
      '——《海南省实施方案》（琼府办〔2018〕20号）二(四)',
      REFERENCE.replace(URL, LINK),
    ]);
    expect(page.querySelectorAll('blockquote p')).toHaveLength(2);
    expect(page.querySelector('a')?.getAttribute('href')).toBe(LINK);
  });

  it('leaves out what is not known', () => {
    const bare = planOf('x', [], { title: null, innerTitle: null, publishedOn: '2019-01-02' });
    const { text, html, markdown } = quotationOf(bare, measure, '2026-11-22');
    expect(text.split('\n')[1]).toBe('——二(四)');
    expect(`${text}${html}${markdown}`).not.toMatch(/null|undefined|href|2026/);
  });
});
