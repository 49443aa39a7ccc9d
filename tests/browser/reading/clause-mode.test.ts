/**
 * Going through the measures by keyboard alone: what each key does, what is spoken, and what stays
 * the page's own.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { untilClosed, untilFocused } from '../support/card';
import { pressClauseMode, spoken } from '../support/clause-mode';
import { forgetCollection } from '../support/collection';
import { type OpenNotice, type Overlay, useLince } from '../support/lince';
import { currentTitle, markedTitles } from '../support/marks';
import { noticePage } from '../support/trouble-pages';
import { until } from '../support/until';

const FIELDS = 'http://www.sample.gov.cn/fields.html';

/** A notice with fields to type in, and a script that listens to every key. */
const FIELDS_PAGE = noticePage({
  others: 10,
  tail: `<p><a href="#zoom">回到正文</a></p><input aria-label="检索"><div contenteditable="true"></div>
<script>
addEventListener('keydown', ({ key }) => {
  document.body.dataset.heard = (document.body.dataset.heard ?? '') + ' ' + key;
});
</script>`,
});

const lince = useLince({ extra: { [FIELDS]: FIELDS_PAGE } });
afterEach(() => forgetCollection(lince));

describe('clause mode', () => {
  it('begins at the measure that the reader looks at, says what it is, and shows its keys', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    const titles = await markedTitles(page);
    await page.evaluate(
      (by) => scrollBy({ top: by, behavior: 'instant' }),
      middleOf(titles[9]) - 300,
    );
    await enter(notice);
    await until('the tenth', async () => (await at(page)) === titles[9]?.text);
    await hears(overlay, titles[9]?.text ?? '');
    expect(await spoken(overlay)).toMatch(/\d 个地区有对应举措：.*（(?:对应|部分对应)）/);
    expect(await overlay.text('.clause-hint')).toContain('Esc');
  });

  it('goes to the next and the previous one', async () => {
    const notice = await lince.openNotice('hainan');
    const { page } = notice;
    const matched = (await markedTitles(page)).map(({ text }) => text);
    await enter(notice);
    await until('the first', async () => (await at(page)) === matched[0]);
    for (const key of ['j', 'ArrowDown', 'j'] as const) await page.keyboard.press(key);
    await until('the fourth', async () => (await at(page)) === matched[3]);
    await page.keyboard.press('k');
    await page.keyboard.press('ArrowUp');
    await until('the second', async () => (await at(page)) === matched[1]);
  });

  it('goes with Shift to any measure', async () => {
    const notice = await lince.openNotice(FIELDS);
    const { page, overlay, report } = notice;
    await enter(notice);
    const all = report.plan?.measures ?? [];
    const unmatched = all.findIndex(({ id }) => !report.answer?.equivalents[id]);
    const before = all[unmatched - 1];
    expect(before, 'a measure with equivalents before one without').toBeDefined();
    for (;;) {
      const here = await at(page);
      if (here === bare(before?.title)) break;
      await page.keyboard.press('j');
      await until('the next', async () => (await at(page)) !== here);
    }
    await page.keyboard.down('Shift');
    await page.keyboard.press('J');
    await page.keyboard.up('Shift');
    await until(
      'one without equivalents',
      async () => (await at(page)) === bare(all[unmatched]?.title),
    );
    await hears(overlay, '文库中无对应');
  });

  it('brings each measure into the window', async () => {
    const notice = await lince.openNotice('guangdong', { width: 800, height: 500 });
    const { page } = notice;
    await enter(notice);
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('j');
      await until('the title in the window', async () => {
        const line = (await currentTitle(page))?.lines[0];
        return line && line.top > 0 && line.top + line.height < 500;
      });
    }
  });

  it('opens the card with the focus in it, goes on from card to card, and gives the focus back', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    const link = await page.evaluate(() => {
      document.links[0]?.focus({ preventScroll: true });
      return document.links[0]?.textContent;
    });
    await enter(notice);
    await page.keyboard.press('o');
    await untilFocused(overlay, 'card');
    const first = await overlay.text('.card h2');
    await page.keyboard.press('j');
    await until('the next card', async () => (await overlay.text('.card h2')) !== first);
    await untilFocused(overlay, 'card');

    await page.keyboard.press('Escape');
    await untilClosed(overlay);
    await until('the focus back', async () => {
      const active = await page.evaluate(() => document.activeElement?.textContent);
      return active === link;
    });
    expect(await overlay.count('.clause-hint')).toBe(1);
    await page.keyboard.press('Escape');
    await until('no hint', async () => (await overlay.count('.clause-hint')) === 0);
    await until('no title marked', async () => (await currentTitle(page)) === undefined);
  });

  it('saves by s, which is spoken and marked', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    await enter(notice);
    const title = await at(page);
    await page.keyboard.press('s');
    await until('a saved title', async () => (await markedTitles(page, ['saved'])).length === 1);
    expect((await markedTitles(page, ['saved']))[0]?.text).toBe(title);
    await hears(overlay, '已收藏');
  });

  it('puts a suggestion away by x and takes it back by u', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    await enter(notice);
    const found = async () => {
      const { answer } = await lince.reportOf(page);
      return Object.values(answer?.equivalents ?? {}).flat().length;
    };
    const all = await found();
    await page.keyboard.press('x');
    await until('one less', async () => (await found()) === all - 1);
    await hears(overlay, '已隐藏');
    await page.keyboard.press('u');
    await until('all again', async () => (await found()) === all);
  });
});

