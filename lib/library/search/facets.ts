/**
 * How many measures each value would leave, were it chosen: those that fulfil what was chosen for the other
 * keys. A measure with several topics counts for each.
 */
import { flagsOf, type Shelved, type Test, topicAt, topicsOf } from './conditions';
import { FACET_KEYS, type FacetKey, NONE, type PlanKey } from './keys';
import { planValue } from './library-facts';
import { HAS_AGENCY, HAS_TARGET, IS_FRAMING } from './searched-plan';

/** The values with their numbers, those that most have first. */
export type Facets = Readonly<
  Record<FacetKey, readonly (readonly [value: string, count: number])[]>
>;

/** Of documents and topics there are thousands: nobody reads further down. */
const MOST_VALUES = 60;

const bitOf = (key: FacetKey) => 1 << FACET_KEYS.indexOf(key);
const PLAN_KEYS = FACET_KEYS.filter(
  (key): key is PlanKey => key !== 'topic' && key !== 'has' && key !== 'role',
).map((key) => ({ key, bit: bitOf(key) }));
const [TOPIC, HAS, ROLE] = [bitOf('topic'), bitOf('has'), bitOf('role')];

/** Says which of the keys a measure fails for what was chosen, a bit each. */
export class Failing {
  readonly #plan: { readonly bit: number; readonly fits: (plan: Shelved) => boolean }[] = [];
  readonly #measure: {
    readonly bit: number;
    readonly fits: (plan: Shelved, place: number) => boolean;
  }[] = [];

  constructor(tests: readonly Test[]) {
    for (const test of tests) {
      if (test.key === 'agency' || test.key === 'target') continue;
      const bit = bitOf(test.key);
      if ('plan' in test) this.#plan.push({ bit, fits: test.plan });
      else this.#measure.push({ bit, fits: test.measure });
    }
  }

  ofPlan(plan: Shelved): number {
    let bits = 0;
    for (const { bit, fits } of this.#plan) if (!fits(plan)) bits |= bit;
    return bits;
  }

  ofMeasure(plan: Shelved, place: number): number {
    let bits = 0;
    for (const { bit, fits } of this.#measure) if (!fits(plan, place)) bits |= bit;
    return bits;
  }
}

/** Whether more than one key is failed, so that no single choice would bring the measure back. */
export const isOut = (failed: number): boolean => (failed & (failed - 1)) !== 0;

/** Counts measures as they come, plan by plan. */
export class FacetCounts {
  readonly #ofPlans = new Map(PLAN_KEYS.map(({ key }) => [key, new Map<string, number>()]));
  readonly #topics: Uint32Array;
  #withoutTopic = 0;
  readonly #has = [0, 0];
  readonly #roles = [0, 0];
  /** Of the plan at hand: the measures that fail nothing, and those that fail one key alone. */
  #fitting = 0;
  readonly #failing = new Uint32Array(1 << FACET_KEYS.length);

  constructor(topics: number) {
    this.#topics = new Uint32Array(topics);
  }

  /** A measure that fails one key at the most. */
  add(plan: Shelved, place: number, failed: number): void {
    if (failed === 0) this.#fitting++;
    else this.#failing[failed] = (this.#failing[failed] as number) + 1;
    if (failed === 0 || failed === TOPIC) {
      const [from, to] = topicsOf(plan.searched, place);
      if (from === to) this.#withoutTopic++;
      for (let i = from; i < to; i++) {
        const topic = topicAt(plan, i);
        this.#topics[topic] = (this.#topics[topic] as number) + 1;
      }
    }
    const flags = flagsOf(plan.searched, place);
    if (failed === 0 || failed === HAS) {
      if (flags & HAS_TARGET) this.#has[0] = (this.#has[0] as number) + 1;
      if (flags & HAS_AGENCY) this.#has[1] = (this.#has[1] as number) + 1;
    }
    if (failed === 0 || failed === ROLE) {
      const role = flags & IS_FRAMING ? 1 : 0;
      this.#roles[role] = (this.#roles[role] as number) + 1;
    }
  }

  /** No more measures of this plan come. */
  endPlan({ facts }: Shelved): void {
    for (const { key, bit } of PLAN_KEYS) {
      const count = this.#fitting + (this.#failing[bit] as number);
      this.#failing[bit] = 0;
      const counts = this.#ofPlans.get(key);
      if (count === 0 || !counts) continue;
      const value = planValue(facts, key);
      counts.set(value, (counts.get(value) ?? 0) + count);
    }
    this.#fitting = 0;
  }

  facets(topics: readonly string[]): Facets {
    const byTopic = topics.map((topic, i) => [topic, this.#topics[i] as number] as const);
    const counts: Record<FacetKey, Iterable<readonly [string, number]>> = {
      ...(Object.fromEntries(this.#ofPlans) as Record<PlanKey, Map<string, number>>),
      topic: [...byTopic, [NONE, this.#withoutTopic]],
      has: [
        ['target', this.#has[0] as number],
        ['agency', this.#has[1] as number],
      ],
      role: [
        ['task', this.#roles[0] as number],
        ['framing', this.#roles[1] as number],
      ],
    };
    return Object.fromEntries(
      FACET_KEYS.map((key) => [
        key,
        [...counts[key]]
          .filter(([, count]) => count > 0)
          .sort(([, a], [, b]) => b - a)
          .slice(0, MOST_VALUES),
      ]),
    ) as unknown as Facets;
  }
}
