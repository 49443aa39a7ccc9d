/**
 * Finds saved clauses again in a page whose text may have changed.
 *
 * 1. Clauses that stand letter for letter as a measure of the page have it.
 * 2. So have those whose text stands letter for letter anywhere else.
 * 3. The others claim what is left by how much of what tells them from their neighbours is there.
 * 4. Selections are looked for inside of what their clause has become.
 */
import search, { type Match } from 'approx-string-match';
import type { Span } from '../text/article';
import { atOnce, type Steps } from '../text/steps';
import { Assignment, type Claim } from './assignment';
import type { Candidate, Found, PageMeasure, Wanted } from './found';
import { type OldClause, remembered, type Sought } from './remembered';
import type { Selectors } from './selectors';
import type { Skeleton } from './skeleton';
import type { TextIndex } from './text-index';
import { spansWithin, type Unit, unitsOf } from './units';
import { standsAsBefore, verbatimPlace } from './verbatim';

/**
 * The place of each clause that is wanted, in their order. `measures`: of the page as parsed now;
 * `skeleton`: of the notice as it was when they were saved, null where it is not known.
 */
export function findPlaces(
  index: TextIndex,
  measures: readonly PageMeasure[],
  wanted: readonly Wanted[],
  skeleton: Skeleton | null,
): Found[] {
  return atOnce(placesInSteps(index, measures, wanted, skeleton));
}

/** Clauses that are looked for in one step. */
const IN_A_STEP = 32;

/** The same, which yields after each part that takes some milliseconds on a long page. */
export function* placesInSteps(
  index: TextIndex,
  measures: readonly PageMeasure[],
  wanted: readonly Wanted[],
  skeleton: Skeleton | null,
): Steps<Found[]> {
  const units = unitsOf(index, measures);
  yield;
  const { clauses, sought } = remembered(wanted, skeleton);
  yield;
  const assignment = new Assignment(clauses, units);
  yield;
  assignment.claimEqual();
  yield;
  const search = new Search(index, units, assignment);
  for (const { old, key, wanted } of sought)
    if (old.key === key) search.claimVerbatim(old, wanted.selectors);
  for (const clause of clauses) if (clause.kind === 'context') search.claimVerbatim(clause, null);
  yield;
  yield* assignment.claimAlike();
  const found: Found[] = [];
  for (const [i, one] of sought.entries()) {
    found.push(search.find(one));
    if (i % IN_A_STEP === IN_A_STEP - 1) yield;
  }
  return found;
}

/** Errors for each character of a text that is still the same one. */
const MOST_ERRORS = 0.4;
const CANDIDATES = 3;
/** Places that candidates are chosen from. */
const LOOKED_AT = 12;
/** So much of a clause a candidate has at least; and one that is another clause's. */
const A_LITTLE = 0.05;
const ALIKE = 0.3;

class Search {
  /** Where clauses stand letter for letter without being a unit, in the index's key. */
  readonly #verbatim = new Map<OldClause, number>();

  constructor(
    readonly index: TextIndex,
    readonly units: readonly Unit[],
    readonly assignment: Assignment,
  ) {}

