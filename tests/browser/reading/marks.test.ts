/**
 * What a reader sees on a notice without doing anything: marked titles, the regions beside them,
 * the number on the toolbar button.
 */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../lib/overlay/chips';
import { NOTICES, type OpenNotice, sampleUrl, useLince } from '../support/lince';
import { chipsOf, type MarkedTitle, markedTitles, overlap } from '../support/marks';
import { brightness, differingPixels, pictureOf, pixelsLike } from '../support/picture';
import { noticePage } from '../support/trouble-pages';
import { SOON, until } from '../support/until';

const FLOATING = 'http://www.sample.gov.cn/floating.html';
const FLOATING_BOTH = 'http://www.sample.gov.cn/floating-both.html';
const DARK = 'http://www.sample.gov.cn/dark.html';

/** As sites float their ways of sharing, beside the text and as high as the window. */
const floating = (side: string) =>
  `<div style="position:fixed;${side}:0;top:0;bottom:0;width:230px;background:#eee;z-index:9"></div>`;

const lince = useLince({
  extra: {
    [FLOATING]: noticePage({ others: 8, tail: floating('right') }),
    [FLOATING_BOTH]: noticePage({ others: 8, tail: floating('right') + floating('left') }),
    [DARK]: noticePage({ head: '<style>body { background: #101418; color: #ddd }</style>' }),
  },
});

/** Measures of the documents, counted by hand. */
const MEASURES = { hainan: 26, fujian: 23, shandong: 20, henan: 20, guangdong: 26 };

/** A target that a reader of each document looks for. */
const TARGET = {
  hainan: '信息消费规模力争达到800亿元',
  fujian: '信息消费规模年均增长13%以上',
  shandong: '电子商务交易额超过2万亿元',
  henan: '信息消费规模年增长11%',
  guangdong: '4K电视用户达到2000万户',
};

/** Farther from its line than this, a chip seems to belong to the next one. */
const BESIDE = 12;

describe.each(NOTICES)('the notice of %s', (id) => {
  it('has each measure that another region, never its own, has too, marked and counted', async () => {
    const { page, overlay, report } = await lince.openNotice(id);
    const { plan, answer } = report;
    const found = answer?.equivalents ?? {};

    expect(plan?.measures).toHaveLength(MEASURES[id]);
    const matched = plan?.measures.filter((measure) => found[measure.id]) ?? [];
    expect(matched).toHaveLength(Object.keys(found).length);
    expect(matched.length).toBeGreaterThan(MEASURES[id] / 2);

    const marked = await markedTitles(page);
    expect(marked.map(({ kind }) => kind)).toEqual(
      matched.map((measure) =>
        found[measure.id]?.some(({ level }) => level === 'same') ? 'same' : 'partial',
      ),
    );
    marked.forEach(({ text }, i) => {
      expect(text).toContain(matched[i]?.title.replace(/\s/g, ''));
    });
    expect(await overlay.count('button.chip')).toBe(matched.length);
    await expect.poll(() => badgeOf(sampleUrl(id)), SOON).toBe(String(matched.length));

    const regions = Object.values(found)
      .flat()
      .map((equivalent) => equivalent.plan.region);
    expect(new Set(regions).size).toBeGreaterThan(2);
    expect(regions).not.toContain(plan?.region);
  });

  it('has its targets marked apart, word by word', async () => {
    const { page, report } = await lince.openNotice(id);
    const targets = (report.plan?.measures ?? []).flatMap(
      (measure) => report.answer?.targets[measure.id] ?? [],
    );
    const marked = (await markedTitles(page, ['target', 'milestone']))
      .map(({ text }) => text)
      .join('');
    expect(marked).toContain(TARGET[id]);
    expect(marked).toBe(targets.map(({ quote }) => quote.replace(/\s/g, '')).join(''));
  });

  it('has each chip beside its own line, however wide the window is made', async () => {
    const notice = await lince.openNotice(id);
    const { page } = notice;
    for (const width of [1280, 800, 400]) {
      await page.setViewport({ width, height: 900 });
      // The chips follow with the next frame; those that never do are named by the assertion.
      await expect
        .poll(async () => [width, ...(await misplacedChips(notice))], SOON)
        .toEqual([width]);
    }
    expect(await coveredText(notice)).toEqual([]);
  });
});

