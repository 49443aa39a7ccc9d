/** Measures of the library as a book: a row a measure in their order, their targets, their documents. */
import { type DocumentFacts, type Measure, planName, type Source } from '../../plan/plan';
import { localDay } from '../../text/dates';
import { type Book, type Cell, rowCount, type Table } from '../book';
import { mention } from '../citation';
import { regionName } from '../region-name';
import { tidied, tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, type Watched } from '../work';
import { sourceTable } from './source-table';
import { targetTable } from './target-table';

/** A measure, and the plan that it stands in. */
export interface PlacedMeasure {
  readonly plan: DocumentFacts & { readonly id: string; readonly source: Source | null };
  readonly measure: Measure;
}

/**
 * Makes the book; `about` says what the measures have in common, `now` dates it. Rejects with the
 * signal's reason.
 */
export async function measuresBook(
  measures: readonly PlacedMeasure[],
  about: string,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const readOn = localDay(now);
  const [main, targets] = await measureTables(measures, say, nth(watched, 0, 2));
  const documents = measures.map(({ plan }) => ({ key: plan.id, document: plan, readOn }));
  const sources = await sourceTable(documents, say, 'column.measures', nth(watched, 1, 2));
  return {
    title: tidied(about),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [say('search.count', { count: measures.length }), say('export.madeOn', { day: readOn })],
    tables: [main, ...[targets, sources].filter((table) => rowCount([table]) > 0)],
  };
}

/** A row a measure, and a row a target of one. Rejects with the signal's reason. */
export async function measureTables(
  measures: readonly PlacedMeasure[],
  say: Words,
  watched: Watched,
): Promise<readonly [measures: Table, targets: Table]> {
  const main = await measureTable(measures, say, nth(watched, 0, 2));
  const targets = measures.flatMap(({ plan, measure }) =>
    measure.targets.map((target) => ({
      target,
      document: plan,
      path: measure.path,
      measure: nameOf(measure),
    })),
  );
  return [main, await targetTable(targets, say, nth(watched, 1, 2))];
}

async function measureTable(
  measures: readonly PlacedMeasure[],
  say: Words,
  watched: Watched,
): Promise<Table> {
  const pause = paced(measures.length, watched);
  const rows: Cell[][] = [];
  for (const { plan, measure } of measures) {
    const date = plan.signedOn ?? plan.publishedOn;
    const cells: readonly Cell[] = [
      regionName(plan.region, say),
      nameOf(measure),
      measure.text,
      measure.agencies.map(({ name }) => name).join('、'),
      measure.path.join(' '),
      mention(plan) || planName(plan),
      date === null ? '' : { date },
    ];
    rows.push(cells.map(tidyCell));
    await pause();
  }
  return {
    key: 'main',
    title: say('search.results'),
    columns: [
      { key: 'region', title: say('column.region'), width: 5 },
      { key: 'measure', title: say('column.measure'), width: 10 },
      { key: 'quote', title: say('column.quote'), width: 36 },
      { key: 'agencies', title: say('column.agencies'), width: 10 },
      { key: 'path', title: say('column.path'), width: 5 },
      { key: 'document', title: say('column.document'), width: 18 },
      { key: 'signedOn', title: say('column.signedOn'), width: 6 },
    ],
    groupedBy: null,
    groups: [{ title: null, rows }],
  };
}

const nameOf = ({ title, heading }: Measure) => title || (heading.at(-1) ?? '');
