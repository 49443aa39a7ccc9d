/**
 * axe-core's findings, by WCAG 2.2 A and AA and its own best practices, and words that are cut off, in
 * every dress that a surface can have: in both languages each size of its window, and by light and by
 * dark. What is one in two dresses is looked at in one of them.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page, Viewport } from 'puppeteer-core';
import { cutOff } from './cut-off';
import type { Lince, Overlay } from './lince';
import { speak } from './stored';
import { until } from './until';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * The rules that look at colours. What is light or dark changes nothing else, for the style sheets ask
 * for it in the table of colours alone; and a language changes none (`tests/unit/rules/states.test.ts`).
 */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * The rules that look at where things stand: in a narrow window English words move them. For the rest of
 * the rules what is there has been looked at in Chinese, and in English in a wide window.
 */
const OF_PLACES = ['target-size', 'scrollable-region-focusable'];

export const LANGUAGES = ['zh-CN', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

/** A window that a surface is looked at in. */
export interface Size extends Viewport {
  readonly name: string;
  /** Nothing may be wider than it or cut off in it, which is all that is looked at. */
  readonly widthOnly?: true;
}

/** Zoomed to 200 % a window has half as many pixels of the page, each twice as large. */
const zoomed = ({ width, height }: Viewport): Size => ({
  name: '200 %',
  width: width / 2,
  height: height / 2,
  deviceScaleFactor: 2,
});
/** How large a page and a panel are as a rule. */
export const WINDOW: Size = { name: '100 %', width: 1280, height: 900 };
export const BESIDE: Size = { name: '100 %', width: 400, height: 900 };
const PHONE: Size = { name: '360 px', width: 360, height: 740, widthOnly: true };
export const OVERLAY_SIZES: readonly Size[] = [WINDOW, zoomed(WINDOW)];
export const PAGE_SIZES: readonly Size[] = [...OVERLAY_SIZES, PHONE];
export const PANEL_SIZES: readonly Size[] = [BESIDE, zoomed(BESIDE)];

/**
 * What is against the rules in a page of the extension in the language that it speaks, then in the other,
 * in which it is left: so every second state is also come to in English. For a page alone: with a notice
 * open, to change the language takes longer than to come to a state again.
 */
export async function violationsInBoth(
  lince: Lince,
  page: Page,
  sizes: readonly Size[],
): Promise<string[]> {
  const found: string[] = [];
  const first = await page.evaluate(() => document.documentElement.lang);
  for (const language of first === 'en' ? [...LANGUAGES].reverse() : LANGUAGES) {
    await speak(lince, language);
    await page.waitForFunction(
      (language) => document.documentElement.lang === language,
      {},
      language,
    );
    found.push(...(await violationsIn(page, sizes, language)));
  }
  return found;
}

/**
 * What is against the rules in a page, what is cut off, and whether anything is wider than its window,
 * in each of the sizes, in Chinese by light and by dark; a line a place, nothing in a page that everybody
 * can use.
 */
export async function violationsIn(
  page: Page,
  sizes: readonly Size[],
  language: Language = 'zh-CN',
): Promise<string[]> {
  const found: string[] = [];
  for (const { name, widthOnly, ...size } of sizes) {
    const say = (violations: string[], colours = 'light') =>
      found.push(...violations.map((each) => `${language}, ${name}, ${colours}: ${each}`));
    await page.setViewport(size);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    say([...(await tooWide(page)), ...(await cutOff(page))]);
    if (widthOnly) continue;
    if (language === 'en') {
      const isWide = name === WINDOW.name;
      say(await look(page, isWide ? { allBut: OF_COLOURS } : { only: OF_PLACES }));
      continue;
    }
    say(await look(page, { allBut: [] }));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    say(await look(page, { only: OF_COLOURS }), 'dark');
  }
  return found;
}

type Rules = { readonly only: readonly string[] } | { readonly allBut: readonly string[] };

/** Looks at what is drawn, by these rules. */
async function look(page: Page, rules: Rules): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(SOURCE);
  const options = optionsOf(rules);
  const least = 'only' in rules ? 1 : 5;
  return page.evaluate(
    async (options, least) => {
      const { axe } = globalThis as unknown as { axe: typeof Axe };
      // Colours change over a moment; axe would see one on the way.
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
      // It knows of no top layer: without a rank, which browsers do not heed there, it takes a dialog
      // to lie under what comes after it, and gives no verdict on its colours.
      for (const dialog of document.querySelectorAll<HTMLElement>('dialog:modal'))
        dialog.style.zIndex = '2147483647';
      const { violations, passes } = await axe.run(document, options);
      if (passes.length < least) throw new Error('axe found next to nothing to look at.');
      /** How far apart the middles of small targets are to be (px). */
      const TARGET = 24;
      const menu = document.querySelector('[role="menu"]')?.getBoundingClientRect();
      /** What lies half under a menu, or beside what does, is pressed when that is closed. */
      const isUnderMenu = (element: Element | undefined) => {
        const box = element?.getBoundingClientRect();
        if (!menu || !box || element?.closest('[role="menu"]')) return false;
        const beside = box.right < menu.left || box.left > menu.right;
        return !beside && box.bottom > menu.top - TARGET && box.top < menu.bottom + TARGET;
      };
      const faults = violations.map(({ id, nodes }) => ({
        id,
        nodes: nodes.filter(({ element }) => id !== 'target-size' || !isUnderMenu(element)),
      }));
      return faults.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
      );
    },
    options,
    least,
  );
}

const optionsOf = (rules: Rules): Axe.RunOptions => ({
  ...('only' in rules
    ? { runOnly: { type: 'rule', values: [...rules.only] } }
    : {
        runOnly: { type: 'tag', values: TAGS },
        rules: {
          // Off unless asked for by name.
          'target-size': { enabled: true },
          ...Object.fromEntries(rules.allBut.map((rule) => [rule, { enabled: false }])),
        },
      }),
  // Of all that is well no list is wanted, which takes longer than to look.
  resultTypes: ['violations'],
  elementRef: true,
  // Only a rule for films with sound asks for files, and one that nobody has asked for.
  preload: false,
});

/** Whether a page scrolls sideways, in words; what stands in a margin follows its window a frame later. */
async function tooWide(page: Page): Promise<string[]> {
  const widths = () =>
    page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { shown: scrollWidth, window: clientWidth };
    });
  return until('nothing wider than the window', async () => {
    const { shown, window } = await widths();
    return shown <= window;
  }).then(
    () => [],
    async () => [`wider than its window: ${JSON.stringify(await widths())}`],
  );
}

/**
 * The overlay as it stands, in an empty page and an open shadow root: into the closed one axe
 * cannot look.
 */
export async function copyOverlay(overlay: Overlay, page: Page): Promise<void> {
  const { html, css, lang } = await overlay.ask('.root', ([root]) => {
    const shadow = root?.getRootNode() as ShadowRoot | undefined;
    const sheets = [...(shadow?.adoptedStyleSheets ?? [])];
    return {
      html: shadow?.innerHTML ?? '',
      css: sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(''),
      lang: root?.lang ?? '',
    };
  });
  await page.setContent(
    `<!doctype html><html lang="${lang}"><title>Lince</title><main><h1>Lince</h1></main></html>`,
  );
  await page.evaluate(
    ({ html, css }) => {
      const host = document.createElement('aside');
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = html;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      document.body.append(host);
      for (const each of root.querySelectorAll<HTMLElement>('[popover]')) each.showPopover();
    },
    { html, css },
  );
}
