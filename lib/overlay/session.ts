/**
 * What Lince knows of an open page, from its first reading to the end of the page or of us.
 *
 *   read ──▶ not a notice ─────────────▶ wait for a change
 *     └────▶ notice ──ask──▶ answered ──▶ painted ──change──▶ read
 *                      └───▶ failed ────▶ wait for a change
 *
 * A change of the page that leaves the document's text alone only moves the marks. An answer that
 * comes after the page has changed again is dropped.
 */
import type { Answer, Query, ShownEquivalent } from '../match/answer';
import { queryOf } from '../match/query';
import type { Measure, Plan } from '../plan/plan';
import { inTasks, nextTask } from '../text/tasks';
import { removeLeftMarks } from './highlights';
import { HitIndex } from './hit';
import { type NoticePage, noticePageInSteps } from './notice-page';
import { openForms } from './open-forms';
import { watchPage } from './page-watch';
import { Painting } from './painting';
import { Places } from './places';
import { bestOfEach, PutAway } from './put-away';

/** What the session asks for, and whom it tells. */
export interface SessionPorts {
  readonly match: (query: Query) => Promise<Answer>;
  /** The answer with the notice's targets and the reasons for all that it shows. */
  readonly details: (query: Query, answer: Answer) => Promise<Answer>;
  /** Called when saved clauses are to be looked for in the page's text, which is another. */
  readonly findSaved: () => unknown;
  /** Called when what the session knows has changed: another document, another state, an answer. */
  readonly learnt: () => void;
  /** Called when the same document may stand elsewhere on the page. */
  readonly moved: () => void;
  /** Called when the text stands in a frame that it did not stand in before. */
  readonly framed: () => void;
  /** Whether the reader says that the page is a document, whatever it looks like. */
  readonly asked: boolean;
}

