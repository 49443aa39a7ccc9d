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
  return sameByKeys(factKeys(a), factKeys(b)) ?? sameByTexts(textsOf(a), textsOf(b));
}

/** What is known of a document, in the form in which it is compared: many are, with the same one. */
export interface FactKeys {
  readonly number: string | null;
  /** Empty where it has none. */
  readonly name: string;
  readonly issuer: string | null;
  readonly signedOn: string | null;
  readonly isExcerpt: boolean;
}

/** The same of a whole document, or of one that may be none. */
export type DocumentKeys = Omit<FactKeys, 'isExcerpt'> & Partial<Pick<FactKeys, 'isExcerpt'>>;

export function factKeys(plan: Omit<Identifiable, 'measures'>): FactKeys {
  const { documentNumber, issuer, signedOn, excerpt = false } = plan;
  return {
    number: documentNumber ? normalised(documentNumber) : null,
    name: titleKey(planName(plan)),
    issuer: issuer === null ? null : normalised(issuer),
    signedOn: signedOn === null ? null : normalised(signedOn),
    isExcerpt: excerpt,
  };
}

/** Whether two are one document by what is known of them; null where only their texts can tell. */
export function sameByKeys(a: DocumentKeys, b: DocumentKeys): boolean | null {
  if (a.number !== null && b.number !== null) return a.number === b.number;
  if (
    a.name !== '' &&
    a.name === b.name &&
    agree(a.issuer, b.issuer) &&
    agree(a.signedOn, b.signedOn)
  )
    return true;
  return a.isExcerpt || b.isExcerpt ? false : null;
}

/**
 * Whether a document is the one that a plan was read from, as what was `read` of it says, although the
 * reader has corrected that in the plan. Its text says so, too: another document may well bear what was
 * read by mistake.
 */
export function sameAsRead(
  read: DocumentKeys | undefined,
  asked: DocumentKeys,
  sameText: () => boolean,
): boolean {
  return read !== undefined && sameByKeys(read, asked) !== false && sameText();
}

/** Texts by the measures that they are of: of a folder each document is compared with each. */
const TEXTS = new WeakMap<Identifiable['measures'], ReadonlySet<string>>();

/** What stands for the texts of a document's measures when many documents are compared. */
function textsOf({ measures }: Pick<Identifiable, 'measures'>): ReadonlySet<string> {
  const known = TEXTS.get(measures) ?? new Set(measures.map(({ text }) => normalised(text)));
  TEXTS.set(measures, known);
  return known;
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
  return a === null || b === null || a === b;
}
