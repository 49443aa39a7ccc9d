/**
 * From a card into the workbench: the measure beside its equivalents, from there into a plan, all by
 * keyboard.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { enterInAddressBar, typeInAddressBar } from '../support/asking';
import { openCard } from '../support/card';
import { forgetCollection, textsOf } from '../support/collection';
import { type OpenNotice, useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { addOwnPlan } from '../support/own-plans';
import { until } from '../support/until';

const lince = useLince();

describe('the workbench', () => {
  it('shows a measure of a page beside its equivalents, and keeps it over a reload', async () => {
    const notice = await lince.openNotice('hainan');
    const page = await openBeside(notice, '推进开放在线教育');
    await untilTitled(page, '逐句对照：推进开放在线教育 · 邻策');
    const regions = await textsOf(page, '.column-region .region');
    expect(regions).toEqual(['海南', '广东', '福建', '河南', '山东'].sort(byPlaceIn(regions)));
    const rows = await textsOf(page, '.beside li');
    expect(rows.length).toBeGreaterThan(2);
    expect(await page.$$('mark.only')).not.toHaveLength(0);

    // Ours is saved as the measure of its page, another as an equivalent; each is taken out again.
    const pressed = () =>
      page.$$eval('.column-head [data-action="save"]', (all) =>
        all.map((each) => each.getAttribute('aria-pressed') === 'true'),
      );
    const buttons = await page.$$('.column-head [data-action="save"]');
    for (const i of [0, 1]) await buttons[i]?.click();
    await until(
      'two saved',
      async () => String((await pressed()).slice(0, 3)) === 'true,true,false',
    );
    await until('its mark in the page', async () => {
      await notice.page.bringToFront();
      const [mark, ...others] = await markedTitles(notice.page, ['saved']);
      return mark?.text === '推进开放在线教育' && others.length === 0;
    });
    await page.bringToFront();
    await buttons[1]?.click();
    await until(
      'one taken out',
      async () => String((await pressed()).slice(0, 2)) === 'true,false',
    );

    // One column less, by keyboard; the comparison is the same place, so back leads past it.
    await page.focus('.chooser label:nth-of-type(4) input');
    await page.keyboard.press('Space');
    await until('four columns', async () => (await page.$$('.column-head')).length === 4);
    await notice.page.close();
    await page.reload();
    await page.waitForSelector('.beside li');
    expect(await textsOf(page, '.column-region .region')).toEqual(regions.slice(0, 4));
    expect(await textsOf(page, '.beside li')).toHaveLength(rows.length);
    await until('known again', async () => String((await pressed()).slice(0, 2)) === 'true,false');
    await forgetCollection(lince);
  });

  it('leads into a plan and through it by keyboard, and back', async () => {
    const page = await lince.openOwn('workbench.html');
    await page.evaluate(() => {
      location.hash = '#plan';
    });
    await page.waitForSelector('.plan-list a');
    await until('the heading focused', async () => (await focusIn(page)) === '文库');
    expect(await textsOf(page, '.plan-list .tag')).toHaveLength(5);

    await page.evaluate(() => document.querySelector<HTMLElement>('.plan-list a')?.focus());
    await page.keyboard.press('Enter');
    await page.waitForSelector('.plan-measure');
    const title = (await textsOf(page, 'h1'))[0] ?? '';
    await until('the plan focused', async () => (await focusIn(page)) === title);
    await untilTitled(page, `${title} · 邻策`);

    await page.focus('.plan-outline a[tabindex="0"]');
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter'] as const) await page.keyboard.press(key);
    await page.waitForSelector('.plan-measure.current');
    const [heading = ''] = await textsOf(page, '.plan-measure.current .measure-heading');
    await until('the measure focused', async () => (await focusIn(page)) === heading);
    await until('the measure in view', () => inView(page, '.plan-measure.current'));
    // The outline follows the reader, and knows where the reader went.
    const followed = () => textsOf(page, '.plan-outline [aria-current]');
    const [here = ''] = await followed();
    await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await until('another in the outline', async () => {
      const at = await followed();
      return at.length === 1 && at[0] !== here;
    });
    await page.evaluate(() => document.activeElement?.scrollIntoView({ behavior: 'instant' }));
    await until('the same in the outline', async () => String(await followed()) === here);

    // The first way out of the measure is to save it.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.plan-measure.current [data-action="save"][aria-pressed="true"]');
    await page.waitForSelector('.plan-measure.current a[data-action="beside"]');
    await page.focus('.plan-measure.current a[data-action="beside"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.beside li');
    await page.goBack();
    await until('the measure again', async () => (await focusIn(page)) === heading);
    await page.waitForSelector('.plan-measure.current [data-action="save"][aria-pressed="true"]');
    await page.click('.plan-measure.current [data-action="save"]');
    await page.waitForSelector('.plan-measure.current [data-action="save"][aria-pressed="false"]');
    await forgetCollection(lince);
  });

  it('lets a plan that the reader added be mended by keyboard, undone, exported and removed', async () => {
    const page = await lince.openOwn('workbench.html');
    await page.waitForSelector('h1');
    await addOwnPlan(page, 'own-1', OWN);
    await page.evaluate(() => {
      location.hash = '#plan/own-1';
    });
    const outline = () => textsOf(page, '.plan-outline a');
    await page.waitForSelector('[data-view="mend"]');
    expect(await outline()).toEqual(['（一）建设数字农场', '（二）发展冷链物流']);
    await page.focus('[data-view="mend"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.doc-lines');
    // From the first measure to the line below it, and in its menu the first: it is a measure.
    await page.focus('.doc-lines button:not([tabindex="-1"])');
    for (const key of ['ArrowDown', 'Enter', 'Enter'] as const) await page.keyboard.press(key);
    await until('three measures', async () => (await outline()).length === 3);
    expect(await focusIn(page)).toBe('⋯ ▾');
    await page.focus('[data-action="edit-facts"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.facts-form');
    await page.focus('.facts-form [name="innerTitle"]');
    await page.keyboard.press('End');
    await page.keyboard.type('（修订）');
    await page.keyboard.press('Enter');
    await until(
      'the title',
      async () => (await textsOf(page, 'h1'))[0]?.endsWith('（修订）') === true,
    );
    expect(await textsOf(page, '.plan-acts .tag')).toEqual(['已修订']);
    await page.focus('[data-action="parse-again"]');
    await page.keyboard.press('Enter');
    await until('nothing else', async () => {
      return String(await textsOf(page, '.done-words')).includes('相同');
    });
    await page.focus('[data-action="mend-back"]');
    await page.keyboard.press('Enter');
    await until('as parsed', async () => (await outline()).length === 2);
    await page.keyboard.down('Control');
    for (const _ of [1, 2, 3]) await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await until('undone one by one', async () => {
      const said = String(await textsOf(page, '.done-words'));
      return said.startsWith('已撤销：标记') && (await outline()).length === 2;
    });
    await page.focus('[data-action="export-plan"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await page.focus('[data-action="remove-plan"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-state="gone"]');
    await page.focus('[data-action="undo-done"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-action="remove-plan"]');
    await page.focus('[data-action="remove-plan"]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-state="gone"]');
  });

  it('is led to from the address bar, and its search follows what is switched off beside it', async () => {
    const [first] = await typeInAddressBar(lince, 'zxjy');
    expect(first?.description).toContain('<match>在线教育</match>');
    const plan = await openedBy(() => enterInAddressBar(lince, first?.content ?? ''), '#plan/');
    await plan.waitForSelector('.plan-measure.current');

    const page = await openedBy(() => enterInAddressBar(lince, 'R&D 5G 河南'), '#search?');
    await page.waitForSelector('.result');
    expect(await page.$eval('input[type="search"]', ({ value }) => value)).toBe('R&D 5G 河南');
    // The list draws a window full; the browser's key prints all.
    await page.evaluate(() => {
      window.print = () => document.body.classList.add('is-printed');
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('p');
    await page.keyboard.up('Control');
    await page.waitForSelector('.is-printed');
    const drawn = await page.$$('.result');
    expect((await page.$$('.printed-results li')).length).toBeGreaterThan(drawn.length);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await page.waitForSelector('.print-note');

    const ofHenan = async () => (await textsOf(page, '.result .region')).includes('豫');
    expect(await ofHenan()).toBe(true);
    const switchHenan = async () => {
      await page.evaluate(() => {
        location.hash = '#plan';
      });
      await page.waitForSelector('tr:has(a[href*="henan"]) [data-action="switch-plan"]');
      await page.click('tr:has(a[href*="henan"]) [data-action="switch-plan"]');
      await page.goBack();
      await page.waitForSelector('.result');
    };
    await switchHenan();
    await until('none of Henan', async () => !(await ofHenan()));
    await switchHenan();
    await until('Henan again', ofHenan);
  });

  it('says so where there is no such plan, measure or comparison', async () => {
    const page = await lince.openOwn('workbench.html');
    const goTo = (hash: string) =>
      page.evaluate((hash) => {
        location.hash = hash;
      }, hash);
    for (const hash of ['#plan/none', '#beside/none/1', '#beside/:none']) {
      await goTo(hash);
      await page.waitForSelector('[data-state="gone"]');
      await goTo('#plan');
      await page.waitForSelector('.plan-list');
    }
  });
});

/** A document of the reader's. */
const OWN = [
  '江苏省人民政府关于印发江苏省数字农业方案的通知',
  '苏政发〔2022〕12号',
  '一、任务',
  '（一）建设数字农场。推进物联网应用。',
  '建立监测平台，每季度发布报告。',
  '（二）发展冷链物流。建设冷库20座。',
].join('\n');

