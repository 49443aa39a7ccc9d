/**
 * Whatever Lince shows can be used by everybody: axe-core finds nothing in any state of any surface,
 * in both languages, in light and in dark, as large as ever and at 200 %. The states are listed in
 * `../support/states-*.ts`, and looked at in one page after the other, for a browser's start takes
 * longer than all dresses of a state.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import {
  BESIDE,
  copyOverlay,
  OVERLAY_SIZES,
  PAGE_SIZES,
  PANEL_SIZES,
  violationsIn,
  WINDOW,
} from '../support/axe';
import { forgetCollection } from '../support/collection';
import { useLince } from '../support/lince';
import { press } from '../support/press';
import { OVERLAY_STATES } from '../support/states-overlay';
import { PANEL_STATES } from '../support/states-panel';
import { WORKBENCH_STATES } from '../support/states-workbench';
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

  it('what is shown in a page', async () => {
    await speak(lince, language);
    const found: string[] = [];
    const missing = new Set(OVERLAY_STATES.flatMap(({ shows }) => shows));
    const copy = await lince.newPage();
    for (const size of OVERLAY_SIZES) {
      const notice = await lince.openNotice('hainan', size);
      for (const { name, go, shows } of OVERLAY_STATES) {
        await notice.page.bringToFront();
        await go(notice, lince);
        await copy.bringToFront();
        await copy.setViewport(size);
        await copyOverlay(notice.overlay, copy);
        for (const each of shows) if (await copy.$(`aside >>> ${each}`)) missing.delete(each);
        found.push(...(await violationsIn(copy, [size])).map((each) => `${name}, ${each}`));
      }
      await notice.page.close();
      await forgetCollection(lince);
    }
    expect([...missing]).toEqual([]);
    expect(found).toEqual([]);
  });

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

  it.each(Object.entries(WORKBENCH_STATES))('the workbench: %s', async (_, states) => {
    await speak(lince, language);
    const page = await lince.newPage();
    const found: string[] = [];
    for (const { name, at, made, typed, pressed = [], shows } of states) {
      await page.setViewport(WINDOW);
      if (at) {
        await page.goto('about:blank');
        await page.goto(`chrome-extension://${lince.extensionId}/workbench.html${at}`);
        await spoken(page);
      }
      await made?.(page);
      if (typed) await page.type(...typed);
      for (const each of pressed) await press(page, each);
      await page.waitForSelector(shows);
      found.push(...(await violationsIn(page, PAGE_SIZES)).map((each) => `${name}, ${each}`));
    }
    expect(found).toEqual([]);
  });
});
