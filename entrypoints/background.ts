import { defineBackground } from 'wxt/utils/define-background';
import { clauseOf } from '../lib/collection/clip';
import { Collection } from '../lib/collection/collection';
import { savedKeys } from '../lib/collection/saved';
import { LibraryDatabase } from '../lib/library/database';
import { Library } from '../lib/library/library';
import pageStyle from '../lib/overlay/page-style.css?raw';
import { showCount } from '../lib/platform/badge';
import { injectIntoOpenTabs, injectOverlay, onInstalled } from '../lib/platform/injection';
import { answerRequests, onReport } from '../lib/platform/messaging';
import { packagedJson } from '../lib/platform/pages';
import { openPanel, openPanelOnAction } from '../lib/platform/panel';
import { interfaceTexts, overlayTexts } from '../lib/platform/texts';

export default defineBackground(() => {
  const library = new Library(new LibraryDatabase(), {
    hash: __LIBRARY_HASH__,
    load: () => packagedJson('/library.json'),
  });
  const collection = new Collection();

  openPanelOnAction();
  onInstalled(() => void injectIntoOpenTabs());
  // Whatever woke us will ask the library next; a seeding that was cut short goes on here, too.
  library.ready().catch(() => {});

  onReport((tabId, { answer }) => {
    void showCount(tabId, Object.keys(answer?.equivalents ?? {}).length);
  });
  answerRequests({
    'read-page': async (_, { tab }) => {
      if (tab?.id === undefined) return false;
      await injectOverlay(tab.id, pageStyle);
      return true;
    },
    match: async (query) => {
      const [answer, { texts }] = await Promise.all([library.answer(query), interfaceTexts()]);
      const saved = await savedKeys(collection, query, answer).catch(() => []);
      return { answer, texts: overlayTexts(texts), saved };
    },
    save: async (request) => {
      const clause = request.from === 'page' ? request.clause : await clauseInLibrary(request);
      if (!clause) return false;
      return collection.save(clause).then(
        () => true,
        () => false,
      );
    },
    'open-panel': (_, { tab }) => openPanel(tab?.id),
  });

  async function clauseInLibrary(place: { planId: string; measureId: string }) {
    const found = await library.find(place.planId, place.measureId);
    return found && clauseOf(found.plan, found.measure, 'equivalent');
  }
});
