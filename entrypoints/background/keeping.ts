/**
 * What the background does about clips: saving for pages, panel and workbench, finding again, and telling
 * the open pages when the collection has changed.
 */
import { sayFrom } from '../../components/parts/texts';
import { clauseOf, documentOf } from '../../lib/collection/clause';
import { clauseOfWords } from '../../lib/collection/clause-of-words';
import type { Clause } from '../../lib/collection/clip';
import type { Collection } from '../../lib/collection/collection';
import { CollectionError } from '../../lib/collection/errors';
import { Keeper, type LibraryPlace } from '../../lib/collection/keeper';
import { placed } from '../../lib/collection/placed';
import type { Library } from '../../lib/library/library';
import { bundledModel } from '../../lib/match/model';
import { pageStyle } from '../../lib/overlay/page-style';
import { UNKNOWN_DOCUMENT } from '../../lib/plan/plan';
import { atMostEvery } from '../../lib/platform/at-most-every';
import { sayOnButton } from '../../lib/platform/badge';
import { addPageStyle, allTabs } from '../../lib/platform/injection';
import { type Asked, keepIn } from '../../lib/platform/keep';
import { KeptPages } from '../../lib/platform/kept-pages';
import type { Done, SavedHere } from '../../lib/platform/messages/kept-protocol';
import {
  askTab,
  isOurs,
  lookAgainIn,
  onCollectionChanged,
  type RequestHandlers,
  tellCollectionChanged,
} from '../../lib/platform/messages/messaging';
import type { SaveAnswer } from '../../lib/platform/messages/protocol';
import { tabOf } from '../../lib/platform/pages';
import { readSettings } from '../../lib/platform/settings';
import { interfaceTexts } from '../../lib/platform/texts';
import { pageTextOf, putKeeperIn, tabMeant } from './page-text';
import { savedHere } from './saved-here';

interface Ports {
  /** Shows on a tab's button again what its page is. */
  readonly showTab: (tabId: number) => Promise<void>;
  /** Told what went wrong, for the page of health. */
  readonly failed: (error: unknown) => Promise<void>;
}

