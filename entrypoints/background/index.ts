import { defineBackground } from 'wxt/utils/define-background';
import { sayFrom } from '../../components/parts/texts';
import { keepTrouble } from '../../lib/collection/backup/facts';
import { COPIES, ownFolder } from '../../lib/collection/backup/folder';
import { DataKeeper } from '../../lib/collection/backup/keeper';
import { Collection } from '../../lib/collection/collection';
import { CollectionDatabase } from '../../lib/collection/database';
import { Dismissals } from '../../lib/collection/dismissals';
import { isKept } from '../../lib/collection/saved';
import { emptyBin } from '../../lib/library/bin';
import { LibraryDatabase } from '../../lib/library/database';
import { Library } from '../../lib/library/library';
import { laidNotice, matrixOf } from '../../lib/library/matrix';
import { gapsOf, targetsOf } from '../../lib/library/overview';
import { queryOf } from '../../lib/match/query';
import { pageStyle } from '../../lib/overlay/page-style';
import type { Plan } from '../../lib/plan/plan';
import { withRole } from '../../lib/plan/roles';
import { ADD, onAdd } from '../../lib/platform/adding';
import type { Laid } from '../../lib/platform/addresses';
import { atMostEvery } from '../../lib/platform/at-most-every';
import { showButton } from '../../lib/platform/badge';
import { onCommand } from '../../lib/platform/commands';
import { comparisonIn } from '../../lib/platform/comparisons';
import { daily } from '../../lib/platform/daily';
import { FIND, onFind } from '../../lib/platform/find';
import {
  addPageStyle,
  allTabs,
  injectIntoOpenTabs,
  injectOverlay,
  onInstalled,
  readableTabs,
} from '../../lib/platform/injection';
import { KEEP, onKeep } from '../../lib/platform/keep';
import { offerItems, renameItems } from '../../lib/platform/menus';
import {
  answerRequests,
  askTab,
  isOurs,
  onLibraryChanged,
  onReport,
} from '../../lib/platform/messages/messaging';
import type { Report } from '../../lib/platform/messages/protocol';
import { isAt, openBeside, openPlan, openWelcome, packagedJson } from '../../lib/platform/pages';
import { openPanel, openPanelOnAction } from '../../lib/platform/panel';
import { reportOf } from '../../lib/platform/reports';
import { forgetSearch, forgetWithTabs } from '../../lib/platform/searches';
import {
  migrateSettings,
  onSettings,
  ownSettings,
  readSettings,
} from '../../lib/platform/settings';
import { isAmong, onSites, registerDetector } from '../../lib/platform/sites';
import { interfaceTexts, overlayTexts } from '../../lib/platform/texts';
import { answerAddressBar } from './address-bar';
import { keepingOf } from './keeping';
import { quotingOf } from './quoting';