  /** A clause that stands letter for letter in something else: two clauses made one. */
  claimVerbatim(clause: OldClause, selectors: Selectors | null): void {
    if (clause.key === null || this.assignment.claimOf(clause)) return;
    const at = verbatimPlace(this.index, clause.key, selectors);
    if (at === null) return;
    this.#verbatim.set(clause, at);
    this.assignment.claim(clause, this.#unitsAt(at, at + clause.key.length), 1);
  }

  find(one: Sought): Found {
    const { id, selectors } = one.wanted;
    const claim = this.assignment.claimOf(one.old);
    if (!claim) return this.#lost(one);
    const units = this.units.slice(claim.from, claim.to);
    const measureId = units[0]?.measureId ?? null;
    const at = one.old.key === one.key ? this.#verbatim.get(one.old) : undefined;
    if (at !== undefined && !(one.whole && this.#isExtended(one, claim)))
      return { id, state: 'exact', spans: [this.#rawSpan(at, one.key)], measureId };
    const equal = units.length === 1 && units[0]?.key === one.key;
    if (equal) return { id, state: 'exact', spans: units[0]?.spans ?? [], measureId };
    return one.whole
      ? this.#revised(one, claim, units)
      : this.#selection(one, claim, units, selectors);
  }

  #rawSpan(at: number, key: string): Span {
    return this.index.rawSpan(at, at + key.length);
  }

  /** Whether its measure says more now: more than what stood around it already, and of nobody else. */
  #isExtended({ wanted, key, old }: Sought, { from, to }: Claim): boolean {
    const unit = this.units[from];
    if (!unit || unit.measureId === null || to - from > 1) return false;
    if (this.assignment.isShared(from, old)) return false;
    const start = unit.key.indexOf(key);
    if (start < 0) return false;
    const before = unit.key.slice(0, start);
    const behind = unit.key.slice(start + key.length);
    const around = wanted.selectors?.quote ?? { exact: '', prefix: '', suffix: '' };
    return !standsAsBefore(around, before, behind);
  }

  #revised(one: Sought, claim: Claim, units: readonly Unit[]): Found {
    const [unit] = units;
    const shared = units.length === 1 && this.assignment.isShared(claim.from, one.old);
    const alike = unit && shared ? partAlike(unit.key, one.key) : null;
    return {
      id: one.wanted.id,
      state: 'revised',
      spans:
        unit && alike
          ? spansWithin(this.index, unit, alike.part)
          : units.flatMap(({ spans }) => spans),
      measureId: unit?.measureId ?? null,
      certainty: certaintyOf(claim),
    };
  }

  /** A selection, inside of what its clause has become. */
  #selection(
    one: Sought,
    claim: Claim,
    units: readonly Unit[],
    selectors: Selectors | null,
  ): Found {
    const { id } = one.wanted;
    const at = verbatimPlace(this.index, one.key, selectors, this.#around(claim));
    const measureId = units[0]?.measureId ?? null;
    if (at !== null) return { id, state: 'exact', spans: [this.#rawSpan(at, one.key)], measureId };
    for (const unit of units) {
      const alike = partAlike(unit.key, one.key);
      if (!alike) continue;
      const place = { id, spans: spansWithin(this.index, unit, alike.part), measureId };
      if (alike.errors === 0) return { ...place, state: 'exact' };
      const certainty = Math.min(certaintyOf(claim), 1 - alike.errors / one.key.length);
      return { ...place, state: 'revised', certainty };
    }
    return this.#lost(one);
  }

  /** From the unit before a place to the one behind: with the number and the note of its clause. */
  #around({ from, to }: Claim): Span {
    const start = this.units[from - 1]?.pieces.at(-1)?.[1] ?? 0;
    const end = this.units[to]?.pieces[0]?.[0] ?? this.index.key.length;
    return [start, end];
  }

  /** Places that are another clause's come last, and only where they are much alike. */
  #lost({ wanted, terms, old }: Sought): Found {
    const places = this.assignment.terms.best(terms, LOOKED_AT);
    const isTaken = ({ place }: { place: number }) => this.assignment.isShared(place, old);
    const free = places.filter((each) => !isTaken(each) && each.share >= A_LITTLE);
    const taken = places.filter((each) => isTaken(each) && each.share >= ALIKE);
    const candidates = [...free, ...taken].slice(0, CANDIDATES).flatMap(({ place, share }) => {
      const unit = this.units[place];
      return unit ? [candidate(unit, share)] : [];
    });
    return { id: wanted.id, state: 'lost', candidates };
  }

  #unitsAt(start: number, end: number): { from: number; to: number } {
    const touches = ({ pieces }: Unit) => pieces.some(([a, b]) => a < end && start < b);
    const from = this.units.findIndex(touches);
    if (from < 0) return { from: 0, to: 0 };
    const next = this.units.findIndex((unit, i) => i > from && !touches(unit));
    return { from, to: next < 0 ? this.units.length : next };
  }
}

function candidate({ spans, measureId }: Unit, score: number): Candidate {
  return { span: [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0], measureId, score };
}

/** How sure a place is: by what of the clause is there, and by how far the next best stays behind. */
function certaintyOf({ share, runnerUp }: Claim): number {
  return Math.max(0, Math.min(share, 0.5 + share - runnerUp, 1));
}

/** The part of a text that is most like another, and how many characters differ. */
function partAlike(text: string, wanted: string): { part: Span; errors: number } | null {
  const longer = ({ start, end }: Match) => Math.abs(end - start - wanted.length);
  const [match] = search(text, wanted, Math.floor(wanted.length * MOST_ERRORS)).sort(
    (a, b) => a.errors - b.errors || longer(a) - longer(b),
  );
  return match ? { part: [match.start, match.end], errors: match.errors } : null;
}
