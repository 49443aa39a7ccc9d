/**
 * What the card beside a measure says, and what a reader can do in it.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { regionByCode } from '../../../lib/text/regions';
import { boxOfCard, openCard, shownInCard, untilFocused } from '../support/card';
import { useLince } from '../support/lince';
import { chipsOf, currentTitle, overlap } from '../support/marks';
import { press } from '../support/press';
import { noticePage } from '../support/trouble-pages';
import { until } from '../support/until';

const FIELDS = 'http://www.sample.gov.cn/paste.html';

/** A notice that tells what is pasted into it, forbids copying, and listens to it. */
const FIELDS_PAGE = noticePage({
  tail: `<textarea></textarea><script>
const spy = ({ clipboardData }) => {
  document.body.dataset.copied = clipboardData.getData('text/plain') + clipboardData.getData('text/html');
};
addEventListener('copy', spy, true);
addEventListener('copy', spy);
document.addEventListener('copy', (event) => { spy(event); event.preventDefault(); return false; });
document.addEventListener('paste', ({ clipboardData }) => {
  document.body.dataset.text = clipboardData.getData('text/plain');
  document.body.dataset.html = clipboardData.getData('text/html');
});
</script>`,
});

const lince = useLince({ extra: { [FIELDS]: FIELDS_PAGE } });

describe('what the card says', () => {
  it('is each region’s title, sentence, document and year, in the words of the document', async () => {
    const notice = await lince.openNotice('hainan');
    const { plan, answer } = notice.report;
    const measure = plan?.measures.find(({ title }) => title === '推进开放在线教育');
    const found = answer?.equivalents[measure?.id ?? ''] ?? [];
    await openCard(notice, measure?.id ?? '');

    const shown = await shownInCard(notice.overlay);
    expect(shown).toHaveLength(4);
    expect(shown.map(({ region }) => region)).toEqual(
      found.map(({ plan }) => regionByCode(plan.region)?.shortName),
    );
    shown.forEach(({ title, level, evidence, source }, i) => {
      const equivalent = found[i];
      if (!equivalent) throw new Error('More is shown than was found.');
      const text = seedText(equivalent.plan.id);
      expect(text).toContain(bare(title));
      expect(evidence).not.toHaveLength(0);
      for (const sentence of evidence) expect(text).toContain(bare(sentence));
      expect(level).toBe({ same: '对应', partial: '部分对应' }[equivalent.level]);
      expect(source).toContain(`《${equivalent.plan.innerTitle ?? equivalent.plan.title}》`);
      expect(source).toContain(equivalent.plan.signedOn?.slice(0, 4) ?? '日期不详');
    });
  });

  it('warns of a plan whose period is over, and says so where a document has no date', async () => {
    const notice = await lince.openNotice('hainan');
    const all = Object.entries(notice.report.answer?.equivalents ?? {});
    const [id] = all.find(([, found]) => found.some(({ plan }) => plan.region === '370000')) ?? [];
    await openCard(notice, id ?? '');
    const shown = await shownInCard(notice.overlay);
    const shandong = shown.find(({ region }) => region === '山东');
    expect(shandong?.source).toContain('日期不详');
    const henan = shown.find(({ region }) => region === '河南');
    expect(henan).toMatchObject({ over: true, source: expect.stringContaining('规划期已满') });
  });

  it('has a name for each thing that can be pressed', async () => {
    const notice = await lince.openNotice('hainan');
    const measure = notice.report.plan?.measures.find(({ title }) => title === '推进开放在线教育');
    await openCard(notice, measure?.id ?? '');
    const dialog = await until('a dialog', () => namedIn(notice.page, 'dialog', '各地对应举措'));
    const actions = ['收藏', '复制引用', '并排对照', '展开全文', '不是这个'];
    expect(dialog.filter(([role]) => role === 'button')).toEqual([
      ['button', '收藏：推进开放在线教育'],
      ['button', '复制引用：推进开放在线教育'],
      ['button', '关闭'],
      ...(await shownInCard(notice.overlay)).flatMap(({ title }) =>
        actions.map((action) => ['button', `${action}：${title}`]),
      ),
      ['button', '逐句对照'],
      ['button', '在侧栏查看全文件'],
    ]);
    const chips = await chipsOf(notice.overlay);
    expect(chips.filter(({ label }) => !/^.{2,}有对应举措$/.test(label))).toEqual([]);
  });
});

