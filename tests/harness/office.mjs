/**
 * Sees to it that there is a LibreOffice to open what Lince hands on: finds one, or installs the parts
 * without windows where we may, or says in one sentence what the user can do.
 */
import { canInstallPackages, installPackages } from './apt.mjs';
import { findBrowser } from './find-browser.mjs';

/** @typedef {import('./find-browser.mjs').Kind} Kind */

/** 300 MB on disk, half of what the suite takes with its windows, its database and its Java. */
const PACKAGES = ['libreoffice-writer-nogui', 'libreoffice-calc-nogui'];

/** @type {Kind} */
const LIBREOFFICE = {
  label: 'LibreOffice',
  product: /LibreOffice/,
  oldest: 7,
  env: ['SOFFICE'],
  commands: ['soffice', 'libreoffice'],
  mac: ['LibreOffice.app/Contents/MacOS/soffice'],
  windows: ['LibreOffice\\program\\soffice.com'],
  aptPackage: PACKAGES.join(' '),
  download: 'libreoffice',
  advice: 'Install LibreOffice 7 or newer, or name its soffice in the variable SOFFICE.',
};

/**
 * @param {{ say: (line: string) => void }} options
 * @returns {Promise<{ path: string } | { missing: string }>}
 */
export async function ensureLibreOffice({ say }) {
  const present = await findBrowser(LIBREOFFICE, say);
  if (present) return present;
  if (canInstallPackages()) {
    say(`No LibreOffice found: installing ${PACKAGES.join(', ')} with apt …`);
    await installPackages(PACKAGES, say);
    const installed = await findBrowser(LIBREOFFICE);
    if (installed) return installed;
  }
  return { missing: `No LibreOffice found. ${LIBREOFFICE.advice}` };
}
