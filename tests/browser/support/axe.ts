/**
 * axe-core's findings, by WCAG 2.2 A and AA and its own best practices.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import type { Overlay } from './lince';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is against the rules in a page, a line a place; nothing in a page that everybody can use. */
async function violationsIn(page: Page): Promise<string[]> {
  await page.evaluate(SOURCE);
  return page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    const { violations, passes } = await axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      // Off unless asked for by name.
      rules: { 'target-size': { enabled: true } },
    });
    if (passes.length < 5) throw new Error('axe found next to nothing to look at.');
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
  }, TAGS);
}

/** The same, by light and by dark. */
export async function violationsInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const value of ['light', 'dark']) {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    // Colours change over a moment; axe would see one on the way.
    await page.evaluate(() =>
      Promise.all(document.getAnimations().map(({ finished }) => finished)),
    );
    found.push(...(await violationsIn(page)).map((each) => `${value}: ${each}`));
  }
  return found;
}

/**
 * The overlay as it stands, in an empty page and an open shadow root: into the closed one axe
 * cannot look.
 */
export async function copyOverlay(overlay: Overlay, page: Page): Promise<void> {
  const { html, css } = await overlay.ask('.root', ([root]) => {
    const shadow = root?.getRootNode() as ShadowRoot | undefined;
    const sheets = [...(shadow?.adoptedStyleSheets ?? [])];
    return {
      html: shadow?.innerHTML ?? '',
      css: sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join(''),
    };
  });
  await page.setContent(
    '<!doctype html><html lang="zh-CN"><title>卡片</title><main><h1>通知</h1></main></html>',
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
