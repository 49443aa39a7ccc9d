import { type Span, trimSpan } from './article';

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
/** What a UTF-16 unit may do, as bits: of a text all units are asked, and nearly all do nothing. */
const ENDS = 1;
const CLOSES = 2;
const OPENS = 4;
const BEFORE_COUNTED = 8;
const ROLES = new Uint8Array(0x10000);
for (const [role, characters] of [
  [ENDS, '。！？!?；;\n'],
  [CLOSES, '”’"\'」』）)〕]】》'],
  [OPENS, Object.keys(PAIRS).join('')],
  [BEFORE_COUNTED, '：:，,'],
] as const) {
  for (let i = 0; i < characters.length; i++) {
    const unit = characters.charCodeAt(i);
    ROLES[unit] = (ROLES[unit] as number) | role;
  }
}
/** Pairs further apart than this are a mistake of the page. */
const WIDEST_PAIR = 400;
/** Clauses that a sentence counts: `重点做好两项工作：一是…，二是…`. */
const COUNTED = /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，,])/;

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
    const role = ROLES[text.charCodeAt(i)] as number;
    if (role === 0) continue;
    const closing = (role & OPENS) !== 0 ? closings.get(i) : undefined;
    if (closing !== undefined) {
      i = closing;
      continue;
    }
    const counted = (role & BEFORE_COUNTED) !== 0 && COUNTED.test(text.slice(i + 1, i + 5));
    if (!counted && (role & ENDS) === 0) continue;
    while (i + 1 < text.length && ((ROLES[text.charCodeAt(i + 1)] as number) & CLOSES) !== 0) i++;
    push(spans, text, [start, i + 1]);
    start = i + 1;
  }
  push(spans, text, [start, text.length]);
  return spans;
}

/** For each opening quote or bracket that is closed: where. A stack, so that each is looked at once. */
function closingsOf(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const role = ROLES[text.charCodeAt(i)] as number;
    if ((role & OPENS) !== 0) open.push(i);
    else if ((role & CLOSES) !== 0) {
      const last = open.at(-1);
      if (last === undefined || !PAIRS[text.charAt(last)]?.includes(text.charAt(i))) continue;
      open.pop();
      if (i - last <= WIDEST_PAIR) closings.set(last, i);
    }
  }
  return closings;
}

function push(spans: Span[], text: string, raw: Span): void {
  const span = trimSpan(text, raw);
  if (span[0] < span[1]) spans.push(span);
}
