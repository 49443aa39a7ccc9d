/** What can be told of a clip, a column each. */
import type { Clip } from '../../collection/clip';
import type { Folder } from '../../collection/records';
import { planName } from '../../plan/plan';
import { localDay } from '../../text/dates';
import type { Cell, Column } from '../book';
import { CITED_BY, mention, reference } from '../citation';
import { targetLine } from '../quantities';
import { knownRegion } from '../region-name';
import type { Words } from '../words';

/** What a cell is made with, besides its clip. */
export interface Around {
  readonly say: Words;
  /** All of the collection. */
  readonly folders: readonly Folder[];
}

interface ClipColumn {
  readonly title: Parameters<Words>[0];
  readonly width: number;
  readonly least?: number;
  /** What is not known is empty. */
  readonly cell: (clip: Clip, around: Around) => Cell;
}

/** In the order in which they are offered. */
const COLUMNS = {
  region: {
    title: 'column.region',
    width: 5,
    cell: ({ document }, { say }) => knownRegion(document.region, say),
  },
  document: { title: 'column.document', width: 16, cell: ({ document }) => planName(document) },
  issuer: { title: 'column.issuer', width: 10, cell: ({ document }) => document.issuer ?? '' },
  number: {
    title: 'column.number',
    width: 10,
    // As wide as its longest part that does not break: then it stands on two lines.
    least: 7,
    cell: ({ document }) => document.documentNumber ?? '',
  },
  signedOn: {
    title: 'column.signedOn',
    width: 6,
    cell: ({ document }) => dateCell(document.signedOn),
  },
  publishedOn: {
    title: 'column.publishedOn',
    width: 6,
    cell: ({ document }) => dateCell(document.publishedOn),
  },
  path: { title: 'column.path', width: 5, cell: ({ path }) => path.join(' ') },
  heading: { title: 'column.heading', width: 14, cell: ({ heading }) => heading.join(' › ') },
  quote: { title: 'column.quote', width: 40, cell: ({ quote }) => quote },
  targets: {
    title: 'column.targets',
    width: 16,
    cell: ({ targets }, { say }) =>
      linesOf(targets.map((target) => targetLine(target, say('app.lang')))),
  },
  targetWords: {
    title: 'column.targetWords',
    width: 16,
    cell: ({ targets }) => linesOf(targets.map(({ quote }) => quote)),
  },
  deadlines: {
    title: 'column.deadlines',
    width: 5,
    cell: ({ targets }) => distinct(targets.flatMap(({ deadline }) => deadline ?? [])).join('、'),
  },
  agencies: { title: 'column.agencies', width: 10, cell: ({ agencies }) => agencies.join('、') },
  equivalents: {
    title: 'column.equivalents',
    width: 20,
    cell: ({ equivalents }, { say }) =>
      linesOf(
        equivalents.map(({ region, document, documentNumber, title, level }) => {
          const name = mention({ title: document, innerTitle: null, documentNumber });
          const place = knownRegion(region, say);
          const gap = say('app.lang') === 'en' && place !== '' ? ' ' : '';
          return [`${place}${gap}${name}`, title, say(`level.${level}`)]
            .filter(Boolean)
            .join(' · ');
        }),
      ),
  },
  topics: { title: 'column.topics', width: 8, cell: ({ topics }) => topics.join('、') },
  note: { title: 'column.note', width: 20, cell: ({ note }) => note },
  tags: { title: 'column.tags', width: 8, cell: ({ tags }) => tags.join('、') },
  folder: {
    title: 'column.folder',
    width: 8,
    cell: ({ folder }, { folders }) => folderPath(folder, folders).join(' › '),
  },
  colour: {
    title: 'column.colour',
    width: 3,
    cell: ({ colour }, { say }) => (colour ? say(`colour.${colour}`) : ''),
  },
  starred: {
    title: 'column.starred',
    width: 3,
    cell: ({ starred }) => (starred ? '★' : ''),
  },
  source: {
    title: 'column.source',
    width: 16,
    cell: ({ document: { source } }) => (source ? { link: source.url, text: source.url } : ''),
  },
  savedAt: {
    title: 'column.savedAt',
    width: 6,
    cell: ({ savedAt }) => ({ date: dayOf(savedAt) }),
  },
  citation: {
    title: 'column.citation',
    width: 28,
    cell: ({ document, savedAt }) => reference(document, dayOf(savedAt)),
  },
  mention: {
    title: 'column.mention',
    width: 16,
    cell: ({ document }) => mention(document),
  },
  textHash: { title: 'column.textHash', width: 12, cell: ({ textHash }) => textHash },
} as const satisfies Readonly<Record<string, ClipColumn>>;

export type ClipColumnKey = keyof typeof COLUMNS;

/** All of them, in the order in which they are offered. */
export const CLIP_COLUMNS = Object.keys(COLUMNS) as ClipColumnKey[];

/** Those that a table has until the reader chooses: what policy offices put into one. */
export const USUAL_CLIP_COLUMNS: readonly ClipColumnKey[] = [
  'region',
  'document',
  'number',
  'signedOn',
  'path',
  'heading',
  'quote',
  'targets',
  'agencies',
  'source',
  'savedAt',
];

/** What a column is called. */
export function clipColumnTitle(key: ClipColumnKey, say: Words): string {
  return say(COLUMNS[key].title, { standard: CITED_BY });
}

export function clipColumn(key: ClipColumnKey, say: Words): Column {
  const { width, least }: ClipColumn = COLUMNS[key];
  const column = { key, title: clipColumnTitle(key, say), width };
  return least === undefined ? column : { ...column, least };
}

export function clipCell(key: ClipColumnKey, clip: Clip, around: Around): Cell {
  return COLUMNS[key].cell(clip, around);
}

/** The names of a folder and of those that it is in, from the top; one in itself ends. */
function folderPath(id: string | null, folders: readonly Folder[]): string[] {
  const path: Folder[] = [];
  let at = folders.find((folder) => folder.id === id);
  while (at && !path.includes(at)) {
    path.unshift(at);
    const { parent } = at;
    at = folders.find((folder) => folder.id === parent);
  }
  return path.map(({ name }) => name);
}

function dateCell(day: string | null): Cell {
  return day === null ? '' : { date: day };
}

/** A moment (ISO) as the day that it was where the reader is. */
export const dayOf = (moment: string): string => localDay(new Date(moment));

const linesOf = (lines: readonly string[]) => lines.join('\n');

const distinct = (texts: readonly string[]) => [...new Set(texts)];
