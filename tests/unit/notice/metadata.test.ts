// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHeaderTable } from '../../../lib/notice/header-table';
import { metaContent, siteCode } from '../../../lib/notice/meta';
import { readPageFacts } from '../../../lib/notice/metadata';
import { pageTitle } from '../../../lib/notice/title';
import { meta, nested, pageOf } from './page';

describe('metaContent', () => {
  it.each([
    ['name before content', '<meta name="ArticleTitle" content="题目">', '题目'],
    ['content before name', '<meta content="题目" name="ArticleTitle">', '题目'],
    ['white space around it', '<meta name="ArticleTitle" content=" 题目 ">', '题目'],
    ['entities in it', '<meta name="ArticleTitle" content="&ldquo;题目&rdquo;">', '“题目”'],
    ['another letter case', '<META NAME="articletitle" CONTENT="题目">', '题目'],
    [
      'a second tag, where the first is empty',
      '<meta name="ArticleTitle" content=""><meta name="articleTitle" content="题目">',
      '题目',
    ],
    ['the label left in by a template', '<meta name="ArticleTitle" content="文章标题">', ''],
    ['no content', '<meta name="ArticleTitle">', ''],
    ['no tag', '', ''],
  ])('%s', (_, head, content) => {
    expect(metaContent(pageOf('', head), 'ArticleTitle')).toBe(content);
  });
});

describe('siteCode', () => {
  const link = (code: string) =>
    `<a href="http://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=${code}&url=x">找错</a>`;
  it.each([
    ['the meta tag', '', meta('SiteIDCode', '4100000001'), '4100000001'],
    ['the meta tag of a ministry', '', meta('SiteIDCode', 'bm07000001'), 'bm07000001'],
    ['the link to report errors', link('4400000084'), '', '4400000084'],
    [
      'the link, where the tag holds its label',
      link('4400000084'),
      meta('SiteIDCode', '政府网站标识码'),
      '4400000084',
    ],
    [
      'the words of the footer',
      '<p>x</p><div>主办：某局　政府网站标识码：4100000001</div>',
      '',
      '4100000001',
    ],
    ['nowhere', '<a href="?site_code=abc">x</a>', '', ''],
  ])('%s', (_, body, head, code) => {
    expect(siteCode(pageOf(body, head))).toBe(code);
  });
});

describe('the header table, whatever it is made of', () => {
  const NUMBER = '琼府〔2017〕100号';
  it.each([
    ['cells', `<table><tr><td>发文字号：</td><td>${NUMBER}</td></tr></table>`],
    ['header cells', `<table><tr><th>发文字号</th><td>${NUMBER}</td></tr></table>`],
    ['bold labels in cells', `<table><tr><td><b>发文字号:</b></td><td>${NUMBER}</td></tr></table>`],
    [
      'paragraphs in cells',
      `<table><tr><td><p>发文字号:</p></td><td><p>${NUMBER}</p></td></tr></table>`,
    ],
    ['a definition list', `<dl><dt>发文字号：</dt><dd>${NUMBER}</dd></dl>`],
    ['list items', `<ul><li>发文字号：${NUMBER}</li></ul>`],
    ['list items with a bold label', `<ul><li><strong>发文字号：</strong>${NUMBER}</li></ul>`],
    ['spans in a division', `<div><span>发文字号：</span><span>${NUMBER}</span></div>`],
    ['a label in brackets', `<ul><li>[发文字号] ${NUMBER}</li></ul>`],
    [
      'a label padded with spaces',
      `<table><tr><td>发 文 字 号：</td><td>${NUMBER}</td></tr></table>`,
    ],
    [
      'divisions of a grid',
      `<div><div>文号:</div><div>${NUMBER}</div><div>标题:</div><div>甲</div></div>`,
    ],
    ['several labels on one line', `<p>索引号：1/2 发文字号：${NUMBER} 成文日期：2017-12-15</p>`],
    ['another label', `<table><tr><td>文&nbsp;&nbsp;号</td><td>${NUMBER}</td></tr></table>`],
    [
      'a label in wide padding',
      `<table><tr><td>文　　号：</td><td>\n  ${NUMBER}\n</td></tr></table>`,
    ],
  ])('%s', (_, html) => {
    expect(readHeaderTable(pageOf(html)).documentNumber).toBe(NUMBER);
  });

  it('takes a label without a field for no value, and the first of two values', () => {
    const html =
      '<table><tr><td>索 引 号：</td><td>1</td><td>文号：</td><td>主题分类：</td><td>2</td></tr><tr><td>标　　题</td><td>甲</td><td>标题</td><td>乙</td></tr></table>';
    expect(readHeaderTable(pageOf(html))).toEqual({ title: '甲' });
  });

  it.each([
    ['an empty value', '<table><tr><td>文号</td><td></td><td>标题</td><td>甲</td></tr></table>'],
    ['a label in place of a value', '<table><tr><td>文号</td><td>发布日期：</td></tr></table>'],
    ['the words in prose', '<p>请在标题中注明文号和发布日期，并按规定的格式报送。</p>'],
  ])('gives no number for %s', (_, html) => {
    expect(readHeaderTable(pageOf(html)).documentNumber).toBeUndefined();
  });

  it('is looked for in short texts only, however deep the page', () => {
    const page = pageOf('');
    page.body.appendChild(nested(page, 1000, `发文字号：${'长'.repeat(300)}`));
    expect(readHeaderTable(page)).toEqual({});
  });
});

