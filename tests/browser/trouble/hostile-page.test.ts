/**
 * Pages that forbid styles, restyle everything or break the language under us: what the reader sees
 * of Lince looks and works as on any other page.
 */
import { expect, it } from 'vitest';
import { untilWhole } from '../support/card';
import { KNOWN_TITLES, noticePage } from '../support/trouble-pages';
import { inChromium, SOON, sample, type Tab, useStage } from '../support/trouble-stage';

const STRICT = 'http://www.sample.gov.cn/strict.html';
const BROKEN = 'http://www.sample.gov.cn/broken.html';
const UNSET = 'http://www.sample.gov.cn/unset.html';
const FIELDS = 'http://www.sample.gov.cn/fields.html';
const LARGE = 'http://www.sample.gov.cn/large.html';
const ASKING = 'http://www.sample.gov.cn/asking.html';
const COVERED = 'http://www.sample.gov.cn/covered.html';

/** Fields whose names a form then has in place of what every element has. */
const FIELD_NAMES = [
  'parentNode',
  'parentElement',
  'nextSibling',
  'firstChild',
  'closest',
  'style',
  'matches',
  'nodeType',
  'nodeName',
  'children',
];
const form = (page: string) =>
  page
    .replace(
      '<h1>',
      `<form>${FIELD_NAMES.map((name) => `<input name="${name}" type="hidden">`).join('')}<h1>`,
    )
    .replace('</body>', '</form><form name="documentElement"></form></body>');

/** Runs before anything else of the page, and breaks what an overlay could be built of. */
const BREAKING = `<script>
const no = () => { throw new Error('the page broke this'); };
for (const [owner, names] of [
  [Array.prototype, ['map', 'filter', 'flatMap', 'forEach', 'sort']],
  [Element.prototype, ['attachShadow', 'append', 'remove', 'matches', 'closest', 'setAttribute']],
  [Node.prototype, ['appendChild', 'insertBefore', 'removeChild']],
  [Document.prototype, ['createElement', 'createElementNS', 'createTextNode', 'createTreeWalker', 'caretPositionFromPoint']],
  [HTMLElement.prototype, ['showPopover']],
  [window, ['Highlight', 'StaticRange', 'MutationObserver', 'ResizeObserver', 'AbortController', 'setTimeout', 'setInterval']],
]) for (const name of names) owner[name] = no;
</script>`;

/** How chips and card look: what the page's styles or its policy could take away. */
async function looks(tab: Tab) {
  const overlay = await tab.overlay();
  const chip = await overlay.ask('button.chip', ([chip]) => {
    if (!chip) return null;
    // What is the same in each form that a chip takes, by the room there is.
    const { position, display, height, fontWeight, cursor } = getComputedStyle(chip);
    return { position, display, height, fontWeight, cursor };
  });
  await overlay.click('button.chip');
  await overlay.waitFor('.card');
  const card = await overlay.ask('.card', ([card]) => {
    if (!card) return null;
    const { position, display, width, overflow, borderTopLeftRadius } = getComputedStyle(card);
    return { position, display, width, overflow, borderTopLeftRadius };
  });
  return { chip, card };
}

const AS_DESIGNED = {
  chip: {
    position: 'absolute',
    display: 'flex',
    height: '22px',
    fontWeight: '500',
    cursor: 'pointer',
  },
  card: {
    position: 'fixed',
    display: 'flex',
    width: '440px',
    overflow: 'hidden',
    borderTopLeftRadius: '10px',
  },
};

