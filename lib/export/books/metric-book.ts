/** One metric across regions as a book: comparable targets, those that are no comparison, the documents. */
import { localDay } from '../../text/dates';
import { type Book, rowCount } from '../book';
import { tidied } from '../tidy';
import type { Words } from '../words';
import { nth, type Watched } from '../work';
import { sourceTable } from './source-table';
import { type PlacedTarget, targetTable } from './target-table';

export interface MetricAsked {
  readonly name: string;
  /** Those that are a comparison, in their order. */
  readonly alike: readonly PlacedTarget[];
  /** Of another deadline or scope. */
  readonly unlike: readonly PlacedTarget[];
}

/** Makes the book; `now` dates it. Rejects with the signal's reason. */
export async function metricBook(
  { name, alike, unlike }: MetricAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const all = [...alike, ...unlike];
  const table = await targetTable(all, say, nth(watched, 0, 2));
  const rows = table.groups.flatMap((group) => group.rows);
  const groups = [
    { title: say('targets.alike.head'), rows: rows.slice(0, alike.length) },
    { title: say('targets.unlike.head'), rows: rows.slice(alike.length) },
  ];
  const day = localDay(now);
  const from = all.map(({ document }) => ({
    key:
      document.source?.url ?? `${document.innerTitle ?? document.title} ${document.documentNumber}`,
    document,
    readOn: day,
  }));
  const sources = await sourceTable(from, say, 'export.targets', nth(watched, 1, 2));
  return {
    title: tidied(say('export.metric', { name })),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [say('export.madeOn', { day })],
    tables: [
      {
        ...table,
        groupedBy: say('targets.comparability'),
        groups: groups.filter((group) => group.rows.length > 0),
      },
      ...(rowCount([sources]) > 0 ? [sources] : []),
    ],
  };
}
