/** Whatever a reader can do is done once without a pointer, from the lists of actions. */
import { afterEach, expect, it } from 'vitest';
import type { Report } from '../../../lib/platform/messages/protocol';
import { ALSO_IN_THE_ANSWER, IN_THE_ANSWER } from '../support/actions/answer';
import { BESIDE_EACH_OTHER, PLANS_BESIDE_EACH_OTHER } from '../support/actions/beside';
import { ALSO_IN_THE_CARD, IN_THE_CARD } from '../support/actions/card';
import { IN_A_CLIP } from '../support/actions/clip';
import { ALSO_IN_THE_COLLECTION, IN_THE_COLLECTION } from '../support/actions/collection';
import { ALSO_IN_THE_DATA, IN_THE_DATA } from '../support/actions/data';
import { ALSO_ON_THE_WAY, FROM_VIEW_TO_VIEW, IN_THE_MATRIX } from '../support/actions/matrix';
import {
  ALSO_WITH_A_NEW_NOTICE,
  ON_OTHER_PAGES,
  ON_OTHER_SITES,
  WITH_A_NEW_NOTICE,
} from '../support/actions/other-pages';
import { AT_A_SELECTION, IN_THE_MARGIN, IN_THE_PAGE } from '../support/actions/page';
import { IN_THE_PANEL } from '../support/actions/panel';
import { ALSO_IN_A_PLAN, IN_A_PLAN, IN_THE_LIBRARY } from '../support/actions/plan';
import { ALSO_IN_THE_SEARCH, IN_THE_SEARCH } from '../support/actions/search';
import { ALSO_IN_THE_SETTINGS, IN_THE_SETTINGS } from '../support/actions/settings';
import { ALSO_IN_THE_TARGETS, IN_THE_TARGETS } from '../support/actions/targets';
import { pressButton, selectWords } from '../support/asking';
import { backupFiles, backupWith, otherClips } from '../support/backups';
import { doByKeyboard, grantSites, overOf, pageOf } from '../support/by-keyboard';
import { forgetCollection, openFilled } from '../support/collection';
import { copyPage } from '../support/copies';
import { saveLost } from '../support/editions';
import { farmingPages, farmingUrl } from '../support/farming';
import { sampleUrl, useLince } from '../support/lince';
import { forgetSettings } from '../support/stored';

const COPY = 'http://www.copy.example/a.html';
const lince = useLince({ extra: { [COPY]: copyPage('fujian-2017'), ...farmingPages() } });
afterEach(async () => {
  await forgetCollection(lince);
  // A second try begins as the first did: the last export is remembered.
  await forgetSettings(lince);
});

/** Any chip, of which the first was pressed. */
const CHIPS = ['button.chip'];

it('a page and its card', async () => {
  const notice = await lince.openNotice('hainan');
  await notice.page.bringToFront();
  const over = overOf(lince, notice);
  await doByKeyboard(over, IN_THE_MARGIN, ['.card *']);
  // As after a click there: Tab goes on from what is selected.
  await notice.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await selectWords(notice.page, '数字教育资源');
  await notice.overlay.waitFor('.selection-button');
  await doByKeyboard(over, AT_A_SELECTION, CHIPS);
  await notice.page.evaluate(() => getSelection()?.removeAllRanges());
  await notice.page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await doByKeyboard(over, IN_THE_PAGE, [...CHIPS, '.card *', '.toast *']);
  await doByKeyboard(over, IN_THE_CARD, [
    ...CHIPS,
    ...ALSO_IN_THE_CARD,
    '[data-action="close"]',
    '.toast *',
  ]);
});

