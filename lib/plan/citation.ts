/**
 * How a measure is cited: what it says, with the document, the place in it, the date and the
 * address, as plain text and as HTML. The form of address is GB/T 7714's 访问路径, shortened to what
 * a memo carries.
 */
import { type DocumentFacts, type Measure, planName, type Source } from './plan';

type Cited = DocumentFacts & { readonly source: Source | null };

/** A quotation in the two forms that the clipboard takes. */
export interface Citation {
  readonly text: string;
  readonly html: string;
}

/** `原文` and below it `——《标题》（文号），二(四)，2018-02-08，https://…`. What is unknown is left out. */
export function citationOf(document: Cited, measure: Pick<Measure, 'path' | 'text'>): Citation {
  const name = planName(document) || document.title;
  const number = document.documentNumber ? `（${document.documentNumber}）` : '';
  const title = name ? `《${name}》${number}` : document.documentNumber;
  const place = measure.path.join('');
  const facts = [title, place, document.signedOn ?? document.publishedOn].filter(Boolean);
  const url = document.source?.url;
  const source = `——${facts.join('，')}`;
  return {
    text: `${measure.text}\n${url ? `${source}，${url}` : source}`,
    html: `<blockquote>${paragraphs(measure.text)}</blockquote><p>${escaped(source)}${
      url ? `，<a href="${escaped(url)}">${escaped(url)}</a>` : ''
    }</p>`,
  };
}

function paragraphs(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
