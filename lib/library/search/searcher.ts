/**
 * What the worker does: reads the library into a search, answers the last question that was asked, and
 * answers it again when more has been read or plans have changed.
 *
 * Questions go before reading, the newest before all: after each slice of some milliseconds whatever has
 * arrived meanwhile is looked at.
 */

import { createLexicon } from '../../match/words/lexicon';
import type { Steps } from '../../text/steps';
import type { LibraryDatabase } from '../database';
import { type PlanSource, plansInMemory, StoredPlans } from '../plans';
import type { Shelf } from '../shelf';
import { parseLibraryQuery } from './keys';
import { planFacts } from './library-facts';
import { type Asked, MeasureSearch } from './measure-search';
import { type ResultRow, resultRow } from './result-row';
import type { SearchNews } from './search-protocol';
import { SearchRows } from './search-rows';
import { searchedPlan } from './searched-plan';

/** So long is worked before others have their turn (milliseconds). */
const SLICE = 8;
/** So often what is being read is told, and looked through again (milliseconds). */
const PAUSE = 250;

interface Ports {
  readonly database: LibraryDatabase;
  readonly shelf: Shelf;
  readonly version: string;
  readonly tell: (news: SearchNews) => void;
}

export class Searcher {
  readonly #ports: Ports;
  readonly #search = new MeasureSearch();
  #texts: PlanSource;
  /** The question that stands, and whether it is being answered. */
  #asked: Asked | null = null;
  #running = false;
  /** Counts what makes an answer that is being worked out one of yesterday. */
  #turn = 0;
  /** Reading is done one after the other. */
  #read: Promise<void> = Promise.resolve();

  constructor(ports: Ports) {
    this.#ports = ports;
    this.#texts = new StoredPlans(ports.database);
  }

  ask(asked: Asked): void {
    this.#asked = asked;
    this.#turn++;
    void this.#run();
  }

  /** Reads plans, those of these ids or all, and leaves out what is gone. Rejects where nothing can be read. */
  read(ids: readonly string[] | null): Promise<void> {
    this.#read = this.#read.catch(() => {}).then(() => this.#readNow(ids));
    return this.#read;
  }

  async rows(numbers: readonly number[], query: string): Promise<ResultRow[]> {
    const { words } = parseLibraryQuery(query);
    const places = numbers.flatMap((number) => {
      const at = this.#search.at(number);
      return at ? [{ number, ...at }] : [];
    });
    const plans = await this.#texts.get([...new Set(places.map(({ facts }) => facts.id))]);
    return places.flatMap(({ number, facts, place }) => {
      const plan = plans.get(facts.id);
      const measure = plan?.measures[place];
      return plan && measure ? [resultRow(number, plan, measure, words)] : [];
    });
  }

  async #readNow(ids: readonly string[] | null): Promise<void> {
    const { database, shelf, version, tell } = this.#ports;
    const heads = new Map(
      (await shelf.list()).flatMap((head) => (head.off ? [] : [[head.plan.id, head] as const])),
    );
    const wanted = ids ?? [...heads.keys()];
    const gone = (ids ?? this.#search.ids()).filter((id) => !heads.has(id));
    for (const id of gone) this.#search.drop(id);
    const there = wanted.filter((id) => heads.has(id));
    this.#texts = new StoredPlans(database);
    const put = (id: string, searched: ReturnType<typeof searchedPlan>) => {
      const head = heads.get(id);
      if (head) this.#search.put(planFacts(id, head.plan, head.origin, head.subject), searched);
    };
    const say = (complete: boolean) => {
      const { plans, measures } = this.#search.size;
      const { trouble } = shelf;
      const read = { done: plans, plans: heads.size, measures, complete, trouble };
      tell({ kind: 'reading', reading: read });
      this.#turn++;
      void this.#run();
    };
    let last = performance.now();
    let done = 0;
    say(false);
    const opened = await database.openSoon().then(
      () => true,
      () => false,
    );
    for await (const some of new SearchRows(database, version).read(opened ? there : [])) {
      for (const [id, searched] of some) put(id, searched);
      done += some.size;
      if (performance.now() - last < PAUSE) continue;
      say(false);
      await turn();
      last = performance.now();
    }
    // A library that cannot be opened, or is not filled yet, still has what came with Lince.
    if (done === 0 && there.length > 0) {
      const plans = await Promise.all(there.map((id) => shelf.plan(id)));
      const sound = plans.flatMap((plan) => plan ?? []);
      const lexicon = createLexicon();
      for (const plan of sound) put(plan.id, searchedPlan(plan, lexicon));
      this.#texts = plansInMemory(sound);
    }
    say(true);
  }

  /** Answers the question that stands, until no newer one stands. */
  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      for (let answered = -1; answered !== this.#turn && this.#asked; ) {
        const mine = this.#turn;
        const asked = this.#asked;
        const answer = await this.#done(this.#search.ask(asked), mine);
        if (!answer) continue;
        answered = mine;
        this.#ports.tell({ kind: 'answer', asked, answer });
        const facets = await this.#done(this.#search.facets(asked, answer.withSome), mine);
        if (facets) this.#ports.tell({ kind: 'facets', asked, facets });
      }
    } finally {
      this.#running = false;
    }
  }

  /** Null where something newer has come meanwhile. */
  async #done<T>(steps: Steps<T>, mine: number): Promise<T | null> {
    let since = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - since < SLICE) continue;
      await turn();
      since = performance.now();
      if (this.#turn !== mine) return null;
    }
  }
}

/** Lets whatever has arrived have its turn, at once: a timer would wait. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
