/**
 * A page of which something is saved. Of a notice the overlay has read it and marks it; any other is
 * read here, as the text of its body, and only once something of it is to be saved or found.
 */
import { clientRects, staticRange } from '../../lib/anchor/place';
import { describePlace } from '../../lib/anchor/selectors';
import { clauseOf, documentOf, measureAt } from '../../lib/collection/clause';
import type { Clause } from '../../lib/collection/clip';
import { queryOf } from '../../lib/match/query';
import { type PageArticle, readArticle } from '../../lib/notice/read';
import { Marks } from '../../lib/overlay/highlights';
import { watchPage } from '../../lib/overlay/page-watch';
import { openReading } from '../../lib/overlay/reading';
import type { Place } from '../../lib/overlay/saved';
import { bringToMiddle } from '../../lib/overlay/scroll';
import { selectedRange, spanOfRange } from '../../lib/overlay/selected';
import { type Plan, UNKNOWN_DOCUMENT } from '../../lib/plan/plan';
import { isThere } from '../../lib/platform/lifetime';
import { KEEP_ANSWERS } from '../../lib/platform/messages/keep-protocol';
import type { PageText } from '../../lib/platform/messages/kept-protocol';
import { askWith } from '../../lib/platform/messages/page-messaging';
import type { Span } from '../../lib/text/article';

/** What is selected, as it is to be saved. */
export interface Selected {
  readonly clause: Clause;
  /** Where in the text that was read; null where it is in none. */
  readonly span: Span | null;
}

export class KeptPage {
  readonly #signal: AbortSignal;
  readonly #marks = new Marks();
  #article: PageArticle | null = null;
  #places: readonly Place[] = [];
  #watched = false;
  #asked = 0;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#marks.clear(), { once: true });
  }

  /** What the reader has selected; null for nothing. */
  selected(): Selected | null {
    const reading = openReading();
    const { article = this.#read(), plan = null } = reading?.session.page ?? {};
    const documents = new Set([reading?.session.frame ?? document, document]);
    for (const each of documents) {
      const range = selectedRange(each);
      const words = String(each.getSelection() ?? '').trim();
      if (!range || words === '') continue;
      const span = article && spanOfRange(article, range);
      return { clause: clauseFrom(plan, article, span, words), span };
    }
    const words = selectedInField();
    return words === '' ? null : { clause: clauseFrom(plan, null, null, words), span: null };
  }

  /** The clip of just this span of the text; null for none. */
  savedAt(span: Span): string | null {
    const same = ({ spans }: Place) =>
      spans.length === 1 && spans[0]?.[0] === span[0] && spans[0]?.[1] === span[1];
    return this.#places.find(same)?.id ?? null;
  }

  /** Finds what is saved of the page, now and after each change, and has it marked. */
  async find(): Promise<void> {
    const reading = openReading();
    // The overlay's page is not ours to mark, also before it has read it.
    if (!reading && isThere('overlay')) {
      this.#marks.clear();
      return;
    }
    const page = this.text();
    const turn = ++this.#asked;
    const asked = reading?.asking() ?? 0;
    const others = Object.values(reading?.session.answer?.equivalents ?? {}).flat();
    const found = await askWith(KEEP_ANSWERS, 'find-saved', {
      page,
      others: others.map(({ plan, measure }) => ({ planId: plan.id, measureId: measure.id })),
    }).catch(() => null);
    if (!found || turn !== this.#asked || this.#signal.aborted) return;
    this.#places = found.places;
    if (reading) {
      this.#marks.clear();
      reading.found(found, asked);
      return;
    }
    this.#paint();
    if (this.#watched || found.places.length === 0) return;
    this.#watched = true;
    watchPage(document, () => this.find(), this.#signal);
  }

  /** The page's text as places are looked for in it. */
  text(): PageText {
    const reading = openReading();
    const page = reading?.session.page;
    if (!page?.plan || !page.article)
      return { facts: null, measures: [], text: this.#read()?.text ?? '', before: '', whole: true };
    const { measures: _, ...facts } = queryOf(page.plan);
    return {
      facts,
      measures: page.plan.measures.map(({ id, path, title, spans }) => ({
        id,
        path,
        title,
        spans,
      })),
      text: page.article.text,
      before: reading?.session.frame ? null : textBefore(page.article.root),
      whole: !page.article.cut && !page.paging,
    };
  }

  /** Scrolls a span into view, and marks it as where the reader is until the page is pressed. */
  goTo(span: Span): boolean {
    const { session } = openReading() ?? {};
    const segments = (session?.page.article ?? this.#article)?.segments ?? [];
    const range = staticRange(segments, span);
    const element = range?.startContainer.parentElement;
    if (!range || !element) return false;
    bringToMiddle(element, () => clientRects(segments, span)[0]);
    session?.setCurrent(null);
    this.#marks.paint('current', [range], element.ownerDocument.defaultView ?? undefined);
    const leave = () => this.#marks.paint('current', []);
    element.ownerDocument.addEventListener('pointerdown', leave, {
      once: true,
      passive: true,
      signal: this.#signal,
    });
    return true;
  }

  #read(): PageArticle | null {
    this.#article = document.body && readArticle(document.body);
    return this.#article;
  }

  #paint(): void {
    const segments = this.#article?.segments ?? [];
    for (const mark of ['saved', 'revised'] as const) {
      const wanted = this.#places.filter(
        ({ state }) => (state === 'revised') === (mark === 'revised'),
      );
      const spans = wanted.flatMap((place) => place.spans);
      this.#marks.paint(
        mark,
        spans.flatMap((span) => staticRange(segments, span) ?? []),
      );
    }
  }
}

/** A selection as a clause: of the one measure that it is in, else of its document, else of the page. */
function clauseFrom(
  plan: Plan | null,
  article: PageArticle | null,
  span: Span | null,
  words: string,
): Clause {
  const measure = plan && span && measureAt(plan, span);
  const own: Omit<Clause, 'selectors'> = measure
    ? clauseOf(plan, measure, 'selection')
    : { ...NOWHERE, ...(plan ? { document: documentOf(plan) } : pageItself()) };
  return {
    ...own,
    quote: article && span ? article.text.slice(...span) : words,
    selectors: article && span ? describePlace(article.text, span) : null,
  };
}

const NOWHERE = {
  kind: 'selection',
  measureId: '',
  quote: '',
  path: [],
  heading: [],
  title: '',
  agencies: [],
} as const;

/** A page that is no document is known by its address, and named by its title. */
function pageItself(): Pick<Clause, 'title' | 'document'> {
  const url = location.href.replace(/#.*$/s, '');
  const kind = /(?:^|\.)gov\.cn$/.test(location.hostname) ? 'official' : 'copy';
  return {
    title: document.title.trim().slice(0, 200),
    document: {
      ...UNKNOWN_DOCUMENT,
      source: /^https?:/.test(url) ? { url, kind } : null,
    },
  };
}

/** What is selected in a field of the page; a password is none. */
function selectedInField(): string {
  const field = document.activeElement;
  const isText =
    field instanceof HTMLTextAreaElement ||
    (field instanceof HTMLInputElement && /^(?:text|search)$/.test(field.type));
  if (!isText) return '';
  return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0).trim();
}

/** What the page has in front of an element. */
function textBefore(element: Element): string {
  const range = document.createRange();
  range.setEndBefore(element);
  return range.toString();
}
