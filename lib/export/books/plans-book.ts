/**
 * Plans of the library as a book: a row a plan with what the list says of it, then their measures and
 * targets where these are not too many for a file that somebody opens.
 */
import { type Plan, planName, planYear } from '../../plan/plan';
import { localDay } from '../../text/dates';
import { type Book, type Cell, rowCount, type Table } from '../book';
import { CITED_BY, reference } from '../citation';
import { regionName } from '../region-name';
import { tidied, tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, type Watched } from '../work';
import { measureTables } from './measures-book';

/** A plan as the list has it. */
export interface ListedPlan {
  readonly plan: Omit<Plan, 'measures'>;
  readonly measures: number;
  readonly targets: number;
  readonly bytes: number;
  readonly origin: 'bundled' | 'page' | 'file';
  readonly fileName: string | null;
  readonly subject: string;
  /** ISO date; null for one that came with Lince. */
  readonly addedOn: string | null;
  readonly off: boolean;
  readonly mended: boolean;
  readonly partial: boolean;
}

export interface PlansAsked {
  /** In the order of the list. */
  readonly plans: readonly ListedPlan[];
  /** What they are, in words: the title. */
  readonly about: string;
  /** Reads one; undefined where it is gone or damaged. */
  readonly read: (id: string) => Promise<Plan | undefined>;
}

/** With more measures a file is of no use to anybody, and a page would hold them all at once. */
const MOST_MEASURES = 20_000;

/** Makes the book; `now` dates it. Rejects with the signal's reason. */
export async function plansBook(
  { plans, about, read }: PlansAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const readOn = localDay(now);
  const count = plans.reduce((sum, { measures }) => sum + measures, 0);
  const isTooMuch = count > MOST_MEASURES;
  const main = await planTable(plans, say, readOn, nth(watched, 0, 3));
  const whole: Plan[] = [];
  const pause = paced(plans.length, nth(watched, 1, 3));
  for (const { plan } of isTooMuch ? [] : plans) {
    const found = await read(plan.id);
    if (found) whole.push(found);
    await pause();
  }
  const placed = whole.flatMap((plan) => plan.measures.map((measure) => ({ plan, measure })));
  const [measures, targets] = await measureTables(placed, say, nth(watched, 2, 3));
  const named = { ...measures, key: 'measures', title: say('list.measures') };
  return {
    title: tidied(about),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [
      say('plan.count', { count: plans.length }),
      ...(isTooMuch ? [say('export.tooManyMeasures', { count, most: MOST_MEASURES })] : []),
      say('export.madeOn', { day: readOn }),
    ],
    tables: [main, ...[named, targets].filter((table) => rowCount([table]) > 0)],
  };
}

interface PlanColumn {
  readonly title: Parameters<Words>[0];
  readonly width: number;
  readonly cell: (listed: ListedPlan, say: Words, readOn: string) => Cell;
}

const day = (date: string | null): Cell => (date === null ? '' : { date: date.slice(0, 10) });
const plain = (number: number): Cell => ({ number, format: 'plain', text: String(number) });

const COLUMNS: Readonly<Record<string, PlanColumn>> = {
  region: {
    title: 'list.region',
    width: 5,
    cell: ({ plan }, say) => regionName(plan.region, say),
  },
  document: { title: 'list.document', width: 20, cell: ({ plan }) => planName(plan) },
  number: { title: 'column.number', width: 9, cell: ({ plan }) => plan.documentNumber ?? '' },
  issuer: { title: 'column.issuer', width: 9, cell: ({ plan }) => plan.issuer ?? '' },
  year: { title: 'list.year', width: 4, cell: ({ plan }) => planYear(plan) ?? '' },
  signedOn: { title: 'column.signedOn', width: 6, cell: ({ plan }) => day(plan.signedOn) },
  publishedOn: { title: 'column.publishedOn', width: 6, cell: ({ plan }) => day(plan.publishedOn) },
  subject: { title: 'list.subject', width: 8, cell: ({ subject }) => subject },
  measures: { title: 'list.measures', width: 4, cell: ({ measures }) => plain(measures) },
  targets: { title: 'list.targets', width: 4, cell: ({ targets }) => plain(targets) },
  kilobytes: {
    title: 'column.kilobytes',
    width: 4,
    cell: ({ bytes }) => plain(Math.max(1, Math.round(bytes / 1024))),
  },
  origin: {
    title: 'list.origin',
    width: 6,
    cell: ({ origin, fileName }, say) =>
      [say(`origin.${origin}`), fileName].filter(Boolean).join('\n'),
  },
  addedOn: { title: 'column.addedOn', width: 6, cell: ({ addedOn }) => day(addedOn) },
  state: {
    title: 'column.state',
    width: 5,
    cell: (listed, say) =>
      (['off', 'mended', 'partial'] as const)
        .flatMap((state) => (listed[state] ? say(`list.${state}`) : []))
        .join('\n'),
  },
  source: {
    title: 'column.source',
    width: 14,
    cell: ({ plan: { source } }) => (source ? { link: source.url, text: source.url } : ''),
  },
  citation: {
    title: 'column.citation',
    width: 20,
    cell: ({ plan }, _, readOn) => reference(plan, readOn),
  },
};

/** Columns that no plan has anything in are left out. */
async function planTable(
  plans: readonly ListedPlan[],
  say: Words,
  readOn: string,
  watched: Watched,
): Promise<Table> {
  const pause = paced(plans.length, watched);
  const rows: Cell[][] = [];
  for (const listed of plans) {
    rows.push(Object.values(COLUMNS).map(({ cell }) => tidyCell(cell(listed, say, readOn))));
    await pause();
  }
  const used = Object.keys(COLUMNS).map((_, i) => rows.some((row) => row[i] !== ''));
  const columns = Object.entries(COLUMNS).map(([key, { title, width }]) => {
    return { key, title: say(title, { standard: CITED_BY }), width };
  });
  return {
    key: 'main',
    title: say('export.plans'),
    columns: columns.filter((_, i) => used[i]),
    groupedBy: null,
    groups: [{ title: null, rows: rows.map((row) => row.filter((_, i) => used[i])) }],
  };
}
