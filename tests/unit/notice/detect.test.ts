// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectNotice } from '../../../lib/notice/detect';
import { judgeNotice } from '../../../lib/notice/judge';
import { meta, pageOf, prose } from './page';

const HOST = 'www.hainan.gov.cn';
const TITLE = '某省人民政府关于印发某省信息消费实施方案的通知';
const SITE = meta('SiteIDCode', '4600000001');

const CLAUSES = ['一、总体要求', '（一）指导思想。', '（二）目标。', '二、任务', '（三）建设。'];
const LETTER = '<p>各市、县人民政府：</p><p>现将《实施方案》印发给你们，请认真贯彻执行。</p>';
const SIGNED = '<p>某省人民政府</p><p>2017年12月15日</p>';
const clauses = (titles: readonly string[], characters: number) =>
  titles.map((title) => `<p>${title}${prose(characters)}</p>`).join('');
const article = (html: string) => `<div class="TRS_Editor">${html}</div>`;

interface Situation {
  readonly host?: string;
  readonly title?: string;
  readonly head?: string;
  readonly body?: string;
}
const stateOf = ({ host = HOST, title = TITLE, head = '', body = '' }: Situation) =>
  judgeNotice(pageOf(`<h1>${title}</h1>${body}`, `<title>${title}</title>${head}`), host).state;

const WHOLE = article(LETTER + SIGNED + clauses(CLAUSES, 100));

describe('a notice', () => {
  it.each<[string, Situation]>([
    ['on a government site', { body: WHOLE }],
    ['copied to another site', { host: 'www.example.com', body: WHOLE }],
    ['without letter and signature', { body: article(clauses(CLAUSES, 100)) }],
    [
      'published by a news agency with its full text',
      { title: '某省印发《信息消费工作规划》', body: article(clauses(CLAUSES, 100)) },
    ],
    ['with its title in 》', { title: '《关于加强信息消费的意见》', body: WHOLE }],
    ['on trial', { title: '某省信息消费管理办法(试行)', body: WHOLE }],
    ['with measures for a title', { title: '某省促进信息消费若干措施', body: WHOLE }],
    [
      'with seven short clauses',
      {
        title: '某省人民政府关于部分节假日安排的通知',
        body: article(
          clauses(['一、元旦：', '二、春节：', '三、清明：', '四、劳动：', '五、端午：'], 40),
        ),
      },
    ],
    [
      'in bare text with line breaks',
      { body: `<div id="zoom">${CLAUSES.join(`${prose(100)}<br>　　`)}</div>` },
    ],
    [
      'whose clauses the browser numbers',
      { body: article(`${LETTER}<ol>${`<li>${prose(80)}</li>`.repeat(5)}</ol>`) },
    ],
    [
      'in a container that nobody knows',
      { body: `<div class="qwe">${LETTER}${clauses(CLAUSES, 100)}</div>` },
    ],
    [
      'with old columns that sound like news',
      { head: SITE + meta('ColumnName', '政策动态'), body: WHOLE },
    ],
  ])('%s', (_, situation) => {
    expect(stateOf(situation)).toBe('notice');
  });
});

