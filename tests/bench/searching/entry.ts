/**
 * What is done in a page of the extension: a library is filled with generated plans, and the worker that
 * the workbench searches with is asked, key by key.
 */
import { LibraryDatabase } from '../../../lib/library/database';
import { headRow } from '../../../lib/library/heads';
import { planHash } from '../../../lib/library/pack';
import type { Asked } from '../../../lib/library/search/measure-search';
import type { SearchNews, SearchRequest } from '../../../lib/library/search/search-protocol';
import type { Plan } from '../../../lib/plan/plan';
import { generatedPlans } from '../matching/generated';

/** Plans that are written at once. */
const BATCH = 200;
const AGENCIES = ['省发展改革委', '省教育厅', '省工业和信息化厅', '省财政厅', '省卫生健康委'];
const DAY = 24 * 3_600_000;

/** Adds generated plans of so many measures, dated and with agencies and targets here and there. */
export async function fill(bundled: readonly Plan[], measures: number): Promise<number> {
  const database = new LibraryDatabase();
  await database.open();
  const targets = bundled.flatMap((plan) => plan.measures.flatMap((each) => each.targets));
  let made = 0;
  let batch: Plan[] = [];
  const write = async () => {
    const rows = await Promise.all(
      batch.map(async (plan) => {
        const hash = await planHash(plan);
        return { id: plan.id, origin: 'file' as const, hash, plan };
      }),
    );
    await database.plans.bulkPut(rows);
    const told = { addedOn: '2026-01-01', fileName: null, mended: false, partial: false };
    await database.heads.bulkPut(
      batch.map((plan) => headRow(plan, { ...told, origin: 'file', subject: '信息消费' })),
    );
    batch = [];
  };
  for (const plan of generatedPlans(bundled, measures, 5)) {
    const signedOn = new Date(Date.UTC(2012, 0, 1) + (made % 5000) * DAY).toISOString();
    batch.push({
      ...plan,
      signedOn: signedOn.slice(0, 10),
      measures: plan.measures.map((measure, i) => ({
        ...measure,
        agencies: i % 2 === 0 ? agenciesAt(made + i) : [],
        targets: targets.slice(
          (made + i) % targets.length,
          ((made + i) % targets.length) + (i % 3),
        ),
      })),
    });
    made++;
    if (batch.length === BATCH) await write();
  }
  await write();
  database.close();
  return made;
}

const agenciesAt = (i: number) =>
  [0, 1].map((n) => ({
    name: AGENCIES[(i + n) % AGENCIES.length] ?? '',
    role: n === 0 ? ('lead' as const) : null,
    current: null,
  }));

let worker: Worker | null = null;
let heard: (news: SearchNews) => void = () => {};

/** Milliseconds until all that is read is made beforehand, as the workbench has it made. */
export function prepare(address: string): Promise<number> {
  const began = open(address);
  tell({ kind: 'prepare', version: 'bench' });
  return new Promise((done) => {
    heard = (news) => {
      if (news.kind === 'prepared') done(performance.now() - began);
    };
  });
}

/** Starts a worker and answers how long it takes until it has read all, and what there is. */
export function start(address: string): Promise<{ first: number; all: number; measures: number }> {
  const began = open(address);
  tell({ kind: 'ask', asked: asking('') });
  tell({ kind: 'start', version: 'bench' });
  return new Promise((done) => {
    let first = 0;
    heard = (news) => {
      if (news.kind !== 'reading') return;
      if (first === 0 && news.reading.done > 0) first = performance.now() - began;
      if (!news.reading.complete) return;
      done({ first, all: performance.now() - began, measures: news.reading.measures });
    };
  });
}

/** Opens a worker in the place of the one before; answers when. */
function open(address: string): number {
  worker?.terminate();
  const began = performance.now();
  worker = new Worker(address, { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<SearchNews>) => heard(data);
  return began;
}

const tell = (request: SearchRequest) => worker?.postMessage(request);
const asking = (query: string): Asked => ({ query, chosen: {}, order: 'fit', some: false });

/** Milliseconds from each key until its answer is there, and until the first rows of it are. */
export async function type(
  keystrokes: readonly string[],
): Promise<{ answers: number[]; rows: number[]; found: number[] }> {
  const [answers, rows, found]: number[][] = [[], [], []];
  for (const query of keystrokes) {
    const began = performance.now();
    const listed = await new Promise<Uint32Array>((done) => {
      heard = (news) => {
        if (news.kind === 'answer' && news.asked.query === query) {
          found?.push(news.answer.withSome ? news.answer.some : news.answer.all);
          done(news.answer.listed);
        }
      };
      tell({ kind: 'ask', asked: asking(query) });
    });
    answers?.push(performance.now() - began);
    await new Promise<void>((done) => {
      heard = (news) => {
        if (news.kind === 'rows') done();
      };
      tell({ kind: 'rows', id: 1, numbers: [...listed.slice(0, 12)], query });
    });
    rows?.push(performance.now() - began);
  }
  return { answers: answers ?? [], rows: rows ?? [], found: found ?? [] };
}

/** The same by asking every text, as anybody would who writes a search of one line. */
export async function includes(keystrokes: readonly string[]): Promise<number[]> {
  const database = new LibraryDatabase();
  await database.open();
  const texts: string[] = [];
  await database.search.each(({ searched }) => texts.push(...searched.words.split('\0')));
  database.close();
  return keystrokes.map((query) => {
    const began = performance.now();
    const words = query.split(' ');
    texts.filter((text) => words.every((word) => text.includes(word))).length;
    return performance.now() - began;
  });
}
