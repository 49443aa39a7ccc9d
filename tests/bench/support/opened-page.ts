/** A page of the extension from its opening to the first paint of what it is opened for, step by step. */
import type { Page } from 'puppeteer-core';
import type { Stage } from '../overlay/stage';

/** Milliseconds of the page: messages to the background by their kind, tasks of more than fifty, and the paint. */
export interface Seen {
  readonly asked: Readonly<Record<string, { readonly from: number; readonly to: number }>>;
  readonly tasks: readonly number[];
  readonly painted: number;
}

/** In words: what compiles this file would put names of its own into a function. */
const note = (selector: string) => `
  requestAnimationFrame(function look() {
    if (document.querySelector('${selector}')) setTimeout(() => { globalThis.painted = performance.now(); });
    else requestAnimationFrame(look);
  });
  globalThis.asked = {};
  globalThis.tasks = [];
  if (globalThis.chrome?.runtime?.sendMessage) {
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    const send = chrome.runtime.sendMessage.bind(chrome.runtime);
    chrome.runtime.sendMessage = (message, ...others) => {
      const step = (asked[message?.kind] ??= { from: performance.now(), to: 0 });
      const done = (answer) => { step.to ||= performance.now(); return answer; };
      const heard = others.at(-1);
      if (typeof heard !== 'function') return send(message, ...others).then(done);
      return send(message, ...others.slice(0, -1), (answer) => { done(); heard(answer); });
    };
  }`;

/** The page, and milliseconds from the navigation until something that `selector` finds is painted. */
export async function openedAt(
  stage: Stage,
  url: string,
  selector: string,
): Promise<{ page: Page; paint: number }> {
  const page = await stage.browser.newPage();
  await page.setViewport({ width: 1400, height: 900 });
  await page.evaluateOnNewDocument(note(selector));
  await page.goto(url);
  const handle = await page.waitForFunction('globalThis.painted', { timeout: 300_000 });
  return { page, paint: (await handle.jsonValue()) as number };
}

export async function seenIn(page: Page): Promise<Seen> {
  return (await page.evaluate('({ asked, tasks, painted })')) as Seen;
}
