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
import { clientRects, staticRange } from '../anchor/place';
import type { Answer, Query, ShownEquivalent } from '../match/answer';
import type { PageArticle } from '../notice/read';
import type { Measure, Plan, Target } from '../plan/plan';
import { type Span, spansOfPiece } from '../text/article';
import { Marks, removeLeftMarks } from './highlights';
import { HitIndex } from './hit';
import { type NoticePage, readNoticePage } from './notice-page';
import type { Hint } from './page-map';
import { watchPage } from './page-watch';
import { PutAway } from './put-away';
import { bringToMiddle } from './scroll';

/** Which marks the reader wants. */
export interface Shows {
  readonly equivalents: boolean;
  readonly targets: boolean;
}

/** What the session asks for, and whom it tells. */
export interface SessionPorts {
  readonly match: (query: Query) => Promise<Answer>;
  /** Called when what the session knows has changed: another document, another state, an answer. */
  readonly learnt: () => void;
  /** Called when the same document may stand elsewhere on the page. */
  readonly moved: () => void;
  /** Whether the reader says that the page is a document, whatever it looks like. */
  readonly asked: boolean;
}

export class Session {
  readonly #document: Document;
  readonly #ports: SessionPorts;
  readonly #signal: AbortSignal;
  #page: NoticePage = {
    state: 'not-a-notice',
    score: 0,
    reasons: [],
    plan: null,
    article: null,
  };
  #key = '';
  #answer: Answer | null = null;
  /** The answer without what the reader has put away since it came. */
  #shown: Answer | null = null;
  readonly #putAway = new PutAway();
  #saved: ReadonlySet<string> = new Set();
  #failed = false;
  #hits: HitIndex | null = null;
  readonly #marks = new Marks();
  #current: string | null = null;
  /** Called when another measure is marked as the one that the reader is at. */
  currentChanged: (() => void) | null = null;
  #shows: Shows = { equivalents: true, targets: true };
  #hidden = false;

  constructor(document: Document, ports: SessionPorts, signal: AbortSignal) {
    this.#document = document;
    this.#ports = ports;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#marks.clear(), { once: true });
  }

  /** Reads the page and keeps reading it as it changes. */
  start(): void {
    removeLeftMarks();
    watchPage(this.#document, () => this.#read(), this.#signal);
    this.#read();
  }

  get page(): NoticePage {
    return this.#page;
  }

  get answer(): Answer | null {
    return this.#shown;
  }

  /** All that was found for a measure, also what the reader has put away since. */
  suggestions(id: string): readonly ShownEquivalent[] {
    return this.#answer?.equivalents[id] ?? [];
  }

  /** Puts an equivalent of a measure away, or takes it back. */
  dismiss(id: string, equivalent: ShownEquivalent, away: boolean): void {
    this.#putAway.set(id, equivalent, away);
    this.#shown = this.#answer && this.#putAway.without(this.#answer);
    this.#paint();
    this.#ports.learnt();
  }

  /** Whether the reader has put an equivalent of a measure away since the answer came. */
  isDismissed(id: string, equivalent: ShownEquivalent): boolean {
    return this.#putAway.has(id, equivalent);
  }

  /** Marks the measures of these ids as saved; other ids are none of the page's. */
  setSaved(ids: ReadonlySet<string>): void {
    this.#saved = ids;
    this.#paintSaved();
  }

  /** What there is to be seen at a measure, if these are saved. */
  hintsOf(id: string, savedIds: ReadonlySet<string>): Hint[] {
    if (this.#hidden) return [];
    const found = this.#shows.equivalents ? this.#shown?.equivalents[id] : undefined;
    const targets = this.#shows.targets ? this.#shown?.targets[id] : undefined;
    return [
      ...(found ? [levelOf(found)] : []),
      ...(targets?.some(({ kind }) => kind === 'number') ? (['target'] as const) : []),
      ...(savedIds.has(id) ? (['saved'] as const) : []),
    ];
  }

  get failed(): boolean {
    return this.#failed;
  }

  /** Whether the reader wants marks and chips of equivalents now. */
  get showsEquivalents(): boolean {
    return this.#shows.equivalents && !this.#hidden;
  }

  /** What is marked from now on. */
  show(shows: Shows): void {
    this.#shows = shows;
    this.#paint();
  }

  /** Hides all marks, or shows them again; answers whether they are shown now. */
  toggle(): boolean {
    this.#hidden = !this.#hidden;
    this.#paint();
    this.#ports.moved();
    return !this.#hidden;
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

  /** The measure whose title is at a point of the viewport. */
  measureAt(x: number, y: number): string | null {
    return this.#hits?.at(this.#document, x, y) ?? null;
  }

  /**
   * The text where marks can be painted; null for a body in a frame, which has places and marks of
   * its own: there the panel alone shows what was found.
   */
  get #placed(): PageArticle | null {
    const { article } = this.#page;
    return article?.root.ownerDocument === this.#document ? article : null;
  }

  /** The lines of a measure's title, in viewport coordinates. */
  titleRects(id: string): DOMRect[] {
    const measure = this.measure(id);
    const article = this.#placed;
    return measure && article ? clientRects(article.segments, measure.titleSpan) : [];
  }

  /** The first line of the paragraph that a measure begins with, its number included. */
  firstLine(id: string): DOMRect | undefined {
    const measure = this.measure(id);
    const article = this.#placed;
    if (!measure || !article) return undefined;
    const [start] = measure.titleSpan;
    const block = article.blocks.find(([from, to]) => from <= start && start < to);
    return clientRects(article.segments, [block?.[0] ?? start, measure.titleSpan[1]])[0];
  }

  /** The document's text on the page, in viewport coordinates; null when there is none. */
  textRect(): DOMRect | null {
    return this.#placed?.root.getBoundingClientRect() ?? null;
  }

  /** Scrolls a measure's title into view and marks it; false when it is not on the page. */
  goTo(id: string): boolean {
    const measure = this.measure(id);
    const segments = this.#page.article?.segments ?? [];
    const place = measure && staticRange(segments, measure.titleSpan);
    const element = place?.startContainer.parentElement;
    if (!element) return false;
    bringToMiddle(element, () => this.titleRects(id)[0]);
    this.setCurrent(id);
    return true;
  }

  /** Marks one measure as the one that the reader is at; null for none. */
  setCurrent(id: string | null): void {
    this.#current = id;
    this.#paintCurrent();
    this.currentChanged?.();
  }

  /** The measure that is marked as the one that the reader is at. */
  get current(): string | null {
    return this.#current;
  }

  #read(): void {
    if (this.#signal.aborted) return;
    const page = readNoticePage(this.#document, this.#document.location, this.#ports.asked);
    const key = page.plan ? textKey(page.plan) : page.state;
    const before = this.#key;
    this.#page = page;
    this.#key = key;
    if (key === before) {
      this.#paint();
      this.#ports.moved();
      return;
    }
    this.#answer = null;
    this.#shown = null;
    this.#putAway.clear();
    this.#failed = false;
    this.#current = null;
    if (page.plan) void this.#ask(page.plan, key);
    this.#paint();
    this.#ports.learnt();
  }

  async #ask(plan: Plan, key: string): Promise<void> {
    let answer: Answer | null = null;
    try {
      answer = await this.#ports.match(queryOf(plan));
    } catch {
      // The background was stopped between message and answer, or the library cannot be read.
      answer = await this.#ports.match(queryOf(plan)).catch(() => null);
    }
    if (this.#signal.aborted || this.#key !== key) return;
    this.#answer = answer;
    this.#shown = answer && this.#putAway.without(answer);
    this.#failed = answer === null;
    this.#paint();
    this.#ports.learnt();
  }

  #paint(): void {
    // An answer may come after the end; what is painted then nobody would take away.
    if (this.#signal.aborted) return;
    const levels: Record<'same' | 'partial', Span[]> = { same: [], partial: [] };
    const marked = this.showsEquivalents ? this.matched : [];
    for (const measure of marked) {
      levels[levelOf(this.#shown?.equivalents[measure.id] ?? [])].push(measure.titleSpan);
    }
    this.#marks.paint('same', this.#ranges(levels.same));
    this.#marks.paint('partial', this.#ranges(levels.partial));
    this.#marks.paint('target', this.#ranges(this.#targetSpans('number')));
    this.#marks.paint('milestone', this.#ranges(this.#targetSpans('milestone')));
    this.#paintSaved();
    this.#paintCurrent();
    const titles = marked.map(({ id, titleSpan }) => ({ id, span: titleSpan }));
    this.#hits = this.#placed ? new HitIndex(this.#placed.segments, titles) : null;
  }

  /** Where the notice's targets stand; one whose sentence is broken over lines stands in pieces. */
  #targetSpans(wanted: Target['kind']): Span[] {
    const targets = this.#shows.targets && !this.#hidden ? (this.#answer?.targets ?? {}) : {};
    const measures = this.#page.plan?.measures ?? [];
    return measures.flatMap(({ id, spans }) =>
      (targets[id] ?? [])
        .filter(({ kind }) => kind === wanted)
        .flatMap(({ start, end }) => spansOfPiece(spans, [start, end])),
    );
  }

  #paintSaved(): void {
    if (this.#signal.aborted) return;
    const measures = this.#hidden ? [] : (this.#page.plan?.measures ?? []);
    const saved = measures.filter(({ id }) => this.#saved.has(id));
    this.#marks.paint('saved', this.#ranges(saved.map(({ titleSpan }) => titleSpan)));
  }

  #paintCurrent(): void {
    const current = this.#current === null ? undefined : this.measure(this.#current);
    this.#marks.paint('current', this.#ranges(current ? [current.titleSpan] : []));
  }

  #ranges(spans: readonly Span[]): StaticRange[] {
    const segments = this.#placed?.segments ?? [];
    return spans.flatMap((span) => staticRange(segments, span) ?? []);
  }
}

/** `same` where any region has the same measure. */
function levelOf(found: readonly ShownEquivalent[]): 'same' | 'partial' {
  return found.some(({ level }) => level === 'same') ? 'same' : 'partial';
}

/** What a plan says, as a key: the same key, the same answer. */
function textKey(plan: Plan): string {
  return [plan.title, plan.documentNumber, ...plan.measures.map(({ id, text }) => id + text)].join(
    '\n',
  );
}

function queryOf(plan: Plan): Query {
  const {
    measures,
    id: _,
    source: __,
    regionInferred: ___,
    validity: ____,
    attachments: _____,
    ...facts
  } = plan;
  return {
    ...facts,
    measures: measures.map(({ id, heading, title, text, role }) => ({
      id,
      heading,
      title,
      text,
      role,
    })),
  };
}