describe('no notice', () => {
  it.each<[string, Situation]>([
    ['an empty page', {}],
    ['news', { title: '某省召开信息消费座谈会', head: SITE, body: article(prose(900)) }],
    [
      'news with numbered paragraphs about a document',
      {
        host: 'news.example.com',
        title: '“互联网+”行动指导意见公布 提出11大重点任务',
        body: WHOLE,
      },
    ],
    ['an explanation', { title: '《某省信息消费实施方案》政策解读', head: SITE, body: WHOLE }],
    ['an explanation in one picture', { title: '一图读懂某省信息消费实施方案', body: WHOLE }],
    ['a land auction', { title: '国有建设用地使用权网上挂牌公告', head: SITE, body: WHOLE }],
    ['a tender', { title: '某局办公设备采购项目中标公告', head: SITE, body: WHOLE }],
    ['vacancies', { title: '某省事业单位2024年公开招聘工作人员公告', head: SITE, body: WHOLE }],
    [
      'a list of names for comment',
      { title: '关于某省示范企业名单的公示', head: SITE, body: WHOLE },
    ],
    [
      'an answer to a delegate',
      { title: '关于省人大第1042号建议的复函', head: SITE, body: article(clauses(CLAUSES, 100)) },
    ],
    [
      "a year's report",
      {
        title: '某局2023年政府信息公开工作年度报告',
        head: SITE,
        body: article(clauses(CLAUSES, 100) + SIGNED),
      },
    ],
    [
      'a forum with numbered advice',
      { host: 'www.example.com', title: '面试经验总结', body: article(clauses(CLAUSES, 100)) },
    ],
    ['a page that only links', { body: article('<a>关于印发实施方案的通知</a>'.repeat(60)) }],
    ['a notice whose body has not arrived', { head: SITE, body: '<div id="zoom"></div>' }],
  ])('%s', (_, situation) => {
    expect(stateOf(situation)).toBe('not-a-notice');
  });
});

describe('a notice with nothing to compare', () => {
  const attachment = '<a href="/P020171226.PDF">附件</a>';
  it.each<[string, Situation, string]>([
    ['appointments', { body: article(LETTER + prose(200) + SIGNED) }, 'no-measures'],
    ['a short letter', { body: article(LETTER + SIGNED + prose(50)) }, 'no-measures'],
    [
      'a letter with its plan attached',
      { body: article(LETTER + SIGNED + attachment) },
      'text-elsewhere',
    ],
    ['a scan in a frame', { body: '<div id="zoom"><embed src="/a.pdf"></div>' }, 'text-elsewhere'],
    [
      'long text with an attachment',
      { body: article(LETTER + prose(400) + SIGNED + attachment) },
      'no-measures',
    ],
    ['clauses and an attachment', { body: WHOLE + attachment }, 'notice'],
  ])('%s', (_, situation, state) => {
    const head = SITE + meta('ArticleTitle', TITLE);
    expect(stateOf({ head, ...situation })).toBe(state);
  });
});

describe('a list', () => {
  const item = '<li><a href="/t1.html">关于印发方案的通知</a><span>2017-12-26</span></li>';
  it.each<[string, Situation, string]>([
    [
      'of documents with dates',
      { head: meta('ColumnName', '政策文件'), body: `<ul>${item.repeat(10)}</ul>` },
      'list',
    ],
    [
      'of a few',
      { head: meta('ColumnName', '政策文件'), body: `<ul>${item.repeat(3)}</ul>` },
      'not-a-notice',
    ],
    ['without a column', { body: `<ul>${item.repeat(10)}</ul>` }, 'list'],
  ])('%s', (_, situation, state) => {
    expect(stateOf({ title: '通知公告栏目页', ...situation })).toBe(state);
  });
});

describe('the verdict', () => {
  it('names what spoke for it', () => {
    const { reasons, score } = detectNotice(pageOf(`<h1>${TITLE}</h1>${WHOLE}`, SITE), HOST);
    expect(reasons).toEqual([
      'host gov.cn',
      'site code',
      'title of an official document',
      'salutation',
      'issued with a plan',
      'signed with a date',
      'numbered structure',
    ]);
    expect(score).toBeGreaterThan(0.9);
  });

  it('comes whatever the markup', () => {
    const part = fc.constantFrom(
      ...[
        '<div class="content">',
        '</div>',
        '<table>',
        '<td>',
        '文号：',
        '</table>',
        '<h1>',
        '<a>',
      ],
      ...[
        '<meta name="ColumnName" content="x">',
        '<script>',
        '</script>',
        '<!--',
        '一、',
        '\n',
        TITLE,
      ],
      prose(300),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const { score } = detectNotice(pageOf(parts.join('')), HOST);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 50 },
    );
  });

  it('comes for a document without a body', () => {
    const page = pageOf('');
    page.body.remove();
    expect(detectNotice(page, HOST).state).toBe('not-a-notice');
  });
});
