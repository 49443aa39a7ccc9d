/**
 * Words that nobody can read, which axe does not see: text that runs out of its box, or that a box
 * around it cuts off without a sign.
 */
import type { Page } from 'puppeteer-core';

/** What is cut off in a page and in the open shadow roots of it, a line a place. */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Rounding, and the overhang of a slanted letter (px). */
    const SLACK = 2;
    const found: string[] = [];

    const textsOf = (root: Document | ShadowRoot) => {
      const walker = document.createTreeWalker(
        root,
        NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT,
      );
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node instanceof Element && node.shadowRoot) textsOf(node.shadowRoot);
        else if (node instanceof Text && node.data.trim() !== '') look(node);
      }
    };

    const look = (text: Text) => {
      const parent = text.parentElement;
      if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return;
      if (parent.closest('style, script, option, textarea, svg')) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const line of range.getClientRects()) {
        if (line.width === 0) continue;
        const fault = faultAt(line, parent);
        if (!fault) continue;
        found.push(
          `${fault}: ${text.data.trim().slice(0, 30)} in ${parent.outerHTML.slice(0, 100)}`,
        );
        return;
      }
    };

    /** What is wrong with a line of text; null where it can be read, or is hidden on purpose. */
    const faultAt = (line: DOMRect, parent: Element): string | null => {
      let own = true;
      for (let box: Element | null = parent; box; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (style.display === 'inline' || style.display === 'contents') continue;
        if (isMeant(style)) return null;
        const fault = faultIn(line, box, style, own);
        if (fault || style.position === 'fixed') return fault;
        own = false;
      }
      return null;
    };

    /** What scrolls, what shows by … that it goes on, and what is there for a reader aloud. */
    const isMeant = (style: CSSStyleDeclaration) =>
      /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`) ||
      style.textOverflow === 'ellipsis' ||
      style.webkitLineClamp !== 'none' ||
      style.clipPath !== 'none';

    const faultIn = (line: DOMRect, box: Element, style: CSSStyleDeclaration, own: boolean) => {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const beside = line.left < left - SLACK || line.right > right + SLACK;
      const beyond = line.bottom > bottom + SLACK || line.top < top - SLACK;
      const hides = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      if (hides && (beside || beyond)) return 'cut off';
      return own && beside ? 'runs out of its box' : null;
    };

    textsOf(document);
    return found;
  });
}
