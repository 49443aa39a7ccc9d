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
  /**
   * True of words out of a document, such as a selection. The names say which document it is; the
   * words do not: that they stand in a plan makes them no plan.
   */
  readonly excerpt?: true;
};

/** Share of measures that must be alike, letter for letter, to be the same text. */
const SAME_TEXT = 0.6;

/**
 * Whether two plans are one document: by number where both have one, else by title, issuer and
 * date of signing as far as both know them, else because most of their measures read the same.
 */
export function sameDocument(a: Identifiable, b: Identifiable): boolean {
  return sameByFacts(a, b) ?? sameByTexts(textsOf(a), textsOf(b));
}

/** Whether two are one document by what is known of them; null where only their texts can tell. */
export function sameByFacts(
  a: Omit<Identifiable, 'measures'>,
  b: Omit<Identifiable, 'measures'>,
): boolean | null {
  if (a.documentNumber && b.documentNumber) {
    return normalised(a.documentNumber) === normalised(b.documentNumber);
  }
  const [nameA, nameB] = [planName(a), planName(b)].map(titleKey);
  return nameA !== '' &&
    nameA === nameB &&
    agree(a.issuer, b.issuer) &&
    agree(a.signedOn, b.signedOn)
    ? true
    : a.excerpt || b.excerpt
      ? false
      : null;
}

/** What stands for the texts of a document's measures when many documents are compared. */
function textsOf({ measures }: Pick<Identifiable, 'measures'>): ReadonlySet<string> {
  return new Set(measures.map(({ text }) => normalised(text)));
}

/** Whether most of what the shorter of two documents says stands in the other. */
export function sameByTexts<Key>(a: Iterable<Key>, b: ReadonlySet<Key>): boolean {
  let shared = 0;
  let all = 0;
  for (const text of a) {
    all++;
    if (b.has(text)) shared++;
  }
  const fewer = Math.min(all, b.size);
  return fewer > 0 && shared / fewer >= SAME_TEXT;
}

/** What identifies a document, as a string: number, else title with issuer and date. */
export function documentKey(plan: Omit<Identifiable, 'measures' | 'excerpt'>): string {
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