describe('pageTitle', () => {
  const NOTICE = '某省人民政府关于印发实施方案的通知';
  it.each([
    ['the meta tag', '', meta('ArticleTitle', NOTICE)],
    [
      'the heading, where the tag holds the site',
      `<h1>${NOTICE}</h1>`,
      meta('ArticleTitle', '某省人民政府网站'),
    ],
    ['a heading broken over lines', `<h1>某省人民政府<br>关于印发实施方案的通知</h1>`, ''],
    [
      'the second heading, where the first is the site',
      `<h1>某省人民政府门户网站</h1><h2>${NOTICE}</h2>`,
      '',
    ],
    ["a content system's own element", `<ucaptitle>${NOTICE}</ucaptitle>`, ''],
    ['the window title without the site', '', `<title>${NOTICE}_某省人民政府</title>`],
    [
      'the window title without the site behind a dash',
      '',
      `<title>${NOTICE}-某省政府门户网站</title>`,
    ],
  ])('by %s', (_, body, head) => {
    expect(pageTitle(pageOf(body, head))).toBe(NOTICE);
  });

  it('of a window keeps the period within its brackets', () => {
    const title = '某省关于印发实施方案（2023—2027年）的通知';
    expect(pageTitle(pageOf('', `<title>${title}_某省人民政府</title>`))).toBe(title);
    expect(pageTitle(pageOf('', `<title>${title}</title>`))).toBe(title);
  });

  it('takes what there is where nothing ends like a document', () => {
    expect(pageTitle(pageOf('<h1>某省召开信息消费座谈会</h1>'))).toBe('某省召开信息消费座谈会');
    expect(pageTitle(pageOf('<h1>短</h1>'))).toBeNull();
  });
});

it('gives no region to a document of the centre that a province passes on', () => {
  const region = (title: string, number: string) =>
    readPageFacts(pageOf(`<h1>${title}</h1><p>${number}</p>`), 'www.henan.gov.cn').region;
  expect(region('国务院关于扩大信息消费的意见', '')).toBeNull();
  expect(region('关于扩大信息消费的意见', '国办发〔2022〕9号')).toBeNull();
  expect(region('河南省人民政府转发国务院关于扩大信息消费意见的通知', '豫政〔2022〕9号')).toBe(
    '410000',
  );
});

describe('what a line beside the title says', () => {
  const TITLE = '<h1>某省人民政府关于发展渔业的意见</h1>';
  const date = (label: string, value: string) => `<tr><td>${label}：</td><td>${value}</td></tr>`;
  it.each([
    ['its number and a date', '川府发〔2020〕11号　2020-04-30', '川府发〔2020〕11号'],
    ['another number, in a title that is cited', '解读《关于川府发〔2020〕11号的说明》', null],
  ])('%s', (_, line, number) => {
    const page = pageOf(`${TITLE}<div>${line}</div>`);
    expect(readPageFacts(page, '').documentNumber).toBe(number);
  });

  it.each([
    [
      '成文日期 is no date of publication',
      [date('成文日期', '2021年8月12日')],
      ['2021-08-12', null],
    ],
    [
      '发文日期 is one beside it',
      [date('成文日期', '2021年8月12日'), date('发文日期', '2021年8月20日')],
      ['2021-08-12', '2021-08-20'],
    ],
    [
      '发文日期 alone is that of signing',
      [date('发文日期', '2021年8月20日')],
      ['2021-08-20', null],
    ],
  ])('%s', (_, rows, dates) => {
    const facts = readPageFacts(pageOf(`<table>${rows.join('')}</table>${TITLE}`), '');
    expect([facts.signedOn, facts.publishedOn]).toEqual(dates);
  });
});