describe('what can be done in the card', () => {
  it('is copying a measure with its source, as text and as HTML, unheard by the page', async () => {
    const notice = await lince.openNotice(FIELDS);
    const { page, overlay } = notice;
    await overlay.click('button.chip');
    await overlay.waitFor('.card');
    const title = await overlay.text('.card h2');
    const [found] = await shownInCard(overlay);
    const copied = async (index: number) => {
      await overlay.click('.card [data-action="copy"]', index);
      await until('word of it', async () => (await overlay.count('.card .notice')) === 1);
      return pasted(page);
    };
    const own = await copied(0);
    expect(own.text).toMatch(
      /\n——《示例市.+》（示政发〔2018〕3号）.+\n示例市.+：示政发〔2018〕3号\[A\/OL\]\. （2018-03-01）\[.+\]\. http:\/\/www\.sample/,
    );
    expect(own.text).toContain(title);
    expect(own.html).toContain(`<a href="${FIELDS}#:~:text=`);
    await overlay.click('button.chip');
    const other = await copied(1);
    expect(other.text).toContain(found?.source.match(/《[^》]+》/)?.[0]);
    expect(other.html).toContain('<blockquote>');
    expect(await page.evaluate(() => document.body.dataset.copied)).toBe('');
  });

  it('is putting a suggestion away, which is remembered, and taking it back', async () => {
    const notice = await lince.openNotice('hainan');
    const { page, overlay } = notice;
    const [chip] = (await chipsOf(overlay)).filter(({ label }) => label.includes('、'));
    const id = chip?.measureId ?? '';
    const found = async (from = notice) =>
      (await lince.reportOf(from.page)).answer?.equivalents[id] ?? [];
    const keys = async (from = notice) =>
      (await found(from)).map(({ plan, measure }) => `${plan.id}/${measure.id}`);
    const all = await keys();
    const [best = ''] = all;
    await openCard(notice, id);
    await overlay.click('.card [data-action="dismiss"]', 0);
    await until('it away', async () => !(await keys()).includes(best));
    // Its place is kept as long as the card is open, and the focus with it.
    await untilFocused(overlay, 'undo');
    expect(await overlay.text('.card .dismissed')).toContain('已隐藏');
    await page.keyboard.press('Enter');
    await until('all again', async () => String(await keys()) === String(all));
    await untilFocused(overlay, 'dismiss');

    await page.keyboard.press('Enter');
    await until('it away', async () => !(await keys()).includes(best));
    // What is listed here is on the disk, where the next reading finds it.
    const settings = await lince.openOwn('workbench.html#settings');
    await settings.waitForSelector('.put-away');
    await page.bringToFront();
    await page.reload();
    const again = await found(await lince.noticeIn(page));
    expect(again.map(({ plan, measure }) => `${plan.id}/${measure.id}`)).not.toContain(best);
    // The next best of a region stands in for what was put away, never beside it.
    const regions = again.map(({ plan }) => plan.region);
    expect(regions).toHaveLength(new Set(regions).size);

    const title = notice.report.answer?.equivalents[id]?.[0]?.measure.title ?? '?';
    const listed = await settings.$eval('.put-away', ({ textContent }) => textContent);
    expect(listed).toContain(notice.report.plan?.innerTitle);
    expect(listed).toContain(title);
    await settings.bringToFront();
    await press(settings, '.put-away [data-action="restore"]');
    await until('nothing to take back', async () => (await settings.$('.put-away')) === null);
    await page.bringToFront();
    await page.reload();
    expect(await keys(await lince.noticeIn(page))).toEqual(all);
  });

  it('is comparing side by side and reading the whole text, within the window', async () => {
    const notice = await lince.openNotice('hainan');
    const { overlay } = notice;
    const measure = notice.report.plan?.measures.find(({ title }) => title === '推进开放在线教育');
    await openCard(notice, measure?.id ?? '');
    // The sentences come after the answer.
    await overlay.waitFor('.card .evidence');
    const { answer } = await lince.reportOf(notice.page);
    const [found] = answer?.equivalents[measure?.id ?? ''] ?? [];
    await overlay.click('.card [data-action="beside"]');
    await overlay.waitFor('.card .evidence.two');
    const columns = await overlay.texts('.card .evidence.two blockquote p');
    expect(columns.slice(0, 2)).toEqual([found?.evidence[0]?.own, found?.evidence[0]?.other]);
    await overlay.ask('.card [data-action="whole"]', ([whole]) => whole?.click());
    await overlay.waitFor('.card .whole');
    expect(bare(await overlay.text('.card .whole'))).toBe(bare(found?.measure.text ?? ''));
    const card = await boxOfCard(overlay);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.top + card.height).toBeLessThanOrEqual(900);
    const title = await currentTitle(notice.page);
    expect(title?.lines.filter((line) => overlap(line, card))).toEqual([]);
  });
});

