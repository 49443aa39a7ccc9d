/**
 * Presses with the mouse what may still be moving: rows of the outline are laid out as they come into
 * sight, and a press at once would go beside.
 */
import type { Page } from 'puppeteer-core';
import { until } from './until';

/** Presses the first that matches, once it is there, in the middle of the window, and stands still. */
export async function press(page: Page, selector: string): Promise<void> {
  let before = Number.NaN;
  await until(`${selector} that stands still`, async () => {
    const top = await page.$eval(selector, async (found) => {
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      return found.getBoundingClientRect().top;
    });
    const still = top === before;
    before = top;
    return still;
  });
  await page.click(selector);
}
