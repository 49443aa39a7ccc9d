/**
 * What is remembered of the notice as it was: the measures of its skeleton, or, where there is none,
 * the saved clauses and what their context tells of their neighbours. All of them claim their text.
 */
import type { Wanted } from './found';
import type { Selectors } from './selectors';
import { hashOf, type Skeleton } from './skeleton';
import { readPairs, type Terms, termsOf } from './terms';
import { keyOf } from './text-index';

/** A clause of the notice as it was. */
export interface OldClause {
  /**
   * `context`: a piece of a neighbour, as far as a selector's context goes; `foreign`: of what may be
   * another document, so that only nearly the same words are the same clause.
   */
  readonly kind: 'clause' | 'context' | 'foreign';
  readonly terms: Terms;
  /** Its words, where it was saved as a whole. */
  readonly key: string | null;
  /** Of its key; null where that is not known. */
  readonly hash: string | null;
  /** Characters of its key, as far as they are known. */
  readonly length: number;
  readonly path: readonly string[];
  /** Its place in the document: neighbours differ by one. Null where it is not known. */
  readonly order: number | null;
}

/** A clause that is wanted, and what is remembered of where it stood. */
export interface Sought {
  readonly wanted: Wanted;
  readonly key: string;
  readonly terms: Terms;
  /** The clause that it is, or that it is a part of. */
  readonly old: OldClause;
  /** Whether it is a whole measure. */
  readonly whole: boolean;
}

export interface Remembered {
  readonly clauses: readonly OldClause[];
  readonly sought: readonly Sought[];
}

export function remembered(wanted: readonly Wanted[], skeleton: Skeleton | null): Remembered {
  return skeleton && skeleton.measures.length > 0
    ? bySkeleton(wanted, skeleton)
    : byContext(wanted);
}

/** Share of a measure's pairs that a text must have to be of this measure. */
const OF_IT = 0.6;
/**
 * Of a part of a measure: share of those of its pairs that would be in so much of it as is known around
 * the part. What is known may reach over its end; one that the reader has put there has next to none.
 */
const OF_WHAT_IS_NEAR = 0.3;

function bySkeleton(wanted: readonly Wanted[], { measures }: Skeleton): Remembered {
  const clauses: OldClause[] = measures.map(({ path, hash, length, pairs }, order) => ({
    kind: 'clause',
    terms: readPairs(pairs),
    key: null,
    hash,
    length,
    path,
    order,
  }));
  const free: OldClause[] = [];
  const sought = wanted.map((clause): Sought => {
    const key = keyOf(clause.quote);
    const terms = termsOf(key);
    const at = clause.sameDocument ? placeIn(clauses, clause, key, terms) : -1;
    const place = clauses[at];
    if (!place) {
      const old = oldClause(clause, key, terms, null);
      free.push(old);
      return { wanted: clause, key, terms, old, whole: true };
    }
    const whole = place.hash === hashOf(key) || key.length >= 0.8 * place.length;
    // Its words say more than the skeleton does.
    const old = whole && place.key === null ? { ...place, terms, key, hash: hashOf(key) } : place;
    clauses[at] = { ...old, length: Math.max(old.length, key.length) };
    return { wanted: clause, key, terms, old, whole };
  });
  const current = new Map(clauses.map((clause) => [clause.order, clause]));
  return {
    clauses: [...clauses, ...free],
    sought: sought.map((one) => ({ ...one, old: current.get(one.old.order) ?? one.old })),
  };
}

/** Which clause a text is or is part of: by the same words, at the same number where there are several. */
function placeIn(
  clauses: readonly OldClause[],
  { path, quote, selectors }: Wanted,
  key: string,
  terms: Terms,
): number {
  const hash = hashOf(key);
  const samePath = (clause: OldClause) => isSame(clause.path, path);
  const sameText = (clause: OldClause) => clause.hash === hash;
  const both = clauses.findIndex((clause) => samePath(clause) && sameText(clause));
  if (both >= 0) return both;
  const text = clauses.findIndex(sameText);
  if (text >= 0) return text;
  const has = new Set(terms);
  const around = keyOf(selectors ? withContext(selectors) : quote);
  const near = new Set(termsOf(around));
  return clauses.findIndex((clause) => {
    if (!samePath(clause)) return false;
    if (key.length >= 0.8 * clause.length) return shareOf(clause.terms, has) >= OF_IT;
    const expected = Math.min(1, around.length / clause.length);
    return shareOf(clause.terms, near) >= OF_WHAT_IS_NEAR * expected;
  });
}

