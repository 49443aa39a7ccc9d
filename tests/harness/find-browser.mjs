/**
 * Finds browsers that can run Lince: named by a variable, on the PATH or in the
 * usual places, or downloaded earlier into our own cache.
 *
 * A browser counts as found when it tells a version that is new enough; that
 * also sorts out the placeholder that Ubuntu installs as "chromium". Costs one
 * start with --version, some 100 ms, for each candidate up to the first good one.
 */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { root, run } from './commands.mjs';

/** @typedef {{ path: string, version: string }} Browser */
/**
 * @typedef {object} Kind
 * @property {string} label as in a sentence
 * @property {RegExp} product what it calls itself before its version
 * @property {number} oldest major version
 * @property {string[]} env variables that name an executable, first wins
 * @property {string[]} commands names on the PATH
 * @property {string[]} mac executables below an Applications folder
 * @property {string[]} windows executables below a programs folder
 * @property {string} aptPackage
 * @property {string} download what the installer of the browsers calls it
 * @property {string} advice what to do when nothing helped
 */

/** 130: oldest that loads an unpacked extension over the debugging pipe reliably. @type {Kind} */
export const CHROMIUM = {
  label: 'Chromium',
  product: /Chromium|Chrome|Edge/,
  oldest: 130,
  env: ['CHROMIUM', 'CHROME_PATH'],
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-for-testing',
    'microsoft-edge',
    'microsoft-edge-stable',
    'google-chrome',
    'google-chrome-stable',
  ],
  mac: [
    'Chromium.app/Contents/MacOS/Chromium',
    'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  windows: [
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'Google\\Chrome\\Application\\chrome.exe',
  ],
  aptPackage: 'chromium',
  download: 'chrome@stable',
  advice:
    'Install Chromium, Edge or Chrome for Testing (130 or newer), or name its executable in the variable CHROMIUM.',
};

/** 140: what the manifest asks for (the Custom Highlight API). @type {Kind} */
export const FIREFOX = {
  label: 'Firefox',
  product: /Firefox/,
  oldest: 140,
  env: ['FIREFOX'],
  commands: ['firefox-esr', 'firefox'],
  mac: [
    'Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition.app/Contents/MacOS/firefox',
  ],
  windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  aptPackage: 'firefox-esr',
  download: 'firefox@stable',
  advice: 'Install Firefox 140 or newer, or name its executable in the variable FIREFOX.',
};

/** Where we put our own: inside node_modules, out of git, gone with a fresh installation. */
export const CACHE = join(root, 'node_modules/.cache/lince-browsers');

/**
 * @param {Kind} kind
 * @param {(line: string) => void} [say] hears of a variable that names no usable browser
 * @returns {Promise<Browser | null>}
 */
export async function findBrowser(kind, say = () => {}) {
  for (const name of kind.env) {
    const path = process.env[name];
    if (!path) continue;
    const version = await versionOf(path, kind);
    if (version) return { path, version };
    say(
      `${name}=${path} is no ${kind.label} ${kind.oldest} or newer that answers; looking further.`,
    );
  }
  for (const path of places(kind)) {
    const version = await versionOf(path, kind);
    if (version) return { path, version };
  }
  return null;
}

/** Existing files that may be the browser, in the order of preference. @param {Kind} kind */
function places(kind) {
  const {
    PATH = '',
    PROGRAMFILES,
    'PROGRAMFILES(X86)': PROGRAMFILES_X86,
    LOCALAPPDATA,
  } = process.env;
  const system = {
    darwin: { folders: ['/Applications', join(homedir(), 'Applications')], names: kind.mac },
    win32: { folders: [PROGRAMFILES, PROGRAMFILES_X86, LOCALAPPDATA], names: kind.windows },
    linux: { folders: PATH.split(delimiter), names: kind.commands },
  };
  const platform = /** @type {keyof typeof system} */ (process.platform);
  const { folders, names } = system[platform] ?? system.linux;
  const installed = names.flatMap((name) => folders.map((folder) => folder && join(folder, name)));
  const files = [...installed, ...downloads(kind)].filter((path) => path && isFile(path));
  return /** @type {string[]} */ ([...new Set(files)]);
}

/** Our own downloads: CACHE/chrome/linux-156.0.1/chrome-linux64/chrome and the like. @param {Kind} kind */
function downloads(kind) {
  const folder = join(CACHE, kind.download.split('@')[0] ?? '');
  const executable = /^(?:chrome|chrome\.exe|Google Chrome for Testing|firefox|firefox\.exe)$/;
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => executable.test(path.split(/[\\/]/).at(-1) ?? ''))
      .map((path) => join(folder, path));
  } catch {
    return [];
  }
}

/**
 * The version that a program tells, or '' when it is not the browser, does not
 * start, is too old, or lives in a snap: a snap sees neither our throw-away
 * profile nor the folder .output, and would fail later and less clearly.
 * @param {string} path @param {Kind} kind
 */
async function versionOf(path, kind) {
  if (!isFile(path) || isSnap(path)) return '';
  const told =
    process.platform === 'win32'
      ? `${kind.label} ${windowsVersion(path)}`
      : await toldVersion(path);
  if (/\bsnap\b/.test(told)) return '';
  const version = new RegExp(`(?:${kind.product.source})\\D*((\\d+)\\.\\d[\\w.]*)`).exec(told);
  return version && Number(version[2]) >= kind.oldest ? (version[1] ?? '') : '';
}

/** @param {string} path */
async function toldVersion(path) {
  const { code, output } = await run(path, ['--version'], { timeout: 15_000 });
  return code === 0 ? output : '';
}

/**
 * A Windows browser opens a window when asked for its version. Chromium keeps
 * its files in a folder named after it; Firefox writes it into application.ini.
 * @param {string} path
 */
function windowsVersion(path) {
  const folder = dirname(path);
  const named = readdirSync(folder).find((name) => /^\d+\.\d+\.\d+\.\d+$/.test(name));
  if (named) return named;
  const fromDownload = /(\d+\.\d+\.\d+\.\d+)[\\/]chrome-win/.exec(path)?.[1];
  if (fromDownload) return fromDownload;
  const ini = join(folder, 'application.ini');
  return isFile(ini) ? (/^Version=(.+)$/m.exec(readFileSync(ini, 'utf8'))?.[1] ?? '') : '';
}

/** @param {string} path */
function isSnap(path) {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  // Ubuntu's placeholder and the wrapper around a snap are short scripts.
  return statSync(real).size < 8192 && /\/snap\/bin\//.test(readFileSync(real, 'utf8'));
}

/** @param {string} path */
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