export function keepingOf(collection: Collection, library: Library, { showTab, failed }: Ports) {
  const keeper = new Keeper(collection, { library, knowledge: () => bundledModel().knowledge });

  const keptPages = new KeptPages();
  // Whoever changes a clip tells it: we here, and the pages of the extension that change it themselves.
  collection.onOwnChange(
    atMostEvery(PAUSE, () => {
      void tellCollectionChanged();
      void tellPages();
    }),
  );
  onCollectionChanged(atMostEvery(PAUSE, () => void tellPages()));

  const handlers: Pick<
    RequestHandlers,
    | 'save'
    | 'take-out'
    | 'find-saved'
    | 'saved-among'
    | 'changes'
    | 'keep'
    | 'saved-here'
    | 'reattach'
    | 'bin'
    | 'undo-step'
  > = {
    save: (request, sender) =>
      answered(() => {
        if (request.from === 'library') return keeper.saveFromLibrary(request);
        const tabId = tabMeant(sender, request.tabId);
        if (request.from === 'words') return saveWords(request.text, tabId);
        if (request.from === 'selection') return saveSelected(request.clause, tabId);
        return saveMeasure(request.measureId, tabId);
      }),
    'take-out': async ({ id }) => {
      const { id: done } = await answered(async () => {
        await collection.bin([id]);
        return id;
      });
      return done !== null;
    },
    'find-saved': async ({ page, others }, { tab, url = '' }) => {
      const found = await keeper.find(page, url);
      const places = found.flatMap(({ found: { id, ...place } }) =>
        place.state === 'lost'
          ? []
          : [{ id, state: place.state, spans: place.spans, measureId: place.measureId }],
      );
      // A page that is no notice has no style of ours yet.
      if (!page.facts && places.length > 0 && tab?.id !== undefined)
        await addPageStyle(tab.id, pageStyle((await readSettings()).palette));
      return { places, others: await savedOthers(others) };
    },
    'saved-among': ({ places }) => savedOthers(places),
    changes: ({ id, text }) => keeper.changes(id, text),
    keep: async ({ tabId }, sender) => {
      const id = tabMeant(sender, tabId);
      if (id !== undefined) await putKeeperIn(id);
      return true;
    },
    'saved-here': async ({ tabId }, sender) => {
      if (!isOurs(sender)) return null;
      const { url = '' } = await tabOf(tabId);
      if (!(await maybeSavedAt(tabId, url))) return NOTHING_SAVED;
      const page = await pageTextOf(tabId);
      return page && savedHere(page, await keeper.find(page, url));
    },
    reattach: async ({ tabId, id, ...at }, sender) => {
      const page = isOurs(sender) ? await pageTextOf(tabId) : null;
      return page ? stepped(() => keeper.reattach(id, page, at)) : NOT_DONE;
    },
    bin: async ({ id }, sender) =>
      isOurs(sender) ? stepped(() => collection.bin([id])) : NOT_DONE,
    'undo-step': async ({ step }, sender) => {
      if (!isOurs(sender)) return false;
      const undone = await collection.undo(new Date(), step).catch(() => null);
      return undone !== null;
    },
  };

  /** Whether to look at a tab's page at all: one that is no notice has clips by its address alone. */
  async function maybeSavedAt(tabId: number, url: string): Promise<boolean> {
    const report = await askTab(tabId, 'report').catch(() => null);
    return report?.plan != null || (await keeper.hasSavedAt(url));
  }

  /** Does a step that can be undone. */
  async function stepped(act: () => Promise<number | null>): Promise<Done> {
    let step: number | null = null;
    const { problem } = await answered(async () => {
      step = await act();
      return '';
    });
    return { done: problem === null, step };
  }

  /** Saves what the reader has selected in a tab's page. */
  async function saveSelected(clause: Clause, tabId: number | undefined): Promise<string> {
    const page = await pageTextOf(tabId);
    const { start, end } = clause.selectors?.position ?? { start: 0, end: 0 };
    // In a frame the text is another.
    const isThere = page?.text.slice(start, end) === clause.quote;
    return keeper.save(page && isThere ? placed(clause, page, [[start, end]]) : clause, [], () =>
      Promise.resolve(page),
    );
  }

  /** Saves a measure of a tab's page, with its place and what is shown beside it. */
  async function saveMeasure(id: string, tabId: number | undefined): Promise<string | null> {
    if (tabId === undefined) return null;
    const { plan, answer } = await askTab(tabId, 'report');
    const measure = plan?.measures.find((each) => each.id === id);
    if (!plan || !measure) return null;
    const page = await pageTextOf(tabId);
    const clause = clauseOf(plan, measure, 'measure');
    const { keepEquivalents } = await readSettings();
    const shown = keepEquivalents ? (answer?.equivalents[id] ?? []) : [];
    return keeper.save(
      page ? placed(clause, page, measure.spans) : clause,
      shown.map(({ plan: { id: planId }, measure: { id: measureId }, level }) => ({
        planId,
        measureId,
        level,
      })),
      () => Promise.resolve(page),
    );
  }

  /** Saves words of a tab's page, at the place where they stand in it. */
  async function saveWords(words: string, tabId: number | undefined): Promise<string | null> {
    if (tabId === undefined || words.trim() === '') return null;
    const page = await pageTextOf(tabId);
    const { plan } = await askTab(tabId, 'report').catch(() => ({ plan: null }));
    const ofTab = clauseOfTab(await tabOf(tabId), words.trim());
    const otherwise = plan ? { ...ofTab, title: '', document: documentOf(plan) } : ofTab;
    const clause = page ? clauseOfWords(words, page.text, plan, otherwise) : otherwise;
    return keeper.save(clause, [], () => Promise.resolve(page));
  }

  /** Does something to the collection, and answers the clip's id or why it failed. */
  async function answered(act: () => Promise<string | null>): Promise<SaveAnswer> {
    try {
      const id = await act();
      return { id, problem: id === null ? 'failed' : null };
    } catch (error) {
      await failed(error).catch(() => {});
      return { id: null, problem: problemOf(error) };
    }
  }

  /** Has the open pages look for what is saved now. */
  async function tellPages(): Promise<void> {
    void registerPages();
    for (const id of await allTabs()) void lookAgainIn(id);
  }

  async function registerPages(): Promise<void> {
    await keptPages.register(() => collection.unreadAddresses()).catch(() => {});
  }

  /** Which of these equivalents are saved. */
  async function savedOthers(places: readonly LibraryPlace[]) {
    const found = await Promise.all(
      places.map(({ planId, measureId }) => library.find(planId, measureId)),
    );
    const all = found.flatMap((each) => each ?? []);
    const clips = await collection.clipsAt(
      all.map(({ plan, measure }) => ({
        document: plan,
        measureId: measure.id,
        quote: measure.text,
      })),
    );
    const saved = all.flatMap(({ plan, measure }, i) => {
      const clip = clips[i];
      return clip ? [[`${plan.id}/${measure.id}`, clip.id] as const] : [];
    });
    return Object.fromEntries(saved);
  }

  /** Saves what is selected in a tab, and sees to it that the reader hears of it. */
  async function saveSelection(asked: Asked): Promise<void> {
    const { palette } = await readSettings();
    try {
      await keepIn(asked, pageStyle(palette));
    } catch {
      await keepTold(asked);
    }
  }

  /** Where no script may run there is what the menu told. */
  async function keepTold({ tabId, told }: Asked): Promise<void> {
    const words = told.trim();
    const clause = words === '' ? null : clauseOfTab(await tabOf(tabId), words);
    const { id } = clause ? await answered(() => keeper.save(clause)) : { id: null };
    const say = sayFrom((await interfaceTexts()).texts);
    const title = say(id ? 'keep.saved' : clause ? 'card.saveFailed' : 'keep.nothingSelected');
    await sayOnButton(tabId, { done: id !== null, title }, () => void showTab(tabId));
  }

  return { handlers, saveSelection, registerPages };
}

const NOTHING_SAVED: SavedHere = { whole: true, clips: [] };
const NOT_DONE: Done = { done: false, step: null };
/** How often at most the pages look again (milliseconds). */
const PAUSE = 300;

/** A selection of a page that nothing is known of but what its tab tells. */
function clauseOfTab({ url, title }: { url?: string; title?: string }, quote: string): Clause {
  const address = url?.replace(/#.*$/s, '');
  return {
    kind: 'selection',
    measureId: '',
    quote,
    path: [],
    heading: [],
    title: title ?? '',
    agencies: [],
    document: {
      ...UNKNOWN_DOCUMENT,
      source: address && /^https?:/.test(address) ? { url: address, kind: 'copy' } : null,
    },
    selectors: null,
  };
}

/** Why the collection did not take something, as far as the reader can do anything about it. */
function problemOf(error: unknown): NonNullable<SaveAnswer['problem']> {
  const kind = error instanceof CollectionError ? error.kind : null;
  return kind === 'full' || kind === 'blocked' ? kind : 'failed';
}