describe('targets in the card', () => {
  it('are in the words of each document, the number emphasised, those of one metric in a row', async () => {
    const notice = await lince.openNotice('hainan');
    const { answer, plan } = notice.report;
    const measure = plan?.measures.find(({ id }) => {
      const own = answer?.targets[id]?.filter(({ kind }) => kind === 'number') ?? [];
      const other = answer?.equivalents[id]?.flatMap(({ measure }) => measure.targets) ?? [];
      return own.some(({ metric }) => other.some((each) => each.metric === metric));
    });
    expect(measure, 'a measure with a target that another region has as well').toBeDefined();
    await openCard(notice, measure?.id ?? '');
    const rows = await notice.overlay.ask('.card .targets thead', ([head]) =>
      Array.from(head?.closest('table')?.querySelectorAll('tbody tr') ?? [], (row) =>
        Array.from(row.querySelectorAll('.target'), (cell) => ({
          words: cell.firstElementChild?.textContent ?? '',
          number: cell.querySelector('strong')?.textContent ?? '',
        })),
      ),
    );
    const [own, other] = rows[0] ?? [];
    const ownQuotes = answer?.targets[measure?.id ?? '']?.map(({ quote }) => quote) ?? [];
    const otherQuotes = (answer?.equivalents[measure?.id ?? ''] ?? []).flatMap(({ measure }) =>
      measure.targets.map(({ quote }) => quote),
    );
    expect(ownQuotes).toContain(own?.words);
    expect(otherQuotes).toContain(other?.words);
    expect(own?.words).toContain(own?.number);
    expect(own?.number).toMatch(/\d/);
  });
});

/** What the clipboard has, by pasting it into the page; closes the card on the way. */
async function pasted(page: Page): Promise<{ text: string; html: string }> {
  await page.keyboard.press('Escape');
  await page.focus('textarea');
  await page.keyboard.down('Control');
  await page.keyboard.press('v');
  await page.keyboard.up('Control');
  return until('a paste', () =>
    page.evaluate(() => {
      const { text, html } = document.body.dataset;
      delete document.body.dataset.text;
      return text === undefined || html === undefined ? null : { text, html };
    }),
  );
}

/** A document of the library as it was handed to us, without white space. */
const seedText = (id: string) =>
  bare(readFileSync(new URL(`../../../seeds/${id}.txt`, import.meta.url), 'utf8'));

const bare = (text: string) => text.replace(/\s/g, '');

/** Roles and names of all that a screen reader finds in a thing of the page; null without it. */
async function namedIn(page: Page, role: string, name: string): Promise<[string, string][] | null> {
  type Node = NonNullable<Awaited<ReturnType<Page['accessibility']['snapshot']>>>;
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  const root = await page.accessibility.snapshot();
  const thing = root && all(root).find((node) => node.role === role && node.name === name);
  return thing ? all(thing).map((node) => [node.role, node.name ?? '']) : null;
}
