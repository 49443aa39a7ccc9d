/**
 * `npm run look:files`: the pages of what is handed on as Word, Excel and HTML, as they are printed,
 * as pictures in `.output/look/files`. To be looked at before a form is called finished.
 *
 * Forty clips of the bundled documents, grouped by document, and one of these documents beside the
 * others, in Chinese and in English.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';
import { sayFrom } from '../../components/parts/texts';
import type { Book } from '../../lib/export/book';
import { USUAL_CLIP_COLUMNS } from '../../lib/export/books/clip-columns';
import { clipsBook } from '../../lib/export/books/clips-book';
import { noticeBook } from '../../lib/export/books/notice-book';
import { toDocx } from '../../lib/export/formats/docx';
import { toHtml } from '../../lib/export/formats/html';
import { toXlsx } from '../../lib/export/formats/xlsx';
import { createMatcher } from '../../lib/match/model';
import type { Plan } from '../../lib/plan/plan';
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
  const plans = await bundledPlans();
  const { clips, folders } = await collectionOf(plans, CLIPS);
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
      const rowsAlone = form === 'xlsx';
      const books = {
        clips: await clipsBook({ ...asked, rowsAlone }, new Date()),
        notice: await noticeBook(besideOthers(plans), say, new Date()),
      };
      for (const [name, book] of Object.entries(books)) {
        const file = join(INTO, `${name}-${form}-${language}.${form}`);
        await writeFile(file, await make(book));
        const pdf = file.replace(/\.\w+$/, '.pdf');
        await (form === 'html' ? printPage(chromium.path, file, pdf) : convert(office.path, file));
        const pictures = await run('pdftoppm', ['-r', SHARPNESS, '-png', pdf, pdf.slice(0, -4)]);
        if (pictures.code !== 0) return fail(pictures.output);
        console.log(file.slice(root.length + 1));
      }
    }
  }
  return 0;
}

/** The first of the plans as a notice that is read, with what the others have. */
function besideOthers(plans: readonly Plan[]) {
  const [notice, ...others] = plans;
  if (!notice) throw new Error('There are no bundled documents.');
  const equivalents = [...createMatcher(others).match(notice)].map(([id, found]) => {
    const shown = found.flatMap(({ planId, measureId, level, evidence }) => {
      const plan = others.find((each) => each.id === planId);
      const measure = plan?.measures.find((each) => each.id === measureId);
      return plan && measure ? [{ plan, measure, level, evidence }] : [];
    });
    return [id, shown] as const;
  });
  return {
    notice,
    equivalents: Object.fromEntries(equivalents),
    targets: Object.fromEntries(notice.measures.map(({ id, targets }) => [id, targets])),
    plans: plans.length,
    whole: false,
  };
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