const withContext = ({ quote: { prefix, exact, suffix } }: Selectors): string =>
  prefix + exact + suffix;

const isSame = (a: readonly string[], b: readonly string[]) =>
  a.length > 0 && a.length === b.length && a.every((part, i) => part === b[i]);

const shareOf = (terms: Terms, has: ReadonlySet<number>) =>
  terms.filter((term) => has.has(term)).length / (terms.length || 1);

function oldClause(
  { path, sameDocument }: Wanted,
  key: string,
  terms: Terms,
  order: number | null,
): OldClause {
  const kind = sameDocument ? 'clause' : 'foreign';
  return { kind, terms, key, hash: hashOf(key), length: key.length, path, order };
}

/** Clauses nearer to each other than this have nothing but a note and a number between them. */
const NEXT_TO = 40;
/** Between the places of clauses that are not next to each other. */
const FAR = 100;

function byContext(wanted: readonly Wanted[]): Remembered {
  const clauses: OldClause[] = [];
  const sought = new Map<Wanted, Sought>();
  const add = (clause: Wanted, order: number | null, whole: boolean): void => {
    const key = keyOf(clause.quote);
    const terms = termsOf(key);
    const old = oldClause(clause, key, terms, order);
    clauses.push(old);
    sought.set(clause, { wanted: clause, key, terms, old, whole });
  };
  const placed: Placed[] = [];
  for (const clause of wanted) {
    const { selectors, sameDocument } = clause;
    if (selectors && sameDocument) placed.push({ clause, selectors });
    else add(clause, null, true);
  }
  placed.sort((a, b) => a.selectors.position.start - b.selectors.position.start);
  let order = 0;
  placed.forEach(({ clause, selectors }, i) => {
    const around = neighbours(selectors);
    const afterOther = isNextTo(placed[i - 1], placed[i]);
    order += afterOther ? 1 : FAR;
    if (around?.before && !afterOther) clauses.push({ ...around.before, order: order - 1 });
    add(clause, order, around !== null);
    if (around?.behind && !isNextTo(placed[i], placed[i + 1]))
      clauses.push({ ...around.behind, order: order + 1 });
  });
  return { clauses, sought: wanted.flatMap((clause) => sought.get(clause) ?? []) };
}

interface Placed {
  readonly clause: Wanted;
  readonly selectors: Selectors;
}

function isNextTo(a: Placed | undefined, b: Placed | undefined): boolean {
  if (!a || !b) return false;
  return b.selectors.position.start - a.selectors.position.end <= NEXT_TO;
}

/** A number before a clause, as far as a context has it. */
const MARKER = /^[\s（(第]*[一二三四五六七八九十百〇零\d]{0,4}[章节条）)、.．:：\s]*$/;
const LEADING = /^[\s（(第]*[一二三四五六七八九十百〇零\d]{1,4}[章节条）)、.．:：\s]+/;
const NOTE = /[（([【][^（）()]*[)）\]】]?\s*$/;
const NOTE_ALONE = /^\s*(?:[（([【][^（）()]*[)）\]】]?)?\s*$/;
/** A shorter piece of a neighbour could be anyone's. */
const LEAST_CONTEXT = 10;

/**
 * What a whole clause's context tells of its neighbours. Null for a selection inside a paragraph, whose
 * context is of the same clause.
 */
function neighbours({
  quote: { prefix, suffix },
}: Selectors): { before: OldClause | null; behind: OldClause | null } | null {
  const above = prefix.split('\n');
  const below = suffix.split('\n');
  if (!MARKER.test(above.at(-1) ?? '') || !NOTE_ALONE.test(below[0] ?? '')) return null;
  return {
    before: contextOf((above.at(-2) ?? '').replace(NOTE, '')),
    behind: contextOf(below.slice(1).join('').replace(LEADING, '')),
  };
}

function contextOf(text: string): OldClause | null {
  const key = keyOf(text);
  if (key.length < LEAST_CONTEXT) return null;
  const terms = termsOf(key);
  return { kind: 'context', terms, key, hash: null, length: key.length, path: [], order: null };
}
