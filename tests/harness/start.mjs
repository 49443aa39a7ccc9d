/**
 * `npm start`: from a clean clone to Lince on a sample notice, in one command.
 *
 * With a display, a window to try it in, open until it is closed; without one
 * (or with --headless), a table of what Lince found, and pictures of it.
 */
import { relative } from 'node:path';
import { ensureChromium } from './browsers.mjs';
import { launchChromium } from './chromium.mjs';
import { root, tool } from './commands.mjs';
import { prepareDependencies } from './prepare.mjs';
import { samples, serveSamples } from './serve.mjs';
import { tour } from './tour.mjs';

const EXTENSION = '.output/chrome-mv3';
const SCREENSHOTS = '.output/screenshots';
const FIRST_SAMPLE = 'hainan';

const say = console.log;
process.chdir(root);
process.exitCode = await main();

/** @returns {Promise<number>} the exit code */
async function main() {
  await prepareDependencies({ say });

  say('Building Lince …');
  const build = await tool('wxt', ['build', '-b', 'chrome', '--mv3']);
  if (build.code !== 0) return fail(`${build.output}\nThe build failed (see above).`);

  const chromium = await ensureChromium({ say });
  if ('missing' in chromium) return fail(chromium.missing);

  const sample = samples().find(({ id }) => id === FIRST_SAMPLE);
  if (!sample) return fail(`There is no sample "${FIRST_SAMPLE}" in tests/pages/samples.json.`);
  const server = await serveSamples();
  const start = (/** @type {boolean} */ headless) =>
    launchChromium({
      executablePath: chromium.path,
      extensionDir: EXTENSION,
      port: server.port,
      headless,
      handleSignals: false,
    });
  try {
    if (hasDisplay()) {
      say(`Opening a sample notice in ${chromium.path} (${chromium.version}) …`);
      const window = await start(false).catch((error) =>
        say(`No window could be opened (${messageOf(error)}); going on without.`),
      );
      if (window) return await showWindow(window, sample.url);
    }
    say(`Reading a sample notice in ${chromium.path} (${chromium.version}), without a window …`);
    return await takeTour(await start(true), sample.url);
  } catch (error) {
    return fail(messageOf(error));
  } finally {
    await server.close();
  }
}

/** @typedef {Awaited<ReturnType<typeof launchChromium>>} Chromium */

/** @param {Chromium} chromium @param {string} url */
async function showWindow(chromium, url) {
  const ended = untilClosed(chromium);
  try {
    const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
    await Promise.race([page.goto(url), ended]);
    sayWhatToTry(url);
    await ended;
    return 0;
  } finally {
    await chromium.close();
  }
}

/** @param {string} shown address of the sample in the window */
function sayWhatToTry(shown) {
  say(`
The page is a sample, served by this command on your own machine. Try this:
  1. Passages with a mark under them are measures that other provinces took too. Click the
     label beside one: the card shows who did what, and when.
  2. In the card, open the side panel: the whole notice as an outline. A click there scrolls
     the page.
  3. Save a measure, then open the collection and export it.
Other samples, for the address bar of that window:
${samples()
  .filter((each) => each.url !== shown)
  .map((each) => `  ${each.url}  ${each.title}`)
  .join('\n')}

Close the window or press Ctrl-C to end.`);
}

/** Until the last window is closed (macOS keeps the program running then), or Ctrl-C. @param {Chromium} chromium */
function untilClosed({ browser }) {
  return new Promise((ended) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, ended);
    browser.once('disconnected', ended);
    browser.on('targetdestroyed', () => {
      if (!browser.targets().some((target) => target.type() === 'page')) ended(undefined);
    });
  });
}

/** @param {Chromium} chromium @param {string} url */
async function takeTour(chromium, url) {
  const stop = () => void chromium.close().finally(() => process.exit(130));
  process.once('SIGINT', stop);
  try {
    await tour(chromium, { url, into: SCREENSHOTS, say, width: process.stdout.columns ?? 120 });
    say(
      `\nTo use Lince in your own browser, load the folder ${relative('.', EXTENSION)} there as an unpacked extension.`,
    );
    return 0;
  } finally {
    process.off('SIGINT', stop);
    await chromium.close();
  }
}

/** A window that nobody can see is of no use: not on a build machine, not over plain ssh. */
function hasDisplay() {
  if (process.argv.includes('--headless') || process.env.CI === 'true') return false;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/** @param {unknown} error */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {string} why */
function fail(why) {
  console.error(why);
  return 1;
}
