/** Has LibreOffice open files; each start takes about two seconds. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const program = process.env.LINCE_SOFFICE ?? '';

/** Why there is nothing to open files with; empty where there is. */
export const WITHOUT_LIBREOFFICE =
  program === '' ? process.env.LINCE_SOFFICE_MISSING || 'LINCE_SOFFICE names no LibreOffice.' : '';

/**
 * What LibreOffice makes of a file: `fodt` of a document, `fods` of a table, whose form is told by
 * its extension.
 */
export async function opened(
  file: { readonly extension: string; readonly content: string | Uint8Array },
  into: 'fodt' | 'fods',
): Promise<string> {
  // Its settings too are in the folder: one that runs already would take the task and answer nothing.
  const folder = await mkdtemp(join(tmpdir(), 'lince-office-'));
  try {
    const path = join(folder, `file.${file.extension}`);
    await writeFile(path, file.content);
    await promisify(execFile)(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'settings'))}`,
        '--headless',
        // Commas, quotes, UTF-8, from the first line on; what looks like a number becomes one.
        ...(file.extension === 'csv' ? ['--infilter=CSV:44,34,76,1'] : []),
        '--convert-to',
        into,
        '--outdir',
        join(folder, 'out'),
        path,
      ],
      { timeout: 60_000 },
    );
    return await readFile(join(folder, 'out', `file.${into}`), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
