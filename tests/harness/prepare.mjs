/**
 * What must be there before anything else can run: a Node that is new enough,
 * and the dependencies of exactly this package-lock.json.
 *
 * Costs a few milliseconds when all is well, about 40 s for an installation.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, tool } from './commands.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Leaves the process with exit code 1 when there is no way on: everything that
 * follows would only fail with a less clear message.
 * @param {{ say?: (line: string) => void }} [options]
 */
export async function prepareDependencies({ say = console.log } = {}) {
  if (!isNodeNewEnough(process.versions.node)) {
    giveUp(`Lince needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  if (!isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) {
    say('Installing the dependencies (npm ci) …');
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund']);
    if (code !== 0) giveUp(`${output}\nThe dependencies could not be installed (see above).`);
  }
  // npm runs this after an installation too, unless it is set to ignore scripts.
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) {
    const { code, output } = await tool('wxt', ['prepare']);
    if (code !== 0) giveUp(`${output}\nWXT could not write its types (see above).`);
  }
}

/** @param {string} version such as "20.19.4" */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * @typedef {{ packages?: Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }> }} Lock
 */

/**
 * Whether node_modules holds what the lock asks for. npm writes its own copy of
 * the lock as the last act of an installation, so a half-done one has none, and
 * one made by hand counts too. Packages for other systems are rightly absent.
 * @param {Lock | null} wanted @param {Lock | null} present
 */
export function isInstalled(wanted, present) {
  if (!present) return false;
  const here = present.packages ?? {};
  const asked = wanted?.packages ?? {};
  const missing = Object.entries(asked).some(
    ([path, entry]) =>
      path !== '' && !(path in here) && !entry.optional && !entry.devOptional && !entry.peer,
  );
  const foreign = Object.entries(here).some(
    ([path, entry]) =>
      entry.version !== asked[path]?.version || entry.integrity !== asked[path]?.integrity,
  );
  return !missing && !foreign;
}

/** @param {string} path @returns {Lock | null} */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return null;
  }
}

/** @param {string} why @returns {never} */
function giveUp(why) {
  console.error(why);
  process.exit(1);
}
