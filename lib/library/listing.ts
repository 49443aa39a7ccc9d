/**
 * The list of plans: which of them are shown, in which order, and by what they can be narrowed. What
 * is the same for every look at a library is made once, so that ten thousand plans follow each key.
 */
import { planName, planYear } from '../plan/plan';
import { normalised } from '../text/normalise';
import type { ShelvedPlan } from './shelf';

/** What the list can be in the order of. */
export const COLUMNS = [
  'region',
  'document',
  'year',
  'subject',
  'measures',
  'targets',
  'bytes',
  'origin',
] as const;
export type Column = (typeof COLUMNS)[number];

/** What it can be narrowed by, each by one value; central documents have the region `none`. */
export const FACETS = ['region', 'subject', 'year', 'origin'] as const;
export type Facet = (typeof FACETS)[number];

/** For what a plan does not say. */
export const NONE = 'none';

/** How the reader looks at the list. */
export interface ListView {
  readonly words: string;
  readonly chosen: Readonly<Partial<Record<Facet, string>>>;
  /** Null: as the library gives them out. */
  readonly sort: { readonly by: Column; readonly backwards: boolean } | null;
}

export const FIRST_LOOK: ListView = { words: '', chosen: {}, sort: null };

/** A plan with what is asked of it at each look. */
interface Listed {
  readonly plan: ShelvedPlan;
  /** All of it that words are looked for in. */
  readonly searched: string;
  readonly values: Readonly<Record<Facet, string>>;
}

export class Listing {
  readonly #all: readonly Listed[];
  readonly #orders = new Map<Column, readonly Listed[]>();
  readonly #counts = new Map<Facet, ReadonlyMap<string, number>>();

  /** `regionNameOf` gives the name that a region is looked for by. */
  constructor(plans: readonly ShelvedPlan[], regionNameOf: (code: string | null) => string) {
    this.#all = plans.map((shelved) => {
      const { plan, subject, fileName } = shelved;
      const words = [
        ...[plan.title, plan.innerTitle, plan.issuer, plan.documentNumber, subject, fileName],
        ...[regionNameOf(plan.region), planYear(plan)],
      ];
      return {
        plan: shelved,
        searched: normalised(words.filter((each) => each !== null).join(' ')),
        values: {
          region: plan.region ?? NONE,
          subject: subject === '' ? NONE : subject,
          year: planYear(plan) ?? NONE,
          origin: shelved.origin,
        },
      };
    });
  }

  /** The plans that are shown: those with every word and every chosen value. */
  shown({ words, chosen, sort }: ListView): ShelvedPlan[] {
    const wanted = words.split(/\s+/).map(normalised).filter(Boolean);
    const conditions = Object.entries(chosen) as [Facet, string][];
    const all = sort ? this.#inOrder(sort.by) : this.#all;
    const found = all.filter(
      ({ searched, values }) =>
        conditions.every(([facet, value]) => values[facet] === value) &&
        wanted.every((word) => searched.includes(word)),
    );
    const plans = found.map(({ plan }) => plan);
    return sort?.backwards ? plans.reverse() : plans;
  }

  /** The values that there are of a facet, with how many plans have each. */
  values(facet: Facet): ReadonlyMap<string, number> {
    const known = this.#counts.get(facet);
    if (known) return known;
    const counts = new Map<string, number>();
    for (const { values } of this.#all) {
      counts.set(values[facet], (counts.get(values[facet]) ?? 0) + 1);
    }
    this.#counts.set(facet, counts);
    return counts;
  }

  #inOrder(column: Column): readonly Listed[] {
    const known = this.#orders.get(column);
    if (known) return known;
    const sorted = [...this.#all].sort(COMPARE[column]);
    this.#orders.set(column, sorted);
    return sorted;
  }
}

const collator = new Intl.Collator('zh-CN', { numeric: true });
const byWords = (wordsOf: (each: Listed) => string) => (a: Listed, b: Listed) =>
  collator.compare(wordsOf(a), wordsOf(b));
/** The most first: that is what one looks for. */
const byCount = (countOf: (plan: ShelvedPlan) => number) => (a: Listed, b: Listed) =>
  countOf(b.plan) - countOf(a.plan);

const COMPARE: Readonly<Record<Column, (a: Listed, b: Listed) => number>> = {
  region: byWords(({ values }) => values.region),
  document: byWords(({ plan: { plan } }) => planName(plan)),
  year: (a, b) => dateOf(b).localeCompare(dateOf(a)),
  subject: byWords(({ plan }) => plan.subject),
  measures: byCount(({ measures }) => measures),
  targets: byCount(({ targets }) => targets),
  bytes: byCount(({ bytes }) => bytes),
  origin: byWords(({ plan: { origin, addedOn } }) => `${origin} ${addedOn ?? ''}`),
};

function dateOf({ plan: { plan } }: Listed): string {
  return plan.signedOn ?? plan.publishedOn ?? '';
}
