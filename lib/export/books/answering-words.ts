/**
 * What of an equivalent is quoted beside a measure. One that only partly answers is quoted by the
 * sentences that do: whole, a plan's long clauses would fill a page for each of their sentences.
 */
import type { Span } from '../../text/article';

interface Quoted {
  readonly measure: { readonly title: string; readonly text: string };
  /** The sentences that answer, with their places in the text where these are known. */
  readonly evidence: readonly {
    readonly other: string;
    readonly otherSpan?: Span | undefined;
  }[];
}

/** Stands for what is left out. */
const LEFT_OUT = '……';

/** A text of which less than this is left out is quoted whole: the marks would only be in the way. */
const LEAST_LEFT_OUT = 30;

/** Its title and the sentences that answer, with marks between; null where that is all of it, or unknown. */
export function answeringWords({ measure: { title, text }, evidence }: Quoted): string | null {
  const answering = evidence.flatMap(({ other, otherSpan }) => spanIn(text, other, otherSpan));
  if (answering.length === 0) return null;
  const titled: Span[] =
    title !== '' && text.startsWith(title) ? [[0, endOfTitle(title, text)]] : [];
  const spans = joined([...titled, ...answering], text);
  const kept = spans.reduce((sum, [start, end]) => sum + end - start, 0);
  if (text.length - kept < LEAST_LEFT_OUT) return null;
  const last = spans.at(-1)?.[1] ?? 0;
  const words = spans.map(([start, end]) => text.slice(start, end).trim()).join(LEFT_OUT);
  return `${spans[0]?.[0] === 0 ? '' : LEFT_OUT}${words}${last < text.length ? LEFT_OUT : ''}`;
}

/** The stop behind a title, or its colon, is quoted with it. */
function endOfTitle(title: string, text: string): number {
  return title.length + (/^[。．.:：;；]?\s*/.exec(text.slice(title.length))?.[0].length ?? 0);
}

function spanIn(text: string, sentence: string, known: Span | undefined): Span[] {
  if (known && text.slice(...known) === sentence) return [known];
  const start = text.indexOf(sentence);
  return start < 0 || sentence === '' ? [] : [[start, start + sentence.length]];
}

/** In order; those that meet, or have nothing but blanks between, as one. */
function joined(spans: readonly Span[], text: string): Span[] {
  const found: [number, number][] = [];
  for (const [start, end] of [...spans].sort(([a], [b]) => a - b)) {
    const last = found.at(-1);
    if (last && (start <= last[1] || text.slice(last[1], start).trim() === ''))
      last[1] = Math.max(last[1], end);
    else found.push([start, end]);
  }
  return found;
}
