/** What is marked on a page, of what is known of it: which measures, which targets, and as what. */
import { staticRange } from '../anchor/place';
import type { Answer, ShownEquivalent } from '../match/answer';
import type { Measure, Target } from '../plan/plan';
import { type Span, spansOfPiece } from '../text/article';
import { Marks, removeLeftMarks } from './highlights';
import type { Hint } from './page-map';
import type { Places } from './places';

/** Which marks the reader wants. */
export interface Shows {
  readonly equivalents: boolean;
  readonly targets: boolean;
}

/** What the reader keeps: clauses of the page by their titles, and words of it by their places. */
export interface Kept {
  /** Ids of measures. */
  readonly saved: ReadonlySet<string>;
  /** Of these the ones that were saved in other words. */
  readonly revised: ReadonlySet<string>;
  readonly words: readonly {
    readonly state: 'exact' | 'revised';
    readonly spans: readonly Span[];
  }[];
}

const NOTHING_KEPT: Kept = { saved: new Set(), revised: new Set(), words: [] };

/** What there is to mark. */
export interface Found {
  readonly measures: readonly Measure[];
  readonly answer: Answer | null;
}

export class Painting {
  readonly #marks = new Marks();
  #places: Places | null = null;
  #found: Found = { measures: [], answer: null };
  #shows: Shows = { equivalents: true, targets: true };
  #hidden = false;
  #kept = NOTHING_KEPT;
  #current: string | null = null;

  /** Whether marks of equivalents are to be seen. */
  get showsEquivalents(): boolean {
    return this.#shows.equivalents && !this.#hidden;
  }

  /** Paints what was found, where it stands. */
  show(found: Found, places: Places | null): void {
    const view = places?.document.defaultView;
    if (view && places.document !== this.#places?.document) removeLeftMarks(view);
    this.#found = found;
    this.#places = places;
    this.#paintAll();
  }

  /** What is marked from now on. */
  want(shows: Shows): void {
    this.#shows = shows;
    this.#paintAll();
  }

  /** Hides all marks, or shows them again; answers whether they are shown now. */
  toggle(): boolean {
    this.#hidden = !this.#hidden;
    this.#paintAll();
    return !this.#hidden;
  }

  /** Marks what is kept; ids that are none of the page's do not matter. */
  keep(kept: Kept): void {
    this.#kept = kept;
    this.#paintSaved();
  }

  /** Marks one measure as the one that the reader is at; null for none. */
  stayAt(id: string | null): void {
    this.#current = id;
    this.#paintCurrent();
  }

  /** What there is to be seen at a measure, if these are saved. */
  hintsOf(id: string, saved: ReadonlySet<string>): Hint[] {
    if (this.#hidden) return [];
    const { answer } = this.#found;
    const found = this.#shows.equivalents ? answer?.equivalents[id] : undefined;
    const targets = this.#shows.targets ? answer?.targets[id] : undefined;
    return [
      ...(found ? [levelOf(found)] : []),
      ...(targets?.some(({ kind }) => kind === 'number') ? (['target'] as const) : []),
      ...(saved.has(id) ? (['saved'] as const) : []),
    ];
  }

  clear(): void {
    this.#places = null;
    this.#marks.clear();
  }

  #paintAll(): void {
    const found = this.showsEquivalents ? this.#found.answer?.equivalents : undefined;
    const level = (id: string) => found?.[id] && levelOf(found[id]);
    for (const mark of ['same', 'partial'] as const) {
      this.#paint(
        mark,
        titles(this.#found, ({ id }) => level(id) === mark),
      );
    }
    this.#paint('target', this.#targets('number'));
    this.#paint('milestone', this.#targets('milestone'));
    this.#paintSaved();
    this.#paintCurrent();
  }

  #paintSaved(): void {
    const { saved, revised, words } = this.#kept;
    for (const mark of ['saved', 'revised'] as const) {
      const wanted = (isRevised: boolean) => !this.#hidden && isRevised === (mark === 'revised');
      this.#paint(mark, [
        ...titles(this.#found, ({ id }) => saved.has(id) && wanted(revised.has(id))),
        ...words.flatMap(({ state, spans }) => (wanted(state === 'revised') ? spans : [])),
      ]);
    }
  }

  #paintCurrent(): void {
    this.#paint(
      'current',
      titles(this.#found, ({ id }) => id === this.#current),
    );
  }

  /** Where the notice's targets stand; one whose sentence is broken over lines stands in pieces. */
  #targets(wanted: Target['kind']): Span[] {
    if (this.#hidden || !this.#shows.targets) return [];
    const { measures, answer } = this.#found;
    return measures.flatMap(({ id, spans }) =>
      (answer?.targets[id] ?? [])
        .filter(({ kind }) => kind === wanted)
        .flatMap(({ start, end }) => spansOfPiece(spans, [start, end])),
    );
  }

  #paint(mark: Parameters<Marks['paint']>[0], spans: readonly Span[]): void {
    const places = this.#places;
    const segments = places?.article.segments ?? [];
    const ranges = spans.flatMap((span) => staticRange(segments, span) ?? []);
    this.#marks.paint(mark, ranges, places?.document.defaultView ?? undefined);
  }
}

function titles({ measures }: Found, wanted: (measure: Measure) => boolean): Span[] {
  return measures.filter(wanted).map(({ titleSpan }) => titleSpan);
}

/** `same` where any region has the same measure. */
function levelOf(found: readonly ShownEquivalent[]): 'same' | 'partial' {
  return found.some(({ level }) => level === 'same') ? 'same' : 'partial';
}