it('the side panel, whatever the page', async () => {
  const notice = await lince.openNotice('guangdong');
  const panel = await lince.openPanel(notice);
  await panel.waitForSelector('.outline');
  await saveLost(panel, notice.report);
  const beside = pageOf(lince, panel, notice.page);
  await doByKeyboard(beside, IN_THE_PANEL, ['[role="tab"]', '.export-preview .scrolls']);

  const outline = ['.outline *', '.outline-tools *', '[role="tab"]'];
  const always = [
    '[data-action="collection"]',
    '[data-action="library"]',
    '[data-action="matrix"]',
    '[data-action="export-notice"]',
    '[data-action="site"]',
    '[data-action="open-in-library"]',
  ];
  await notice.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
  await doByKeyboard(beside, IN_THE_ANSWER, [...ALSO_IN_THE_ANSWER, ...always, ...outline]);
  await notice.page.goto(sampleUrl('news'));
  await panel.waitForSelector('[data-state="not-a-notice"]');
  await doByKeyboard(beside, ON_OTHER_PAGES, always);

  await notice.page.goto(COPY);
  await panel.waitForSelector('[data-state="elsewhere"]');
  await grantSites(panel);
  await pressButton(lince, notice.page);
  await panel.waitForSelector('[data-action="read-site"]');
  await doByKeyboard(beside, ON_OTHER_SITES, [...always, ...outline]);
});

it('the library, by the panel, and the next notice on the subject is matched at once', async () => {
  const notice = await lince.openNotice('guangdong');
  const panel = await lince.openPanel(notice);
  await notice.page.goto(farmingUrl('jiangsu'));
  await panel.waitForSelector('[data-in-library="absent"]');
  const always = ['.outline *', '.outline-tools *', '[role="tab"]', '[data-action="collection"]'];
  await doByKeyboard(pageOf(lince, panel, notice.page), WITH_A_NEW_NOTICE, [
    ...ALSO_WITH_A_NEW_NOTICE,
    ...always,
    '[data-action="open-in-library"]',
    '[data-action="library"]',
    '[data-action="matrix"]',
    '[data-action="export-notice"]',
    '[data-action="site"]',
  ]);
  const other = await lince.openNotice(farmingUrl('anhui'));
  expect(new Set(regionsIn(other.report))).toEqual(new Set(['320000']));
});

it('the collection, and from there to a plan and to its equivalents', async () => {
  const { workbench } = await openFilled(lince);
  const page = pageOf(lince, workbench);
  await doByKeyboard(page, IN_THE_COLLECTION, ALSO_IN_THE_COLLECTION);
  await doByKeyboard(page, IN_A_CLIP, [...ALSO_IN_THE_COLLECTION, '.plan-page *']);
  await doByKeyboard(page, IN_A_PLAN, [...ALSO_IN_A_PLAN, '.beside-page *']);
  const fromPageToPage = [
    ...BESIDE_EACH_OTHER,
    ...IN_THE_LIBRARY,
    ...IN_THE_MATRIX,
    ...PLANS_BESIDE_EACH_OTHER,
    ...FROM_VIEW_TO_VIEW,
  ];
  await doByKeyboard(page, fromPageToPage, ALSO_ON_THE_WAY);
});

it('the search of the library', async () => {
  const workbench = await lince.openOwn('workbench.html');
  await workbench.evaluate(() => {
    location.hash = '#search?q=信息 宽带';
  });
  await workbench.waitForSelector('.result mark');
  await doByKeyboard(pageOf(lince, workbench), IN_THE_SEARCH, ALSO_IN_THE_SEARCH);
});

it('the targets', async () => {
  const targets = await lince.openOwn('workbench.html#targets/hainan-2017');
  await targets.waitForSelector('.metric-view');
  await doByKeyboard(pageOf(lince, targets), IN_THE_TARGETS, ALSO_IN_THE_TARGETS);
});

it('the settings', async () => {
  const settings = await lince.openOwn('workbench.html#settings');
  await settings.waitForSelector('.keys kbd');
  await grantSites(settings, ['*://www.copy.example/*']);
  await doByKeyboard(pageOf(lince, settings), IN_THE_SETTINGS, ALSO_IN_THE_SETTINGS);
});

it('the data', async () => {
  const { workbench, clips } = await openFilled(lince);
  await workbench.goto(`${workbench.url()}#data`);
  await workbench.waitForSelector('[data-action="backup"]');
  const files = backupFiles();
  try {
    const backup = files.write('backup.json', backupWith(otherClips(clips)));
    await doByKeyboard(pageOf(lince, workbench), IN_THE_DATA(backup), ALSO_IN_THE_DATA);
  } finally {
    files.close();
  }
});

const regionsIn = ({ answer }: Report) =>
  Object.values(answer?.equivalents ?? {}).flatMap((all) => all.map(({ plan }) => plan.region));
