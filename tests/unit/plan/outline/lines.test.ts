import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../article';

const texts = (text: string) => linesOf(text).map((line) => line.text);

describe('a sentence broken over two lines is mended', () => {
  it.each([
    [
      'in the middle of a phrase',
      '(十五)加快农村宽带建设。完善电信普遍服务机制，支持革命老区、民族地区等农村',
      '及偏远地区宽带建设，缩小城乡差距。',
    ],
    [
      'after a bracket that only explains',
      '(二十三)加大财税支持。运用政府和社会资本合作(PPP) ',
      '等方式，加大对信息消费的支持。',
    ],
    [
      'before 的',
      '（七）发展在线教育。整合各类学校的课程，鼓励企业开发平台，推动优质教育资源',
      '的多种形式应用与共享。',
    ],
  ])('%s', (_, first, second) => {
    expect(texts(`${first}\n${second}`)).toEqual([`${first.trimEnd()}${second}`]);
  });

  it('over a thousand lines, and each span stays where it was', () => {
    const line = '推进信息消费，促进各类应用协调发展和相互融合提升整体水平';
    const lines = linesOf(Array(1000).fill(line).join('\n'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.spans).toHaveLength(1000);
    expect(lines[0]?.text).toBe(line.repeat(1000));
    expect(lines[0]?.spans[999]).toEqual([999 * (line.length + 1), 1000 * (line.length + 1) - 1]);
  });
});

describe('what stands on lines of its own stays apart', () => {
  it.each([
    ['signature and date', '海南省人民政府\n2017年12月15日'],
    ['a title of two lines', '福建省进一步扩大和升级信息消费\n持续释放内需潜力实施方案'],
    [
      'a finished sentence',
      '（一）加快宽带建设，促进提速降费，方便群众生活和生产。\n各地要加强组织。',
    ],
    [
      'the next clause',
      '(一)加快宽带建设，促进提速降费，方便群众生活和企业生产\n(二)推进电子商务，培育主体',
    ],
    [
      'the date behind prose without full stop',
      '请各地结合实际，认真贯彻落实，及时报送有关进展情况和经验\n2017年12月15日',
    ],
    [
      'a note on agencies behind prose without full stop',
      '(一)加快宽带建设，促进提速降费，方便群众生活和企业生产\n责任单位：省通信管理局',
    ],
    [
      'what follows a note in brackets',
      '(一)加快建设，促进提速降费。(责任单位：省通信管理局，省发展改革委)\n各市县要加强组织',
    ],
    ['a heading', '一、总体要求\n以习近平新时代中国特色社会主义思想为指导，深入贯彻落实'],
  ])('%s', (_, text) => {
    expect(texts(text)).toEqual(text.split('\n'));
  });
});

describe('two markers on one line', () => {
  it('are two lines', () => {
    expect(texts('一、总体要求(一)指导思想。全面贯彻。')).toEqual([
      '一、总体要求',
      '(一)指导思想。全面贯彻。',
    ]);
    expect(texts('　　二、重点任务（一）夯实基础。加快建设。')).toEqual([
      '二、重点任务',
      '（一）夯实基础。加快建设。',
    ]);
  });

  it('are one where the second is a reference inside a sentence', () => {
    const line = '三、落实本方案(二)中的任务。各地要制定细则。';
    expect(texts(line)).toEqual([line]);
  });
});

describe('any text', () => {
  it('is kept whole: lines joined are the blocks joined, folded text agrees in length', () => {
    const part = fc.constantFrom(
      '一、',
      '(一)',
      '加快，建设',
      '。',
      '\n',
      ' ',
      '　',
      '责任单位：甲',
      '推进信息消费',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const lines = linesOf(text);
        for (const line of lines) {
          expect(line.folded).toHaveLength(line.text.length);
          expect(line.spans.map(([start, end]) => text.slice(start, end)).join('')).toBe(line.text);
        }
        const letters = (value: string) => value.replace(/\s/g, '');
        expect(letters(lines.map((line) => line.text).join(''))).toBe(letters(text));
      }),
    );
  });
});

describe('a text whose lines were broken at one width', () => {
  const wrap = (paragraph: string, indent: string) =>
    Array.from({ length: Math.ceil((indent + paragraph).length / 20) }, (_, i) =>
      (indent + paragraph).slice(i * 20, i * 20 + 20),
    ).join('\n');
  const PARAGRAPHS = [
    '（一）大力推进宽带网络建设和提速降费工作落实到每个乡镇。支持各地建设示范项目，给予补助。',
    '（二）全面实施人才培养工程并且建立稳定的经费保障机制。每年培训一万人次，开展考核评价。',
    '（三）持续优化营商环境与政务服务质量建设高效透明政府。压减审批时限百分之三十，公开流程。',
  ];

  it.each([
    ['with indented paragraphs', '　　'],
    ['without indent', ''],
  ])('is mended, %s', (_, indent) => {
    const text = PARAGRAPHS.map((paragraph) => wrap(paragraph, indent)).join('\n');
    expect(texts(text)).toEqual(PARAGRAPHS);
  });

  it('is not one of many short lines', () => {
    const lines = ['总体要求', '省教育厅、省财政厅', '省商务厅', '省科技厅、省林业局', '省水利厅'];
    expect(texts(lines.join('\n'))).toEqual(lines);
  });
});

describe('the numbers of printed pages', () => {
  it.each(['— 3 —', '－３－', '第 2 页 共 9 页', '- 12 -'])('are left out: %s', (number) => {
    const [first, second] = ['(一)建设综合平台，整合各类数据资源，提高各部门共享使用', '效率。'];
    expect(texts(`${first}\n${number}\n${second}`)).toEqual([`${first}${second}`]);
  });
});

describe('clauses run together on one line', () => {
  it.each([
    [
      'a clause and the next',
      '（一）甲。做甲。（二）乙。做乙。',
      ['（一）甲。做甲。', '（二）乙。做乙。'],
    ],
    [
      'a group and its clauses',
      '（三）发展产业。1.壮大茶业。建园。2.提升果业。认证。',
      ['（三）发展产业。', '1.壮大茶业。建园。', '2.提升果业。认证。'],
    ],
    [
      'numbers of a list by semicolons',
      '（一）建设。（1）甲；（2）乙；（3）丙。',
      ['（一）建设。（1）甲；（2）乙；（3）丙。'],
    ],
    [
      'a reference',
      '（一）甲。按照前款（一）（二）执行。',
      ['（一）甲。按照前款（一）（二）执行。'],
    ],
    ['an amount', '1.投入。安排2.5亿元。', ['1.投入。安排2.5亿元。']],
  ])('%s', (_, line, parts) => {
    expect(texts(line)).toEqual(parts);
  });
});
