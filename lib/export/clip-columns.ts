/** What can be told of a clip, a column each. */
import type { Clip } from '../collection/clip';
import { planName } from '../plan/plan';
import { localDay } from '../text/dates';
import { regionByCode } from '../text/regions';
import type { Cell } from './book';
import type { Words } from './words';

interface ClipColumn {
  readonly title: Parameters<Words>[0];
  readonly width: number;
  /** What is not known is empty. */
  readonly cell: (clip: Clip) => Cell;
}

/** In the order in which they are offered. */
export const CLIP_COLUMNS = {
  region: {
    title: 'column.region',
    width: 5,
    cell: ({ document }) => regionByCode(document.region)?.shortName ?? '',
  },
  document: { title: 'column.document', width: 16, cell: ({ document }) => planName(document) },
  number: {
    title: 'column.number',
    width: 9,
    cell: ({ document }) => document.documentNumber ?? '',
  },
  signedOn: {
    title: 'column.signedOn',
    width: 6,
    cell: ({ document }) => dateCell(document.signedOn),
  },
  path: { title: 'column.path', width: 5, cell: ({ path }) => path.join(' ') },
  heading: { title: 'column.heading', width: 14, cell: ({ heading }) => heading.join(' › ') },
  quote: { title: 'column.quote', width: 40, cell: ({ quote }) => quote },
  agencies: { title: 'column.agencies', width: 10, cell: ({ agencies }) => agencies.join('、') },
  source: {
    title: 'column.source',
    width: 16,
    cell: ({ document: { source } }) => (source ? { link: source.url, text: source.url } : ''),
  },
  savedAt: {
    title: 'column.savedAt',
    width: 6,
    cell: ({ savedAt }) => ({ date: localDay(new Date(savedAt)) }),
  },
} as const satisfies Readonly<Record<string, ClipColumn>>;

export type ClipColumnKey = keyof typeof CLIP_COLUMNS;

/** All of them. */
export const CLIP_COLUMN_KEYS = Object.keys(CLIP_COLUMNS) as ClipColumnKey[];

function dateCell(day: string | null): Cell {
  return day === null ? '' : { date: day };
}
