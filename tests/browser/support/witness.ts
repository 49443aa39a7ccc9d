/**
 * Watches a page from its first moment, and says what it is at any later one: whatever an
 * extension could change of it is in here.
 */
import type { Page } from 'puppeteer-core';

declare global {
  /** Put into the pages under watch; nowhere else. */
  var witness: { shifts: number; changes: string[]; host: string } | undefined;
}

/** Call before the page goes anywhere. */
export async function watch(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const seen = { shifts: 0, changes: [] as string[], host: 'LINCE-OVERLAY' };
    globalThis.witness = seen;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        seen.shifts += (entry as { value?: number }).value ?? 0;
    }).observe({ type: 'layout-shift', buffered: true });
    const names = (nodes: NodeList) => [...nodes].map(({ nodeName }) => nodeName).join();
    const changes = new MutationObserver((records) => {
      for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
        if (names(addedNodes) === seen.host) continue;
        const change = [
          type,
          target.nodeName,
          attributeName,
          names(addedNodes),
          names(removedNodes),
        ];
        seen.changes.push(change.join(' '));
      }
    });
    // Before that the parser is at work.
    document.addEventListener('DOMContentLoaded', () =>
      changes.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      }),
    );
  });
}

/** What the page is now, apart from our host; two equal ones are the same page to its reader. */
export function testimony(page: Page) {
  return page.evaluate(async () => {
    // What was just changed is laid out with the next frame, and observed after it.
    for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
    const { shifts, changes, host } = globalThis.witness ?? { shifts: 1, changes: [], host: '' };
    const root = document.documentElement;
    const copy = root.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll(host)) each.remove();
    let texts = 0;
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts++;
    return {
      hosts: [...document.querySelectorAll(host)].map((each) => each.parentElement?.nodeName),
      same: {
        bodyText: document.body.innerText,
        rootText: root.innerText,
        html: copy.outerHTML,
        elements: copy.querySelectorAll('*').length,
        texts,
        changes,
        shifts,
        width: root.scrollWidth,
        height: root.scrollHeight,
        bodyWidth: document.body.scrollWidth,
        bodyHeight: document.body.scrollHeight,
      },
    };
  });
}
