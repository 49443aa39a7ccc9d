/** The beginning of a bench in a real Chromium: the browser that is there, and Lince as it is now. */
import { tool } from '../../harness/commands.mjs';
import { CHROMIUM, findBrowser } from '../../harness/find-browser.mjs';

/**
 * Builds Lince and runs a bench, which is given the program to start; says so where there is none.
 * With `NO_BUILD=1` in the environment the last build is measured.
 */
export async function inChromium(bench: (executablePath: string) => Promise<void>): Promise<void> {
  const found = await findBrowser(CHROMIUM);
  if (!found) return console.log('No Chromium found: npm test installs one where it may.');
  if (!process.env.NO_BUILD) {
    const built = await tool('wxt', ['build', '-b', 'chrome', '--mv3']);
    if (built.code !== 0) throw new Error(built.output);
  }
  await bench(found.path);
}
