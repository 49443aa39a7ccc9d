/** The metrics of a library, by what is kept of its plans, and made of those of which nothing is. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { LibraryDatabase } from '../../../lib/library/database';
import { Library } from '../../../lib/library/library';
import { libraryMetrics } from '../../../lib/library/metrics';
import { Shelf } from '../../../lib/library/shelf';
import type { Plan } from '../../../lib/plan/plan';
import { withTargets } from '../../../lib/plan/with-targets';
import { documentOf, writerOf } from './added';
import { bundleOf, freshDatabase, version } from './packs';

/** A plan that sets a target for one metric, and has nothing else to be compared. */
function planWith(id: string, billions: number, facts: Partial<Plan> = {}): Plan {
  const plan = version(id, id);
  const text = `扩大信息消费。到2020年，信息消费规模达到${billions}亿元。`;
  const [measure] = plan.measures;
  if (!measure) throw new Error('no measure');
  return withTargets({
    ...plan,
    ...facts,
    measures: [{ ...measure, title: '扩大信息消费', text, spans: [[0, text.length]] }],
  });
}

const bundled = await bundleOf([
  planWith('a', 800, { region: '460000' }),
  planWith('b', 8000, { region: '350000' }),
]);
const added = (id: string, billions: number) => ({
  ...documentOf(id),
  id,
  plan: planWith(id, billions, { region: '410000' }),
});

async function filled(): Promise<LibraryDatabase> {
  const database = freshDatabase();
  await new Library(database, bundled, 'v1').ready();
  await writerOf(database).additions.add([added('own-c', 6000)]);
  return database;
}

async function valuesIn(database: LibraryDatabase, of = 'v1') {
  const shelf = new Shelf(database, bundled.load);
  const read = await libraryMetrics(shelf, database, of, {
    progress: () => {},
    signal: new AbortController().signal,
  });
  const [metric] = read.index.find('');
  const targets = read.index.metric(metric?.key ?? '')?.targets ?? [];
  return targets
    .map(({ planId, title, target: { value } }) => {
      const document = read.document(planId);
      return `${document?.innerTitle} ${title} ${(value ?? 0) / 1e8}`;
    })
    .sort();
}

const ALL = ['a方案 扩大信息消费 800', 'b方案 扩大信息消费 8000', 'own-c方案 扩大信息消费 6000'];

it('are those of all plans, and kept of each when they were read once', async () => {
  const database = await filled();
  expect(await database.metrics.toCollection().primaryKeys()).toEqual(['own-c']);
  expect(await valuesIn(database)).toEqual(ALL);
  expect(await database.metrics.toCollection().primaryKeys()).toEqual(['a', 'b', 'own-c']);
  const plans = vi.spyOn(database.plans, 'bulkGet');
  expect(await valuesIn(database)).toEqual(ALL);
  expect(plans).not.toHaveBeenCalled();
});

it.each<[string, (row: { listed: string; targets: string; plan: string }) => object]>([
  ['of another version of Lince', () => ({ version: 'v0' })],
  ['cut off', ({ listed }) => ({ listed: listed.slice(0, -3) })],
  ['of another plan', () => ({ plan: '{"id":"a"}' })],
  ['of no shape', () => ({ listed: 7 })],
])('are made anew where what is kept is %s', async (_, change) => {
  const database = await filled();
  await valuesIn(database);
  const row = await database.metrics.get('own-c');
  if (!row) throw new Error('nothing is kept');
  await database.metrics.put({ ...row, ...change(row) });
  expect(await valuesIn(database)).toEqual(ALL);
  expect(await database.metrics.get('own-c')).toEqual(row);
});

it('follow the plans: removed, brought back, mended, switched off', async () => {
  const database = await filled();
  await valuesIn(database);
  const { additions } = writerOf(database);
  await additions.remove(['own-c']);
  expect(await database.metrics.get('own-c')).toBeUndefined();
  expect(await valuesIn(database)).toEqual(ALL.slice(0, 2));
  await additions.restore(['own-c']);
  expect(await valuesIn(database)).toEqual(ALL);
  const { plan } = added('own-c', 7000);
  await additions.mend('own-c', { plan, facts: {}, marks: [], subject: '' });
  expect(await valuesIn(database)).toEqual([...ALL.slice(0, 2), 'own-c方案 扩大信息消费 7000']);
  await additions.switchBundled('a', false);
  expect(await valuesIn(database)).not.toContain(ALL[0]);
});

it('are of the bundled plans where no database opens', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked by the reader', 'SecurityError');
  });
  expect(await valuesIn(freshDatabase())).toEqual(ALL.slice(0, 2));
  vi.restoreAllMocks();
});

it('are not read to the end for nobody', async () => {
  const database = await filled();
  const signal = AbortSignal.abort(new Error('gone'));
  const reading = libraryMetrics(new Shelf(database, bundled.load), database, 'v1', {
    progress: () => {},
    signal,
  });
  await expect(reading).rejects.toThrow('gone');
});
