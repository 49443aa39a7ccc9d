/**
 * A clause as it is quoted in a memo: what it says, the document and the place in it, and the reference
 * to the document, in the forms that the clipboard takes.
 */
import { linkWith } from '../anchor/text-fragment';
import type { Clip } from '../collection/clip';
import type { Measure } from '../plan/plan';
import { localDay } from '../text/dates';
import { type Cited, mention, reference } from './citation';
import { escaped } from './formats/html';
import { inLine, quotation as quoted } from './formats/markdown';
import { tidied } from './tidy';

/** One quotation: for a field of plain text, for Word, for a text in Markdown. */
export interface Quotation {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
  /** The address of the very words; null where none is sure to lead there. */
  readonly link: string | null;
}

/**
 * `原文`, below it `——《标题》（文号）二(四)` and the reference; `readOn` is the day of access (ISO). What is
 * not known is left out. Of two forms the address leads to the very words, where a `link` does.
 */
export function quotationOf(
  document: Cited,
  { path, text }: Pick<Measure, 'path' | 'text'>,
  readOn: string,
  link: string | null = null,
): Quotation {
  const words = tidied(text).trim();
  const url = document.source?.url ?? null;
  const source = `——${mention(document)}${path.join('')}`;
  const cited = reference(document, readOn);
  const end = url ? cited.lastIndexOf(url) : cited.length;
  const [before, after] = [cited.slice(0, end), cited.slice(end + (url?.length ?? 0))];
  const address = link ?? url ?? '';
  const paragraphs = words.split(/\n+/).map((line) => `<p>${escaped(line)}</p>`);
  const linked = url ? `<a href="${escaped(address)}">${escaped(url)}</a>` : '';
  return {
    text: `${words}\n${source}\n${cited}`,
    html: `<blockquote>${paragraphs.join('')}</blockquote><p>${escaped(source)}</p><p>${escaped(
      before,
    )}${linked}${escaped(after)}</p>`,
    markdown: `${quoted(words)}\n\n${inLine(source)}\n\n${inLine(before)}${
      url ? ` <${address.replace(/[<>\s]/g, encodeURIComponent)}>` : ''
    }${inLine(after)}\n`,
    link,
  };
}

/** A clip as it is quoted; it was read on the day that it was saved. */
export function quotationOfClip({ document, path, quote, selectors, savedAt }: Clip): Quotation {
  const link =
    document.source && selectors?.fragment
      ? linkWith(document.source.url, selectors.fragment)
      : null;
  return quotationOf(document, { path, text: quote }, localDay(new Date(savedAt)), link);
}
