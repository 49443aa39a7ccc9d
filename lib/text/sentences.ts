import { type Span, trimSpan } from './article';

const END = /[。！？!?；;\n]/;
const CLOSING = /[”’"』」）)]/;

/**
 * The sentences of a text as spans, each with its closing punctuation. A semicolon ends one too:
 * official prose lists its measures by semicolons, and what is compared is a measure.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (!END.test(text.charAt(i))) continue;
    while (i + 1 < text.length && CLOSING.test(text.charAt(i + 1))) i++;
    push(spans, text, [start, i + 1]);
    start = i + 1;
  }
  push(spans, text, [start, text.length]);
  return spans;
}

function push(spans: Span[], text: string, raw: Span): void {
  const span = trimSpan(text, raw);
  if (span[0] < span[1]) spans.push(span);
}
