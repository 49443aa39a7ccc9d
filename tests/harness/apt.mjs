/**
 * Installs system packages where that is ours to do: as root on Debian or
 * Ubuntu, that is, in a container or on a build machine. Nowhere else.
 */
import { existsSync } from 'node:fs';
import { run } from './commands.mjs';

/** Whether packages can be installed without asking anyone for a password. */
export const canInstallPackages = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/** Lists are fetched once a run. @type {Promise<unknown> | undefined} */
let listsFetched;

/**
 * @param {string[]} packages
 * @param {(line: string) => void} say hears the output of apt when it fails
 * @returns {Promise<boolean>} whether apt reported success (which does not yet mean a working program)
 */
export async function installPackages(packages, say) {
  const apt = (/** @type {string[]} */ args) =>
    run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    });
  // A failed update is no reason to stop: the lists may be there already.
  listsFetched ??= apt(['update', '-q']);
  await listsFetched;
  const { code, output } = await apt(['install', '-y', '--no-install-recommends', ...packages]);
  if (code !== 0) say(`${output.trimEnd()}\napt could not install ${packages.join(' and ')}.`);
  return code === 0;
}
