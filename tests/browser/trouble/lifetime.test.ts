/**
 * Pages outlive the extension and the reader's steps back and forth: nothing of ours is left behind,
 * nothing is shown twice, and what belongs to a page stays with it.
 */
import { expect, it } from 'vitest';
import { noticePage } from '../support/trouble-pages';
import { inChromium, SOON, sample, type Tab, useStage } from '../support/trouble-stage';

const KEPT = 'http://www.sample.gov.cn/kept.html';
const LOADED = 'http://www.sample.gov.cn/loaded.html';
const NEXT = 'http://www.sample.gov.cn/next.html';
const LATEST = { ...SOON, timeout: 5_000 };

/** The document as the page made it: what it was before us, and has to be after us. */
const documentOf = (tab: Tab): Promise<string> =>
  tab.page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as Element;
    copy.querySelector(':scope > lince-overlay')?.remove();
    return copy.outerHTML;
  });

inChromium('the extension is reloaded while a page is open', () => {
  const stage = useStage();

  it('the old version goes, and the new one reads the page, once', async () => {
    const tab = await stage().open(sample('hainan'));
    const marked = await tab.untilMarked();
    const original = await documentOf(tab);
    await tab.page.evaluate(() => {
      const first = document.querySelector('lince-overlay');
      Object.assign(window, { first });
    });

    await stage().reloadExtension();

    await expect.poll(() => tab.page.evaluate('first.isConnected'), LATEST).toBe(false);
    await expect.poll(() => tab.hosts(), SOON).toBe(1);
    await expect.poll(async () => (await tab.marks()).length, SOON).toBe(marked);
    expect((await tab.marks()).length).toBe(new Set(await tab.marks()).size);
    await expect.poll(() => tab.badge(), SOON).toBe(String(marked));
    const overlay = await tab.overlay();
    await overlay.waitFor('.chip');
    await expect.poll(() => overlay.count('.chip'), SOON).toBe(marked);
    expect(await documentOf(tab)).toBe(original);
    expect(tab.complaints).toEqual([]);
  });

  it('several times in a row: still one of us', async () => {
    const tab = await stage().open(sample('fujian'));
    const marked = await tab.untilMarked();

    for (let i = 0; i < 3; i++) await stage().reloadExtension();

    await expect
      .poll(async () => [await tab.hosts(), (await tab.marks()).length], SOON)
      .toEqual([1, marked]);
    expect(tab.complaints).toEqual([]);
  });
});

inChromium('the extension ends while a page is open', () => {
  const stage = useStage();

  it('uninstalled: within 5 s the document is as it was, and nothing is painted', async () => {
    const tab = await stage().open(sample('hainan'));
    await tab.untilMarked();
    const original = await documentOf(tab);

    await stage().uninstall();

    await expect.poll(() => tab.hosts(), LATEST).toBe(0);
    await expect.poll(() => tab.markNames(), LATEST).toEqual([]);
    expect(await tab.page.evaluate(() => document.documentElement.outerHTML)).toBe(original);
    expect(tab.complaints).toEqual([]);
  });
});

inChromium('a reader goes back and forth', () => {
  const stage = useStage({
    extra: {
      [KEPT]: noticePage({ others: 5 }),
      // The browser keeps no page that wants to know its end.
      [LOADED]: noticePage({
        others: 5,
        tail: '<script>addEventListener("unload", () => {})</script>',
      }),
      [NEXT]: '<title>下一页</title>',
    },
    headers: { [KEPT]: { 'cache-control': 'max-age=60' } },
  });

  it.each([
    ['a page that the browser kept', KEPT, true],
    ['a page that is loaded anew', LOADED, false],
  ])('back to %s: marks and badge are right again', async (_, url, kept) => {
    const tab = await stage().open(url);
    const marked = await tab.untilMarked();
    await tab.page.evaluate('window.before = true');
    await tab.page.goto(NEXT);
    await expect.poll(() => tab.badge(), SOON).toBe('');

    await tab.page.goBack();

    expect(await tab.page.evaluate('window.before === true')).toBe(kept);
    await expect.poll(async () => (await tab.marks()).length, SOON).toBe(marked);
    await expect.poll(() => tab.badge(), SOON).toBe(String(marked));
    expect(await tab.hosts()).toBe(1);
    await (await tab.overlay()).waitFor('.chip');

    await tab.page.goForward();
    await expect.poll(() => tab.badge(), SOON).toBe('');
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('two tabs keep each its own badge, and the panel shows the one in front', async () => {
    const one = await stage().open(sample('hainan'));
    const marked = await one.untilMarked();
    const panel = await stage().openPanel(one);
    const heading = () => panel.$eval('h2', ({ textContent }) => textContent).catch(() => '');
    await expect.poll(heading, SOON).toContain('海南省');
    const two = await stage().open(sample('late'));
    const markedThere = await two.untilMarked();

    await expect.poll(() => two.badge(), SOON).toBe(String(markedThere));
    await expect.poll(() => one.badge(), SOON).toBe(String(marked));
    await expect.poll(heading, SOON).toContain('促进信息消费若干措施');
    await one.page.bringToFront();
    await expect.poll(heading, SOON).toContain('海南省');
    await expect.poll(() => two.badge(), SOON).toBe(String(markedThere));
    expect([...one.complaints, ...two.complaints]).toEqual([]);
  });
});
