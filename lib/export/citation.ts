/**
 * How a document is cited.
 *
 * The form is that of GB/T 7714—2025 (in force since 1 July 2026, in place of GB/T 7714—2015) for a
 * government document, type A, read online:
 *
 *   责任者. 题名：文号[A/OL]. （成文日期）[访问日期]. 地址.
 *
 * Of its marks `.` and `[]` are half-width, the others full-width. Without an address it is `[A]`, and
 * has no day of access: a day of access is only of what is read online. The brackets of the document's
 * number stay as GB/T 9704 has them: `〔2017〕`. What is not known is left out, never invented.
 */
import { type DocumentFacts, planName, type Source } from '../plan/plan';

/** The edition that is followed, for the reader. */
export const CITED_BY = 'GB/T 7714—2025';

export type Cited = Pick<
  DocumentFacts,
  'title' | 'innerTitle' | 'issuer' | 'documentNumber' | 'signedOn' | 'publishedOn'
> & { readonly source: Source | null };

/** The reference, for a list of references; `readOn` is the day of access (ISO). */
export function reference(document: Cited, readOn: string): string {
  const issuers = inLine(document.issuer)
    .split(/[\s、，,]+/)
    .filter(Boolean);
  const online = document.source !== null;
  const date = document.signedOn ?? document.publishedOn ?? '';
  const dates = online ? `${date && `（${date}）`}[${readOn}]` : date;
  const title = [titleOf(document, issuers), inLine(document.documentNumber)].filter(Boolean);
  const parts = [
    issuers.length > MOST_ISSUERS
      ? `${issuers.slice(0, MOST_ISSUERS).join('，')}，等`
      : issuers.join('，'),
    `${title.join('：')}[${online ? 'A/OL' : 'A'}]`,
    dates,
    document.source?.url ?? '',
  ];
  return `${parts.filter(Boolean).join('. ')}.`;
}

/** More than these are 等. */
const MOST_ISSUERS = 3;

/** The title without the issuer that it begins with, who stands in front of it already. */
function titleOf({ title, innerTitle }: Cited, issuers: readonly string[]): string {
  const whole = inLine(title ?? innerTitle);
  const [issuer] = issuers;
  const rest = issuers.length === 1 && issuer ? whole.slice(issuer.length) : '';
  return whole.startsWith(issuer ?? '') && rest.startsWith('关于') ? rest : whole;
}

/** In running text: `《标题》（文号）`; a title within the title is in single marks (GB/T 15834). */
export function mention(document: Pick<Cited, 'title' | 'innerTitle' | 'documentNumber'>): string {
  const name = inLine(planName(document)).replaceAll('《', '〈').replaceAll('》', '〉');
  const number = inLine(document.documentNumber);
  if (name === '') return number;
  return `《${name}》${number && `（${number}）`}`;
}

function inLine(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
