/**
 * Finds measures of the library by words and conditions, counts what they can be narrowed by, and puts
 * them in order.
 *
 * A question is answered in steps of a millisecond or two, so that whoever runs it can drop it for a
 * newer one. What it can be narrowed by takes about as long again, and is asked for by itself: whoever
 * types sees the measures first (`npm run bench -- searching`).
 */
import type { Steps } from '../../text/steps';
import { type Chosen, type Shelved, testsOfChosen, testsOfNamed } from './conditions';
import { FacetCounts, type Facets, Failing, isOut } from './facets';
import { parseLibraryQuery } from './keys';
import type { PlanFacts } from './library-facts';
import { type Ranking, rankingOf } from './ranking';
import type { SearchedPlan } from './searched-plan';
import { kindsOfNames, WordFinder } from './word-hits';

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
}

/** So many are listed: more than anybody reads, and as many rows as a page can be high. */
const MOST_LISTED = 10_000;

/** Plans that are gone through before others have their turn: some 2 ms. */
const SLICE = 256;

interface Prepared {
  readonly ranking: Ranking;
  readonly failing: Failing;
}

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
    const names = kindsOfNames(searched);
    this.#plans.set(facts.id, { facts, searched, first: this.#next, topics, names });
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

  /** What fulfils a question, in order. */
  *ask(asked: Asked): Steps<Answer> {
    const prepared = yield* this.#prepare(asked);
    const { ranks, firstOfSome } = prepared.ranking;
    const byRank: number[][] = Array.from({ length: ranks }, () => []);
    let [all, some] = [0, 0];
    yield* this.#visit(asked, prepared, (plan, place, rank, failed) => {
      if (failed !== 0) return;
      if (rank < firstOfSome) all++;
      else some++;
      const same = byRank[rank] as number[];
      if (same.length < MOST_LISTED) same.push(plan.first + place);
    });
    const withSome = some > 0 && (asked.some || all === 0);
    const shown = withSome ? byRank : byRank.slice(0, firstOfSome);
    const listed = Uint32Array.from(shown.flat().slice(0, MOST_LISTED));
    return { all, some, withSome, listed };
  }

  /** What the answer to a question can be narrowed by. `withSome`: as the answer says. */
  *facets(asked: Asked, withSome: boolean): Steps<Facets> {
    const prepared = yield* this.#prepare(asked);
    const topics = [...this.#topics.keys()];
    const counts = new FacetCounts(topics.length);
    const ranks = withSome ? prepared.ranking.ranks : prepared.ranking.firstOfSome;
    yield* this.#visit(
      asked,
      prepared,
      (plan, place, rank, failed) => {
        if (rank < ranks && !isOut(failed)) counts.add(plan, place, failed);
      },
      (plan) => counts.endPlan(plan),
    );
    return counts.facets(topics);
  }

  /** Shows the measures that have what is looked for, with their ranks and what they fail of the choice. */
  *#visit(
    { order }: Asked,
    { ranking, failing }: Prepared,
    measure: (plan: Shelved, place: number, rank: number, failed: number) => void,
    after: ((plan: Shelved) => void) | null = null,
  ): Steps<void> {
    for (const [i, plan] of this.#inOrder(order).entries()) {
      if (i % SLICE === SLICE - 1) yield;
      const rankOf = ranking.of(plan);
      const failed = rankOf ? failing.ofPlan(plan) : 0;
      if (!rankOf || isOut(failed) || (!after && failed !== 0)) continue;
      for (let place = 0; place < plan.searched.count; place++) {
        const rank = rankOf(place);
        if (rank >= 0) measure(plan, place, rank, failed | failing.ofMeasure(plan, place));
      }
      after?.(plan);
    }
  }

  *#prepare({ query, chosen, order }: Asked): Steps<Prepared> {
    const { words, named } = parseLibraryQuery(query);
    this.#finder ??= new WordFinder([...this.#plans.values()], this.#next);
    const topics = [...this.#topics.keys()];
    const tests = yield* testsOfNamed(named, topics, this.#finder);
    const ranking = yield* rankingOf(words, tests, this.#finder, order === 'fit');
    return { ranking, failing: new Failing(testsOfChosen(chosen, topics)) };
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