describe('a news item about the same policy', () => {
  it('is left alone', async () => {
    const page = await lince.newPage();
    await page.goto(sampleUrl('news'));
    const report = await lince.reportOf(page);
    expect(report.state).toBe('not-a-notice');
    expect(await markedTitles(page)).toEqual([]);
    expect(await page.$('lince-overlay')).toBeNull();
    expect(await badgeOf(sampleUrl('news'))).toBe('');
  });

  it('takes the number off the button when it is opened where a notice was', async () => {
    const { page } = await lince.openNotice('hainan');
    await until('a number', async () => /\d/.test(await badgeOf(sampleUrl('hainan'))));
    await page.goto(sampleUrl('news'));
    await until('no number', async () => (await badgeOf(sampleUrl('news'))) === '');
  });
});

describe('marks', () => {
  it('are painted on a title, and are not on paper', async () => {
    const { page } = await lince.openNotice('hainan');
    const onScreen = await showLine(page, 'same');
    const marked = await pictureOf(page, onScreen);
    await page.emulateMediaType('print');
    const onPaper = await showLine(page, 'same');
    const printed = await pictureOf(page, onPaper);
    await until('nothing of ours', async () => (await hostDisplay(page)) === 'none');

    // The same again without marks: what differs is the marks.
    await page.evaluate(() => CSS.highlights.clear());
    const printedBare = await pictureOf(page, onPaper);
    await page.emulateMediaType('screen');
    await until('ours again', async () => (await hostDisplay(page)) === 'block');
    const bare = await pictureOf(page, onScreen);
    expect(brightness(printed)).toBeLessThan(250);
    expect(differingPixels(printed, printedBare)).toBe(0);
    // All of the line is tinted, not only underlined.
    expect(differingPixels(marked, bare)).toBeGreaterThan(onScreen.width * onScreen.height * 0.6);
  });

  it('are heavier on the same measure than on one that answers in part', async () => {
    const { page } = await lince.openNotice('hainan');
    const weight = async (kind: 'same' | 'partial') => {
      const line = await showLine(page, kind);
      return pixelsLike(await pictureOf(page, line), UNDERLINE) / line.width;
    };
    const [same, partial] = [await weight('same'), await weight('partial')];
    expect(partial).toBeGreaterThan(0.3);
    expect(same).toBeGreaterThan(partial * 1.5);
  });

  it('have chips in the colours of the system, light or dark', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    await overlay.reveal('button.chip');
    const chip = async () => {
      const [first] = await chipsOf(overlay);
      if (!first) throw new Error('There is no chip.');
      return brightness(await pictureOf(page, first.box));
    };
    expect(await chip()).toBeGreaterThan(180);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await until('a dark chip', async () => (await chip()) < 90);
  });
});

describe('the map at the window’s edge', () => {
  it('has a tick for each measure with hints, and leads there', async () => {
    const { page, overlay, report } = await lince.openNotice('hainan');
    const ticks = await overlay.ask('.map .tick', (all) => all.map(({ className }) => className));
    const { equivalents = {}, targets = {} } = report.answer ?? {};
    const hinted = (report.plan?.measures ?? []).filter(
      ({ id }) => equivalents[id] || targets[id]?.some(({ kind }) => kind === 'number'),
    );
    expect(ticks).toHaveLength(hinted.length);
    expect(ticks.filter((each) => /same|partial/.test(each))).toHaveLength(
      Object.keys(equivalents).length,
    );
    await overlay.click('.map .tick', ticks.length - 1);
    await until('the last measure in the window', async () => {
      const [current] = await markedTitles(page, ['current']);
      const top = current?.lines[0]?.top ?? -1;
      return top > 0 && top < 900;
    });
  });

  it('takes no part in Tab, speech, a narrow window, or a page whose marks are hidden', async () => {
    const { page, overlay } = await lince.openNotice('hainan');
    const focusable = await overlay.ask(
      '.map[aria-hidden="true"] :is(a, button, [tabindex])',
      (all) => all.length,
    );
    expect(focusable).toBe(0);
    await page.setViewport({ width: 800, height: 900 });
    await until('no map', async () => (await overlay.count('.map')) === 0);
    await page.setViewport({ width: 1280, height: 900 });
    await overlay.waitFor('.map');
    await page.emulateMediaType('print');
    await until('no map', async () => (await overlay.box('.map')) === null);
  });

  it('leaves the margin to the chips', async () => {
    const { overlay } = await lince.openNotice('guangdong', { width: 1200, height: 900 });
    const ticks = await overlay.ask('.map .tick', (all) =>
      all.map((tick) => tick.getBoundingClientRect().left),
    );
    const chips = await chipsOf(overlay);
    expect(Math.max(...chips.map(({ box }) => box.left + box.width))).toBeLessThanOrEqual(
      Math.min(...ticks),
    );
  });
});

