/**
 * Chinese first, English complete: the reader chooses, and documents keep their own language.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { openCard } from '../support/card';
import { forgetCollection, openFilled } from '../support/collection';
import { type Lince, type OpenNotice, useLince } from '../support/lince';
import { press } from '../support/press';
import { forgetSettings } from '../support/stored';
import { SOON, until } from '../support/until';

describe('the interface', () => {
  const lince = useLince();
  afterEach(async () => {
    await forgetSettings(lince);
    await forgetCollection(lince);
  });

  it('is Chinese in a Chinese browser', async () => {
    const notice = await lince.openNotice('hainan');
    await openEducation(notice);
    expect(await notice.overlay.texts('.card-head button')).toEqual(['收藏', '复制引用', '关闭']);
    const panel = await lince.openPanel(notice);
    expect(await panel.$eval('html', ({ lang }) => lang)).toBe('zh-CN');
    expect(
      await panel.$eval('header [data-action="collection"]', (button) => button.textContent),
    ).toBe('我的收藏');
  });

  it('changes in a side panel that is open', async () => {
    const panel = await lince.openPanel(await lince.openNotice('hainan'));
    await chooseEnglish(lince);
    await until('an English panel', async () => {
      const words = await panel.$eval(
        'header [data-action="collection"]',
        ({ textContent }) => textContent,
      );
      return words === 'My collection';
    });
  });

  it('is English from the reader’s choice on, in all but the words of documents', async () => {
    const { workbench } = await openFilled(lince);
    await chooseEnglish(lince);
    await until(
      'an English heading',
      async () => (await workbench.$eval('h1', (h1) => h1.textContent)) === 'My collection',
    );
    expect(await workbench.$eval('html', ({ lang }) => lang)).toBe('en');
    expect(await workbench.$$eval('body', chineseIn)).toEqual([]);

    const notice = await lince.openNotice('hainan');
    await openEducation(notice);
    // The same measure of the same document is among the clips, out of the library.
    await expect
      .poll(() => notice.overlay.texts('.card-head button'), SOON)
      .toEqual(['Saved', 'Copy citation', 'Close']);
    expect(await notice.overlay.ask('.root', chineseIn)).toEqual([]);
    const panel = await lince.openPanel(notice);
    await press(panel, '.outline button.chip');
    await panel.waitForSelector('.equivalent');
    expect(await panel.$eval('html', ({ lang }) => lang)).toBe('en');
    expect(await panel.$$eval('body', chineseIn)).toEqual([]);
  });
});

describe('in an English browser', () => {
  const lince = useLince({ language: 'en-US' });

  it('the interface is English by itself', async () => {
    const notice = await lince.openNotice('hainan');
    await openEducation(notice);
    expect(await notice.overlay.texts('.card-head button')).toEqual([
      'Save',
      'Copy citation',
      'Close',
    ]);
    expect(await notice.overlay.ask('.root', chineseIn)).toEqual([]);
  });
});

async function openEducation(notice: OpenNotice): Promise<void> {
  const measure = notice.report.plan?.measures.find(({ title }) => title === '推进开放在线教育');
  await openCard(notice, measure?.id ?? '');
}

/** Runs in a page: Chinese that is not said to be Chinese, as the words of a document are. */
function chineseIn(elements: Element[]): string[] {
  return elements.flatMap((element) => {
    const found: string[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      const said = parentElement?.closest('[lang]')?.getAttribute('lang')?.startsWith('zh');
      if (!said && /\p{Script=Han}/u.test(textContent ?? '')) found.push(textContent ?? '');
    }
    return found;
  });
}

/** As a reader does it, in the settings. */
async function chooseEnglish(lince: Lince): Promise<void> {
  const settings = await lince.openOwn('workbench.html#settings');
  const choice = await settings.waitForSelector('input[name="language"][value="en"]');
  await choice?.click();
  await until('an English heading', async () => {
    const words = await settings.$eval('h1', ({ textContent }) => textContent);
    return words === 'Settings';
  });
  // Each language is named in itself.
  expect(await settings.$$eval('body', chineseIn)).toEqual(['简体中文']);
}
