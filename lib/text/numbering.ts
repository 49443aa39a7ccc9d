/**
 * The numbering styles of official documents, as data. GB/T 9704-2012 prescribes 一、（一）1.（1）;
 * laws use 第一章 第一条; real pages show everything between.
 *
 * A pattern is matched at the beginning of a folded line (see `fold`): full-width forms and
 * Kangxi radicals need no rows of their own.
 */
export interface NumberingStyle {
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const HAN = '[一二三四五六七八九十百]{1,4}';

export const NUMBERING_STYLES: readonly NumberingStyle[] = [
  { name: 'part', pattern: new RegExp(`^第${HAN}(?:[编篇]|部分)`), example: '第一编 总则' },
  { name: 'chapter', pattern: new RegExp(`^第${HAN}章`), example: '第一章 总则' },
  { name: 'section', pattern: new RegExp(`^第${HAN}节`), example: '第一节 一般规定' },
  {
    name: 'article',
    pattern: new RegExp(`^第${HAN}条(?:之[一二三四五六七八九十])?`),
    example: '第一条 为了规范',
  },
  { name: 'han', pattern: new RegExp(`^${HAN}\\s*[、.．]`), example: '一、总体要求' },
  {
    name: 'han-brackets',
    pattern: new RegExp(`^\\(\\s*${HAN}\\s*\\)[、.]?`),
    example: '（一）指导思想。',
  },
  {
    name: 'decimal-3',
    pattern: /^\d{1,2}\.\d{1,2}\.\d{1,2}\s+(?=\D)/,
    example: '2.1.3 应急响应',
  },
  {
    name: 'decimal-2',
    pattern: /^\d{1,2}\.\d{1,2}\s+(?=[\u4e00-\u9fff])/,
    example: '1.1 编制目的',
  },
  // Alone on its line, or it is a sentence that begins with a number.
  { name: 'decimal-1', pattern: /^\d{1,2}\s+(?=[\u4e00-\u9fff]{2,16}$)/, example: '1 总则' },
  { name: 'digits', pattern: /^\d{1,3}\s*(?:[、]|\.(?!\d))/, example: '1. 扩大消费。' },
  { name: 'digits-brackets', pattern: /^\(\s*\d{1,3}\s*\)[、.]?/, example: '(1) 试点' },
  { name: 'digits-half-bracket', pattern: /^\d{1,3}\)/, example: '1）试点' },
  { name: 'circled', pattern: /^[①-⑳]/, example: '① 试点' },
];

/** A number at the beginning of a line. */
export interface Marker {
  readonly style: string;
  /** As written, without the white space behind it: `(四)`. */
  readonly text: string;
  /** Characters that the marker takes, white space behind it included. */
  readonly length: number;
}

/** Reads the marker that a folded line begins with. */
export function readMarker(folded: string): Marker | null {
  for (const { name, pattern } of NUMBERING_STYLES) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const text = match[0].trim();
    const gap = /^\s*/.exec(folded.slice(match[0].length))?.[0].length ?? 0;
    return { style: name, text, length: match[0].length + gap };
  }
  return null;
}
