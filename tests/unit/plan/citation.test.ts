/** A measure as it is quoted in a memo. */
import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../lib/plan/citation';
import { measureOf, planOf } from '../match/plans';

const measure = measureOf('二(四)', '推进在线教育。办好学校。', { path: ['二', '(四)'] });
const plan = planOf('hainan', [], {
  innerTitle: '海南省实施方案',
  documentNumber: '琼府办〔2018〕20号',
  signedOn: '2018-03-09',
  source: { url: 'http://www.hainan.gov.cn/a?b=1&c=2', kind: 'official' },
});

describe('a citation', () => {
  it('has the words, the document, the place, the date and the address', () => {
    expect(citationOf(plan, measure).text).toBe(
      '推进在线教育。办好学校。\n——《海南省实施方案》（琼府办〔2018〕20号），二(四)，2018-03-09，http://www.hainan.gov.cn/a?b=1&c=2',
    );
  });

  it('has as HTML the same, with what the words mean to HTML taken from them', () => {
    const evil = { ...measure, text: '<img src=x>&"\n第二段' };
    const { html } = citationOf(plan, evil);
    expect(html).toBe(
      '<blockquote><p>&#60;img src=x&#62;&#38;&#34;</p><p>第二段</p></blockquote>' +
        '<p>——《海南省实施方案》（琼府办〔2018〕20号），二(四)，2018-03-09，' +
        '<a href="http://www.hainan.gov.cn/a?b=1&#38;c=2">http://www.hainan.gov.cn/a?b=1&#38;c=2</a></p>',
    );
  });

  it('leaves out what is not known', () => {
    const bare = planOf('x', [], { publishedOn: '2019-01-02' });
    expect(citationOf(bare, measure).text).toBe('推进在线教育。办好学校。\n——二(四)，2019-01-02');
  });
});
