/**
 * What of the collection is shown: found, narrowed, put in order and grouped. All of it is done after
 * the page was drawn and only for the last of what was typed, so that a key is answered at once.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Line } from '../../../components/collection/clip-list';
import { groupClips, sortClips } from '../../../lib/collection/arrange';
import type { Clip } from '../../../lib/collection/clip';
import {
  conditionsOf,
  type Facets,
  facetsOf,
  filterClips,
  type Known,
} from '../../../lib/collection/filter';
import { parseQuery } from '../../../lib/collection/query';
import type { CollectionState } from '../../../lib/collection/records';
import {
  ClipSearch,
  FIELDS,
  fieldOf,
  type Hit,
  spansOfWords,
} from '../../../lib/collection/search';
import { conditionsIn, FIRST_VIEW, type View } from '../../../lib/collection/view';
import type { Span } from '../../../lib/text/article';
import type { Word } from '../../../lib/text/written-query';

export interface Found {
  readonly clips: readonly Clip[];
  readonly lines: readonly Line[];
  /** What of a text of this clip is to be emphasised. */
  readonly findIn: (clip: Clip) => (text: string) => readonly Span[];
  /** Whether the clips are in the order in which they fit what was looked for. */
  readonly ranked: boolean;
}

/** So long after the last key the numbers beside the filters follow (milliseconds). */
const CALM = 200;

/** Clips taken into the index at a time: a few milliseconds. */
const A_TIME = 200;

/** Keeps an index of the clips up with them, a few at a time, all at once where one is looked for. */
class Index {
  readonly #search = new ClipSearch();
  readonly #taken = new Map<string, Clip>();
  #waiting: Clip[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  follow(clips: readonly Clip[]): void {
    const there = new Set(clips.map(({ id }) => id));
    const gone = [...this.#taken.keys()].filter((id) => !there.has(id));
    this.#search.drop(gone);
    for (const id of gone) this.#taken.delete(id);
    this.#waiting = clips.filter((clip) => this.#taken.get(clip.id) !== clip);
    this.#later();
  }

  find(words: readonly Word[], among: (id: string) => boolean): Hit[] | null {
    while (this.#waiting.length > 0) this.#take();
    return this.#search.find(words, among);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    clearTimeout(this.#timer);
    if (this.#waiting.length === 0) return;
    this.#timer = setTimeout(() => {
      this.#take();
      this.#later();
    });
  }

  #take(): void {
    const some = this.#waiting.splice(0, A_TIME);
    this.#search.put(some);
    for (const clip of some) this.#taken.set(clip.id, clip);
  }
}

const NOTHING_FOUND: Found = { clips: [], lines: [], findIn: () => () => [], ranked: false };

/** What is shown, null before the first look; and how many clips each value would leave. */
export function useFound(
  state: CollectionState | null,
  view: View,
): { found: Found | null; facets: Facets | null } {
  const index = useRef<Index>(undefined);
  index.current ??= new Index();
  const { place, query, chosen, order, backwards, grouping } = view;
  const asked = JSON.stringify([place, query, chosen, order, backwards, grouping]);
  const clips = place === 'bin' ? state?.binned : state?.clips;
  /** What there is to be shown, and what it was found among. */
  const look = (state: CollectionState, clips: readonly Clip[], search: Index) => {
    const { words, named } = parseQuery(query);
    const base = filterClips(clips, conditionsOf(named, clips, state), state);
    const hits = hitsIn(base, words, search);
    const fitting = hits ? hits.clips : base;
    return { fitting, found: foundIn(fitting, view, state, words, hits?.hits ?? null) };
  };
  const [found, setFound] = useState<Found | null>(() => {
    // The first that are there are shown at once, so few of them that nobody waits for it.
    if (!state || !clips || !index.current || clips.length > A_TIME) return null;
    index.current.follow(clips);
    return look(state, clips, index.current).found;
  });
  const [facets, setFacets] = useState<Facets | null>(null);
  useEffect(() => () => index.current?.close(), []);
  useEffect(() => {
    if (clips) index.current?.follow(clips);
  }, [clips]);
  useEffect(() => {
    if (!state || !clips || !index.current) return;
    const search = index.current;
    let later: ReturnType<typeof setTimeout> | undefined;
    const timer = setTimeout(() => {
      const { fitting, found } = look(state, clips, search);
      setFound(found);
      // Nobody waits for the numbers beside the filters.
      if (state.complete)
        later = setTimeout(() => setFacets(facetsOf(fitting, conditionsIn(view), state)), CALM);
    });
    return () => {
      clearTimeout(timer);
      clearTimeout(later);
    };
  }, [state, clips, asked]);
  return { found: state ? found : NOTHING_FOUND, facets };
}

function hitsIn(clips: readonly Clip[], words: readonly Word[], index: Index) {
  if (words.length === 0) return null;
  const byId = new Map(clips.map((clip) => [clip.id, clip]));
  const hits = index.find(words, (id) => byId.has(id)) ?? [];
  return {
    clips: hits.flatMap(({ id }) => byId.get(id) ?? []),
    hits: new Map(hits.map((hit) => [hit.id, hit])),
  };
}

function foundIn(
  fitting: readonly Clip[],
  view: View,
  known: Known,
  words: readonly Word[],
  hits: ReadonlyMap<string, Hit> | null,
): Found {
  const narrowed = filterClips(fitting, conditionsIn(view), known);
  const { order, backwards, grouping } = view;
  const ranked = hits !== null && order === FIRST_VIEW.order && !backwards;
  const clips = ranked ? narrowed : sortClips(narrowed, order, backwards);
  if (grouping === 'none') {
    const lines = clips.map((clip): Line => ({ clip, group: '' }));
    return { clips, lines, ranked, findIn: findIn(words, hits) };
  }
  const groups = groupClips(clips, grouping);
  const lines = groups.flatMap(({ key, name, clips }): Line[] => [
    { head: name, count: clips.length, group: key || ' ' },
    ...clips.map((clip): Line => ({ clip, group: key || ' ' })),
  ]);
  return {
    clips: groups.flatMap((group) => group.clips),
    lines,
    ranked,
    findIn: findIn(words, hits),
  };
}

/** As the words are written; where a clip has them only nearly, what the search has found there. */
function findIn(words: readonly Word[], hits: ReadonlyMap<string, Hit> | null): Found['findIn'] {
  if (words.length === 0) return NOTHING_FOUND.findIn;
  return (clip) => (text) => {
    const spans = spansOfWords(words, text);
    const hit = hits?.get(clip.id);
    return spans.length > 0 || !hit?.nearly ? spans : nearSpans(clip, text, hit);
  };
}

function nearSpans(clip: Clip, text: string, { spans }: Hit): Span[] {
  for (const field of FIELDS) {
    const at = spans[field] ? fieldOf(clip, field).indexOf(text) : -1;
    if (at < 0) continue;
    return (spans[field] ?? []).flatMap(([start, end]): Span[] =>
      start >= at && end <= at + text.length ? [[start - at, end - at]] : [],
    );
  }
  return [];
}
