/** The targets of measures as a table: a row a target, its words beside the number that was read. */
import type { Target } from '../../plan/plan';
import type { Cell, Table } from '../book';
import { type Cited, mention } from '../citation';
import { signOf, unitText, valueCell } from '../quantities';
import { knownRegion } from '../region-name';
import { tidyCell } from '../tidy';
import type { Words } from '../words';
import { paced, type Watched } from '../work';

/** A target, and where it stands. */
export interface PlacedTarget {
  readonly target: Target;
  readonly document: Cited & { readonly region: string | null };
  /** The markers from the chapter down. */
  readonly path: readonly string[];
  /** What its measure is called. */
  readonly measure: string;
}

interface TargetColumn {
  readonly title: Parameters<Words>[0];
  readonly width: number;
  readonly cell: (placed: PlacedTarget, say: Words) => Cell;
}

const COLUMNS = {
  region: {
    title: 'column.region',
    width: 5,
    cell: ({ document }, say) => knownRegion(document.region, say),
  },
  metric: {
    title: 'column.metric',
    width: 12,
    cell: ({ target }) => target.metric || target.metricText,
  },
  comparator: { title: 'column.comparator', width: 3, cell: ({ target }) => signOf(target) },
  value: {
    title: 'column.value',
    width: 7,
    cell: ({ target }, say) => valueCell(target.value, target.unit, say('app.lang')),
  },
  max: {
    title: 'column.max',
    width: 7,
    cell: ({ target }, say) => valueCell(target.max, target.unit, say('app.lang')),
  },
  unit: { title: 'column.unit', width: 4, cell: ({ target }) => unitText(target) },
  deadline: { title: 'column.deadline', width: 5, cell: ({ target }) => target.deadline ?? '' },
  horizon: { title: 'column.horizon', width: 5, cell: ({ target }) => target.horizon ?? '' },
  scope: { title: 'column.scope', width: 5, cell: ({ target }) => target.scope ?? '' },
  modality: { title: 'column.modality', width: 4, cell: ({ target }) => target.modality ?? '' },
  quote: { title: 'column.targetWords', width: 24, cell: ({ target }) => target.quote },
  measure: { title: 'column.measure', width: 14, cell: ({ measure }) => measure },
  path: { title: 'column.path', width: 5, cell: ({ path }) => path.join(' ') },
  document: { title: 'column.document', width: 18, cell: ({ document }) => mention(document) },
  source: {
    title: 'column.source',
    width: 16,
    cell: ({ document: { source } }) => (source ? { link: source.url, text: source.url } : ''),
  },
} as const satisfies Readonly<Record<string, TargetColumn>>;

/** Columns that no target has anything in are left out. Rejects with the signal's reason. */
export async function targetTable(
  targets: readonly PlacedTarget[],
  say: Words,
  watched: Watched = {},
): Promise<Table> {
  const pause = paced(targets.length, watched);
  const rows: Cell[][] = [];
  for (const placed of targets) {
    rows.push(Object.values<TargetColumn>(COLUMNS).map(({ cell }) => tidyCell(cell(placed, say))));
    await pause();
  }
  const columns = Object.entries(COLUMNS).map(([key, { title, width }]) => {
    return { key, title: say(title), width };
  });
  const used = columns.map((_, i) => rows.length === 0 || rows.some((row) => row[i] !== ''));
  return {
    key: 'targets',
    title: say('export.targets'),
    columns: columns.filter((_, i) => used[i]),
    groupedBy: null,
    groups: [{ title: null, rows: rows.map((row) => row.filter((_, i) => used[i])) }],
  };
}
