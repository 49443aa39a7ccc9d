/**
 * Whatever Lince shows in the side panel can be used by everybody: axe-core finds nothing in any state of it, in
 * both languages, in light and in dark, as large as ever and at 200 %, and no words are cut off. The
 * states are listed in `../support/states-*.ts`, and looked at in one page after the other, for a
 * browser's start takes longer than all dresses of a state.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { BESIDE, PANEL_SIZES, violationsIn } from '../support/axe';
import { forgetCollection } from '../support/collection';
import { useLince } from '../support/lince';
import { press } from '../support/press';
import { PANEL_STATES } from '../support/states-panel';
import { forgetSettings, speak } from '../support/stored';
import { tell } from '../support/told-panel';

/** For a list that is gone through in seconds, on a machine that is busy (milliseconds). */
const timeout = 240_000;

const lince = useLince();
afterEach(async () => {
  await forgetSettings(lince);
  await forgetCollection(lince);
});

describe.each(['zh-CN', 'en'] as const)('everybody can use, in %s', { timeout }, (language) => {
  const spoken = (page: Page) =>
    page.waitForFunction((language) => document.documentElement.lang === language, {}, language);

  it('the side panel', async () => {
    await speak(lince, language);
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await spoken(panel);
    const found: string[] = [];
    for (const [name, { told, pressed = [], typed, shows }] of Object.entries(PANEL_STATES)) {
      await panel.setViewport(BESIDE);
      await tell(panel, told(notice.report));
      for (const each of pressed) await press(panel, each);
      if (typed) await panel.keyboard.type(typed);
      await panel.waitForSelector(shows);
      found.push(...(await violationsIn(panel, PANEL_SIZES)).map((each) => `${name}, ${each}`));
    }
    expect(found).toEqual([]);
  });
});
