/**
 * Looks into the overlay of a page and uses it as a reader would, with the mouse.
 *
 * The overlay hides in a closed shadow root, from the page's scripts and so from
 * ours. The debugging protocol sees it: it hands out the root, and what is asked
 * of the root below runs as a function on it.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const HOST = 'lince-overlay';

/** @typedef {{ x: number, y: number, width: number, height: number }} Box in CSS pixels of the viewport */

/**
 * @param {import('puppeteer-core').Page} page in Chromium
 */
export async function overlayOf(page) {
  const session = await page.createCDPSession();

  /** The root's handle in the protocol, looked up anew as the overlay may be replaced. */
  const root = async () => {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `document.querySelector(':root > ${HOST}')`,
    });
    if (!result.objectId) return null;
    const { node } = await session.send('DOM.describeNode', {
      objectId: result.objectId,
      pierce: true,
    });
    const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
    if (!backendNodeId) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    return object.objectId ?? null;
  };

  /**
   * Runs a function in the page with the elements that match, and returns what it returns.
   * @template T
   * @param {string} selector
   * @param {(elements: HTMLElement[], index: number) => T} use takes nothing from its surroundings
   * @returns {Promise<T>}
   */
  const ask = async (selector, use, index = 0) => {
    const objectId = await root();
    if (!objectId) throw new Error(`There is no <${HOST}> in the page.`);
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      objectId,
      functionDeclaration: `function (selector, index) {
        return (${use})([...this.querySelectorAll(selector)], index);
      }`,
      arguments: [{ value: selector }, { value: index }],
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) {
      throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
  };

  const overlay = {
    ask,

    /** How many match; 0 also while there is no overlay. @param {string} selector */
    count: async (selector) => ((await root()) ? ask(selector, (elements) => elements.length) : 0),

    /** The text as shown, of all that match. @param {string} selector @returns {Promise<string[]>} */
    texts: (selector) =>
      ask(selector, (elements) => elements.map(({ innerText }) => innerText.trim())),

    /** The text as shown, of one; '' if there is none. @param {string} selector */
    text: async (selector, index = 0) => (await overlay.texts(selector))[index] ?? '',

    /**
     * Where it is, or null if it is not there or not shown.
     * @param {string} selector @returns {Promise<Box | null>}
     */
    box: async (selector, index = 0) => ((await root()) ? ask(selector, boxOf, index) : null),

    /** Brings it into the viewport and to rest there. @param {string} selector */
    reveal: async (selector, index = 0) => {
      // A page in the background has no frames to wait for.
      await page.bringToFront();
      await ask(selector, bringToRest, index);
    },

    /** Clicks its middle with the mouse. @param {string} selector */
    click: async (selector, index = 0) => {
      await overlay.waitFor(selector, { index });
      let at = '';
      for (;;) {
        await overlay.reveal(selector, index);
        const box = await overlay.box(selector, index);
        if (!box) throw new Error(`${selector} went away before the click.`);
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        // An answer may have moved it while the mouse was on its way.
        if (at === `${x} ${y}`) return page.mouse.click(x, y);
        at = `${x} ${y}`;
        await page.mouse.move(x, y);
      }
    },

    /**
     * Waits until it is shown.
     * @param {string} selector @param {{ index?: number, timeout?: number }} [options]
     */
    waitFor: async (selector, { index = 0, timeout = 20_000 } = {}) => {
      const end = performance.now() + timeout;
      while (!(await overlay.box(selector, index))) {
        if (performance.now() > end) {
          throw new Error(
            `${selector} (${index}) did not appear in the overlay within ${timeout} ms.`,
          );
        }
        await sleep(50);
      }
    },
  };
  return overlay;
}

// What follows runs in the page and can use nothing from outside itself.

/** @param {HTMLElement[]} elements @param {number} index @returns {Box | null} */
function boxOf(elements, index) {
  const box = elements[index]?.getBoundingClientRect();
  return box?.width && box.height
    ? { x: box.x, y: box.y, width: box.width, height: box.height }
    : null;
}

/** @param {HTMLElement[]} elements @param {number} index */
async function bringToRest(elements, index) {
  const element = elements[index];
  if (!element) return;
  const { top, bottom } = element.getBoundingClientRect();
  // What the card has scrolled out of sight lies below the page's own. Walked by hand: pages of
  // some tests break what others would use.
  let body = element.parentElement;
  while (body && body.className !== 'card-body') body = body.parentElement;
  const card = body?.getBoundingClientRect();
  if (top < (card?.top ?? 0) || bottom > (card?.bottom ?? innerHeight) || bottom > innerHeight) {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  }
  // The overlay lays itself out after a scroll: two equal frames are rest.
  let before = Number.NaN;
  for (let frames = 0; frames < 60; frames++) {
    await new Promise(requestAnimationFrame);
    const now = element.getBoundingClientRect().top;
    if (now === before) return;
    before = now;
  }
}
