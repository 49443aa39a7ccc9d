/**
 * What it costs to hand on a large collection, in each form: `npm run bench -- export 10000` says how
 * many clips; ten thousand where none are named. All columns, grouped by document, as that is most.
 *
 * Prints times, the longest time without a pause, and the memory that is held at most; judges nothing:
 * machines differ.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import zh from '../../assets/locales/zh-CN.json';
import { sayFrom } from '../../components/parts/texts';
import { CLIP_COLUMNS } from '../../lib/export/books/clip-columns';
import { type ClipsAsked, clipsBook } from '../../lib/export/books/clips-book';
import { exportClips } from '../../lib/export/export';
import { toDocx } from '../../lib/export/formats/docx';
import { toXlsx } from '../../lib/export/formats/xlsx';
import { FORM_IDS, type FormId } from '../../lib/export/forms';
import { bundledPlans } from '../eval/documents';
import { collectionOf } from './collection/clips';
import { inMs, printTable } from './support/table';

setFlagsFromString('--expose_gc');
const collectGarbage: () => void = runInNewContext('gc');

const [count = 10_000] = process.argv.slice(2).map(Number);
const { clips, folders } = await collectionOf(await bundledPlans(), count);
const asked: ClipsAsked = {
  clips,
  folders,
  columns: CLIP_COLUMNS,
  grouping: 'document',
  say: sayFrom(zh),
};

const started = performance.now();
const peer = JSON.stringify(clips, null, 2).length;
const alone = performance.now() - started;
console.log(
  `\n${clips.length} clips; JSON.stringify: ${inMs(alone)}, ${megabytes(peer)} MB of text`,
);

const rows: string[][] = [];
for (const form of FORM_IDS) rows.push(await costOf(form));
printTable(['form', 'time', 'goal', 'longest without a pause', 'held at most', 'file'], rows);

/** Word and Excel files are made in a worker, which Node has none of: their pauses trouble no page. */
async function make(form: FormId, asked: ClipsAsked): Promise<number> {
  if (form === 'docx') return (await toDocx(await clipsBook(asked, new Date()))).length;
  if (form === 'xlsx') return (await toXlsx(await clipsBook(asked, new Date()))).length;
  return (await exportClips(form, asked, new Date())).size;
}

async function costOf(form: FormId): Promise<string[]> {
  // What is loaded the first time is not what is asked here.
  await make(form, { ...asked, clips: clips.slice(0, 10) });
  collectGarbage();
  const before = held();
  let most = 0;
  let longest = 0;
  const begun = performance.now();
  let paused = begun;
  const look = () => {
    most = Math.max(most, held() - before);
    longest = Math.max(longest, performance.now() - paused);
    paused = performance.now();
  };
  const timer = setInterval(look);
  const size = await make(form, asked);
  look();
  clearInterval(timer);
  const goal = /docx/.test(form) ? '15 s, 1000 MB' : '5 s, 400 MB';
  const time = performance.now() - begun;
  return [form, inMs(time), goal, inMs(longest), `${megabytes(most)} MB`, `${megabytes(size)} MB`];
}

function held(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
