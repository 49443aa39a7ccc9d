import { type Span, trimSpan } from './article';

const END = /[。！？!?；;\n]/;
const CLOSING = /[”’"』」）)〕\]】》]/;
/** What quotes and brackets hold is not parted. */
const PAIRS: Readonly<Record<string, string>> = {
  '（': '）)',
  '(': ')）',
  '“': '”',
  '《': '》',
  '「': '」',
  '『': '』',
  '〔': '〕',
  '[': ']',
  '【': '】',
};
/** Pairs further apart than this are a mistake of the page. */
const WIDEST_PAIR = 400;
/** Clauses that a sentence counts: `重点做好两项工作：一是…，二是…`. */
const COUNTED = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,])/;
const BEFORE_COUNTED = /[：:，,]/;

/**
 * The sentences of a text as spans, each with its closing punctuation: the passages of a measure. A
 * semicolon ends one too, and `一是` begins one: official prose lists its measures so, and what is
 * compared is a measure. Linear.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  const closings = closingsOf(text);
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (isIdeograph(text.charCodeAt(i))) continue;
    const closing = closings.get(i);
    if (closing !== undefined) {
      i = closing;
      continue;
    }
    const counted = BEFORE_COUNTED.test(text.charAt(i)) && COUNTED.test(text.slice(i + 1, i + 5));
    if (!counted && !END.test(text.charAt(i))) continue;
    while (i + 1 < text.length && CLOSING.test(text.charAt(i + 1))) i++;
    push(spans, text, [start, i + 1]);
    start = i + 1;
  }
  push(spans, text, [start, text.length]);
  return spans;
}

/** Most of every text, and no punctuation: not worth asking further. */
function isIdeograph(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** For each opening quote or bracket that is closed: where. A stack, so that each is looked at once. */
function closingsOf(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (isIdeograph(text.charCodeAt(i))) continue;
    const character = text.charAt(i);
    if (PAIRS[character] !== undefined) {
      open.push(i);
      continue;
    }
    if (!CLOSING.test(character)) continue;
    const last = open.at(-1);
    if (last === undefined || !PAIRS[text.charAt(last)]?.includes(character)) continue;
    open.pop();
    if (i - last <= WIDEST_PAIR) closings.set(last, i);
  }
  return closings;
}

function push(spans: Span[], text: string, raw: Span): void {
  const span = trimSpan(text, raw);
  if (span[0] < span[1]) spans.push(span);
}
