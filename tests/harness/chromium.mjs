/**
 * Starts a Chromium with Lince in it: a profile of its own that is thrown away,
 * no host but those of the samples, and nothing that the browser does on its own
 * account (updates, first-run pages, telemetry).
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hostRules } from './serve.mjs';

/**
 * Features that only cost: the samples are plain http, which it would try as https first; and at each
 * start it would draw the list below its address bar, in a process of its own, for nobody to see.
 */
const OFF = [
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

/** How the address of the first-run page ends. */
const WELCOME = '/workbench.html#welcome';

/**
 * @param {object} options
 * @param {string} options.executablePath
 * @param {string} options.extensionDir the built extension
 * @param {number} options.port of the sample server
 * @param {string[]} [options.hosts] hosts to map to it; those of the samples if not given
 * @param {boolean} [options.headless]
 * @param {number} [options.width] @param {number} [options.height] of the page
 * @param {string} [options.language] of the browser and of the page requests
 * @param {string} [options.profile] a folder to use and keep, for tests that start the browser twice
 * @param {boolean} [options.firstRun] true to keep the page that opens at install; else it is closed
 * @param {boolean} [options.handleSignals] false when the caller closes the browser on Ctrl-C itself
 */
export async function launchChromium({
  executablePath,
  extensionDir,
  port,
  hosts,
  headless = true,
  width = 1280,
  height = 900,
  language = 'zh-CN',
  profile,
  firstRun = false,
  handleSignals = true,
}) {
  const { default: puppeteer } = await import('puppeteer-core');
  const userDataDir = profile ?? mkdtempSync(join(tmpdir(), 'lince-chromium-'));
  const removeProfile = () => {
    // Chromium's last children may still write for a moment after it has gone.
    if (!profile)
      rmSync(userDataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  if (!profile) writePreferences(userDataDir, language);
  process.once('exit', removeProfile);

  const posix = language.replace('-', '_');
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    userDataDir,
    pipe: true,
    // Only switches extensions on: given a list here, puppeteer does not wait for them.
    enableExtensions: true,
    defaultViewport: headless ? { width, height } : null,
    // The bar "controlled by automated test software" would only puzzle a visitor.
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    handleSIGINT: handleSignals,
    handleSIGTERM: handleSignals,
    handleSIGHUP: handleSignals,
    // On Linux the language of the interface comes from the environment.
    env: { ...process.env, LANGUAGE: posix, LC_ALL: `${posix}.UTF-8` },
    args: [
      `--host-resolver-rules=${hostRules(port, hosts)}`,
      // A proxy of the system would resolve names itself, past the rules above.
      '--no-proxy-server',
      `--disable-features=${OFF}`,
      `--lang=${language}`,
      `--window-size=${width},${height}`,
      '--no-default-browser-check',
      '--disable-component-update',
      '--disable-quic',
      // The tabs and buttons of its window move without anybody looking; pages move as ever.
      ...(headless ? ['--disable-gpu', '--animation-duration-scale=0'] : []),
      // Chromium refuses to start as root with its sandbox.
      ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });

  const close = async () => {
    await browser.close();
    process.off('exit', removeProfile);
    removeProfile();
  };
  try {
    const extensionId = await browser.installExtension(resolve(extensionDir));
    const home = `chrome-extension://${extensionId}/`;
    // In a profile that knows Lince already it does not open again.
    if (!firstRun && !profile) await closeWelcome(browser);
    return {
      browser,
      extensionId,
      /** The address of a page of the extension. */
      url: (/** @type {string} */ page) => home + page,
      /** The extension's service worker; waits until it runs, but does not wake it. */
      worker: ({ timeout = 30_000 } = {}) => runningWorker(browser, home, timeout),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Closes the page that Lince opens at its install, so that nothing stands before the page of a test.
 * @param {import('puppeteer-core').Browser} browser
 */
async function closeWelcome(browser) {
  const welcome = await browser
    .waitForTarget((each) => each.url().endsWith(WELCOME), { timeout: 30_000 })
    .catch(() => null);
  await (await welcome?.page())?.close();
}

/**
 * After a reload of the extension puppeteer still lists the worker that is gone,
 * and waits for ever for its answer; so the newest is asked first, and asked at all.
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} home address of the extension @param {number} timeout
 */
async function runningWorker(browser, home, timeout) {
  const end = performance.now() + timeout;
  while (performance.now() < end) {
    const targets = browser
      .targets()
      .filter((each) => each.type() === 'service_worker' && each.url().startsWith(home));
    for (const target of targets.reverse()) {
      const worker = await target.worker().catch(() => null);
      const answer = worker?.evaluate(() => true).catch(() => false);
      if (worker && (await Promise.race([answer, sleep(1000, false)]))) return worker;
    }
    await sleep(50);
  }
  throw new Error(`The service worker of the extension did not run within ${timeout} ms.`);
}

/**
 * Written before the first start, when the browser takes them for its own.
 * Without developer mode an unpacked extension does not survive its own reload.
 * @param {string} userDataDir @param {string} language
 */
function writePreferences(userDataDir, language) {
  const preferences = {
    extensions: { ui: { developer_mode: true } },
    intl: { accept_languages: language, selected_languages: language },
  };
  mkdirSync(join(userDataDir, 'Default'), { recursive: true });
  writeFileSync(join(userDataDir, 'Default/Preferences'), JSON.stringify(preferences));
}