describe('chips under a box of the page', () => {
  const under = async (notice: OpenNotice) => {
    const boxes = (await chipsOf(notice.overlay)).map(({ box }) => box);
    return notice.page.evaluate((boxes) => {
      const seen = boxes.filter(({ top, height }) => top > 0 && top + height < innerHeight);
      const covered = seen.filter(({ left, top, width, height }) => {
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        return over?.localName !== 'lince-overlay';
      });
      return { seen: seen.length, covered: covered.length };
    }, boxes);
  };

  it('that floats at the right go to the left margin', async () => {
    const notice = await lince.openNotice(FLOATING);
    await until('chips that can be pressed', async () => {
      const { seen, covered } = await under(notice);
      return seen > 0 && covered === 0;
    });
    await until('chips at the left', async () => {
      const [chip] = await chipsOf(notice.overlay);
      return chip && chip.box.left < 240;
    });
  });

  it('on both sides are raised above it', async () => {
    const notice = await lince.openNotice(FLOATING_BOTH);
    await until('chips that can be pressed', async () => {
      const { seen, covered } = await under(notice);
      return seen > 0 && covered === 0;
    });
  });
});

describe('a page that is dark itself', () => {
  it('has dark chips on a light system', async () => {
    const { page, overlay } = await lince.openNotice(DARK);
    await overlay.reveal('button.chip');
    const [chip] = await chipsOf(overlay);
    if (!chip) throw new Error('There is no chip.');
    await until('it dark', async () => brightness(await pictureOf(page, chip.box)) < 110);
  });
});

/** Chips whose box has text of the document in it. */
async function coveredText({ page, overlay }: OpenNotice): Promise<string[]> {
  const chips = await chipsOf(overlay);
  const lines = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: Box[] = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      if (range.toString().trim() === '') continue;
      for (const { left, top, width, height } of range.getClientRects())
        found.push({ left, top, width, height });
    }
    return found;
  });
  // Half of a line's height is between the lines, and the last character may hang into the margin.
  const core = ({ left, top, width, height }: Box) => ({
    left,
    top: top + height / 4,
    width: width - 2,
    height: height / 2,
  });
  return chips
    .filter(({ box }) => lines.some((line) => overlap(core(line), box)))
    .map(({ measureId }) => measureId);
}

/** What is wrong with the chips, a line a chip; nothing where each is where it should be. */
async function misplacedChips({ page, overlay, report }: OpenNotice): Promise<string[]> {
  const lines = (await markedTitles(page)).map((title) => title.lines[0]);
  const matched = report.plan?.measures.filter(({ id }) => report.answer?.equivalents[id]) ?? [];
  const lineOf = new Map(matched.map((measure, i) => [measure.id, lines[i]]));
  const chips = await chipsOf(overlay);
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const faults = chips.map(({ measureId, box }, i) => {
    const line = lineOf.get(measureId);
    if (!line) return 'is of no marked title';
    const distance = line.top + line.height / 2 - (box.top + box.height / 2);
    if (Math.abs(distance) > BESIDE) return `is ${distance} px from its line`;
    if (box.left < 0 || box.left + box.width > width) return 'is not in the window';
    return chips.slice(i + 1).some((other) => overlap(box, other.box)) && 'lies over another';
  });
  return [
    ...(chips.length === lines.length ? [] : [`${chips.length} chips for ${lines.length} titles`]),
    ...faults.flatMap((fault, i) => (fault ? `${chips[i]?.measureId} ${fault}` : [])),
  ];
}

/** As in `page-style.ts`. */
const UNDERLINE = [13, 148, 136];

/** Brings the first line that is marked so into the middle of the window, with room for its underline. */
async function showLine(page: Page, kind: MarkedTitle['kind']): Promise<Box> {
  const find = async () => {
    const line = (await markedTitles(page, [kind]))[0]?.lines[0];
    if (!line) throw new Error(`No title is marked as ${kind}.`);
    return line;
  };
  const { top } = await find();
  await page.evaluate((by) => scrollBy({ top: by, behavior: 'instant' }), top - 400);
  const line = await find();
  return { ...line, height: line.height + 4 };
}

const hostDisplay = (page: Page) =>
  page.$eval('lince-overlay', (host) => getComputedStyle(host).display);

/** What the toolbar button says on the tab with an address. */
async function badgeOf(url: string): Promise<string> {
  const worker = await lince.worker;
  return worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ChromeBadge };
    const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : 'no such tab';
  }, url);
}

/** As much of the browser's API as is used here. */
interface ChromeBadge {
  readonly tabs: { query(what: object): Promise<{ id: number; url?: string }[]> };
  readonly action: { getBadgeText(of: { tabId: number }): Promise<string> };
}
