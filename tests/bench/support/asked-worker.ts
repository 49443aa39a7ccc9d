/** A service worker that is stopped and asked again, and what its answers took. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'puppeteer-core';

/** The little of the browser's API that is called in a page of an extension. */
interface ChromeInPage {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Until a large library is indexed. */
const MOST_LIVES = 30;

/** An extension's worker, asked from a page of its own. */
export class AskedWorker {
  readonly name: string;
  /** One of the extension's own. */
  readonly page: Page;
  readonly #browser: Browser;
  readonly #home: string;

  private constructor(name: string, browser: Browser, home: string, page: Page) {
    this.name = name;
    this.#browser = browser;
    this.#home = home;
    this.page = page;
  }

  static async open(name: string, browser: Browser, id: string): Promise<AskedWorker> {
    const home = `chrome-extension://${id}/`;
    const page = await browser.newPage();
    await page.goto(`${home}manifest.json`);
    return new AskedWorker(name, browser, home, page);
  }

  /** Milliseconds to an answer from a stopped worker, and to the next from the same one. */
  async restarted(message: unknown): Promise<{ fromStopped: number; again: number }> {
    await stopWorker(this.#browser, this.#home);
    return { fromStopped: await this.answer(message), again: await this.answer(message) };
  }

  /** Lets it index what is new; one that is ended in the middle goes on in its next life. */
  async indexed(message: unknown): Promise<void> {
    for (let life = 0; life < MOST_LIVES; life++) {
      const answered = await this.restarted(message).then(
        () => true,
        () => false,
      );
      if (answered) return;
    }
    throw new Error('The library was not indexed.');
  }

  /** Milliseconds from the message to its answer, as the page sees it. */
  async answer(message: unknown): Promise<number> {
    return this.page.evaluate(async (asked) => {
      const { chrome } = globalThis as unknown as { chrome: ChromeInPage };
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage(asked);
      if (!answer) throw new Error('The worker did not answer.');
      return performance.now() - start;
    }, message);
  }
}

/** One that was woken meanwhile has started after so many milliseconds; stopped earlier it starts again. */
const START = 1000;
/** Somebody keeps waking one that is stopped more often than this. */
const TRIES = 10;

/** Stops an extension's worker as the browser does when it has been idle. `home` is its address. */
export async function stopWorker(browser: Browser, home: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.startsWith(home))
      .map(({ targetId }) => targetId);
  };
  for (let tries = 0; ; tries++) {
    const left = await running();
    if (left.length === 0) break;
    if (tries === TRIES) throw new Error('The worker is woken whenever it is stopped.');
    for (const targetId of left) {
      // It may have gone by itself.
      await session.send('Target.closeTarget', { targetId }).catch(() => {});
    }
    for (const end = performance.now() + START; performance.now() < end; await sleep(20)) {
      const now = await running();
      if (!left.some((id) => now.includes(id))) break;
    }
    // What its end left to do is no part of the next start; who lost an answer with it asks again.
    await sleep(100);
    if ((await running()).length > 0) await sleep(START);
  }
  await session.detach();
}
