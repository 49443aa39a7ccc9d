/**
 * A matcher over plans that are in memory: all of them, for the command line, the evaluation and
 * tests; or those few of a large index that a notice has to do with.
 */
import type { Plan } from '../plan/plan';
import { type Explanation, explain, topicsEverywhere } from './beside/explain';
import { type Hit, indexedPlan, PlanIndex } from './index/plan-index';
import type {
  AskedMeasure,
  Equivalent,
  Evidence,
  FindOptions,
  LeftOutPlan,
  Matcher,
  MatchQuery,
  Scored,
  Why,
} from './matcher';
import { findGaps, type GapOptions, type Gaps } from './matrix/gaps';
import type { Comparable, Knowledge } from './score/profile';
import type { Model } from './score/score';
import { About } from './words/topics-of';

/** A matcher whose library changes one plan at a time. */
export interface TopicalMatcher extends Matcher {
  /** Plans that were given but could not be taken in. */
  readonly leftOut: readonly LeftOutPlan[];
  /** Takes a plan in; one whose id is taken, or whose content cannot be read, is left out. */
  add(plan: Plan): void;
  /** Forgets a plan; does nothing when it is not there. */
  remove(planId: string): void;
  /** What plans of other regions on the notice's subject have and it lacks, and the other way. */
  gaps(query: MatchQuery, options?: GapOptions): Gaps;
}

/** Builds a matcher over plans, by what the model knows. */
export function createTopicalMatcher(plans: readonly Plan[], model: Model): TopicalMatcher {
  const matcher = new Topical(new PlanIndex(model), model, []);
  for (const plan of plans) matcher.add(plan);
  return matcher;
}

class Topical implements TopicalMatcher {
  readonly #knowledge: Knowledge;
  readonly #index: PlanIndex;
  readonly #plans: Map<string, Plan>;
  readonly #leftOut: LeftOutPlan[] = [];
  readonly #about: About;

  constructor(index: PlanIndex, model: Model, plans: readonly Plan[]) {
    this.#knowledge = model.knowledge;
    this.#about = new About(model.knowledge.lexicon);
    this.#index = index;
    this.#plans = new Map(plans.map((plan) => [plan.id, plan]));
  }

  get leftOut(): readonly LeftOutPlan[] {
    return this.#leftOut;
  }

  add(plan: Plan): void {
    if (this.#plans.has(plan.id)) {
      this.#leftOut.push({ planId: plan.id, why: 'same id' });
      return;
    }
    try {
      this.#index.add(indexedPlan(plan, this.#knowledge));
      this.#plans.set(plan.id, plan);
    } catch {
      this.#leftOut.push({ planId: plan.id, why: 'damaged' });
    }
  }

  remove(planId: string): void {
    this.#index.remove(planId);
    this.#plans.delete(planId);
  }

  match(query: MatchQuery, options?: FindOptions): Map<string, readonly Equivalent[]> {
    const asked = new Map(query.measures.map((measure) => [measure.id, measure]));
    let names: ReadonlySet<string> | null = null;
    const everywhere = () => {
      names ??= topicsEverywhere(query.measures, this.#knowledge);
      return names;
    };
    return new Map(
      [...this.#index.find(query, options)].map(([id, hits]) => [
        id,
        hits.flatMap((hit) => this.#equivalent(asked.get(id), hit, everywhere)),
      ]),
    );
  }

  #equivalent(
    own: AskedMeasure | undefined,
    hit: Hit,
    everywhere: () => ReadonlySet<string>,
  ): Equivalent[] {
    const other = this.#plans.get(hit.planId)?.measures[hit.place];
    return own && other ? [new Answer(own, other, hit, this.#knowledge, everywhere)] : [];
  }

  gaps(query: MatchQuery, options: GapOptions = {}): Gaps {
    const plans = this.#index.onSubject(query).flatMap((id) => this.#plans.get(id) ?? []);
    const answered = [...this.match(query).values()].flat();
    return findGaps(query, plans, answered, this.#about, options);
  }

  rank(measure: Omit<AskedMeasure, 'id'>, of?: MatchQuery): Scored[] {
    return this.#index.rank(measure, of).map(({ place, ...hit }) => ({
      ...hit,
      measureId: this.#plans.get(hit.planId)?.measures[place]?.id ?? '',
    }));
  }
}

/** An equivalent that looks for its evidence when it is asked for it: few are shown at once. */
class Answer implements Equivalent {
  readonly planId: string;
  readonly region: string | null;
  readonly measureId: string;
  readonly level: Equivalent['level'];
  readonly score: number;
  readonly #explain: () => Explanation;
  #explained: Explanation | null = null;

  constructor(
    own: AskedMeasure,
    other: Comparable & { readonly id: string },
    { planId, region, level, score }: Hit,
    knowledge: Knowledge,
    everywhere: () => ReadonlySet<string>,
  ) {
    this.planId = planId;
    this.region = region;
    this.measureId = other.id;
    this.level = level;
    this.score = score;
    this.#explain = () => explain(own, other, knowledge, everywhere());
  }

  get evidence(): readonly Evidence[] {
    this.#explained ??= this.#explain();
    return this.#explained.evidence;
  }

  get why(): Why {
    this.#explained ??= this.#explain();
    return this.#explained.why;
  }
}