export class Session {
  readonly #document: Document;
  readonly #ports: SessionPorts;
  readonly #signal: AbortSignal;
  /** As the detector has told; what it is in full, its first reading tells. */
  #page: NoticePage = {
    state: 'notice',
    score: 0,
    reasons: [],
    plan: null,
    article: null,
    paging: null,
  };
  #key = '';
  #answer: Answer | null = null;
  /** The answer without what the reader has put away since it came. */
  #shown: Answer | null = null;
  readonly #putAway = new PutAway();
  /** Counts what makes an answer that is still on its way one of yesterday. */
  #turn = 0;
  #failed = false;
  #places: Places | null = null;
  #hits: HitIndex | null = null;
  #watch: ((document: Document) => void) | null = null;
  #current: string | null = null;
  /** Called when another measure is marked as the one that the reader is at. */
  currentChanged: (() => void) | null = null;
  /** How many readings have begun. */
  #readings = 0;
  /** How it is marked. */
  readonly painting = new Painting();

  constructor(document: Document, ports: SessionPorts, signal: AbortSignal) {
    this.#document = document;
    this.#ports = ports;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.painting.clear(), { once: true });
  }

  /** Reads the page and keeps reading it as it changes. */
  start(): void {
    removeLeftMarks();
    this.#watch = watchPage(this.#document, () => this.#read(), this.#signal);
    void this.#read();
  }

  get page(): NoticePage {
    return this.#page;
  }

  get answer(): Answer | null {
    return this.#shown;
  }

  /** All that was found for a measure, also what the reader has put away since. */
  suggestions(id: string): readonly ShownEquivalent[] {
    return this.#putAway.with(id, this.#answer?.equivalents[id] ?? []);
  }

  /** Puts an equivalent of a measure away, or takes it back. */
  dismiss(id: string, equivalent: ShownEquivalent, away: boolean): void {
    const all = this.suggestions(id);
    if (away) this.#putAway.add(id, equivalent, all.indexOf(equivalent));
    else this.#putAway.takeBack(id, equivalent);
    this.#turn++;
    const answer = this.#answer;
    // What was taken back is its region's again, unless a better one was before.
    const left = all.filter((each) => !this.isDismissed(id, each));
    const equivalents = { ...answer?.equivalents, [id]: bestOfEach(left) };
    this.#take(away ? answer : answer && { ...answer, equivalents });
    this.#paint();
    this.#ports.learnt();
  }

  /** Whether the reader has put an equivalent of a measure away since the answer came. */
  isDismissed(id: string, equivalent: ShownEquivalent): boolean {
    return this.#putAway.has(id, equivalent);
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Asks for the answer anew: what the reader wants to see has changed. The old one stays until then. */
  askAgain(): void {
    if (this.#page.plan) void this.#ask(this.#page.plan, this.#key);
  }

  /** The measures that have equivalents, in the order of the document. */
  get matched(): readonly Measure[] {
    const found = this.#shown?.equivalents ?? {};
    return this.#page.plan?.measures.filter(({ id }) => found[id]) ?? [];
  }

  measure(id: string): Measure | undefined {
    return this.#page.plan?.measures.find((measure) => measure.id === id);
  }

  /** Where the measures stand; null when there are none. */
  get places(): Places | null {
    return this.#places;
  }

  /** The document of the frame that the text is in; null where it is in the page itself. */
  get frame(): Document | null {
    const document = this.#places?.document ?? this.#document;
    return document === this.#document ? null : document;
  }

  /** The marked measure whose title is at a point of a document's viewport. */
  measureAt(document: Document, x: number, y: number): string | null {
    const here = this.#places?.document === document && this.painting.showsEquivalents;
    return here ? (this.#hits?.at(document, x, y) ?? null) : null;
  }

  /** Hides all marks, or shows them again; answers whether they are shown now. */
  toggle(): boolean {
    const shown = this.painting.toggle();
    this.#ports.moved();
    return shown;
  }

  /** Scrolls a measure's title into view and marks it; false when it is not on the page. */
  goTo(id: string): boolean {
    const found = this.#places?.bring(id) ?? false;
    if (found) this.setCurrent(id);
    return found;
  }

  /** Marks one measure as the one that the reader is at; null for none. */
  setCurrent(id: string | null): void {
    this.#current = id;
    this.painting.stayAt(id);
    this.currentChanged?.();
  }

  /** The measure that is marked as the one that the reader is at. */
  get current(): string | null {
    return this.#current;
  }

  async #read(): Promise<void> {
    if (this.#signal.aborted) return;
    const reading = ++this.#readings;
    const page = await inTasks(
      noticePageInSteps(
        this.#document,
        this.#document.location,
        this.#ports.asked,
        undefined,
        openForms(),
      ),
      () => !this.#signal.aborted && reading === this.#readings,
    );
    if (page) this.#learn(page);
  }

  #learn(page: NoticePage): void {
    const key = page.plan ? textKey(page.plan) : page.state;
    const before = this.#key;
    const otherText = page.article?.text !== this.#page.article?.text;
    this.#page = page;
    this.#key = key;
    this.#find(page);
    if (key === before) {
      this.#paint();
      this.#ports.moved();
      if (otherText && this.#answer) this.#ports.findSaved();
      return;
    }
    this.#answer = null;
    this.#shown = null;
    this.#putAway.clear();
    this.#failed = false;
    this.setCurrent(null);
    if (page.plan) void this.#ask(page.plan, key);
    this.#paint();
    this.#ports.learnt();
  }

  async #ask(plan: Plan, key: string): Promise<void> {
    const query = queryOf(plan);
    const turn = ++this.#turn;
    let answer: Answer | null = null;
    try {
      answer = await this.#ports.match(query);
    } catch {
      // The background was stopped between message and answer, or the library cannot be read.
      answer = await this.#ports.match(query).catch(() => null);
    }
    // Unpacking a long answer is one task, showing it another.
    await nextTask();
    if (this.#signal.aborted || this.#key !== key || this.#turn !== turn) return;
    const before = this.#answer;
    const learn = async (learnt: Answer | null) => {
      this.#take(learnt);
      this.#failed = learnt === null;
      this.#paint();
      // Marks are seen while chips and card are still drawn.
      await nextTask();
      if (!this.#signal.aborted) this.#ports.learnt();
    };
    // Marks of equivalents first; the rest is there before anybody has opened a card. A card that is
    // open keeps what it says until then.
    if (!before || !answer) void learn(answer);
    this.#ports.findSaved();
    const whole = answer && (await this.#ports.details(query, answer).catch(() => answer));
    if (!whole || this.#signal.aborted || this.#answer !== (before ?? answer)) return;
    await learn(whole);
  }

  #take(answer: Answer | null): void {
    this.#answer = answer;
    this.#shown = answer && this.#putAway.without(answer);
  }

  /** Where the text is now. In a frame there is a document more to be watched. */
  #find({ article, plan }: NoticePage): void {
    const before = this.frame;
    this.#places = article && plan && new Places(article, plan.measures);
    if (!this.frame || this.frame === before) return;
    this.#watch?.(this.frame);
    this.#ports.framed();
  }

  #paint(): void {
    // An answer may come after the end; what is painted then nobody would take away.
    if (this.#signal.aborted) return;
    const measures = this.#page.plan?.measures ?? [];
    this.painting.show({ measures, answer: this.#shown }, this.#places);
    const titles = this.matched.map(({ id, titleSpan }) => ({ id, span: titleSpan }));
    this.#hits = this.#places && new HitIndex(this.#places.article.segments, titles);
  }
}

/** What a plan says, as a key: the same key, the same answer. */
function textKey(plan: Plan): string {
  return [plan.title, plan.documentNumber, ...plan.measures.map(({ id, text }) => id + text)].join(
    '\n',
  );
}
