/** What is known of a plan as a whole, as its measures are looked for, narrowed and put in order. */
import { type DocumentFacts, planName, planYear } from '../../plan/plan';
import { regionByCode } from '../../text/regions';
import { isRegionNamed, isYearNamed } from '../../text/written-query';
import { NONE, type Origin, type PlanKey, spelled } from './keys';
import { foundIn } from './searched-plan';

export interface PlanFacts {
  readonly id: string;
  readonly origin: Origin;
  readonly subject: string;
  /** Code; empty for central documents. */
  readonly region: string;
  /** Four digits; empty where no date is known. */
  readonly year: string;
  /** ISO date; empty where none is known. */
  readonly date: string;
  readonly name: string;
  /** Name, number and issuer as words are found in them. */
  readonly names: string;
}

export function planFacts(
  id: string,
  plan: DocumentFacts,
  origin: Origin,
  subject: string | null,
): PlanFacts {
  const name = planName(plan);
  return {
    id,
    origin,
    subject: subject ?? NONE,
    region: plan.region ?? NONE,
    year: planYear(plan) ?? NONE,
    date: plan.signedOn ?? plan.publishedOn ?? '',
    name,
    names: foundIn([name, plan.title, plan.documentNumber, plan.issuer].join('\n')),
  };
}

/** The value that results can be narrowed by. */
export function planValue(facts: PlanFacts, key: PlanKey): string {
  return key === 'document' ? facts.id : facts[key];
}

/** Whether a plan is what a reader has named; `name` is folded. */
export function isNamed(facts: PlanFacts, key: PlanKey, name: string): boolean {
  switch (key) {
    case 'region': {
      const region = regionByCode(facts.region);
      return region ? isRegionNamed(region, name) : CENTRAL.includes(name);
    }
    case 'year':
      return facts.year !== NONE && isYearNamed(facts.year, name);
    case 'document':
      return facts.names.includes(foundIn(name));
    case 'subject':
      return foundIn(facts.subject).includes(foundIn(name));
    case 'origin':
      return spelled('origin', name).includes(facts.origin);
  }
}

/** How documents that are no region's are asked for. */
const CENTRAL = ['中央', '国家', '全国', 'central'];

/** The shortest name in letters that a word of the query is taken for: `hi` and `js` are words. */
const SHORTEST_LETTERS = 4;

/** Whether a word by itself is the name of the plan's region: 河南 or henan beside what is looked for. */
export function isOfRegion(facts: PlanFacts, word: string): boolean {
  const region = regionByCode(facts.region);
  if (!region) return false;
  if (region.name === word || region.shortName === word) return true;
  return word.length >= SHORTEST_LETTERS && region.hosts.includes(word);
}