describe('readPageFacts', () => {
  const TABLE = `<table>
    <tr><th>索 引 号：</th><td>1/2017-1</td><th>主题分类：</th><td>工业</td></tr>
    <tr><th>发文机关：</th><td>某省人民政府</td><th>成文日期：</th><td>2017年12月15日</td></tr>
    <tr><th>标　　题：</th><td>某省人民政府关于印发实施方案的通知</td></tr>
    <tr><th>发文字号：</th><td>粤府〔2017〕100号</td><th>发布日期：</th><td>2017-12-26</td></tr></table>`;

  it('reads all fields, and keeps the day of signing and that of publication apart', () => {
    expect(readPageFacts(pageOf(TABLE), 'www.example.com')).toEqual({
      title: '某省人民政府关于印发实施方案的通知',
      issuer: '某省人民政府',
      documentNumber: '粤府〔2017〕100号',
      signedOn: '2017-12-15',
      publishedOn: '2017-12-26',
      validity: null,
      region: null,
    });
  });

  it.each([
    ['the host', 'www.hainan.gov.cn', meta('SiteIDCode', '4100000001'), '460000'],
    [
      'the site code, where the host is a city',
      'www.gz.gov.cn',
      meta('SiteIDCode', '4401000059'),
      '440000',
    ],
    ['nothing, on a central site', 'www.gov.cn', meta('SiteIDCode', 'bm01000001'), null],
  ])('knows the region by %s', (_, host, head, region) => {
    expect(readPageFacts(pageOf('', head), host).region).toBe(region);
  });

  it.each([
    ['the meta tag', meta('PubDate', '2018-01-05 09:30'), ''],
    ["gov.cn's own tag", meta('firstpublishedtime', '2018-01-05-09:30:00'), ''],
    [
      'the line under the heading',
      '',
      '<p>来源:某委&nbsp;&nbsp;时间:2018-01-05&nbsp;&nbsp;浏览:1000</p>',
    ],
    ['a line without a label', '', '<div>2018-01-05 09:30　来源：某委　【打印】</div>'],
    ['a label in that line', '', '<div>发布时间：2018年1月5日 字号：<a>大</a> <a>小</a></div>'],
  ])('knows the day of publication by %s', (_, head, body) => {
    expect(readPageFacts(pageOf(body, head), '').publishedOn).toBe('2018-01-05');
  });

  it.each([
    ['on a line of its own', '<p>琼府〔2017〕100号</p><div id="zoom"></div>'],
    ['in a script', '<script>var fileNum=\'琼府〔2017〕100号\';</script><div id="zoom"></div>'],
  ])('knows a number %s', (_, body) => {
    const page = pageOf(body);
    expect(readPageFacts(page, '', page.querySelector('#zoom')).documentNumber).toBe(
      '琼府〔2017〕100号',
    );
  });

  it('takes the day of signing under the title for no day of publication', () => {
    const page = pageOf('<div>成文日期：2018年1月5日　文号：合农〔2018〕3号　来源：某局</div>');
    expect(readPageFacts(page, '')).toMatchObject({
      documentNumber: '合农〔2018〕3号',
      signedOn: '2018-01-05',
      publishedOn: null,
    });
  });

  it("takes no number from behind the document: it is another document's", () => {
    const page = pageOf('<div id="zoom"></div><p>琼府〔2017〕100号</p>');
    expect(readPageFacts(page, '', page.querySelector('#zoom')).documentNumber).toBeNull();
  });

  it('takes the number of a city or ministry from its cell', () => {
    const html = '<table><tr><td>文号</td><td>教思政厅函〔2024〕10号</td></tr></table>';
    expect(readPageFacts(pageOf(html), '').documentNumber).toBe('教思政厅函〔2024〕10号');
  });

  it('is null in all that the page does not say', () => {
    expect(readPageFacts(pageOf(''), '')).toEqual({
      title: null,
      issuer: null,
      documentNumber: null,
      signedOn: null,
      publishedOn: null,
      validity: null,
      region: null,
    });
  });
});

describe('validity', () => {
  it.each([
    ['有效性：有效', '有效'],
    ['时 效 性： 已废止', '已废止'],
    ['效力状态：有效期至2025年12月31日', '有效期至2025年12月31日'],
    ['有效性：', null],
    ['文号：闽政〔2017〕52号', null],
  ])('%s is %j', (row, validity) => {
    const body = `<table><tr><td>${row.replace('：', '：</td><td>')}</td></tr></table>`;
    expect(readPageFacts(pageOf(body), '').validity).toBe(validity);
  });
});
