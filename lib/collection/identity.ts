/**
 * When are two clauses one clip? When their documents are one and their places there.
 *
 * A document is met with its number on one page and without it on another, with its title or under
 * the heading of the site that copied it. So the collection remembers what it has met each by, and a
 * clause is looked for in all documents that may be its own. Where only a name speaks for that, the
 * words have to agree as well: a clip too many is a nuisance, a clause that was taken for another
 * one's is lost.
 */
import { documentKey, type FactKeys, factKeys, sameByKeys } from '../plan/identity';
import { type DocumentFacts, planName } from '../plan/plan';
import { bigrams } from '../text/bigrams';
import { normalised } from '../text/normalise';

/** What a document was met by, on whatever pages. */
export interface DocumentRow {
  /** What its clips name it by: the key of the first page that it was met on. Never changes. */
  readonly id: string;
  /** By which it is looked up: number and name. */
  readonly keys: readonly string[];
  readonly facts: FactKeys;
}

type Met = DocumentFacts & { readonly source?: { readonly url: string } | null };

/** Whether anything tells a document from others. */
export function isNamed(document: Met): boolean {
  return planName(document) !== '' || document.documentNumber !== null;
}

/** Begins what a page is known by that nothing but its address is known of. */
export const ADDRESS = 'address|';

/** What a document is known by on its own; its address where nothing else is known. */
export function documentIdOf(document: Met): string {
  if (isNamed(document)) return documentKey(document);
  return `${ADDRESS}${document.source?.url.replace(/#.*/s, '') ?? ''}`;
}

/** A measure's place in its document. */
export const measurePlace = (measureId: string): string => normalised(measureId);

/** A document as the collection keeps it; null where nothing is known of it. */
export function documentRow(document: Met): DocumentRow | null {
  if (!isNamed(document)) return null;
  const facts = factKeys(document);
  return { id: documentKey(document), keys: lookupKeys(facts), facts };
}

function lookupKeys({ number, name }: FactKeys): string[] {
  return [
    ...(number === null ? [] : [`number|${number}`]),
    ...(name === '' ? [] : [`name|${name}`]),
  ];
}

/** How sure it is that two are one document; null where they are not, or nobody can tell. */
export type Sameness = 'surely' | 'likely' | null;

export function sameness(a: FactKeys, b: FactKeys): Sameness {
  if (sameByKeys(a, b) !== true) return null;
  if (a.number !== null && a.number === b.number) return 'surely';
  const issuer = a.issuer !== null && a.issuer === b.issuer;
  const day = a.signedOn !== null && a.signedOn === b.signedOn;
  if (issuer && day) return 'surely';
  // 实施方案 alone is the name of thousands.
  return issuer || day || a.name.length >= LONG_NAME ? 'likely' : null;
}

/** So long a name says whose plan it is and what for. */
const LONG_NAME = 10;

/** Whether two that are both taken for a third can still not be one. */
export function contradict(a: FactKeys, b: FactKeys): boolean {
  const differ = (own: string | null, other: string | null) =>
    Boolean(own) && Boolean(other) && own !== other;
  if (differ(a.number, b.number) || differ(a.issuer, b.issuer) || differ(a.signedOn, b.signedOn))
    return true;
  // A notice is met under its own title, and under that of the plan in it.
  const isOfOneDay = a.issuer !== null && b.issuer !== null && a.signedOn === b.signedOn;
  return differ(a.name, b.name) && !(isOfOneDay && a.signedOn !== null);
}

/** What is known of a document with what a page says of it that was not. */
export const learnt = (known: FactKeys, again: FactKeys): FactKeys => ({
  number: known.number ?? again.number,
  name: known.name || again.name,
  issuer: known.issuer ?? again.issuer,
  signedOn: known.signedOn ?? again.signedOn,
  isExcerpt: false,
});

/** What is known of a document once it was met again. */
export function metAgain(row: DocumentRow, again: FactKeys): DocumentRow {
  return {
    ...row,
    facts: learnt(row.facts, again),
    keys: [...new Set([...row.keys, ...lookupKeys(again)])],
  };
}

/** Whether two clauses at the same place of what may be one document say the same. */
export function sameWords(a: string, b: string): boolean {
  const [own, other] = [bigrams(a), bigrams(b)];
  let shared = 0;
  for (const pair of own.keys()) if (other.has(pair)) shared++;
  const fewer = Math.min(own.size, other.size);
  return fewer === 0 ? normalised(a) === normalised(b) : shared / fewer >= ALIKE;
}

/** Half of the pairs of characters: a clause that was revised has more, its neighbours fewer. */
const ALIKE = 0.5;
