/**
 * Finds measures of the library by words and conditions, counts what they can be narrowed by, and puts
 * them in order.
 *
 * A question is answered in steps of a millisecond or two, so that whoever runs it can drop it for a
 * newer one. At 300,000 measures all of them take 15 to 80 ms (`npm run bench -- library-search`).
 */
import type { Steps } from '../../text/steps';
import { type Chosen, type Shelved, testsOfChosen, testsOfNamed } from './conditions';
import { FacetCounts, type Facets, Failing, isOut } from './facets';
import { parseLibraryQuery } from './keys';
import type { PlanFacts } from './library-facts';
import { type Ranking, rankingOf } from './ranking';
import type { SearchedPlan } from './searched-plan';
import { WordFinder } from './word-hits';

/** `fit`: as they fit, then the newest; the others the newest within what they say. */
export const SEARCH_ORDERS = ['fit', 'newest', 'oldest', 'region'] as const;
export type SearchOrder = (typeof SEARCH_ORDERS)[number];

export interface Asked {
  /** As the reader has written it. */
  readonly query: string;
  readonly chosen: Chosen;
  readonly order: SearchOrder;
  /** Also measures that have only some of the words, behind those that have all. */
  readonly some: boolean;
}

export interface Answer {
  /** How many measures have all of the words, and how many only some. */
  readonly all: number;
  readonly some: number;
  /** Whether those are in the list: where they were asked for, or none has all. */
  readonly withSome: boolean;
  /** The numbers of the first of them, in order. */
  readonly listed: Uint32Array<ArrayBuffer>;
  readonly facets: Facets;
}

/** So many are listed: more than anybody reads, and as many rows as a page can be high. */
const MOST_LISTED = 10_000;

/** Plans that are gone through before others have their turn: some 2 ms. */
const SLICE = 256;

export class MeasureSearch {
  readonly #plans = new Map<string, Shelved>();
  readonly #topics = new Map<string, number>();
  /** The number of the next measure; numbers of what is gone are not given again. */
  #next = 0;
  /** Made when it is first asked for, forgotten with every change. */
  #finder: WordFinder | null = null;
  #byNumber: readonly Shelved[] | null = null;
  readonly #orders = new Map<SearchOrder, readonly Shelved[]>();

  /** How many plans and measures there are. */
  get size(): { readonly plans: number; readonly measures: number } {
    let measures = 0;
    for (const { searched } of this.#plans.values()) measures += searched.count;
    return { plans: this.#plans.size, measures };
  }

  ids(): string[] {
    return [...this.#plans.keys()];
  }

  /** Takes a plan in, in the place of one of the same id. */
  put(facts: PlanFacts, searched: SearchedPlan): void {
    const topics = Uint32Array.from(searched.topics, (topic) => {
      const number = this.#topics.get(topic) ?? this.#topics.size;
      this.#topics.set(topic, number);
      return number;
    });
    this.#plans.set(facts.id, { facts, searched, first: this.#next, topics });
    this.#next += searched.count;
    this.#changed();
  }

  drop(planId: string): void {
    if (this.#plans.delete(planId)) this.#changed();
  }

  #changed(): void {
    this.#finder = null;
    this.#byNumber = null;
    this.#orders.clear();
  }

  /** The plan and the place in it that a number means; null where it is gone. */
  at(number: number): { readonly facts: PlanFacts; readonly place: number } | null {
    this.#byNumber ??= [...this.#plans.values()].sort((a, b) => a.first - b.first);
    const plan = this.#byNumber.findLast(({ first }) => first <= number);
    const place = number - (plan?.first ?? 0);
    return plan && place < plan.searched.count ? { facts: plan.facts, place } : null;
  }

  *ask({ query, chosen, order, some }: Asked): Steps<Answer> {
    const { words, named } = parseLibraryQuery(query);
    this.#finder ??= new WordFinder([...this.#plans.values()], this.#next);
    const topics = [...this.#topics.keys()];
    const tests = yield* testsOfNamed(named, topics, this.#finder);
    const ranking = yield* rankingOf(words, tests, this.#finder, order === 'fit');
    const failing = new Failing(testsOfChosen(chosen, topics));
    const found = new Found(ranking, topics.length);
    let left = SLICE;
    for (const plan of this.#inOrder(order)) {
      if (left-- === 0) {
        yield;
        left = SLICE;
      }
      found.add(plan, failing);
    }
    return found.answer(some, topics);
  }

  #inOrder(order: SearchOrder): readonly Shelved[] {
    const known = this.#orders.get(order);
    if (known) return known;
    const newest = [...this.#plans.values()].sort(byDate);
    const ordered = order === 'oldest' ? newest.reverse() : newest;
    if (order === 'region') ordered.sort(byRegion);
    this.#orders.set(order, ordered);
    return ordered;
  }
}

/** The newest first, those without a date last; of one day by their ids, so that no order is left to chance. */
function byDate({ facts: a }: Shelved, { facts: b }: Shelved): number {
  return compare(b.date, a.date) || compare(a.id, b.id);
}

/** By code, as tables of regions are; documents of no region first, which are the whole country's. */
function byRegion({ facts: a }: Shelved, { facts: b }: Shelved): number {
  return compare(a.region, b.region);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** What was found so far. */
class Found {
  readonly #ranking: Ranking;
  readonly #byRank: readonly number[][];
  readonly #ofAll: FacetCounts;
  /** Of those that have some of the words, too, where that is not the same. */
  readonly #ofAny: FacetCounts | null;
  #all = 0;
  #some = 0;

  constructor(ranking: Ranking, topics: number) {
    this.#ranking = ranking;
    this.#byRank = Array.from({ length: ranking.ranks }, () => []);
    this.#ofAll = new FacetCounts(topics);
    this.#ofAny = ranking.words > 1 ? new FacetCounts(topics) : null;
  }

  add(plan: Shelved, failing: Failing): void {
    const failed = failing.ofPlan(plan);
    const rankOf = isOut(failed) ? null : this.#ranking.of(plan);
    if (!rankOf) return;
    for (let place = 0; place < plan.searched.count; place++) {
      const rank = rankOf(place);
      if (rank < 0) continue;
      const bits = failed | failing.ofMeasure(plan, place);
      if (!isOut(bits)) this.#put(plan, place, rank, bits);
    }
    this.#ofAll.endPlan(plan);
    this.#ofAny?.endPlan(plan);
  }

  #put(plan: Shelved, place: number, rank: number, failed: number): void {
    const hasAll = rank < this.#ranking.firstOfSome;
    if (hasAll) this.#ofAll.add(plan, place, failed);
    this.#ofAny?.add(plan, place, failed);
    if (failed !== 0) return;
    if (hasAll) this.#all++;
    else this.#some++;
    const same = this.#byRank[rank] as number[];
    if (same.length < MOST_LISTED) same.push(plan.first + place);
  }

  answer(some: boolean, topics: readonly string[]): Answer {
    const withSome = this.#some > 0 && (some || this.#all === 0);
    const shown = withSome ? this.#byRank : this.#byRank.slice(0, this.#ranking.firstOfSome);
    return {
      all: this.#all,
      some: this.#some,
      withSome,
      listed: Uint32Array.from(shown.flat().slice(0, MOST_LISTED)),
      facets: ((withSome && this.#ofAny) || this.#ofAll).facets(topics),
    };
  }
}
