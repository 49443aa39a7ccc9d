/**
 * Saving clauses, and finding saved ones again on the pages that the reader opens: what the background
 * knows of both. A page's text is indexed once and kept until the next one comes.
 */
import { changesBetween } from '../anchor/changes';
import { placesInSteps } from '../anchor/find-places';
import type { Found, PageMeasure, Wanted } from '../anchor/found';
import type { Selectors } from '../anchor/selectors';
import { type Skeleton, skeletonOf } from '../anchor/skeleton';
import { describeLinkedPlace } from '../anchor/text-fragment';
import { keyOf, TextIndex } from '../anchor/text-index';
import type { Knowledge } from '../match/score/profile';
import { topicNames } from '../match/words/topics-of';
import {
  type DocumentFacts,
  type Measure,
  type Plan,
  planName,
  UNKNOWN_DOCUMENT,
} from '../plan/plan';
import type { Span } from '../text/article';
import { inTasks } from '../text/tasks';
import { clauseOf } from './clause';
import type { Clause, Clip, KeptEquivalent } from './clip';
import type { Collection } from './collection';

/** A page's text, as it tells it. */
export interface PageText {
  /** Null where it was not read as a document. */
  readonly facts: DocumentFacts | null;
  readonly measures: readonly PageMeasure[];
  readonly text: string;
  /** What the page has in front of the text; null where the page's address does not lead to it. */
  readonly before: string | null;
  /** False where only a part of the document is on the page: what is not there may be on another. */
  readonly whole: boolean;
}

export interface LibraryPlace {
  readonly planId: string;
  readonly measureId: string;
}

/** What the keeper asks of others. */
export interface KeeperPorts {
  readonly library: {
    find(planId: string, measureId: string): Promise<{ plan: Plan; measure: Measure } | undefined>;
  };
  readonly knowledge: () => Knowledge;
}

/** A clip and what was found of it on a page. */
export interface FoundClip {
  readonly clip: Clip;
  readonly found: Found;
  /** The words now; empty where it was not found. */
  readonly text: string;
}

export class Keeper {
  readonly #collection: Collection;
  readonly #ports: KeeperPorts;
  #last: { readonly text: string; readonly index: TextIndex } | null = null;
  /** How clips were last seen, by their ids: the same once more is not written. */
  readonly #seen = new Map<string, string>();

  constructor(collection: Collection, ports: KeeperPorts) {
    this.#collection = collection;
    this.#ports = ports;
  }

