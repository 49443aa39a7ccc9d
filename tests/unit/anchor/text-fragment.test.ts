import { describe, expect, it } from 'vitest';
import { linkWith, textDirective } from '../../../lib/anchor/text-fragment';

/** The directive of the words between 【 and 】, which are not in the text; decoded to be read. */
function directive(marked: string, before = ''): string | null {
  const start = marked.indexOf('⟦');
  const end = marked.indexOf('⟧') - 1;
  const found = textDirective(marked.replace(/[⟦⟧]/g, ''), [start, end], before);
  return found && decodeURIComponent(found);
}

describe('a directive leads to the words', () => {
  it.each<[situation: string, text: string, expected: string]>([
    [
      'short ones are one term',
      '一、总体要求\n⟦推进开放在线教育。⟧\n二、保障',
      ':~:text=推进开放在线教育。',
    ],
    [
      'of long ones the beginning and the end, cut at punctuation',
      '（一）⟦推进开放在线教育。鼓励学校和企业建设开放式网络课程，支持在线教育平台发展，到2020年，全省中小学宽带网络接入率达到100%以上，多媒体教室普及。⟧（二）推广',
      ':~:text=推进开放在线教育,多媒体教室普及。',
    ],
    [
      'over several lines the beginning and the end',
      '⟦第一条 目的\n为规范管理，制定本办法。⟧',
      ':~:text=第一条,制定本办法。',
    ],
    [
      'words that stand there before are told apart by what stands in front',
      '加强领导。\n三、组织实施\n⟦加强领导。⟧\n四、',
      ':~:text=组织实施-,加强领导。',
    ],
    [
      'an end that comes too early is made longer',
      '⟦完善政策，抓好落实，推动政策落地见效，各地各部门要结合实际细化任务分工，认真抓好落实，确保抓好落实。⟧',
      ':~:text=完善政策,确保抓好落实。',
    ],
    [
      'words cut in the middle are taken whole',
      '到2020年，信息⟦消费规模⟧达到1万亿元，居全国前列。',
      ':~:text=信息消费规模达到1万亿元',
    ],
    ['letters and digits are not cut', '⟦加快5G网络建设⟧，', ':~:text=加快5G网络建设'],
    [
      'white space at the ends is left out',
      '一、\n　　⟦　加快发展。\n⟧下一段',
      ':~:text=加快发展。',
    ],
  ])('%s', (_, text, expected) => {
    expect(directive(text)).toBe(expected);
  });

  it('is written so that no character of the words is taken for part of the directive', () => {
    const text = 'NB-IoT, “5G&AI”建设';
    expect(textDirective(`${text.replace(' ', '')}。`, [0, text.length - 1], '')).toBe(
      `:~:text=${encodeURIComponent('NB-IoT,“5G&AI”建设').replaceAll('-', '%2D')}`,
    );
  });
});

describe('no directive is offered', () => {
  it.each<[situation: string, text: string]>([
    ['where all that stands in front is the same', `${'加强领导。'.repeat(9)}⟦加强领导。⟧`],
    ['for nothing', '一、⟦⟧总体要求'],
    ['for mere white space', '一、⟦　 ⟧\n总体要求'],
    ['for words with characters that a browser may leave out', '⟦加快\u200b发展⟧。'],
    ['for half a character', '⟦加快\ud83d发展⟧。'],
  ])('%s', (_, text) => {
    expect(directive(text)).toBeNull();
  });
});

it('what the page has in front of the text counts, whatever its case, width and white space', () => {
  const text = '推进ABC平台\n三、组织实施\n保障到位';
  const span = [0, 7] as const;
  expect(textDirective(text, span, '首页 > 政策')).toBe(
    `:~:text=${encodeURIComponent('推进ABC平台')}`,
  );
  expect(textDirective(text, span, '首页 > 推进 ａbc 平台')).toBeNull();
});

it('an address keeps what it has behind its #, but for another directive', () => {
  expect(linkWith('https://a.gov.cn/b.html', ':~:text=c')).toBe(
    'https://a.gov.cn/b.html#:~:text=c',
  );
  expect(linkWith('https://a.gov.cn/#/b', ':~:text=c')).toBe('https://a.gov.cn/#/b:~:text=c');
  expect(linkWith('https://a.gov.cn/b#:~:text=d', ':~:text=c')).toBe(
    'https://a.gov.cn/b#:~:text=c',
  );
});
