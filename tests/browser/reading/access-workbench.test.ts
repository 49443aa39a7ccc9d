/**
 * Whatever Lince shows in the workbench can be used by everybody: axe-core finds nothing in any state of it, in
 * both languages, in light and in dark, as large as ever and at 200 %, and no words are cut off. The
 * states are listed in `../support/states-*.ts`, and looked at in one page after the other, for a
 * browser's start takes longer than all dresses of a state.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGE_SIZES, violationsIn, WINDOW } from '../support/axe';
import { forgetCollection } from '../support/collection';
import { useLince } from '../support/lince';
import { press } from '../support/press';
import { WORKBENCH_STATES } from '../support/states-workbench';
import { forgetSettings, speak } from '../support/stored';

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