  /**
   * Saves a clause with its topics, the equivalents that are `shown` beside it, and where its notice
   * has none yet the skeleton of that. Rejects as the collection does.
   */
  async save(
    clause: Clause,
    shown: readonly (LibraryPlace & Pick<KeptEquivalent, 'level'>)[] = [],
    notice: () => Promise<PageText | null> = () => Promise.resolve(null),
  ): Promise<string> {
    const { lexicon } = this.#ports.knowledge();
    const topics = topicNames({ title: clause.title, text: clause.quote }, lexicon);
    const equivalents = await this.#kept(shown);
    const { clip } = await this.#collection.save(clause, { topics, equivalents });
    // Saved again after it was gone for good: how it was seen is gone with it.
    this.#seen.delete(clip.id);
    await this.#keepSkeleton(clip, notice).catch(() => {
      // Without it the clip is found by itself.
    });
    return clip.id;
  }

  /** The same for a measure of the library; null where that does not have it (any more). */
  async saveFromLibrary({ planId, measureId }: LibraryPlace): Promise<string | null> {
    const found = await this.#ports.library.find(planId, measureId);
    return found ? this.save(clauseOf(found.plan, found.measure, 'equivalent')) : null;
  }

  /** The clips of a page with their places, and writes down how they were seen. */
  async find(page: PageText, address: string): Promise<FoundClip[]> {
    const known = await this.#savedIn(page.facts ?? UNKNOWN_DOCUMENT, address);
    if (known.length === 0) return [];
    const sure = new Set(known.filter((each) => each.sure).map(({ clip }) => clip.documentId));
    const clips = known.map(({ clip }) => clip);
    const index = this.#indexOf(page.text);
    const look = async () => {
      const ofIt = clips.filter(({ documentId }) => sure.has(documentId));
      const wanted = clips.map((clip) => wantedOf(clip, sure.has(clip.documentId)));
      const skeleton = await this.#skeletonOf(ofIt);
      return inTasks(placesInSteps(index, page.measures, wanted, skeleton));
    };
    let found = await look();
    // A document that goes by the name of the page's is the page's where a clause says so.
    const [before, exact] = [sure.size, new Set(found.flatMap(exactId))];
    for (const { id, documentId } of clips) if (exact.has(id)) sure.add(documentId);
    if (sure.size > before) found = await look();
    const places = new Map(found.map((each) => [each.id, each]));
    const all = clips.flatMap((clip): FoundClip[] => {
      const place = places.get(clip.id);
      if (!place) return [];
      const text = place.state === 'lost' ? '' : textAt(page, place.spans);
      return [{ clip, found: asShown(clip, place, text), text }];
    });
    const certain = all.filter(({ clip }) => sure.has(clip.documentId));
    await this.#note(certain, page, address);
    return all;
  }

  /** Whether anything is saved of a page that nothing is known of but its address. */
  async hasSavedAt(address: string): Promise<boolean> {
    return (await this.#collection.savedIn(UNKNOWN_DOCUMENT, address)).length > 0;
  }

  /** What became of a clip's words; null where there is no such clip. */
  async changes(id: string, text: string) {
    const [clip] = await this.#collection.clips([id]);
    return clip ? changesOf(clip, text) : null;
  }

  /**
   * Gives a clip the place that the reader says; `takeWords`: also the words that stand there. Answers
   * the number of the step, null where nothing has changed.
   */
  async reattach(
    id: string,
    page: PageText,
    at: { readonly span: Span; readonly measureId: string | null; readonly takeWords: boolean },
  ): Promise<number | null> {
    const selectors = describeLinkedPlace(page, at.span);
    const measure = page.measures.find((each) => each.id === at.measureId);
    // A measure's words are without the note on its agencies.
    const whole = measure && isSpan(at.span, measure.spans) ? measure : null;
    const step = await this.#collection.attach(id, {
      selectors,
      ...(measure && { path: measure.path }),
      ...(at.takeWords && { quote: whole ? textAt(page, whole.spans) : selectors.quote.exact }),
      ...(at.takeWords && whole && { title: whole.title }),
    });
    this.#seen.delete(id);
    return step;
  }

  /** The clips of a document; what was taken for two is one from the page on that shows it. */
  async #savedIn(facts: DocumentFacts, address: string) {
    const known = await this.#collection.savedSurelyIn(facts, address);
    if (new Set(known.map(({ clip }) => clip.documentId)).size < 2) return known;
    await this.#collection.unite(facts).catch(() => {
      // A full disk: both are found.
    });
    return this.#collection.savedSurelyIn(facts, address);
  }

  async #kept(
    shown: readonly (LibraryPlace & Pick<KeptEquivalent, 'level'>)[],
  ): Promise<KeptEquivalent[]> {
    const kept: KeptEquivalent[] = [];
    for (const { planId, measureId, level } of shown) {
      const found = await this.#ports.library.find(planId, measureId);
      if (!found) continue;
      const { plan, measure } = found;
      kept.push({
        planId,
        measureId,
        level,
        region: plan.region,
        document: planName(plan),
        documentNumber: plan.documentNumber,
        title: measure.title || (measure.heading.at(-1) ?? ''),
      });
    }
    return kept;
  }

  async #keepSkeleton({ documentId }: Clip, notice: () => Promise<PageText | null>): Promise<void> {
    if (await this.#collection.skeletonOf(documentId)) return;
    const page = await notice();
    if (!page?.whole || page.measures.length === 0) return;
    const measures = page.measures.map(({ path, title, spans }) => ({
      path,
      title,
      text: textAt(page, spans),
    }));
    await this.#collection.keepSkeleton(documentId, skeletonOf(measures));
  }

  #indexOf(text: string): TextIndex {
    if (this.#last?.text !== text) this.#last = { text, index: new TextIndex(text) };
    return this.#last.index;
  }

  /** Of the notice, where one was kept. */
  async #skeletonOf(clips: readonly Clip[]): Promise<Skeleton | null> {
    for (const id of new Set(clips.map(({ documentId }) => documentId))) {
      const skeleton = (await this.#collection.skeletonOf(id))?.skeleton as Skeleton | undefined;
      if (skeleton?.version === 1) return skeleton;
    }
    return null;
  }

  async #note(all: readonly FoundClip[], { whole }: PageText, address: string): Promise<void> {
    const at = new Date().toISOString();
    const sightings = all.flatMap(({ clip, found: { state }, text }) => {
      if (state === 'lost' && !whole) return [];
      const sighting = { clipId: clip.id, state, address, text: state === 'revised' ? text : null };
      const key = JSON.stringify(sighting);
      if (this.#seen.get(clip.id) === key) return [];
      this.#seen.set(clip.id, key);
      return [{ ...sighting, at }];
    });
    if (sightings.length === 0) return;
    await this.#collection.setSightings(sightings).catch(() => {
      // A full disk: the marks are shown all the same, and the next time may find room.
      for (const { clipId } of sightings) this.#seen.delete(clipId);
    });
  }
}

/** What became of a clip's words, of which a page has these now. */
export function changesOf({ quote, heading, document }: Clip, text: string) {
  const { differences, targets } = changesBetween(quote, text, { ...document, heading });
  return {
    before: quote,
    after: text,
    removed: differences.own,
    added: differences.other,
    targets,
  };
}

/**
 * What a clip is looked for by. One that the reader gave another place is looked for by the words
 * that stood there.
 */
function wantedOf(
  { id, selectors, quote, path, heading }: Clip,
  sameDocument: Wanted['sameDocument'],
): Wanted {
  const words = isElsewhere(quote, selectors) ? selectors.quote.exact : quote;
  return { id, selectors, quote: words, path, heading, sameDocument };
}

const exactId = ({ id, state }: Found): string[] => (state === 'exact' ? [id] : []);

/** Whether a span begins and ends with these. */
function isSpan([start, end]: Span, spans: readonly Span[]): boolean {
  return spans[0]?.[0] === start && spans.at(-1)?.[1] === end;
}

/**
 * Whether a clip's place has other words than the clip. A measure's own place may have more: what is
 * said there of agencies is no part of its words.
 */
function isElsewhere(quote: string, selectors: Selectors | null): selectors is Selectors {
  if (selectors === null) return false;
  const words = keyOf(quote);
  let read = 0;
  for (const character of keyOf(selectors.quote.exact)) if (character === words[read]) read++;
  return read < words.length;
}

/** `exact` is said of the words that were saved alone. */
function asShown(clip: Clip, found: Found, text: string): Found {
  if (found.state !== 'exact' || !isElsewhere(clip.quote, clip.selectors)) return found;
  if (keyOf(text) === keyOf(clip.quote)) return found;
  return { ...found, state: 'revised', certainty: 1 };
}

/** The words at some spans of a page's text. */
function textAt({ text }: PageText, spans: readonly Span[]): string {
  return spans.map(([start, end]) => text.slice(start, end)).join('');
}
