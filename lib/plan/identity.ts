/**
 * When are two plans the same document? A document lives at many addresses, is republished with
 * junk around it and with its number left out, so an address says nothing.
 */
import { normalised } from '../text/normalise';
import { type DocumentFacts, type Measure, planName } from './plan';

export type Identifiable = Pick<
  DocumentFacts,
  'title' | 'innerTitle' | 'issuer' | 'documentNumber' | 'signedOn'
> & {
  readonly measures: readonly Pick<Measure, 'text'>[];
};

/** Share of measures that must be alike, letter for letter, to be the same text. */
const SAME_TEXT = 0.6;

/**
 * Whether two plans are one document: by number where both have one, else by title, issuer and
 * date of signing as far as both know them, else because most of their measures read the same.
 */
export function sameDocument(a: Identifiable, b: Identifiable): boolean {
  if (a.documentNumber && b.documentNumber) {
    return normalised(a.documentNumber) === normalised(b.documentNumber);
  }
  const [nameA, nameB] = [planName(a), planName(b)].map(titleKey);
  if (
    nameA !== '' &&
    nameA === nameB &&
    agree(a.issuer, b.issuer) &&
    agree(a.signedOn, b.signedOn)
  ) {
    return true;
  }
  return sharedText(a, b) >= SAME_TEXT;
}

/** What identifies a document, as a string: number, else title with issuer and date. */
export function documentKey(plan: Omit<Identifiable, 'measures'>): string {
  if (plan.documentNumber) return normalised(plan.documentNumber);
  return [titleKey(planName(plan)), normalised(plan.issuer ?? ''), plan.signedOn ?? ''].join('|');
}

/** Titles differ in a 的 between wrapper and heading, and in widths and dashes. */
function titleKey(title: string | undefined): string {
  return normalised(title ?? '').replace(/[的《》“”]/g, '');
}

function agree(a: string | null, b: string | null): boolean {
  return a === null || b === null || normalised(a) === normalised(b);
}

function sharedText(a: Identifiable, b: Identifiable): number {
  const smaller = Math.min(a.measures.length, b.measures.length);
  if (smaller === 0) return 0;
  const known = new Set(a.measures.map(({ text }) => normalised(text)));
  return b.measures.filter(({ text }) => known.has(normalised(text))).length / smaller;
}
