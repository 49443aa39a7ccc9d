/**
 * Finds measures by their names while somebody types in the address bar. The background, which has no
 * texts in memory, reads plans for a tenth of a second at each key and goes on from there at the next:
 * of some hundred plans all names are known at once, of thousands after a few keys.
 */
import { type Plan, planName } from '../plan/plan';
import type { Span } from '../text/article';
import { regionByCode } from '../text/regions';
import type { LibraryDatabase } from './database';
import { placesInName, standsInName } from './search/in-names';
import { parseLibraryQuery } from './search/keys';
import { isOfRegion, planFacts } from './search/library-facts';
import { foundIn, nameOf } from './search/searched-plan';

/** A measure as it is proposed. */
export interface FoundTitle {
  readonly planId: string;
  readonly measureId: string;
  readonly name: string;
  /** `豫`; null for what is no region's. */
  readonly region: string | null;
  readonly document: string;
  /** Where in the name the words stand. */
  readonly places: readonly Span[];
}

interface Known extends Omit<FoundTitle, 'places'> {
  /** The name as words are found in it. */
  readonly words: string;
  readonly facts: ReturnType<typeof planFacts>;
}

/** Plans that are read at once: some milliseconds. */
const BATCH = 20;
/** So long is read at each key (milliseconds). */
const PATIENCE = 100;
/** More names than this are not kept in a worker that has other things to do. */
const MOST_KNOWN = 30_000;

export class TitleScan {
  readonly #database: LibraryDatabase;
  readonly #known: Known[] = [];
  #last: string | null = '';
  /** What is being read, for all keys that are pressed meanwhile. */
  #reading: Promise<void> | null = null;

  constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  /** The first that have all words of a query, those that begin with them before others; none for no words. */
  async find(query: string, most: number): Promise<FoundTitle[]> {
    const { words } = parseLibraryQuery(query);
    const wanted = words.filter(({ not }) => !not);
    const unwanted = words.filter(({ not }) => not);
    if (wanted.length === 0) return [];
    this.#reading ??= this.#read(performance.now() + PATIENCE).finally(() => {
      this.#reading = null;
    });
    await this.#reading;
    const has = ({ words: name, facts }: Known) =>
      wanted.some((word) => standsInName(word, name)) &&
      wanted.every((word) => standsInName(word, name) || isOfRegion(facts, word.text)) &&
      !unwanted.some(({ text }) => name.includes(foundIn(text)));
    const found = this.#known.filter(has);
    const begins = ({ words: name }: Known) =>
      wanted.some(({ text }) => name.startsWith(foundIn(text)));
    return [...found.filter(begins), ...found.filter((one) => !begins(one))]
      .slice(0, most)
      .map(({ words, facts: _, ...title }) => ({ ...title, places: placesInName(wanted, words) }));
  }

  async #read(until: number): Promise<void> {
    const { plans, off } = this.#database;
    await this.#database.openSoon();
    const isOff = new Set(await off.toCollection().primaryKeys());
    while (this.#last !== null && this.#known.length < MOST_KNOWN && performance.now() < until) {
      const rows = await plans.where('id').above(this.#last).limit(BATCH).toArray();
      for (const { plan } of rows) if (!isOff.has(plan.id)) this.#take(plan);
      this.#last = rows.at(-1)?.id ?? null;
    }
  }

  #take(plan: Plan): void {
    const facts = planFacts(plan.id, plan, 'file', null);
    const region = regionByCode(plan.region)?.abbreviation ?? null;
    for (const measure of plan.measures) {
      const name = nameOf(measure);
      if (name === '') continue;
      const place = { planId: plan.id, measureId: measure.id };
      const said = { name, region, document: planName(plan), words: foundIn(name), facts };
      this.#known.push({ ...place, ...said });
    }
  }
}
