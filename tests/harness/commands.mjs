/**
 * Runs other programs for the harness: quietly, with a time limit, without a
 * shell, and never throwing for an exit code (the caller decides what it means).
 *
 * Only Node built-ins: this file runs on a clean clone, before any install.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository, wherever the command was typed. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const MINUTE = 60_000;

/**
 * @typedef {object} Result
 * @property {number} code exit code; 127 if the program could not be started, 124 if it ran out of time
 * @property {string} output what it printed, both streams in the order of arrival (empty when `live`)
 * @property {number} ms
 */

/**
 * @param {string} command
 * @param {string[]} [args]
 * @param {{ cwd?: string, env?: Record<string, string>, timeout?: number, live?: boolean, shell?: boolean }} [options]
 *   `live` lets the program write to our terminal itself; otherwise its output is kept for the result.
 * @returns {Promise<Result>}
 */
export function run(command, args = [], options = {}) {
  const { cwd = root, env = {}, timeout = 10 * MINUTE, live = false, shell = false } = options;
  const started = performance.now();
  return new Promise((done) => {
    let output = '';
    let late = false;
    const child = spawn(command, args, {
      cwd,
      shell,
      env: { ...process.env, ...env },
      stdio: live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
      // A grandchild may hold the pipes open for ever; do not wait for it.
      child.stdout?.destroy();
      child.stderr?.destroy();
    }, timeout);
    const finish = (/** @type {number} */ code) => {
      clearTimeout(timer);
      done({ code, output, ms: performance.now() - started });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      output += `${error.message}\n`;
      finish(127);
    });
    child.on('close', (code) => {
      if (late) output += `(stopped after ${Math.round(timeout / 1000)} s)\n`;
      finish(late ? 124 : (code ?? 1));
    });
  });
}

/**
 * npm, or npx with `npm(['exec', …])`. On Windows npm is a batch file, which
 * Node starts through a shell only; under `npm start` npm names its own script,
 * and that needs no shell anywhere.
 * @param {string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  if (script?.endsWith('npm-cli.js')) return run(process.execPath, [script, ...args], options);
  const windows = process.platform === 'win32';
  return run(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
}

/**
 * A command-line tool out of node_modules, e.g. `tool('wxt', ['prepare'])`.
 * Runs the tool's own script: quicker than npx, and the same on Windows.
 * @param {string} name as typed in a terminal @param {string[]} args @param {Parameters<typeof run>[2]} [options]
 */
export function tool(name, args, options) {
  const folder = join(root, 'node_modules', TOOL_PACKAGES[name] ?? name);
  let script;
  try {
    const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    script = join(folder, typeof bin === 'string' ? bin : bin[name]);
  } catch {
    return Promise.resolve({ code: 127, output: `${name} is not installed.\n`, ms: 0 });
  }
  return run(process.execPath, [script, ...args], options);
}

/** Tools whose package has another name. @type {Record<string, string>} */
const TOOL_PACKAGES = { tsc: 'typescript', biome: '@biomejs/biome' };
