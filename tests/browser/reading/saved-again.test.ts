/**
 * A notice of which clauses are saved is published again, revised: what stands as it was, what was
 * changed, and what is gone, in the page and in the panel; and what the reader does about it.
 */
import type { Page } from 'puppeteer-core';
import { afterEach, expect, it } from 'vitest';
import { pressKey, select } from '../support/asking';
import { forgetCollection, textsOf } from '../support/collection';
import { plainPage } from '../support/copies';
import { firstEdition, KEPT, revisedEdition, saveMeasures } from '../support/editions';
import { useLince } from '../support/lince';
import { markedTitles } from '../support/marks';
import { press } from '../support/press';
import { until } from '../support/until';

const AT = 'http://www.edition.gov.cn/a.html';
const COPY = 'http://www.elsewhere.gov.cn/zc/b.html';
const ESSAY = 'http://www.essay.gov.cn/a.html';
const WORDS = '鼓励各级各类学校开发网络课程，推进优质数字教育资源共享。';
const essay = plainPage('随笔', `<p>山中的溪水绕过老松。</p><p id="one">${WORDS}</p>`);
const pages = { [AT]: firstEdition(), [COPY]: revisedEdition(), [ESSAY]: essay };
const lince = useLince({ extra: pages });
afterEach(() => forgetCollection(lince));

it('what is saved of a notice is found again after it was revised, and re-attached by one key', async () => {
  pages[AT] = firstEdition();
  const notice = await lince.openNotice(AT);
  const panel = await lince.openPanel(notice);
  await press(panel, '#tab-saved');
  await panel.waitForSelector('[data-state="saved-none"]');
  await saveMeasures(panel, notice.report, Object.values(KEPT));
  // The part is live: nothing was pressed.
  await until('all as saved', async () => (await groups(panel)).join() === 'exact 4');

  pages[AT] = revisedEdition();
  await notice.page.reload();
  await lince.noticeIn(notice.page);
  await panel.waitForSelector('#tab-saved');
  await press(panel, '#tab-saved');
  await until(
    'what became of each',
    async () => (await groups(panel)).join() === 'revised 2,lost 1,exact 1',
  );
  const marked = async (kind: string) =>
    (await markedTitles(notice.page, [kind])).map(({ text }) => text);
  await until('marks of both kinds', async () => (await marked('revised')).length === 2);
  expect(await marked('saved')).toEqual([KEPT.exact]);
  expect(await marked('revised')).toEqual([KEPT.revised, KEPT.later]);
  // The target that changed, old and new.
  const [before] = await textsOf(panel, '.changed-targets del');
  const [after] = await textsOf(panel, '.changed-targets ins');
  expect([before, after].map((words) => words?.match(/\d+%/)?.[0])).toEqual(['25%', '30%']);
  expect((await textsOf(panel, '.saved-old .saved-words'))[0]).toContain('便民服务一网通办');

  // By keyboard: the arrows look at the candidates on the page, Enter takes the one.
  const words = await textsOf(panel, '.candidate-words');
  const anew = words.findIndex((text) => text.includes('优化办事服务'));
  expect(anew).toBeGreaterThanOrEqual(0);
  await panel.focus('.candidate-list');
  if (anew === 0) await panel.keyboard.press('Space');
  for (let i = 0; i < anew; i++) await panel.keyboard.press('ArrowDown');
  await until('the candidate marked on the page', async () =>
    (await marked('current'))[0]?.includes('优化办事服务'),
  );
  await panel.keyboard.press('Enter');
  await until('re-attached', async () => (await groups(panel)).join() === 'revised 3,exact 1');
  await until('its mark', async () => (await marked('revised')).includes('优化办事服务'));
  expect(await focused(panel)).toContain(KEPT.gone);

  await panel.keyboard.down('Control');
  await panel.keyboard.press('z');
  await panel.keyboard.up('Control');
  await until('undone', async () => (await groups(panel)).join() === 'revised 2,lost 1,exact 1');

  // The page's words of now into the clip, of which both ends are then the same.
  await press(panel, `[data-group="revised"] [data-action="take-words"]`);
  await until('taken', async () => (await groups(panel)).join() === 'revised 1,lost 1,exact 2');
  expect((await textsOf(panel, '[data-group="exact"] .saved-words')).join()).toContain('30%');

  // Taken out, and back again by the button.
  await press(panel, `[data-group="exact"] [data-action="bin"]`);
  await until('taken out', async () => (await groups(panel)).join() === 'revised 1,lost 1,exact 1');
  await press(panel, '[data-action="undo-done"]');
  await until('back', async () => (await groups(panel)).join() === 'revised 1,lost 1,exact 2');

  // The same document at another address.
  await notice.page.goto(COPY);
  await lince.noticeIn(notice.page);
  await panel.waitForSelector('#tab-saved');
  await press(panel, '#tab-saved');
  await until(
    'the same there',
    async () => (await groups(panel)).join() === 'revised 1,lost 1,exact 2',
  );

  // In the collection the lost one leads to its page; a clip that is opened is shown there.
  await press(panel, '[data-group="lost"] [data-action="open-clip"]');
  const target = await lince.browser.waitForTarget((each) => each.url().includes('#collection?'));
  const workbench = await target.asPage();
  await workbench.waitForSelector('.clip-anchor[data-state="lost"] [data-action="find-again"]');
  expect(await textsOf(workbench, '.clip-detail h2')).toEqual([KEPT.gone]);
});

it('words of a page that is no notice are there too, and follow the page as it changes', async () => {
  const { page, panel } = await besideEssay();
  await select(page, '#one');
  await pressKey(lince, 'save-selection');
  await until('saved', async () => (await groups(panel)).join() === 'exact 1');
  await setWords(page, WORDS.replace('各级各类学校', '高等学校'));
  await until('revised', async () => (await groups(panel)).join() === 'revised 1');
  await press(panel, '[data-action="saved-place"]');
  await until('its place', async () =>
    (await markedTitles(page, ['current']))[0]?.text.startsWith('鼓励高等学校'),
  );
  await setWords(page, '夜里下了雨。');
  await until('gone', async () => (await groups(panel)).join() === 'lost 1');
  expect(await textsOf(panel, '.saved-name')).toEqual([WORDS]);
});

/** A page that is no notice, in front, and the panel beside it. */
async function besideEssay() {
  pages[AT] = firstEdition();
  const notice = await lince.openNotice(AT);
  const panel = await lince.openPanel(notice);
  await notice.page.goto(ESSAY);
  await notice.page.bringToFront();
  await panel.waitForSelector('[data-state="not-a-notice"]');
  return { page: notice.page, panel };
}

const setWords = (page: Page, words: string) =>
  page.$eval(
    '#one',
    (one, words) => {
      one.textContent = words;
    },
    words,
  );

/** The groups of the part with how many clips each has: `revised 2`. */
const groups = (panel: Page): Promise<string[]> =>
  panel.$$eval('.saved-group', (all) =>
    all.map(
      (each) => `${each.getAttribute('data-group')} ${each.querySelectorAll('.saved-clip').length}`,
    ),
  );

const focused = (panel: Page) =>
  panel.evaluate(() => document.activeElement?.closest('[data-clip]')?.textContent ?? '');
