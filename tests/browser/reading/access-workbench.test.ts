/**
 * Whatever Lince shows in the workbench can be used by everybody: see `../support/axe.ts`. The states
 * are listed in `../support/states-workbench.ts`, and looked at in one page after the other, for a
 * browser's start takes longer than all dresses of a state.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { PAGE_SIZES, violationsInBoth, WINDOW } from '../support/axe';
import { forgetCollection } from '../support/collection';
import { useLince } from '../support/lince';
import { press } from '../support/press';
import { WORKBENCH_STATES } from '../support/states-workbench';
import { forgetSettings } from '../support/stored';

/** For a list that is gone through in seconds, on a machine that is busy (milliseconds). */
const timeout = 240_000;

const FIRST = '#welcome';
const lince = useLince();
afterEach(async () => {
  await forgetSettings(lince);
  await forgetCollection(lince);
});

describe('everybody can use the workbench', { timeout }, () => {
  it.each(Object.entries(WORKBENCH_STATES))('%s', async (_, states) => {
    const page = await lince.openOwn(`workbench.html${FIRST}`);
    const found: string[] = [];
    for (const { name, at, made, typed, pressed = [], shows } of states) {
      await page.setViewport(WINDOW);
      if (at) await goAnew(page, at);
      await made?.(page);
      if (typed) await page.type(...typed);
      for (const each of pressed) await press(page, each);
      await page.waitForSelector(shows);
      const violations = await violationsInBoth(lince, page, PAGE_SIZES);
      found.push(...violations.map((each) => `${name}, ${each}`));
    }
    expect(found).toEqual([]);
  });
});

/** By way of the first page, where all that was opened or written is left behind; to load takes longer. */
async function goAnew(page: Page, at: string): Promise<void> {
  const go = (hash: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, hash);
  await go(FIRST);
  await page.waitForSelector('.welcome');
  await go(at);
  if (at !== FIRST) await page.waitForSelector('.welcome', { hidden: true });
}
