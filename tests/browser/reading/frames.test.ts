/**
 * Documents that do not scroll with their page: in a frame, as some ministries have it, or in a box
 * with a scroll bar of its own. Marks, chips, card and map are where the text is, or not at all.
 */
import { describe, expect, it } from 'vitest';
import { overlayOf } from '../../harness/overlay.mjs';
import { pressKey, select } from '../support/asking';
import { untilClosed } from '../support/card';
import { type Overlay, useLince } from '../support/lince';
import { chipsOf, type MarkedTitle, markedTitles } from '../support/marks';
import { KNOWN_TITLES, noticePage } from '../support/trouble-pages';
import { until } from '../support/until';

const FRAMED = 'http://www.sample.gov.cn/framed.html';
const BODY = 'http://www.sample.gov.cn/body.html';
const OTHER = 'http://www.sample.gov.cn/other.html';
const BOXED = 'http://www.sample.gov.cn/boxed.html';
const TITLE = '示例市人民政府关于进一步扩大信息消费的实施意见';
const body = noticePage({ others: 12 });

/** Where the document of the frame begins in the page: margin, border and padding are its own. */
const FRAME = { left: 43, top: 153, height: 400 };
const FRAMED_PAGE = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${TITLE}</title>
<meta name="ArticleTitle" content="${TITLE}"><meta name="SiteIDCode" content="9900000001">
<link rel="icon" href="data:,"></head><body style="margin:0"><h1 style="margin:0;height:140px">${TITLE}</h1>
<iframe src="/body.html" style="width:900px;height:400px;margin-left:30px;border:3px solid;padding:10px"></iframe>
<div style="height:1500px"></div></body></html>`;

const BOXED_PAGE = body
  .replace('id="zoom" style="', 'id="zoom" style="height:400px;overflow:auto;')
  .replace('</body>', '<div style="height:100px"></div></body>');

const lince = useLince({
  extra: {
    [FRAMED]: FRAMED_PAGE,
    [BODY]: body,
    [OTHER]: body.replace('加强个人信息保护', '加强个人信息和隐私保护'),
    [BOXED]: BOXED_PAGE,
  },
});

/** The tops of chips and of the lines that they belong to, where these are between `from` and `to`. */
async function besideLines(overlay: Overlay, titles: readonly MarkedTitle[], box: typeof FRAME) {
  const middles = (tops: readonly { top: number; height: number }[]) =>
    tops.map(({ top, height }) => Math.round(top + height / 2));
  const lines = titles.flatMap(({ lines: [line] }) =>
    line ? [{ ...line, top: line.top + box.top }] : [],
  );
  const inSight = ({ top, height }: { top: number; height: number }) =>
    top + height / 2 > box.top && top + height / 2 < box.top + box.height;
  return {
    chips: middles((await chipsOf(overlay)).map(({ box }) => box)),
    lines: middles(lines.filter(inSight)),
  };
}

describe('a document in a frame', () => {
  const openFramed = async () => {
    const page = await lince.newPage();
    await page.goto(FRAMED);
    await lince.reportOf(page);
    const frame = page.frames()[1];
    if (!frame) throw new Error('The page has no frame.');
    const overlay = await overlayOf(page);
    await overlay.waitFor('button.chip');
    return { page, frame, overlay, titles: () => markedTitles(frame) };
  };

  it('is marked there, with chips beside its lines as far as these are in sight', async () => {
    const { page, frame, overlay, titles } = await openFramed();
    expect((await titles()).map(({ text }) => text)).toEqual(KNOWN_TITLES);
    expect(await markedTitles(page)).toEqual([]);
    const seen = async () => besideLines(overlay, await titles(), FRAME);
    const first = await until('chips beside their lines', async () => {
      const now = await seen();
      return String(now.chips) === String(now.lines) && now;
    });
    expect(first.chips.length).toBeGreaterThan(0);
    expect(first.chips.length).toBeLessThan(KNOWN_TITLES.length);

    await frame.evaluate(() => scrollTo(0, 250));
    await until('chips that follow', async () => {
      const { chips, lines } = await seen();
      return String(chips) === String(lines) && String(chips) !== String(first.chips);
    });
    // With the frame, the page scrolls to what the reader goes to.
    await overlay.click('.map .tick', KNOWN_TITLES.length - 1);
    await until('the last title in sight', async () => {
      const { top = -1 } = (await titles()).at(-1)?.lines[0] ?? {};
      return top > 0 && top < FRAME.height;
    });
  });

  it('opens its card under the pointer, and closes it by Escape or a press in the frame', async () => {
    const { page, frame, overlay, titles } = await openFramed();
    const [line] = (await titles())[0]?.lines ?? [];
    if (!line) throw new Error('There is no marked title.');
    const at = [FRAME.left + line.left + 9, FRAME.top + line.top + 9] as const;
    await page.mouse.move(...at, { steps: 3 });
    await overlay.waitFor('.card');
    await until('the card below its line', async () => {
      const { y = 0 } = (await overlay.box('.card')) ?? {};
      return Math.abs(y - (FRAME.top + line.top + line.height + 6)) < 0.5;
    });

    await frame.focus('body');
    await page.keyboard.press('Escape');
    await untilClosed(overlay);
    await overlay.click('button.chip');
    await overlay.waitFor('.card');
    await page.mouse.click(FRAME.left + 20, FRAME.top + 20);
    await untilClosed(overlay);
  });

  it('has what is selected in it saved as its own words, by the page that reads it', async () => {
    const { page, frame, overlay } = await openFramed();
    await select(frame, 'p');
    await page.bringToFront();
    await pressKey(lince, 'save-selection');
    await overlay.waitFor('.toast');
    await until('a mark', async () => (await markedTitles(frame, ['saved'])).length === 1);
    await overlay.click('.toast [data-action="undo-selection"]');
    await until('no mark', async () => (await markedTitles(frame, ['saved'])).length === 0);
  });

  it('gives way to the next document of the frame, and goes with the frame', async () => {
    const { page, frame, overlay, titles } = await openFramed();
    await frame.goto(OTHER);
    await until('marks of the other document', async () =>
      (await titles()).some(({ text }) => text === '加强个人信息和隐私保护'),
    );
    await overlay.waitFor('button.chip');
    // Its document came after the style of the marks.
    await until('marks that are seen', () =>
      frame.$eval(
        'p',
        (p) => getComputedStyle(p, '::highlight(lince-same)').textDecorationLine === 'underline',
      ),
    );

    await page.evaluate(() => document.querySelector('iframe')?.remove());
    await until('no chip', async () => (await overlay.count('button.chip')) === 0);
  });
});

describe('a document that scrolls in a box of the page', () => {
  it('has chips beside the lines in sight, and a map that leads through the box', async () => {
    const { page, overlay } = await lince.openNotice(BOXED);
    const box = await page.$eval('#zoom', (zoom) => zoom.getBoundingClientRect().top);
    const seen = async () => {
      const inBox = (await markedTitles(page)).map((title) => ({
        ...title,
        lines: title.lines.map((line) => ({ ...line, top: line.top - box })),
      }));
      return besideLines(overlay, inBox, { ...FRAME, top: box });
    };
    const { chips } = await until('chips beside their lines', async () => {
      const now = await seen();
      return String(now.chips) === String(now.lines) && now;
    });
    expect(chips.length).toBeLessThan(KNOWN_TITLES.length);

    expect(await overlay.count('.map .tick')).toBe(KNOWN_TITLES.length);
    await overlay.click('.map .tick', KNOWN_TITLES.length - 1);
    await until('a chip beside the last line', async () => {
      const { chips, lines } = await seen();
      const last = (await markedTitles(page)).at(-1)?.lines[0]?.top ?? 0;
      return last < box + FRAME.height && String(chips) === String(lines);
    });
  });
});
