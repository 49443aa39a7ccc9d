/**
 * The card beside a measure: how a reader opens and closes it, and where it stands.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { boxOfCard, focused, openCard, untilClosed, untilFocused } from '../support/card';
import { type OpenNotice, useLince } from '../support/lince';
import { chipsOf, currentTitle, markedTitles, overlap } from '../support/marks';
import { until } from '../support/until';

const lince = useLince();

describe('the card', () => {
  it('opens by a click on a chip, with the focus in it, and closes by a click elsewhere', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    await overlay.click('button.chip', 3);
    await overlay.waitFor('.card');
    await untilFocused(overlay, 'card');
    expect(await expandedChips(overlay)).toEqual([3]);
    await page.mouse.click(5, 5);
    await untilClosed(overlay);
  });

  it('opens and closes by keyboard alone, and gives the focus back to the chip', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    const [first] = await chipsOf(overlay);
    // Where the reader is after the last link of the page.
    await page.evaluate(() => [...document.links].at(-1)?.focus());
    await page.keyboard.press('Tab');
    await untilFocused(overlay, first?.measureId ?? '');

    await page.keyboard.press('Enter');
    await untilFocused(overlay, 'card');
    await page.keyboard.press('Tab');
    await untilFocused(overlay, 'save');

    await page.keyboard.press('Escape');
    await untilClosed(overlay);
    await untilFocused(overlay, first?.measureId ?? '');
  });

  it('opens while the mouse rests on a title, stays while it is over the card, and leaves with it', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    const title = await restOnTitle(notice, 3);
    await overlay.waitFor('.card');
    expect((await overlay.text('.card h2')).replace(/\s/g, '')).toBe(title);
    await until('it marked', async () => (await currentTitle(page))?.text === title);
    // It was not asked for, so it takes no focus from the page.
    expect(await focused(overlay)).toBe('nothing');

    const { left, top, width } = await boxOfCard(overlay);
    await page.mouse.move(left + width / 2, top + 20, { steps: 2 });
    await sleep(A_WHILE);
    expect(await overlay.count('.card')).toBe(1);
    await page.mouse.move(5, 5, { steps: 5 });
    await untilClosed(overlay);
    await until('no title marked', async () => (await currentTitle(page)) === undefined);
  });

  it('does not open over text that is being selected, or while a button is down', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await restOnTitle(notice, 3);
    await sleep(A_WHILE);
    expect(await overlay.count('.card')).toBe(0);

    await page.evaluate(() => getSelection()?.empty());
    await page.mouse.down();
    await restOnTitle(notice, 3);
    await sleep(A_WHILE);
    expect(await overlay.count('.card')).toBe(0);

    // The same rest, with nothing against it.
    await page.mouse.up();
    await page.evaluate(() => getSelection()?.empty());
    await restOnTitle(notice, 3);
    await overlay.waitFor('.card');
  });

  it('opens by a tap on a title, and closes by a tap elsewhere', async () => {
    const { page, overlay } = await lince.openNotice('hainan', { width: 400, height: 800 });
    await overlay.reveal('button.chip', 3);
    const title = (await markedTitles(page))[3];
    const line = title?.lines[0];
    if (!line) throw new Error('There is no marked title.');
    await page.touchscreen.tap(line.left + 20, line.top + line.height / 2);
    await overlay.waitFor('.card');
    expect((await overlay.text('.card h2')).replace(/\s/g, '')).toBe(title?.text);
    await page.touchscreen.tap(5, line.top - 30);
    await untilClosed(overlay);
  });

  it.each([
    { name: 'in a wide window', width: 1280, height: 900 },
    { name: 'in half a window', width: 800, height: 700 },
    { name: 'in a window as narrow as a phone', width: 400, height: 700 },
    { name: 'at a zoom of 200 %', width: 640, height: 450, deviceScaleFactor: 2 },
  ])('stands beside its title and in the window: $name', async ({ name: _, ...view }) => {
    const notice = await lince.openNotice('hainan', view);
    const { page, overlay } = notice;
    const chips = await chipsOf(overlay);
    for (const { measureId } of [0, 5, 11, chips.length - 1].flatMap((i) => chips[i] ?? [])) {
      await openCard(notice, measureId);
      const card = await boxOfCard(overlay);
      const title = await currentTitle(page);
      expect(title?.lines).not.toHaveLength(0);
      expect(title?.lines.filter((line) => overlap(line, card))).toEqual([]);
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.left + card.width).toBeLessThanOrEqual(view.width);
      expect(card.top + card.height).toBeLessThanOrEqual(view.height);
      expect(card.height).toBeGreaterThan(100);
      await page.keyboard.press('Escape');
      await untilClosed(overlay);
    }
  });
});

/** Longer than the mouse must rest, and than a card lingers: what was to happen has happened. */
const A_WHILE = 500;

/** Puts the mouse on a marked title; returns the title. */
async function restOnTitle({ page, overlay }: OpenNotice, index: number): Promise<string> {
  await overlay.reveal('button.chip', index);
  await page.mouse.move(5, 5);
  const title = (await markedTitles(page))[index];
  const line = title?.lines[0];
  if (!line) throw new Error(`There is no marked title ${index}.`);
  const [x, y] = [line.left + line.width / 2, line.top + line.height / 2];
  await page.mouse.move(x, y, { steps: 4 });
  return title.text;
}

async function expandedChips(overlay: OpenNotice['overlay']): Promise<number[]> {
  return overlay.ask('button.chip', (chips) =>
    chips.flatMap((chip, i) => (chip.getAttribute('aria-expanded') === 'true' ? [i] : [])),
  );
}
