/**
 * Presses with the mouse what may still be moving: rows of the outline are laid out as they come into
 * sight, and a panel follows its page as long as the reader's pointer is elsewhere.
 */
import type { Page } from 'puppeteer-core';
import { until } from './until';

/** Put into the page by what follows; nowhere else. */
interface World {
  pressed?: boolean;
}

/**
 * Presses the first that matches, once it is there, in the middle of the window, and stands still;
 * once more where the press went beside.
 */
export async function press(page: Page, selector: string): Promise<void> {
  let before = '';
  await until(`a press on ${selector}`, async () => {
    const [x, y] = await page.$eval(selector, bringToTheMiddle);
    const still = before === `${x} ${y}`;
    before = `${x} ${y}`;
    if (!still) {
      // By its movement the panel knows that the reader is at work in it.
      await page.mouse.move(x, y, { steps: 2 });
      return false;
    }
    await page.$eval(selector, listen);
    await page.click(selector);
    // What leads to another page has taken the answer with it.
    return page.evaluate(() => (globalThis as World).pressed === true).catch(() => true);
  });
}

/** Runs in the page; answers where its middle is then. */
async function bringToTheMiddle(found: Element): Promise<[number, number]> {
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  await new Promise(requestAnimationFrame);
  const { left, top, width, height } = found.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}

/** Runs in the page. */
function listen(found: Element): void {
  const world = globalThis as World;
  world.pressed = false;
  const heard = () => {
    world.pressed = true;
  };
  found.addEventListener('click', heard, { capture: true, once: true });
}
