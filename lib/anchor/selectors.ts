/**
 * How the place of a clause is kept: selectors of the W3C Web Annotation Data Model, by quote and by
 * position. Both speak of an article's raw text, so that other annotation tools understand them.
 */
import type { Span } from '../text/article';

/** Characters before and behind a quote that are kept with it. */
const CONTEXT = 64;

/** A span of an article's text as Web Annotation selectors. */
export interface Selectors {
  /** TextQuoteSelector: the words, raw, with up to 64 characters of what stands around them. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string };
  /** TextPositionSelector: UTF-16 offsets in the article's text. */
  readonly position: { readonly start: number; readonly end: number };
  /** FragmentSelector: a text directive, `text-fragment.ts`; absent where none was found. */
  readonly fragment?: string | undefined;
}

/** Describes a span of an article's text; offsets beyond the text are cut off. */
export function describePlace(text: string, [from, to]: Span): Selectors {
  const start = Math.min(Math.max(from, 0), text.length);
  const end = Math.min(Math.max(to, start), text.length);
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - CONTEXT), start),
      suffix: text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  };
}
