/**
 * Starts a Firefox with Lince in it, over WebDriver BiDi: a profile that is
 * thrown away, and the sample server as its only way out.
 */
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firefoxPrefs } from './serve.mjs';

/**
 * @param {object} options
 * @param {string} options.executablePath
 * @param {string} options.extensionDir the built extension
 * @param {number} options.port of the sample server
 * @param {string} options.geckoId the extension's id in its manifest
 * @param {string} [options.uuid] the host of its pages; fixed, as nothing tells us the one Firefox draws
 * @param {boolean} [options.headless]
 * @param {number} [options.width] @param {number} [options.height] of the page
 * @param {string} [options.language] that pages and extensions are told
 */
export async function launchFirefox({
  executablePath,
  extensionDir,
  port,
  geckoId,
  uuid = '6c696e63-6500-4000-8000-000000000000',
  headless = true,
  width = 1280,
  height = 900,
  language = 'zh-CN',
}) {
  const { default: puppeteer } = await import('puppeteer-core');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: { width, height },
    // Lets the setting below count, in a release as well.
    env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
    // Else BiDi refuses to go to pages of extensions.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...firefoxPrefs(port),
      // Mozilla's settings service: asked a dozen times a start, it would drown
      // what the pages ask for.
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      // The browser's question for a site is answered with yes: no test can press its button.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.accept_languages': language,
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
    },
  });
  try {
    const before = await browser.pages();
    await browser.installExtension(resolve(extensionDir));
    await closeWelcome(browser, before);
  } catch (error) {
    await browser.close();
    throw error;
  }
  const url = (/** @type {string} */ page) => `moz-extension://${uuid}/${page}`;
  return {
    browser,
    /** The address of a page of the extension. */
    url,
    /**
     * Opens a page of the extension and waits for an element of it. Firefox
     * loads such a page but never reports it as loaded, so there is no other sign.
     * @param {string} name such as "workbench.html" @param {string} [selector]
     */
    openPage: async (name, selector = 'body *') => {
      const end = performance.now() + 40_000;
      for (;;) {
        const page = await browser.newPage();
        page.goto(url(name), { timeout: 0 }).catch(() => {});
        try {
          await page.waitForSelector(selector, { timeout: 10_000 });
          return page;
        } catch (error) {
          // A question that meets the page as it changes fails at once, and from then on always.
          await page.close();
          if (performance.now() > end) throw error;
        }
      }
    },
    close: () => browser.close(),
  };
}

/**
 * Closes the page that Lince opens at its install, so that nothing stands before the page of a test.
 * It is known by being new: of a page of an extension Firefox tells no address.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Page[]} before the pages from before the install
 */
async function closeWelcome(browser, before) {
  const end = performance.now() + 30_000;
  while (performance.now() < end) {
    const welcome = (await browser.pages()).find((page) => !before.includes(page));
    if (welcome) return welcome.close();
    await sleep(50);
  }
}
