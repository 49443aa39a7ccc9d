/**
 * The built extension in a real Firefox: it reads, marks, shows, saves, and vanishes with its end.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import zh from '../../../assets/locales/zh-CN.json';
import { chipBesideFirstMark, inFirefox, marksIn, useFirefox } from '../support/trouble-firefox';
import { noticePage } from '../support/trouble-pages';
import { SOON, sample } from '../support/trouble-stage';
import { until } from '../support/until';

const STRICT = 'http://www.sample.gov.cn/strict.html';
/** The same documents where Lince does not read. */
const PLAIN = 'http://www.example.com/';
const pageOf = (id: string) => readFileSync(`tests/pages/${id}.html`, 'utf8');

inFirefox('Lince', () => {
  const firefox = useFirefox({
    extra: {
      [STRICT]: noticePage({ others: 5 }),
      [`${PLAIN}hainan`]: pageOf('hainan'),
      [`${PLAIN}fujian`]: pageOf('fujian'),
    },
    headers: { [STRICT]: { 'content-security-policy': "default-src 'none'" } },
  });

  it.each(['hainan', 'fujian'])('%s is marked, and otherwise as it was', async (id) => {
    const plain = await firefox().open(PLAIN + id);
    const words = await plain.page.evaluate(() => document.body.innerText);
    await plain.page.close();

    const { page, complaints } = await firefox().open(sample(id));
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);

    expect(await page.evaluate(() => document.body.innerText)).toBe(words);
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('lince-overlay')].map(
          (host) => getComputedStyle(host).display,
        ),
      ),
    ).toEqual(['block']);
    const marks = await marksIn(page);
    await expect
      .poll(async () => (await firefox().reportOf(sample(id)))?.badge, SOON)
      .toBe(String(marks));
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('the marks are seen, and the chip stands beside the first', async () => {
    const { page } = await firefox().open(sample('hainan'));
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);
    await expect.poll(() => chipBesideFirstMark(page), SOON).toMatchObject({ height: 22 });
    const picture = () => page.screenshot({ encoding: 'base64' });

    // Targets are marked a moment later than measures.
    let marked = '';
    const rests = async () => {
      const before = marked;
      marked = await picture();
      return marked === before;
    };
    await expect.poll(rests, SOON).toBe(true);
    await page.evaluate(() => CSS.highlights.clear());

    expect(await picture()).not.toBe(marked);
    await page.close();
  });

  it.each([
    ['whose policy forbids every style', STRICT],
    ['that restyles every element', sample('hostile')],
  ])('a page %s shows chips and card as designed', async (_, url) => {
    const { page } = await firefox().open(url);
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(3);

    const chip = await until('a chip', async () => {
      const found = await chipBesideFirstMark(page);
      return found?.height === 22 && found;
    });
    await page.mouse.click(chip.x, chip.y);

    // The card lies over the page: the widest of ours at any height.
    await expect.poll(() => page.evaluate(widestOfOurs), SOON).toBe(440);
    await page.close();
  });

  it('a measure is copied with its source, where the browser offers no clipboard to pages', async () => {
    const { page } = await firefox().open(sample('hainan'));
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);
    const chip = await until('a chip', async () => {
      const found = await chipBesideFirstMark(page);
      return found?.height === 22 && found;
    });
    await page.mouse.click(chip.x, chip.y);
    await expect.poll(() => page.evaluate(widestOfOurs), SOON).toBe(440);

    await page.evaluate(() => {
      const heard = () => {
        document.body.dataset.heard = 'copied';
      };
      addEventListener('copy', heard, { capture: true });
    });
    // Behind the button that saves.
    for (const key of ['Tab', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
    const heard = () => page.evaluate(() => document.body.dataset.heard);
    await expect.poll(heard, SOON).toBe('copied');
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      document.body.addEventListener('paste', ({ clipboardData }) => {
        document.body.dataset.pasted = clipboardData?.getData('text/plain');
      });
    });
    const pasted = async () => {
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      return page.evaluate(() => document.body.dataset.pasted);
    };
    await expect.poll(pasted, SOON).toMatch(/\n——《.+》.+\n.+\[A\/OL\]/);
    await page.close();
  });

  it('news about a policy has nothing of ours', async () => {
    const { page, complaints } = await firefox().open(sample('news'));

    await expect
      .poll(() => firefox().reportOf(sample('news')), SOON)
      .toMatchObject({ report: { state: 'not-a-notice' }, badge: '' });
    expect(await page.evaluate(() => document.querySelectorAll('lince-overlay').length)).toBe(0);
    expect(await marksIn(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('panel and collection are in Chinese, and a saved clause appears there', async () => {
    const panel = await firefox().openOwn('sidepanel.html', '[data-state]');
    // In a tab of its own it looks at itself, which is no government site.
    await panel.waitForSelector('[data-state="elsewhere"]');
    expect(await panel.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
    expect(await panel.$eval('main', ({ textContent }) => textContent)).toContain(
      zh['panel.elsewhere'],
    );
    await panel.close();
    const workbench = await firefox().openOwn('workbench.html', '[data-state="empty"]');
    expect(await workbench.$eval('main', ({ textContent }) => textContent)).toContain(
      zh['collection.empty'],
    );

    const { page } = await firefox().open(sample('hainan'));
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);
    const found = await firefox().reportOf(sample('hainan'));
    const [equivalent] = Object.values(found?.report.answer?.equivalents ?? {}).flat();
    const saved = await firefox().ask({
      kind: 'save',
      payload: {
        from: 'library',
        planId: equivalent?.plan.id,
        measureId: equivalent?.measure.id,
      },
    });

    expect(saved).toMatchObject({ problem: null });
    await workbench.waitForSelector('.clip');
    expect(await workbench.$eval('.clip', ({ textContent }) => textContent)).toContain(
      equivalent?.measure.title,
    );
    await workbench.close();
    await page.close();
  });

  it('a plan is read whole, and a measure of it beside its equivalents', async () => {
    const page = await firefox().openOwn('workbench.html#plan/henan-2018', '.plan-measure');
    expect(await page.$eval('h1', ({ textContent }) => textContent)).toContain('河南省');
    expect((await page.$$('.plan-measure')).length).toBe(20);

    await page.waitForSelector('.plan-measure a[data-action="beside"]');
    await page.$eval('.plan-measure a[data-action="beside"]', (link) =>
      (link as HTMLElement).click(),
    );
    await page.waitForSelector('.beside li');
    expect((await page.$$('.column-head')).length).toBeGreaterThan(1);
    expect(await page.$$('.beside mark.only')).not.toHaveLength(0);
    await page.close();
  });

  it('a selection is answered by region', async () => {
    const text = '推动优质教育资源在线开放共享，支持学校建设网络课程，发展在线教育。';
    const answer = await firefox().ask({ kind: 'search', payload: { text, notice: null } });
    expect(answer).toMatchObject({ state: 'found', leftOut: null, parts: [{ text }] });
  });

  it.each([
    ['a message with a wrong payload is refused', { kind: 'match', payload: 5 }, /malformed/],
    ['a message that nobody knows has no answer', { kind: 'unheard of' }, /undefined|not exist/],
  ])('%s', async (_, message, answer) => {
    expect(String(await firefox().ask(message))).toMatch(answer);
  });

  // The last: nothing of the extension is there afterwards.
  it('shows nothing of ours any more when the extension is removed', async () => {
    const { page } = await firefox().open(sample('hainan'));
    await expect.poll(() => marksIn(page), SOON).toBeGreaterThan(10);
    await until('a chip', () => chipBesideFirstMark(page));
    const marked = await page.screenshot({ encoding: 'base64' });

    await firefox().uninstall();

    const left = () =>
      page.evaluate(() => {
        const host = document.querySelector('lince-overlay');
        return host ? getComputedStyle(host).display : 'none';
      });
    await expect.poll(left, SOON).toBe('none');
    const after = await page.screenshot({ encoding: 'base64' });
    expect(after).not.toBe(marked);
    await page.evaluate(() => {
      document.querySelector('lince-overlay')?.remove();
      CSS.highlights.clear();
    });
    expect(await page.screenshot({ encoding: 'base64' })).toBe(after);
    await page.close();
  });
});

/** Of the points of the window on a grid of lines, the longest run that is ours, in pixels. */
function widestOfOurs(): number {
  let widest = 0;
  for (let y = 0; y < innerHeight; y += 20) {
    let run = 0;
    for (let x = 0; x < innerWidth; x++) {
      const ours = document.elementFromPoint(x, y)?.localName === 'lince-overlay';
      run = ours ? run + 1 : 0;
      widest = Math.max(widest, run);
    }
  }
  return widest;
}