/** The page of the workbench that an act opens. */
async function openedBy(act: () => Promise<void>, at: string): Promise<Page> {
  const [target] = await Promise.all([
    lince.browser.waitForTarget((each) => each.url().includes(`workbench.html${at}`)),
    act(),
  ]);
  const page = await target.page();
  if (!page) throw new Error('The workbench has no page.');
  return page;
}

/** Opens the card of a measure, and from there the workbench. */
async function openBeside(notice: OpenNotice, title: string): Promise<Page> {
  const measure = notice.report.plan?.measures.find((each) => each.title === title);
  await openCard(notice, measure?.id ?? '');
  const [target] = await Promise.all([
    lince.browser.waitForTarget((each) => each.url().includes('#beside/')),
    notice.overlay.click('.card [data-action="sentences"]'),
  ]);
  const page = await target.page();
  if (!page) throw new Error('The workbench has no page.');
  await page.setViewport({ width: 1280, height: 900 });
  await page.waitForSelector('.beside li');
  return page;
}

const untilTitled = (page: Page, title: string) =>
  until(`the title ${title}`, async () => (await page.title()) === title);

const focusIn = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

const inView = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });

/** The regions are what counts here; their order is the matcher's. */
const byPlaceIn = (order: readonly string[]) => (a: string, b: string) =>
  order.indexOf(a) - order.indexOf(b);
