/**
 * `npm run look:files`: the pages of what is handed on as Word, Excel and HTML, as they are printed,
 * as pictures in `.output/look/files`. To be looked at before a form is called finished.
 *
 * A sample of forty clips of the bundled documents, grouped by document, in Chinese and in English.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';
import { sayFrom } from '../../components/texts';
import type { Book } from '../../lib/export/book';
import { USUAL_CLIP_COLUMNS } from '../../lib/export/clip-columns';
import { clipsBook } from '../../lib/export/clips-book';
import { toDocx } from '../../lib/export/docx';
import { toHtml } from '../../lib/export/html';
import { toXlsx } from '../../lib/export/xlsx';
import { collectionOf } from '../bench/collection/clips';
import { bundledPlans } from '../eval/documents';
import { canInstallPackages, installPackages } from './apt.mjs';
import { ensureChromium } from './browsers.mjs';
import { root, run } from './commands.mjs';
import { ensureLibreOffice } from './office.mjs';

const INTO = join(root, '.output/look/files');
/** In dots an inch. */
const SHARPNESS = '80';
const CLIPS = 40;

const FORMS: Readonly<Record<string, (book: Book) => Promise<string | Uint8Array>>> = {
  docx: toDocx,
  xlsx: toXlsx,
  html: toHtml,
};

process.exitCode = await main();

async function main(): Promise<number> {
  const office = await ensureLibreOffice({ say: console.log });
  const chromium = await ensureChromium({ say: console.log });
  const missing = [office, chromium].flatMap((each) => ('missing' in each ? [each.missing] : []));
  if (!('path' in office && 'path' in chromium)) return fail(missing.join('\n'));
  if (canInstallPackages()) await installPackages(['poppler-utils'], console.log);

  await rm(INTO, { recursive: true, force: true });
  await mkdir(INTO, { recursive: true });
  const { clips, folders } = await collectionOf(await bundledPlans(), CLIPS);
  for (const [language, words] of Object.entries({ zh, en })) {
    const say = sayFrom(words);
    const asked = {
      clips,
      folders,
      say,
      columns: USUAL_CLIP_COLUMNS,
      grouping: 'document',
    } as const;
    for (const [form, make] of Object.entries(FORMS)) {
      const book = await clipsBook({ ...asked, rowsAlone: form === 'xlsx' }, new Date());
      const file = join(INTO, `${form}-${language}.${form}`);
      await writeFile(file, await make(book));
      const pdf = file.replace(/\.\w+$/, '.pdf');
      await (form === 'html' ? printPage(chromium.path, file, pdf) : convert(office.path, file));
      const pictures = await run('pdftoppm', ['-r', SHARPNESS, '-png', pdf, pdf.slice(0, -4)]);
      if (pictures.code !== 0) return fail(pictures.output);
      console.log(file.slice(root.length + 1));
    }
  }
  return 0;
}

async function convert(soffice: string, file: string): Promise<void> {
  const settings = pathToFileURL(join(INTO, '.settings'));
  const { code, output } = await run(soffice, [
    `-env:UserInstallation=${settings}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    INTO,
    file,
  ]);
  if (code !== 0) throw new Error(output);
}

async function printPage(chromium: string, file: string, pdf: string): Promise<void> {
  const url = pathToFileURL(file).href;
  const { code, output } = await run(chromium, [
    '--headless',
    '--no-sandbox',
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    url,
  ]);
  if (code !== 0) throw new Error(output);
}

function fail(why: string): number {
  console.error(why);
  return 1;
}
