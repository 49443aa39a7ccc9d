/**
 * `npm run -s analyze -- [--json] [--url URL] [--top N] [--library DIR] FILE...`
 *
 * A file that cannot be read is named on stderr with the reason, the others are still done, and the
 * exit status is 1.
 */
import { readFile } from 'node:fs/promises';
import { type Analysis, analyzeFile } from '../files/analyze';
import { buildPack } from '../library/pack';
import { createMatcher } from '../match/model';
import type { Plan } from '../plan/plan';
import { type Arguments, readArguments, USAGE } from './arguments';
import { describe } from './describe';
import { type ListedEquivalent, listEquivalents } from './equivalents';
import { readFolder } from './folder';
import { SENTENCES } from './troubles';

const SEEDS = new URL('../../seeds/', import.meta.url);

process.exitCode = await main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<number> {
  const given = readArguments(words);
  if (typeof given === 'string') {
    process.stderr.write(`${given}\n\n${USAGE}\n`);
    return 2;
  }
  const library = given.library === null ? await bundledPlans() : await plansOf(given.library);
  if (!library) return 1;
  const matcher = createMatcher(library);
  const results: unknown[] = [];
  let failed = false;
  for (const file of given.files) {
    const analysis = await analyze(file, given).catch(problemWith);
    if (typeof analysis === 'string') {
      process.stderr.write(`${file}: ${analysis}\n`);
      failed = true;
      continue;
    }
    const { plan } = analysis;
    const equivalents = plan ? listEquivalents(plan, library, matcher, given.top) : new Map();
    if (given.json) results.push(toJson(file, analysis, equivalents));
    else process.stdout.write(`${describe(file, analysis, equivalents)}\n`);
  }
  if (given.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return failed ? 1 : 0;
}

/** Reads and analyses a file; answers why not as a sentence. */
async function analyze(file: string, { url }: Arguments): Promise<Analysis | string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no such file' : 'cannot be read';
  }
  const read = await analyzeFile(bytes, file, url);
  return read.ok ? read.value : SENTENCES[read.why];
}

/** A page that our code cannot stand must not take the rest of the batch with it. */
function problemWith(error: unknown): string {
  return `cannot be analysed: ${error instanceof Error ? error.message : error}`;
}

/** The plans of a folder; what in it cannot be read is named. Null: there are none. */
async function plansOf(folder: string): Promise<readonly Plan[] | null> {
  const read = await readFolder(folder).catch(whyNoFolder);
  if (typeof read === 'string') {
    process.stderr.write(`${folder}: ${read}\n`);
    return null;
  }
  for (const { file, why } of read.problems) process.stderr.write(`${file}: ${why}\n`);
  if (read.plans.length > 0) return read.plans;
  process.stderr.write(`${folder}: no documents in this folder\n`);
  return null;
}

function whyNoFolder({ code }: NodeJS.ErrnoException): string {
  if (code === 'ENOTDIR') return 'not a folder';
  return code === 'ENOENT' ? 'no such folder' : 'cannot be read';
}

async function bundledPlans(): Promise<Plan[]> {
  const catalogue = JSON.parse(await readFile(new URL('documents.json', SEEDS), 'utf8'));
  const pack = await buildPack(catalogue, (id) => readFile(new URL(`${id}.txt`, SEEDS), 'utf8'));
  return pack.plans.map(({ plan }) => plan);
}

function toJson(
  file: string,
  { notice, plan }: Analysis,
  equivalents: ReadonlyMap<string, ListedEquivalent[]>,
) {
  if (!plan) return { file, notice, plan: null };
  const { id: _, source: __, regionInferred: ___, measures, ...facts } = plan;
  return {
    file,
    notice,
    plan: {
      ...facts,
      measures: measures.map(({ spans: _, titleSpan: __, ...measure }) => ({
        ...measure,
        equivalents: equivalents.get(measure.id) ?? [],
      })),
    },
  };
}
