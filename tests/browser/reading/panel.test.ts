/**
 * The side panel: the open notice as an outline, and what it says where there is none.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openCard } from '../support/card';
import { forgetCollection, textsOf } from '../support/collection';
import { type OpenNotice, sampleUrl, useLince } from '../support/lince';
import { currentTitle, markedTitles } from '../support/marks';
import { press } from '../support/press';
import { until } from '../support/until';

const lince = useLince();

describe('the side panel', () => {
  it('shows each measure under its chapter, with the regions that answer it', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    const { plan, answer } = notice.report;
    const rows = await rowsOf(panel);
    expect(rows.map(({ id }) => id)).toEqual(plan?.measures.map(({ id }) => id));
    expect(rows.map(({ title }) => title)).toEqual(
      plan?.measures.map(({ path, title }) => `${path.at(-1)}${title}`),
    );
    expect(rows.map(({ regions }) => regions)).toEqual(
      plan?.measures.map(({ id }) => answer?.equivalents[id]?.length ?? 0),
    );
    expect(await textsOf(panel, '.chapter')).toEqual([
      '总体要求',
      '提高信息消费供给水平',
      '扩大信息消费覆盖面',
      '优化信息消费发展环境',
      '加强组织保障',
    ]);
    const [masthead] = await textsOf(panel, 'h2');
    expect(masthead).toBe('海南省进一步扩大和升级信息消费持续释放内需潜力实施方案');
    const matched = rows.filter(({ regions }) => regions > 0).length;
    expect((await textsOf(panel, '[role="status"]'))[0]).toBe(
      `26 条举措，${matched} 条在其他地区的方案中有对应`,
    );
  });

  it('unfolds the equivalents of a measure where its regions are pressed, and folds them again', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    const id = measureId(notice, '推进开放在线教育');
    const row = `[data-measure="${id}"]`;
    expect(await panel.$$(`${row} .equivalent`)).toHaveLength(0);
    await press(panel, `${row} button.chip`);
    await panel.waitForSelector(`${row} .equivalent`);
    expect(await textsOf(panel, `${row} .equivalent-title`)).toEqual(
      notice.report.answer?.equivalents[id]?.map(({ measure }) => measure.title),
    );
    expect(await textsOf(panel, `${row} .evidence`)).not.toHaveLength(0);
    await press(panel, `${row} button.chip`);
    await until('folded', async () => (await panel.$$(`${row} .equivalent`)).length === 0);
  });

  it.each(['强化督查', '推动车联网试点建设'])(
    'scrolls the page to %s and marks it, when that is pressed',
    async (title) => {
      const notice = await lince.openNotice('hainan');
      const panel = await lince.openPanel(notice);
      const { page } = notice;
      // Who is at work in the panel is not led away to where the page is.
      await panel.mouse.move(100, 100);
      // From where neither is in sight.
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await press(panel, `[data-measure="${measureId(notice, title)}"] .measure-title`);
      await until(`${title} in sight`, async () => {
        const current = await currentTitle(page);
        const line = current?.lines[0];
        return current?.text === title && line && line.top > 0 && line.top + line.height < 900;
      });
    },
  );

  it('marks the measure that the reader comes to on the page, and shows it', async () => {
    const notice = await lince.openNotice('guangdong');
    const panel = await lince.openPanel(notice);
    const { page } = notice;
    const current = () => panel.$$eval('[aria-current]', (all) => all.map((e) => e.textContent));
    // The pointer is over the page, where the reader scrolls.
    await page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await until('the last measure', async () => {
      const [top] = await panel.$$eval('li.measure:last-of-type:has([aria-current])', (rows) =>
        rows.map((row) => row.getBoundingClientRect().top / innerHeight),
      );
      return top !== undefined && top > 0 && top < 1;
    });
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await until('none or another', async () => {
      const [first, ...others] = await current();
      return !first?.startsWith('(四)') && others.length === 0;
    });
  });

  it('filters the outline, says so, and keeps what is unfolded through another tab', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await panel.type('.outline-tools input', '医疗');
    await until('what is left', async () => (await rowsOf(panel)).length === 2);
    expect((await textsOf(panel, '.shown [role="status"]'))[0]).toBe('显示 2 条，共 26 条');
    await press(panel, '.outline button.chip');
    const other = await lince.openNotice('fujian');
    await until('the other outline', async () => (await rowsOf(panel)).length > 2);
    await notice.page.bringToFront();
    await until('the same as before', async () => {
      const [rows, open] = [await rowsOf(panel), await panel.$$('.equivalents')];
      return rows.length === 2 && open.length === 1;
    });
    await panel.focus('.outline-tools input');
    await panel.keyboard.press('Escape');
    await until('all', async () => (await rowsOf(panel)).length === 26);
    await other.page.close();
  });

  it('saves what it shows, which page, card and collection show at once, and hears what these do', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    const id = measureId(notice, '推进开放在线教育');
    const row = `[data-measure="${id}"]`;
    const save = `${row} .measure-row [data-action="save"]`;
    const marks = async () => (await markedTitles(notice.page, ['saved'])).map(({ text }) => text);
    await press(panel, save);
    await panel.waitForSelector(`${save}[aria-pressed="true"]`);
    await until('the mark', async () => String(await marks()) === '推进开放在线教育');
    await openCard(notice, id);
    const inCard = () => notice.overlay.texts('.card [data-action="save"]');
    await until('the card', async () => String((await inCard()).slice(0, 2)) === '已收藏,收藏');
    await press(panel, `${row} button.chip`);
    await press(panel, `${row} .equivalent [data-action="save"]`);
    await until('the equivalent saved', async () => (await inCard())[1] === '已收藏');

    const collection = await lince.openOwn('workbench.html');
    for (const left of [2, 1]) {
      await until(`${left} clips`, async () => (await collection.$$('.clip')).length === left);
      await collection.focus('.clips');
      for (const key of ['Home', 'Delete'] as const) await collection.keyboard.press(key);
    }
    await until('no clip', async () => (await collection.$$('.clip')).length === 0);
    await notice.page.bringToFront();
    await until('no mark', async () => (await marks()).length === 0);
    await until(
      'nothing pressed',
      async () => (await panel.$$('[data-action="save"][aria-pressed="true"]')).length === 0,
    );
    await forgetCollection(lince);
  });

  it('tells what the notice lacks, and sets its targets beside those of the regions', async () => {
    const notice = await lince.openNotice('guangdong');
    const panel = await lince.openPanel(notice);
    // By keyboard: the arrows go from view to view, Tab into the one that is shown.
    await panel.focus('#tab-outline');
    await panel.keyboard.press('ArrowRight');
    await panel.waitForSelector('.gaps .part');
    expect(await textsOf(panel, '[role="tab"][aria-selected="true"]')).toEqual(['缺项与独有']);
    await panel.focus('.gaps summary');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('.shown-by a');
    expect(await panel.$eval('.shown-by a', ({ href }) => href)).toMatch(
      /workbench\.html#plan\/[a-z]+/,
    );

    // Whoever looks at another tab and comes back finds what was unfolded.
    const other = await lince.newPage();
    await panel.waitForSelector('[data-state="elsewhere"]');
    await other.close();
    await notice.page.bringToFront();
    await panel.waitForSelector('.shown-by a');

    await panel.focus('#tab-gaps');
    await panel.keyboard.press('ArrowRight');
    const metric = '[data-metric="信息消费规模年均增长"]';
    await panel.waitForSelector(metric);
    expect(await textsOf(panel, `${metric} .plot-sign`)).toEqual(['本文', '闽', '豫']);
    expect(await textsOf(panel, `${metric} .value`)).toContain('≥ 15%');
    await notice.page.evaluate(() => scrollTo({ top: 1e6, behavior: 'instant' }));
    await press(panel, `${metric} button.value`);
    const goals = notice.report.plan?.measures.find(({ text }) => text.includes('年均增长15%'));
    await until('the goals in sight', async () => {
      const current = await currentTitle(notice.page);
      return current && goals?.text.startsWith(current.text);
    });
  });

  it('follows the reader to another page and to another tab, and back', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    await panel.waitForSelector('.outline');
    await notice.page.goto(sampleUrl('news'));
    await saysInPanel(panel, '本页不是政府通知。');

    const other = await lince.newPage();
    await saysInPanel(panel, '本页不在政府网站（gov.cn）上，邻策不会自动读取。');
    await other.goto(sampleUrl('fujian'));
    await until('the other notice', async () =>
      (await textsOf(panel, 'h2'))[0]?.startsWith('福建省进一步扩大和升级信息消费'),
    );
    await notice.page.bringToFront();
    await saysInPanel(panel, '本页不是政府通知。');
  });

  it('says plainly why there is nothing to compare', async () => {
    const notice = await lince.openNotice('hainan');
    const panel = await lince.openPanel(notice);
    for (const [id, words] of [
      ['list', '这是列表页，请打开其中一篇通知。'],
      ['no-measures', '这是一份公文，但正文里没有可比较的举措。'],
      ['text-elsewhere', '这是一份公文，但正文在附件或图片里，无法读取。'],
    ] as const) {
      await notice.page.goto(sampleUrl(id));
      await saysInPanel(panel, words);
    }
  });
});

interface Row {
  readonly id: string;
  readonly title: string;
  readonly regions: number;
}

function rowsOf(panel: Page): Promise<Row[]> {
  return panel.$$eval('li.measure', (rows) =>
    rows.map((row) => ({
      id: row.dataset.measure ?? '',
      title: row.querySelector('.measure-title')?.textContent ?? '',
      regions: row.querySelectorAll('.chip > span').length,
    })),
  );
}

/** Waits until the panel says it, and shows no outline beside. */
async function saysInPanel(panel: Page, words: string): Promise<void> {
  await until(`the panel's “${words}”`, async () => {
    const [texts, outlines] = [await textsOf(panel, '.state'), await panel.$$('.outline')];
    return texts[0] === words && outlines.length === 0;
  });
}

function measureId({ report }: OpenNotice, title: string): string {
  const measure = report.plan?.measures.find((each) => each.title === title);
  if (!measure) throw new Error(`The notice has no measure ${title}.`);
  return measure.id;
}
