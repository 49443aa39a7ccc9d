/**
 * Pages that change under us: marks follow the text or vanish, and never stay at a wrong place.
 */
import { expect, it } from 'vitest';
import { KNOWN_TITLES, noticePage, pageOfNodes } from '../support/trouble-pages';
import { inChromium, SOON, sample, type Tab, useStage } from '../support/trouble-stage';

const SMALL = 'http://www.sample.gov.cn/small.html';
const TICKER = 'http://www.sample.gov.cn/ticker.html';
const HUGE = 'http://www.sample.gov.cn/huge.html';
const NODES = 'http://www.sample.gov.cn/nodes.html';

/** A clock beside the article and a counter inside it, both changing 20 times a second. */
const TICKING = `<p id="clock">0</p><script>
const counter = document.createElement('b');
document.querySelector('#zoom p').append(counter);
let ticks = 0;
setInterval(() => {
  ticks++;
  document.getElementById('clock').firstChild.data = String(ticks);
  counter.textContent = '（点击' + ticks + '次）';
}, 50);
</script>`;

/**
 * Notes, at every frame from now on, marks that do not lie on a title of the document that is shown:
 * on anything but what stands between a number and a full stop. Answers a function that tells them.
 */
async function watchForStrays(tab: Tab): Promise<() => Promise<string[]>> {
  await tab.page.evaluate(() => {
    const strays = new Set<string>();
    Object.assign(window, { strays });
    const numbered =
      /^\s*(?:[（(][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|\d+\.)(.+?)[。:：]/;
    const look = () => {
      const titles = [...document.querySelectorAll('p')].map(
        ({ innerText }) => numbered.exec(innerText)?.[1]?.trim() ?? '',
      );
      for (const name of ['lince-same', 'lince-partial']) {
        for (const painted of CSS.highlights.get(name) ?? []) {
          const range = document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          const words = range.toString().trim();
          if (range.getClientRects().length > 0 && !titles.includes(words)) strays.add(words);
        }
      }
      requestAnimationFrame(look);
    };
    look();
  });
  return () => tab.page.evaluate('[...strays]') as Promise<string[]>;
}

inChromium('a page that changes', () => {
  const stage = useStage({
    extra: {
      [SMALL]: noticePage({ others: 5 }),
      [TICKER]: noticePage({ others: 10, tail: TICKING }),
      [HUGE]: noticePage({ others: 395, length: 830 }),
      [NODES]: pageOfNodes(100_000),
    },
  });

  it('a body that arrives after the load is read then', async () => {
    const tab = await stage().open(sample('late'));

    await expect.poll(async () => (await tab.marks()).length, SOON).toBeGreaterThanOrEqual(3);

    const strays = await watchForStrays(tab);
    expect(await strays()).toEqual([]);
    await expect.poll(() => tab.badge(), SOON).toBe(String((await tab.marks()).length));
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('a container that is rewritten after the load keeps its marks', async () => {
    const tab = await stage().open(sample('henan'));
    await tab.untilMarked();
    const strays = await watchForStrays(tab);

    await tab.page.evaluate(() => {
      const box = document.getElementById('font');
      if (box) box.innerHTML = `${box.innerHTML}`;
    });

    await expect.poll(async () => (await tab.marks()).length, SOON).toBe(20);
    expect(await strays()).toEqual([]);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('another document in the same page is marked as what it is', async () => {
    const tab = await stage().open(sample('replaced'));
    await tab.untilMarked();
    expect(await tab.marks()).toContain('发展远程教育和医疗');
    const strays = await watchForStrays(tab);

    await tab.page.evaluate('showOther()');

    await expect.poll(() => tab.marks(), SOON).toContain('发展农村电子商务');
    expect(await tab.marks()).not.toContain('发展远程教育和医疗');
    expect(await strays()).toEqual([]);
    await expect.poll(() => tab.badge(), SOON).toBe(String((await tab.marks()).length));
    expect(await tab.hosts()).toBe(1);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('a body element that is put in the place of the first is read as well', async () => {
    const tab = await stage().open(SMALL);
    await tab.untilMarked();
    const strays = await watchForStrays(tab);

    await tab.page.evaluate(() => {
      const next = document.createElement('body');
      next.innerHTML = document.body.innerHTML.replace(
        '加强个人信息保护',
        '加强个人信息和隐私保护',
      );
      document.body.replaceWith(next);
    });

    await expect.poll(() => tab.marks(), SOON).toContain('加强个人信息和隐私保护');
    expect(await strays()).toEqual([]);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('a notice that gives way to something else leaves no mark and no badge', async () => {
    const tab = await stage().open(SMALL);
    await tab.untilMarked();
    await expect.poll(() => tab.badge(), SOON).not.toBe('');

    await tab.page.evaluate(() => {
      document.title = '网站地图';
      document.body.innerHTML = '<p>本站栏目</p>';
    });

    await expect.poll(() => tab.markNames(), SOON).toEqual([]);
    await expect.poll(() => tab.badge(), SOON).toBe('');
    const overlay = await tab.overlay();
    await expect.poll(() => overlay.count('.chip'), SOON).toBe(0);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('a page that never rests is marked, and stays marked', async () => {
    const tab = await stage().open(TICKER);

    await expect.poll(() => tab.marks(), SOON).toEqual(KNOWN_TITLES);
    const strays = await watchForStrays(tab);

    // Long enough for readings in the middle of the storm.
    const ticks = () => tab.page.$eval('#clock', ({ textContent }) => Number(textContent));
    const start = await ticks();
    await expect.poll(ticks, SOON).toBeGreaterThan(start + 60);
    expect(await tab.marks()).toEqual(KNOWN_TITLES);
    expect(await strays()).toEqual([]);
    const overlay = await tab.overlay();
    await expect.poll(() => overlay.count('.chip'), SOON).toBe(KNOWN_TITLES.length);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it('our element comes back where the page removes it, but does not fight for ever', async () => {
    const tab = await stage().open(SMALL);
    await tab.untilMarked();
    const remove = () => document.querySelector('lince-overlay')?.remove();

    await tab.page.evaluate(remove);

    await expect.poll(() => tab.hosts(), SOON).toBe(1);
    const overlay = await tab.overlay();
    await overlay.waitFor('.chip');
    await tab.page.evaluate(() => {
      new MutationObserver(() => document.querySelector('lince-overlay')?.remove()).observe(
        document.documentElement,
        { childList: true },
      );
    });
    await tab.page.evaluate(remove);
    await expect.poll(() => tab.hosts(), SOON).toBe(0);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });

  it.each([
    ['a notice of 400 measures and 1 MB', HUGE, KNOWN_TITLES],
    ['100,000 nodes that are no notice', NODES, []],
  ])('%s is read to its end', async (name, url, titles) => {
    const tab = await stage().tab();
    await tab.page.evaluateOnNewDocument(() => {
      const longest = { ms: 0 };
      Object.assign(window, { longest });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
      }).observe({ type: 'longtask' });
    });

    await tab.page.goto(url);

    await expect
      .poll(async () => (await tab.report())?.state, SOON)
      .toBe(titles.length > 0 ? 'notice' : 'not-a-notice');
    await expect.poll(() => tab.marks(), SOON).toEqual(titles);
    const longest = await tab.page.evaluate('longest.ms');
    console.log(`${name}: the longest task in the page took ${longest} ms`);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });
});
