/** Notices of any size, with measures that the bundled plans answer, in two kinds of markup. */
import type { Plan } from '../../../lib/plan/plan';
import { generatedNotice } from '../matching/generated';

const TITLE = '示例省人民政府关于进一步扩大和升级信息消费的实施意见';

/** Measures of a chapter: numerals and pages as documents have them. */
const IN_A_CHAPTER = 10;

/**
 * A notice of so many measures. `word`: as an office program saves it, with each paragraph in
 * spans within spans that change every few characters.
 */
export function noticeOf(bundled: readonly Plan[], measures: number, markup: Markup): string {
  const paragraphs = generatedNotice(bundled, measures).measures.flatMap(({ title, text }, i) => {
    const chapter =
      i % IN_A_CHAPTER === 0 ? [`${numeral(i / IN_A_CHAPTER + 1)}、推进第${i}批重点任务`] : [];
    const number = `（${numeral((i % IN_A_CHAPTER) + 1)}）`;
    return [...chapter, `${number}${title}${text.slice(title.length)}`];
  });
  const body = ['各市（州）人民政府：', '现提出以下实施意见。', ...paragraphs, '2018年3月1日'];
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta name="ArticleTitle" content="${TITLE}"><meta name="SiteIDCode" content="5100000001">
<link rel="icon" href="data:,"></head><body><h1>${TITLE}</h1><p>示府发〔2018〕3号</p>
<div class="TRS_Editor" style="width:800px;margin:0 auto">${body.map(MARKUP[markup]).join('\n')}</div></body></html>`;
}

/** News with as many paragraphs: nothing of it is a notice. */
export function newsOf(paragraphs: number): string {
  const text = '会议听取了有关工作的情况介绍，与会同志就下一阶段的安排作了交流，气氛热烈而务实。';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>我市召开工作座谈会</title>
<link rel="icon" href="data:,"></head><body><h1>我市召开工作座谈会</h1><div class="content">
${`<p>${text}</p>\n`.repeat(paragraphs)}</div></body></html>`;
}

type Markup = 'plain' | 'word';

const MARKUP: Readonly<Record<Markup, (text: string) => string>> = {
  plain: (text) => `<p>${text}</p>`,
  word: (text) =>
    `<p class="MsoNormal" style="text-indent:32pt;line-height:28pt">${pieces(text)
      .map(
        (piece, i) =>
          `<span style="font-size:16pt"><span lang="${i % 2 ? 'EN-US' : 'ZH-CN'}" style="font-family:仿宋_GB2312">${piece}</span></span>`,
      )
      .join('')}</p>`,
};

/** Two characters each at the beginning, where the title is; longer ones behind. */
function pieces(text: string): string[] {
  const head = text.slice(0, 24).match(/.{1,2}/g) ?? [];
  return [...head, ...(text.slice(24).match(/.{1,20}/g) ?? [])];
}

/** 1 to 99 in Chinese. */
function numeral(n: number): string {
  const digits = '零一二三四五六七八九';
  const tens = Math.floor(n / 10) % 10;
  const ones = n % 10;
  if (tens === 0) return digits.charAt(ones);
  return `${tens > 1 ? digits.charAt(tens) : ''}十${ones > 0 ? digits.charAt(ones) : ''}`;
}
