/**
 * A link to the very words: a text directive (WICG, URL Fragment Text Directives), made for Chinese.
 *
 * A browser takes the first place where the directive's terms follow each other, each beginning and
 * ending where it sees words begin and end. Where a word of Chinese ends, two browsers do not agree; at
 * punctuation and at the ends of lines they do, and only there are terms cut. A directive is answered
 * only after the same search, done here less strictly, has led to the right place and to no earlier one.
 */
import type { Span } from '../text/article';
import { describePlace, type Selectors } from './selectors';
import { keyOf } from './text-index';

/** Whatever tells words apart, one ends before and behind these. */
const BOUNDARY = /[，。；：、！？（）()《》〈〉【】〔〕「」『』“”\s]/;
/** A term does not begin with these, though a word ends before them. */
const CLOSING = /[，。；：、！？）)》〉】〕」』”]/;
/** What a browser may show otherwise than it is written: no term has it. */
const UNSURE = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Cs}]/u;

/** A term is so long, in UTF-16 units: a shorter one says too little, a longer one is tiresome to pass on. */
const SHORTEST = 4;
const LONGEST = 80;
/** Words up to this length are one term. */
const WHOLE = 40;
/** So many terms are tried at each place. */
const TRIED = 6;

/** The terms of a directive; prefix and suffix are empty where none is needed. */
interface Directive {
  readonly prefix: string;
  /** The words themselves, or their beginning and their end. */
  readonly words: readonly string[];
  readonly suffix: string;
}

/**
 * The directive `:~:text=…` of a span of a page's text, widened to where words surely end; null where
 * none leads there. `text` is the article's, `before` all that the page has in front of it.
 */
export function textDirective(text: string, span: Span, before: string): string | null {
  const [start, end] = widened(text, span);
  const directive = start < end ? directiveOf(text, start, end, before) : null;
  return directive && written(directive);
}

/** A page's text; `before` is what the page has in front of it, null where no address leads to it. */
interface Linked {
  readonly text: string;
  readonly before: string | null;
}

/** A span's selectors, with the directive where there is one. */
export function describeLinkedPlace({ text, before }: Linked, span: Span): Selectors {
  const fragment = before === null ? null : textDirective(text, span, before);
  return { ...describePlace(text, span), ...(fragment && { fragment }) };
}

/** An address with a directive; what it has behind its `#` stays. */
export function linkWith(address: string, directive: string): string {
  const url = address.replace(/:~:.*$/s, '');
  return `${url}${url.includes('#') ? '' : '#'}${directive}`;
}

function directiveOf(text: string, start: number, end: number, before: string): Directive | null {
  const page = `${searched(before)}\n${searched(text)}`;
  const from = page.length - searched(text.slice(start)).length;
  const to = from + searched(text.slice(start, end)).length;
  const whole = text.slice(start, end);
  const isWhole = whole.length <= WHOLE && !UNSURE.test(whole);
  for (const first of isWhole ? [whole] : termsFrom(text, start, end)) {
    const prefix = ['', ...termsBefore(text, start, 0)].find(
      (each) => page.indexOf(searched(each + first)) === from - searched(each).length,
    );
    if (prefix === undefined) continue;
    if (isWhole) return { prefix, words: [whole], suffix: '' };
    const beyond = from + searched(first).length;
    for (const last of termsBefore(text, end, start + first.length)) {
      const suffix = ['', ...termsFrom(text, end, text.length)].find(
        (each) => page.indexOf(searched(last + each), beyond) === to - searched(last).length,
      );
      if (suffix !== undefined) return { prefix, words: [first, last], suffix };
    }
  }
  return null;
}

/** As browsers look: whatever the case of letters. White space and width make more places alike here. */
const searched = (text: string) => keyOf(text).toLowerCase();

/** The span with all of the words that it begins and ends in, and no white space at its ends. */
function widened(text: string, [from, to]: Span): Span {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  while (start > 0 && !isBoundary(text, start)) start--;
  while (end < text.length && !isBoundary(text, end)) end++;
  return [start, end];
}

function isBoundary(text: string, at: number): boolean {
  return BOUNDARY.test(text.charAt(at - 1)) || BOUNDARY.test(text.charAt(at));
}

/** Terms that begin at a place and end by another, the shortest first; white space at their beginning is none. */
function termsFrom(text: string, from: number, limit: number): string[] {
  const start = from + (/^\s*/.exec(text.slice(from, limit))?.[0].length ?? 0);
  const terms: string[] = [];
  for (let end = start + 1; end <= limit && terms.length < TRIED; end++) {
    if (UNSURE.test(text.charAt(end - 1)) || end - start > LONGEST) break;
    const isEnd = end === text.length || isBoundary(text, end);
    const isEnough = end - start >= SHORTEST || end === limit || /\s/.test(text.charAt(end));
    if (isEnd && isEnough) terms.push(text.slice(start, end));
  }
  return terms;
}

/** Terms that end at a place and begin not before another, the shortest first. */
function termsBefore(text: string, to: number, limit: number): string[] {
  const end = to - (/\s*$/.exec(text.slice(limit, to))?.[0].length ?? 0);
  const terms: string[] = [];
  for (let start = end - 1; start >= limit && terms.length < TRIED; start--) {
    if (UNSURE.test(text.charAt(start)) || end - start > LONGEST) break;
    const isStart = start === 0 || (isBoundary(text, start) && !CLOSING.test(text.charAt(start)));
    const isEnough =
      end - start >= SHORTEST || start === limit || /\s/.test(text.charAt(start - 1));
    if (isStart && isEnough) terms.push(text.slice(start, end));
  }
  return terms;
}

function written({ prefix, words, suffix }: Directive): string {
  const terms = [
    ...(prefix ? [`${encoded(prefix)}-`] : []),
    ...words.map(encoded),
    ...(suffix ? [`-${encoded(suffix)}`] : []),
  ];
  return `:~:text=${terms.join(',')}`;
}

/** A hyphen would end a prefix. */
const encoded = (term: string) => encodeURIComponent(term).replaceAll('-', '%2D');
