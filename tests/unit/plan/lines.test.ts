import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from './article';

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
