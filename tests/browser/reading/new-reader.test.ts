/**
 * Somebody who has just installed Lince, and reads on a subject of which the bundled plans know nothing:
 * three notices are added from their pages by the panel, and a fourth has hints, a matrix and targets.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { pressButton } from '../support/asking';
import { useLince } from '../support/lince';
import { ADDED, PAGES, READ } from '../support/three-provinces';
import { inFirefox, marksIn, useFirefox } from '../support/trouble-firefox';
import { SOON, until } from '../support/until';

/** What a browser is asked to do. */
interface Reader {
  readonly open: (url: string) => Promise<Page>;
  /** The panel of the page in front. */
  readonly panelOf: (page: Page) => Promise<Page>;
  /** The page of the workbench that was opened last. */
  readonly workbench: (part: string) => Promise<Page>;
}

/** A click that needs no page in front: in one browser the panel is a tab behind. */
async function click(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page.$eval(selector, (found) => (found as HTMLElement).click());
}

const textsIn = (page: Page, selector: string) =>
  page.$$eval(selector, (all) => all.map((each) => each.textContent ?? ''));

async function addThree({ open, panelOf }: Reader): Promise<void> {
  for (const url of Object.values(ADDED)) {
    const page = await open(url);
    const panel = await panelOf(page);
    await click(panel, '[data-in-library="absent"] [data-action="add-notice"]');
    await click(panel, '.add-notice [data-action="facts-save"]');
    await panel.waitForSelector('[data-in-library="own"]');
    await page.close();
  }
}

async function readFourth({ open, panelOf, workbench }: Reader): Promise<void> {
  const page = await open(READ);
  // All measures but the one of which none of the three says anything.
  await expect.poll(() => marksIn(page), SOON).toBeGreaterThanOrEqual(9);
  const panel = await panelOf(page);
  await until('the regions of all three', async () => {
    const chips = (await textsIn(panel, '.outline .chip')).join();
    return ['黑', '鄂', '川'].every((sign) => chips.includes(sign));
  });

  await click(panel, '[data-action="matrix"]');
  const matrix = await workbench('#matrix');
  await matrix.waitForSelector('[role="grid"] tbody [data-line]');
  const columns = await textsIn(matrix, '[role="grid"] .column-name');
  const three = ['黑龙江', '湖北', '四川'].map((name) => columns.indexOf(name));
  const lines = await matrix.$$eval('[data-line]', (all) =>
    all.map((line) => ({
      matter: line.querySelector('.matter')?.textContent ?? '',
      levels: [...line.querySelectorAll('td:not(.own-column)')].map((cell) =>
        cell.getAttribute('data-level'),
      ),
    })),
  );
  const levelsOf = (matter: RegExp) => {
    const line = lines.find((line) => matter.test(line.matter));
    return three.map((at) => line?.levels[at]);
  };
  expect(levelsOf(/种业/)).toEqual(['same', 'same', 'same']);
  expect(levelsOf(/人居环境/)).toEqual(['none', 'none', 'none']);
  await matrix.close();
  await page.bringToFront();

  await click(panel, '#tab-targets');
  const machines = '[data-metric^="农作物耕种收综合机械化率"]';
  await panel.waitForSelector(machines);
  const values = await textsIn(panel, `${machines} .value`);
  expect(values.join()).toMatch(/(?=.*94%)(?=.*98%)(?=.*75%)(?=.*70%)/);

  await click(panel, '[data-action="targets-page"]');
  const targets = await workbench('#targets');
  const metric = await targets.waitForSelector(`.metric-list a ::-p-text(综合机械化率)`);
  await metric?.evaluate((link) => (link.closest('a') as HTMLElement).click());
  await until('the values of all four', async () => {
    const told = (await textsIn(targets, '.metric-table .value')).join();
    return ['94%', '98%', '75%', '70%'].every((value) => told.includes(value));
  });
  await targets.close();
}

describe('Chromium: a new reader on a new subject', () => {
  const lince = useLince({ extra: { ...PAGES } });

  it('adds three notices, and has hints, targets and a matrix on the fourth', async () => {
    let panel: Page | null = null;
    const reader: Reader = {
      open: async (url) => {
        const page = await lince.newPage();
        await page.goto(url);
        await lince.reportOf(page);
        return page;
      },
      panelOf: async (page) => {
        const isPanel = (url: string) => url.endsWith('/sidepanel.html');
        if (!panel) {
          const opening = lince.browser.waitForTarget((each) => isPanel(each.url()));
          await pressButton(lince, page);
          panel = await (await opening).asPage();
        }
        return panel;
      },
      workbench: async (part) => {
        const target = await lince.browser.waitForTarget((each) => each.url().includes(part));
        return target.asPage();
      },
    };
    await addThree(reader);
    await readFourth(reader);
  });
});

inFirefox('a new reader on a new subject', () => {
  const firefox = useFirefox({ extra: { ...PAGES } });

  it('adds three notices, and has hints, targets and a matrix on the fourth', async () => {
    // The sidebar cannot be reached: its page in a tab behind follows the tab in front all the same.
    const panel = await firefox().openOwn('sidepanel.html', '[data-state]');
    const reader: Reader = {
      open: async (url) => {
        const { page } = await firefox().open(url);
        await page.bringToFront();
        return page;
      },
      panelOf: async () => panel,
      // Nor can a page that the extension opens: one at the same address is as good.
      workbench: async (part) => {
        const url = await until(part, () => panel.evaluate(addressWith, part));
        return firefox().openOwn(url.slice(url.indexOf('workbench.html')), 'h1');
      },
    };
    await addThree(reader);
    await readFourth(reader);
  });
});

/** Runs in a page of the extension: the address of its page that has this in it. */
function addressWith(part: string): string | undefined {
  const { browser } = globalThis as unknown as {
    browser: { extension: { getViews(of: object): { location: { href: string } }[] } };
  };
  const views = browser.extension.getViews({ type: 'tab' });
  return views.map(({ location }) => location.href).find((href) => href.includes(part));
}