export default defineBackground(() => {
  const database = new LibraryDatabase();
  const library = new Library(
    database,
    { hash: __LIBRARY_HASH__, load: () => packagedJson('/library.json') },
    __INDEX_VERSION__,
  );
  const collection = new Collection();
  const dismissals = new Dismissals();
  const copies = ownFolder(COPIES);
  const keeper = new DataKeeper(
    { collection: new CollectionDatabase(), dismissals },
    copies,
    ownSettings,
  );
  const keeping = keepingOf(collection, library, {
    showTab,
    failed: (error) => keepTrouble(copies, 'save', error, new Date()),
  });

  // An import tells of many changes, one after another.
  const haveAskedAgain = atMostEvery(300, () => void askAllAgain());

  openPanelOnAction();
  answerAddressBar();
  onInstalled((first) => {
    if (first) void openWelcome();
    void migrateSettings().catch(() => {});
    void injectIntoOpenTabs();
    void registerDetector();
    void menuItems().then(offerItems);
    void keeping.registerPages();
  });
  onSettings(() => void applySettings());
  onSites((gone) => void followSites(gone));
  onLibraryChanged((ids) => void followLibrary(ids));
  onFind();
  onAdd();
  onKeep((asked) => void keeping.saveSelection(asked));
  forgetWithTabs();
  onCommand('toggle-marks', (tabId) => void askTab(tabId, 'toggle-marks').catch(() => false));
  onCommand('clause-mode', (tabId) => void askTab(tabId, 'clause-mode').catch(() => false));
  // Whatever woke us will ask the library next; a seeding that was cut short goes on here, too.
  library.ready().catch(() => {});
  void daily('bin', () => collection.purgeOld()).catch(() => {});
  void daily('library-bin', () => library.ready().then(() => emptyBin(database))).catch(() => {});
  // A copy of the day, once what woke us has its answer.
  setTimeout(() => void keeper.keepDaily(new Date()), 5000);

  onReport((tabId, report, url) => void followReport(tabId, report, url));
  answerRequests({
    'read-page': async (_, { tab }) => {
      const { sitesOff, palette } = await readSettings();
      if (tab?.id === undefined || sitesOff.includes(hostOf(tab.url))) return false;
      await injectOverlay(tab.id, pageStyle(palette));
      return true;
    },
    match: async (query, sender) => {
      void library.expect(query);
      const [settings, away] = await Promise.all([
        readSettings(),
        dismissals.mostOfOne(query).catch(() => 0),
      ]);
      const [found, { texts }] = await Promise.all([
        library.answer(query, { ...settings, perRegion: 1 + away }),
        interfaceTexts(),
      ]);
      const answer = await dismissals.without(query, found).catch(() => found);
      const kept = await isKept(collection, query, sender.url ?? '', answer).catch(() => false);
      const shows = {
        equivalents: settings.markEquivalents,
        targets: settings.markTargets,
        letters: settings.letters,
        selection: settings.selectionButton,
      };
      return { answer, texts: overlayTexts(texts), kept, shows };
    },
    details: (request) => library.details(request),
    search: async ({ text, notice }) => library.search(text, notice, await readSettings()),
    gaps: async (query) => gapsOf(library, query, await readSettings()),
    matrix: async (of, sender) => {
      const plan = isOurs(sender) && (await laidOut(of));
      if (!plan) return null;
      const query = queryOf(plan);
      const [settings, away] = await Promise.all([
        readSettings(),
        dismissals.awayFrom(query).catch(() => new Map()),
      ]);
      const answer = await matrixOf(library, query, { ...settings, away });
      return { notice: laidNotice(plan), answer };
    },
    targets: async (query) => targetsOf(library, query, await readSettings()),
    ...keeping.handlers,
    ...quotingOf(library),
    texts: async () => overlayTexts((await interfaceTexts()).texts),
    dismiss: ({ own, undo, ...other }) =>
      (undo ? dismissals.restore(own, other) : dismissals.dismiss(own, other)).then(
        () => true,
        () => false,
      ),
    'open-panel': (_, { tab }) => {
      const opened = openPanel(tab?.id);
      // From the card the reader wants the notice, whatever was asked before.
      if (tab?.id !== undefined) void forgetSearch(tab.id);
      return opened;
    },
    'open-workbench': async ({ planId, measureId }, { tab }) => {
      if (planId !== undefined) await openPlan(planId, measureId);
      else if (tab?.id === undefined) return false;
      else {
        // From the tab itself, which has all that the answer was.
        const { plan, answer } = await askTab(tab.id, 'report');
        const comparison = plan && answer && comparisonIn(plan, answer, measureId);
        if (!comparison) return false;
        await openBeside(comparison);
      }
      return true;
    },
  });

  /** A notice that is kept, or a plan of the library; undefined where it is not there (any more). */
  async function laidOut(of: Laid): Promise<Plan | undefined> {
    const plan = 'key' in of ? (await reportOf(of.key))?.plan : await library.plan(of.planId);
    // As whatever is asked about: a page does not tell what frames a plan.
    return plan && { ...plan, measures: plan.measures.map(withRole) };
  }

  /** Shows what a page reports, or, where the reader has left it meanwhile, what the next one is. */
  async function followReport(tabId: number, report: Report, url: string | undefined) {
    if (await isAt(tabId, url)) {
      await showReport(tabId, report);
      if (await isAt(tabId, url)) return;
    }
    await showTab(tabId);
  }

  /** The same for whatever a tab shows now. */
  async function showTab(tabId: number): Promise<void> {
    await showReport(tabId, await askTab(tabId, 'report').catch(() => NO_NOTICE));
  }

  /** Says on a tab's button what its page is. */
  async function showReport(
    tabId: number,
    { state, plan, answer }: Pick<Report, 'state' | 'plan' | 'answer'>,
  ): Promise<void> {
    const count = Object.keys(answer?.equivalents ?? {}).length;
    const say = sayFrom((await interfaceTexts()).texts);
    const title =
      count > 0
        ? say('button.found', { count })
        : say(answer ? 'button.nothing' : state === 'off' ? 'button.off' : 'button.open');
    await showButton(tabId, { notice: plan !== null, count, title });
  }

  /** Brings the pages that are open to what the reader has just chosen. */
  async function applySettings(): Promise<void> {
    await renameItems(await menuItems()).catch(() => {});
    const { sitesOff, palette } = await readSettings();
    for (const { id, url } of await readableTabs()) {
      const report = await askTab(id, 'report').catch(() => null);
      if (!report) continue;
      const off = sitesOff.includes(hostOf(url));
      if (off && report.plan) await askTab(id, 'switch', { on: false }).catch(() => false);
      if (off || (!report.plan && report.state !== 'off')) continue;
      await addPageStyle(id, pageStyle(palette)).catch(() => {});
      if (report.plan) await askTab(id, 'ask-again').catch(() => false);
      // The overlay that was switched off is still there, or was never put in.
      else
        await askTab(id, 'switch', { on: true })
          .catch(() => injectOverlay(id, pageStyle(palette)))
          .catch(() => {});
    }
  }

  /** Matches against the plans that there are now, and has the open notices ask again: those in sight first. */
  async function followLibrary(ids: readonly string[] | null): Promise<void> {
    await library.follow(ids);
    haveAskedAgain();
  }

  async function askAllAgain(): Promise<void> {
    for (const id of await allTabs()) await askTab(id, 'ask-again').catch(() => false);
  }

  /** Reads the open pages of sites that were granted, and leaves those that were taken back. */
  async function followSites(gone: readonly string[]): Promise<void> {
    await registerDetector();
    await injectIntoOpenTabs();
    for (const id of gone.length > 0 ? await allTabs() : []) {
      const report = await askTab(id, 'report').catch(() => null);
      if (report?.plan && isAmong(report.host, gone))
        await askTab(id, 'switch', { on: false }).catch(() => false);
    }
  }

  async function menuItems() {
    const { texts } = await interfaceTexts();
    return [
      { id: FIND, title: texts['find.menu'] },
      { id: KEEP, title: texts['keep.menu'] },
      { id: ADD, title: texts['library.menu'], on: 'page' as const },
    ];
  }
});

/** What is said of a page that does not answer: Lince does not read it. */
const NO_NOTICE = { state: 'not-a-notice', plan: null, answer: null } as const;

/** The host of an address; empty for none. */
function hostOf(url: string | undefined): string {
  return url && URL.canParse(url) ? new URL(url).hostname : '';
}