inChromium('a page that is against us', () => {
  const stage = useStage({
    extra: {
      [STRICT]: noticePage({ others: 5 }),
      [BROKEN]: noticePage({ others: 5, head: BREAKING }),
      [UNSET]: noticePage({ head: '<style>* { all: unset !important }</style>' }),
      [FIELDS]: form(noticePage()),
      [LARGE]: noticePage({ head: '<style>html { zoom: 1.25 }</style>' }),
      [ASKING]: noticePage({
        tail: '<dialog style="width:100vw;height:100vh;max-width:none;max-height:none;margin:0"><button>知道了</button> <a href="#a">说明</a></dialog>',
      }),
      [COVERED]: noticePage({
        head: '<style>html, body { overflow: hidden; height: 100%; contain: paint; transform: none }</style>',
        tail: '<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div>',
      }),
    },
    headers: { [STRICT]: { 'content-security-policy': "default-src 'none'" } },
  });

  it.each([
    ['whose policy forbids every style and script', STRICT],
    ['that restyles every element, with !important', sample('hostile')],
    ['that breaks the built-in objects', BROKEN],
    ['that unsets every element', UNSET],
    ['whose form hides what its elements have', FIELDS],
    ['that is zoomed at its root', LARGE],
    ['that lies under a box and lets nothing overflow', COVERED],
  ])('a page %s shows chips and card as designed', async (_, url) => {
    const tab = await stage().open(url);
    await tab.untilMarked();

    expect(await looks(tab)).toEqual(AS_DESIGNED);

    expect(await tab.hosts()).toBe(1);
    // The page's own style attribute is against its own policy; of us there is no word.
    expect(tab.complaints.filter((each) => !each.includes('strict.html'))).toEqual([]);
    await tab.close();
  });

  it('a page that moves our element about leaves it styled', async () => {
    const tab = await stage().open(STRICT);
    await tab.untilMarked();

    await tab.page.evaluate(() => {
      const host = document.querySelector('lince-overlay');
      if (host) document.body.append(host);
      if (host) document.documentElement.append(host);
    });

    expect(await looks(tab)).toEqual(AS_DESIGNED);
    await tab.close();
  });

  it('saving works where the page broke the built-in objects', async () => {
    const tab = await stage().open(BROKEN);
    await expect.poll(() => tab.badge(), SOON).toBe(String(KNOWN_TITLES.length));
    const overlay = await tab.overlay();

    await overlay.click('button.chip');
    await untilWhole(overlay);
    await overlay.click('.card button[data-action="save"]');

    const workbench = await stage().openOwn('workbench.html');
    await workbench.waitForFunction(
      (title) => document.body.innerText.includes(title),
      {},
      KNOWN_TITLES[0] ?? '',
    );
    expect(tab.complaints).toEqual([]);
    await workbench.close();
    await tab.close();
  });

  it('a modal dialogue of the page has the keys and the focus, and all is as before when it is closed', async () => {
    const tab = await stage().open(ASKING);
    await tab.untilMarked();
    const overlay = await tab.overlay();
    await overlay.click('button.chip');
    await untilWhole(overlay);
    const focused = () => tab.page.evaluate(() => document.activeElement?.localName);
    const isAsking = () => tab.page.evaluate(() => document.querySelector('dialog')?.open);
    await expect.poll(focused, SOON).toBe('lince-overlay');

    await tab.page.evaluate(() => document.querySelector('dialog')?.showModal());

    // Nothing of ours lies over it, and Tab stays where the page has it.
    const boxes = [await overlay.box('button.chip'), await overlay.box('.card')];
    const seen = await tab.page.evaluate(
      (boxes) =>
        boxes.map(
          (box) =>
            box &&
            document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.localName,
        ),
      boxes,
    );
    expect(seen).toEqual(['dialog', 'dialog']);
    for (let i = 0; i < 4; i++) {
      expect(await focused()).not.toBe('lince-overlay');
      await tab.page.keyboard.press('Tab');
    }
    await tab.page.keyboard.press('Escape');
    await expect.poll(isAsking, SOON).toBe(false);
    expect(await overlay.count('.card')).toBe(1);
    await expect.poll(focused, SOON).toBe('lince-overlay');
    await tab.page.keyboard.press('Escape');
    await expect.poll(() => overlay.count('.card'), SOON).toBe(0);
    expect(tab.complaints).toEqual([]);
    await tab.close();
  });
});