describe('outside of clause mode and while typing', () => {
  it('letters are the page’s, before it, in a field, and after it', async () => {
    const notice = await lince.openNotice(FIELDS);
    const { page, overlay } = notice;
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    expect(await heard(page)).toEqual(['j', 's']);
    expect(await overlay.count('.clause-hint')).toBe(0);

    await enter(notice);
    const start = await at(page);
    await page.focus('input');
    await page.keyboard.type('jsxk');
    expect(await page.$eval('input', ({ value }) => value)).toBe('jsxk');
    await page.focus('[contenteditable]');
    await page.keyboard.type('jo');
    expect(await page.$eval('[contenteditable]', ({ textContent }) => textContent)).toBe('jo');
    expect(await at(page)).toBe(start);
    expect(await overlay.count('.card')).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('contenteditable'))).toBe(
      true,
    );

    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    const before = (await heard(page)).length;
    await page.keyboard.press('j');
    expect((await heard(page)).length).toBe(before);
    await page.keyboard.press('Escape');
    await until('no hint', async () => (await overlay.count('.clause-hint')) === 0);
    await page.keyboard.press('j');
    expect((await heard(page)).at(-1)).toBe('j');
  });

  it('keys that the page makes up do nothing', async () => {
    const notice = await lince.openNotice('hainan');
    const { page } = notice;
    await enter(notice);
    const start = await at(page);
    await page.evaluate(() => {
      for (const key of ['j', 's', 'x', 'Escape']) {
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      }
    });
    expect(await at(page)).toBe(start);
    expect(await markedTitles(page, ['saved'])).toEqual([]);
  });

  it('the focus of the page stays where it is', async () => {
    const notice = await lince.openNotice(FIELDS);
    const { page } = notice;
    await page.focus('a');
    await page.evaluate(() => {
      document.addEventListener('focusout', () => document.body.setAttribute('data-lost', ''));
    });
    await enter(notice);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('a');
    expect(await page.$('[data-lost]')).toBeNull();
  });

  it('a page without measures has no such mode', async () => {
    const page = await lince.newPage();
    await page.goto(FIELDS);
    await lince.noticeIn(page);
    await page.evaluate(() => document.body.replaceChildren('空'));
    await until('not a notice', async () => (await lince.reportOf(page)).plan === null);
    expect(await pressClauseMode(lince, page)).toBe(false);
  });
});

async function enter(notice: OpenNotice): Promise<void> {
  expect(await pressClauseMode(lince, notice.page)).toBe(true);
  await notice.page.bringToFront();
  await notice.overlay.waitFor('.clause-hint');
  await until('a current measure', () => currentTitle(notice.page));
}

/** Words that are spoken, which is a moment after they are due. */
const hears = (overlay: Overlay, words: string) =>
  until(`“${words}” spoken`, async () => (await spoken(overlay)).includes(words));

const at = async (page: Page) => (await currentTitle(page))?.text;
const bare = (text = '') => text.replace(/\s/g, '');
const middleOf = (title?: { lines: readonly { top: number }[] }) => title?.lines[0]?.top ?? 0;

/** The keys that the page's own script has heard. */
const heard = (page: Page) =>
  page.evaluate(() => document.body.dataset.heard?.split(' ').filter(Boolean) ?? []);
