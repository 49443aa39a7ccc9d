/**
 * Whatever Lince shows can be used by everybody: axe-core finds nothing, in light and in dark.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { copyOverlay, violationsInBoth } from '../support/axe';
import { openCard } from '../support/card';
import { pressClauseMode } from '../support/clause-mode';
import { forgetCollection, openFilled } from '../support/collection';
import { sampleUrl, useLince } from '../support/lince';
import { noticePage } from '../support/trouble-pages';
import { until } from '../support/until';

/** States of a notice that no sample is in: matched nothing, and a page of several. */
const FOREIGN = 'http://www.sample.gov.cn/foreign.html';
const PAGED = 'http://www.sample.gov.cn/paged.html';
const foreign = noticePage({ others: 10 }).replace(
  /<p>\d+\.(?!养护).*?<\/p>/g,
  '<p>修缮村道。对桥涵逐段检查登记。</p>',
);
const paged = noticePage({
  others: 3,
  tail: '<p><b>1</b> <a href="?2">2</a> <a href="?2">下一页</a></p>',
});

const lince = useLince({ extra: { [FOREIGN]: foreign, [PAGED]: paged } });
afterEach(() => forgetCollection(lince));

describe('everybody can use', () => {
  it('the side panel with a notice, folded and unfolded', async () => {
    const panel = await lince.openPanel(await lince.openNotice('hainan'));
    await panel.waitForSelector('.outline');
    expect(await violationsInBoth(panel)).toEqual([]);
    await panel.click('.outline button.chip');
    await panel.waitForSelector('.equivalent');
    expect(await violationsInBoth(panel)).toEqual([]);
  });

  it('the side panel where there is nothing to compare, or only a part', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    for (const state of ['not-a-notice', 'list', 'no-measures', 'text-elsewhere', 'elsewhere']) {
      await notice.page.goto(PAGES[state] ?? sampleUrl(state));
      await panel.waitForSelector(`.state[data-state="${state}"]`);
      expect(await violationsInBoth(panel)).toEqual([]);
    }
    await notice.page.goto(FOREIGN);
    await panel.waitForSelector('.outline');
    expect(await panel.$('.outline .chip')).toBeNull();
    expect(await violationsInBoth(panel)).toEqual([]);
    await notice.page.goto(PAGED);
    await panel.waitForSelector('[data-note="paging"]');
    expect(await violationsInBoth(panel)).toEqual([]);
  });

  it('the collection: empty, with clips, with none that fits, with an undo', async () => {
    const empty = await lince.openOwn('workbench.html');
    await empty.waitForSelector('[data-state="empty"]');
    expect(await violationsInBoth(empty)).toEqual([]);
    await empty.close();

    const { workbench } = await openFilled(lince);
    await workbench.click('.clip:nth-child(2) input');
    expect(await violationsInBoth(workbench)).toEqual([]);
    await workbench.click('.clip:nth-child(1) [data-action="delete"]');
    await workbench.waitForSelector('[data-action="undo"]');
    expect(await violationsInBoth(workbench)).toEqual([]);
    await workbench.type('input[type="search"]', '鹡鸰');
    await workbench.waitForSelector('.state');
    expect(await violationsInBoth(workbench)).toEqual([]);
  });

  it('the card and the chips', async () => {
    const notice = await lince.openNotice('hainan');
    const measure = notice.report.plan?.measures.find(({ title }) => title === '推进开放在线教育');
    await openCard(notice, measure?.id ?? '');
    const { overlay } = notice;
    // All that a card can show at once: a suggestion put away, one side by side, one in full.
    await overlay.ask('.card [data-action="dismiss"]', (all) => all.at(-1)?.click());
    await overlay.ask('.card [data-action="beside"]', ([beside]) => beside?.click());
    await overlay.ask('.card [data-action="whole"]', (all) => all[1]?.click());
    await overlay.waitFor('.card .whole');
    const copy: Page = await lince.newPage();
    await copyOverlay(notice.overlay, copy);
    expect(await copy.$$('aside >>> .card .equivalent')).toHaveLength(4);
    expect(await violationsInBoth(copy)).toEqual([]);
    await overlay.ask('.card [data-action="undo"]', ([undo]) => undo?.click());
    await until('all again', async () => (await overlay.count('.card .dismissed')) === 0);
  });

  it('the card with targets, the map and the keys of clause mode', async () => {
    const notice = await lince.openNotice('hainan');
    const { answer } = notice.report;
    const [id = ''] =
      Object.entries(answer?.equivalents ?? {}).find(
        ([id, found]) => answer?.targets[id] && found.some(({ measure }) => measure.targets.length),
      ) ?? [];
    expect(await pressClauseMode(lince, notice.page)).toBe(true);
    await notice.overlay.waitFor('.clause-hint');
    await openCard(notice, id);
    const copy: Page = await lince.newPage();
    await copyOverlay(notice.overlay, copy);
    expect(await copy.$$('aside >>> .map .tick')).not.toHaveLength(0);
    expect(await copy.$$('aside >>> .targets')).not.toHaveLength(0);
    expect(await violationsInBoth(copy)).toEqual([]);
  });
});

/** Pages of the states that are not named like the sample that shows them. */
const PAGES: Readonly<Record<string, string>> = {
  'not-a-notice': sampleUrl('news'),
  elsewhere: 'about:blank',
};
