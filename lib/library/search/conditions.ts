/**
 * Which measures fulfil what was asked besides words. Values of one key are alternatives, unless negated; what
 * fits nothing leaves nothing.
 */
import type { Steps } from '../../text/steps';
import {
  FACET_KEYS,
  type FacetKey,
  type LibraryNamed,
  NONE,
  type PlanKey,
  spelled,
  type WordKey,
} from './keys';
import { isNamed, type PlanFacts, planValue } from './library-facts';
import {
  COLUMNS,
  FLAGS,
  foundIn,
  HAS_AGENCY,
  HAS_TARGET,
  IS_FRAMING,
  type SearchedPlan,
  TOPICS_END,
} from './searched-plan';
import type { WordFinder } from './word-hits';

/** A plan that is searched, with its topics by their numbers among all. */
export interface Shelved {
  readonly facts: PlanFacts;
  readonly searched: SearchedPlan;
  /** The number of its first measure among all. */
  readonly first: number;
  readonly topics: Uint32Array;
  /** The names of its measures, as initials are found in them. */
  readonly names: Uint16Array;
}

/** What the reader has chosen for each key; any of the values will do. */
export type Chosen = Readonly<Partial<Record<FacetKey, readonly string[]>>>;

type OfPlan = (plan: Shelved) => boolean;
type OfMeasure = (plan: Shelved, place: number) => boolean;

/** A condition, on the plan as a whole or on each of its measures. */
export type Test =
  | { readonly key: FacetKey; readonly plan: OfPlan }
  | { readonly key: FacetKey | WordKey; readonly measure: OfMeasure };

const isPlanKey = (key: FacetKey): key is PlanKey =>
  key !== 'topic' && key !== 'has' && key !== 'role';

/** What the values that were chosen ask. `topics`: all there are, by number. */
export function testsOfChosen(chosen: Chosen, topics: readonly string[]): Test[] {
  return FACET_KEYS.flatMap((key): Test[] => {
    const values = chosen[key];
    if (!values) return [];
    const wanted = new Set(values);
    if (isPlanKey(key)) return [{ key, plan: ({ facts }) => wanted.has(planValue(facts, key)) }];
    return [{ key, measure: measureTest(key, wanted, topics) }];
  });
}

/** What the conditions in the reader's words ask. */
export function* testsOfNamed(
  named: readonly LibraryNamed[],
  topics: readonly string[],
  finder: WordFinder,
): Steps<Test[]> {
  const tests: Test[] = [];
  for (const [key, not] of new Map(
    named.map(({ key, not }) => [`${key} ${not}`, [key, not] as const]),
  ).values()) {
    const names = named.flatMap((each) => (each.key === key && each.not === not ? each.name : []));
    if (key === 'agency' || key === 'target') {
      const has = yield* hasWord(names, key, finder);
      tests.push({ key, measure: (plan, place) => has(plan, place) !== not });
    } else if (isPlanKey(key)) {
      tests.push({ key, plan: planTest(key, names, not) });
    } else {
      const has = measureTest(key, valuesNamed(key, names, topics), topics);
      tests.push({ key, measure: (plan, place) => has(plan, place) !== not });
    }
  }
  return tests;
}

/** Of the plans of one value one is asked. */
function planTest(key: PlanKey, names: readonly string[], not: boolean): OfPlan {
  const known = new Map<string, boolean>();
  return ({ facts }) => {
    const value = planValue(facts, key);
    const fits = known.get(value) ?? names.some((name) => isNamed(facts, key, name)) !== not;
    known.set(value, fits);
    return fits;
  };
}

function* hasWord(names: readonly string[], key: WordKey, finder: WordFinder): Steps<OfMeasure> {
  const found: Uint8Array[] = [];
  for (const name of names) {
    found.push((yield* finder.find(foundIn(name), key === 'agency' ? 'agencies' : 'targets')).of);
  }
  return ({ first }, place) => found.some((of) => of[first + place] !== 0);
}

function valuesNamed(
  key: 'topic' | 'has' | 'role',
  names: readonly string[],
  topics: readonly string[],
): ReadonlySet<string> {
  return new Set(
    key === 'topic'
      ? topics.filter((topic) => names.some((name) => foundIn(topic).includes(foundIn(name))))
      : names.flatMap((name) => spelled(key, name)),
  );
}

function measureTest(
  key: 'topic' | 'has' | 'role',
  wanted: ReadonlySet<string>,
  topics: readonly string[],
): OfMeasure {
  if (key === 'topic') {
    const numbers = new Set(topics.flatMap((topic, i) => (wanted.has(topic) ? i : [])));
    return (plan, place) => {
      const [from, to] = topicsOf(plan.searched, place);
      if (from === to) return wanted.has(NONE);
      for (let i = from; i < to; i++) if (numbers.has(topicAt(plan, i))) return true;
      return false;
    };
  }
  let any = 0;
  if (key === 'has' && wanted.has('target')) any |= HAS_TARGET;
  if (key === 'has' && wanted.has('agency')) any |= HAS_AGENCY;
  if (key === 'has') return ({ searched }, place) => (flagsOf(searched, place) & any) !== 0;
  const [framing, task] = [wanted.has('framing'), wanted.has('task')];
  return ({ searched }, place) => ((flagsOf(searched, place) & IS_FRAMING) === 0 ? task : framing);
}

/** Where the topics of a measure stand in `topicPlaces`. */
export function topicsOf({ table }: SearchedPlan, place: number): [from: number, to: number] {
  const end = table[place * COLUMNS + TOPICS_END] as number;
  return [place === 0 ? 0 : (table[(place - 1) * COLUMNS + TOPICS_END] as number), end];
}

/** The number of a topic among all. */
export function topicAt({ searched, topics }: Shelved, i: number): number {
  return topics[searched.topicPlaces[i] as number] as number;
}

export function flagsOf({ table }: SearchedPlan, place: number): number {
  return table[place * COLUMNS + FLAGS] as number;
}
