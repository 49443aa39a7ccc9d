/**
 * Sees to it that there is a Chromium and a Firefox to run Lince in: finds one,
 * or installs one where we may (apt as root, else a copy of our own), or says in
 * one sentence what the user can do.
 */
import { canInstallPackages, installPackages } from './apt.mjs';
import { npm, run } from './commands.mjs';
import { CACHE, CHROMIUM, FIREFOX, findBrowser } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').Browser} Browser */
/** @typedef {import('./find-browser.mjs').Kind} Kind */
/** @typedef {(line: string) => void} Say */

/** The newest that still runs on Node 20; also the one that puppeteer-core brings along. */
const INSTALLER = '@puppeteer/browsers@2.13.2';

const CHINESE_FONT = ['fontconfig', 'fonts-noto-cjk'];

/**
 * Also sees to a Chinese font, without which pages and screenshots are boxes.
 * @param {{ say: Say }} options
 * @returns {Promise<Browser | { missing: string }>}
 */
export async function ensureChromium({ say }) {
  const fonts = (await hasChineseFont()) ? [] : CHINESE_FONT;
  const browser = await ensure(CHROMIUM, say, fonts);
  if (fonts.length > 0 && !(await hasChineseFont())) {
    if (canInstallPackages()) {
      say('No Chinese font: installing fonts-noto-cjk with apt …');
      await installPackages(fonts, say);
    } else {
      say(
        'No Chinese font found: install one (for example Noto Sans CJK), or the pages show boxes.',
      );
    }
  }
  return browser;
}

/**
 * @param {{ say: Say }} options
 * @returns {Promise<Browser | { missing: string }>}
 */
export const ensureFirefox = ({ say }) => ensure(FIREFOX, say);

/** @param {Kind} kind @param {Say} say @param {string[]} [alongside] packages to install in the same go */
async function ensure(kind, say, alongside = []) {
  const present = await findBrowser(kind, say);
  if (present) return present;
  if (canInstallPackages()) {
    const packages = [kind.aptPackage, ...alongside];
    say(`No ${kind.label} found: installing ${packages.join(', ')} with apt …`);
    await installPackages(packages, say);
    const installed = await findBrowser(kind);
    if (installed) return installed;
  }
  say(`No ${kind.label} found: downloading one into node_modules/.cache …`);
  const problem = await download(kind);
  const downloaded = await findBrowser(kind);
  return downloaded ?? { missing: `No ${kind.label} found, and ${problem}. ${kind.advice}` };
}

/** @param {Kind} kind @returns {Promise<string>} the problem if it is of no use, to be put into a sentence */
async function download(kind) {
  // Root may also have the libraries installed which a desktop would have.
  const libraries = kind === CHROMIUM && canInstallPackages() ? ['--install-deps'] : [];
  const { code, output } = await npm([
    'exec',
    '--yes',
    '--',
    INSTALLER,
    'install',
    kind.download,
    '--path',
    CACHE,
    ...libraries,
  ]);
  if (code === 0) return 'the downloaded one does not start';
  const reason = /^(?:\w*Error|npm error): *(.+)$/m.exec(output)?.[1] ?? `exit code ${code}`;
  return `none could be downloaded (${reason})`;
}

/** Linux only: macOS and Windows bring Chinese fonts. */
async function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const { code, output } = await run('fc-list', [':lang=zh'], { timeout: 15_000 });
  return code === 0 && output.trim() !== '';
}
