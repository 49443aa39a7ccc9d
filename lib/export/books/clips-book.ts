/** Clips as a book: a row a clip, in their order. */
import type { Clip } from '../../collection/clip';
import { planName } from '../../plan/plan';
import { type Book, type Cell, cellText, type Group, rowCount, type Table } from '../book';
import { knownRegion } from '../region-name';
import { tidied, tidyCell } from '../tidy';
import type { Words } from '../words';
import { nth, paced, resting, type Watched } from '../work';
import { type Around, type ClipColumnKey, clipCell, clipColumn, dayOf } from './clip-columns';
import { sourceTable } from './source-table';
import { targetTable } from './target-table';

export interface ClipsAsked extends Around {
  readonly clips: readonly Clip[];
  /** In their order. */
  readonly columns: readonly ClipColumnKey[];
  readonly grouping: ClipGrouping;
  /**
   * Whether each row stands for itself, as in a sheet that is sorted and filtered: nothing is left to
   * the title of its group then.
   */
  readonly rowsAlone?: boolean;
}

/**
 * Makes the book: clips, their targets where there are any, their documents. `now` dates it. Rejects
 * with the signal's reason.
 */
export async function clipsBook(
  asked: ClipsAsked,
  now: Date,
  watched: Watched = {},
): Promise<Book> {
  const { clips, grouping, say } = asked;
  const columns = await shownColumns(asked, watched);
  const by = grouping === 'none' ? null : GROUPINGS[grouping];
  const pause = paced(clips.length, nth(watched, 0, 3));
  const groups: Group[] = [];
  for (const { title, members } of groupsOf(clips, by, say)) {
    const rows: Cell[][] = [];
    for (const clip of members) {
      rows.push(columns.map((key) => tidyCell(clipCell(key, clip, asked))));
      await pause();
    }
    groups.push({ title: title === null ? null : tidied(title), rows });
  }
  const main: Table = {
    key: 'main',
    title: say('collection.title'),
    columns: columns.map((key) => clipColumn(key, say)),
    groupedBy: by && say(by.title),
    groups,
  };
  const targets = await targetTable(clips.flatMap(targetsOf), say, nth(watched, 1, 3));
  const from = clips.map(fromDocument);
  const sources = await sourceTable(from, say, 'column.count', nth(watched, 2, 3));
  return {
    title: say('collection.title'),
    language: say('app.lang') === 'en' ? 'en' : 'zh-CN',
    madeAt: now,
    notes: [
      say('collection.count', { count: clips.length }),
      say('export.madeOn', { day: dayOf(now.toISOString()) }),
    ],
    tables: [main, ...[targets, sources].filter((table) => rowCount([table]) > 0)],
  };
}

/**
 * The columns that say something, of those asked for: none that is empty in every row, none that only
 * repeats what the title of a group stands for. All of them where nothing would be left.
 */
async function shownColumns(
  asked: ClipsAsked,
  watched: Watched,
): Promise<readonly ClipColumnKey[]> {
  const { clips, columns, grouping, say } = asked;
  const pause = resting(watched);
  const groups = groupsOf(clips, grouping === 'none' ? null : GROUPINGS[grouping], say);
  const text = (key: ClipColumnKey, clip: Clip) => cellText(tidyCell(clipCell(key, clip, asked)));
  const saysMore = async (key: ClipColumnKey) => {
    const mayBeTold = isTold(key, asked);
    for (const { members } of groups) {
      // The same document, read on other days, may have told other things of itself.
      const told = mayBeTold && members[0] ? text(key, members[0]) : '';
      for (const clip of members) {
        if (text(key, clip) !== told) return true;
        await pause();
      }
    }
    return false;
  };
  const shown: ClipColumnKey[] = [];
  for (const key of columns) if (await saysMore(key)) shown.push(key);
  return shown.length > 0 ? shown : columns;
}

/** Whether the title of a group may stand for a column, so that it need not be in every row. */
export function isTold(
  key: ClipColumnKey,
  { grouping, rowsAlone }: Pick<ClipsAsked, 'grouping' | 'rowsAlone'>,
): boolean {
  if (grouping === 'none' || rowsAlone) return false;
  const { told }: By = GROUPINGS[grouping];
  return told.includes(key);
}

function targetsOf({ targets, document, path, heading, title }: Clip) {
  const measure = title || (heading.at(-1) ?? '');
  return targets.map((target) => ({ target, document, path, measure }));
}

const fromDocument = ({ document, documentId, savedAt }: Clip) => ({
  key: documentId,
  document,
  readOn: dayOf(savedAt),
});

interface By {
  readonly title: Parameters<Words>[0];
  /** What the clips of a group have in common, and what they do not share with others. */
  readonly key: (clip: Clip) => string;
  readonly name: (clip: Clip, say: Words) => string;
  /** Columns that its title tells, or the table of documents under that title. */
  readonly told: readonly ClipColumnKey[];
}

/** A clip belongs to its first topic: each is handed on once. */
const GROUPINGS = {
  document: {
    title: 'column.document',
    key: ({ documentId }) => documentId,
    name: ({ document }) => {
      const number = document.documentNumber ? `（${document.documentNumber}）` : '';
      return `${planName(document)}${number}`;
    },
    told: [
      'region',
      'document',
      'issuer',
      'number',
      'signedOn',
      'publishedOn',
      'source',
      'savedAt',
      'citation',
      'mention',
    ],
  },
  topic: {
    title: 'column.topics',
    key: ({ topics }) => topics[0] ?? '',
    name: ({ topics }) => topics[0] ?? '',
    // A clip may have more of them.
    told: [],
  },
  region: {
    title: 'column.region',
    key: ({ document }) => document.region ?? '',
    name: ({ document }, say) => knownRegion(document.region, say),
    told: ['region'],
  },
} as const satisfies Readonly<Record<string, By>>;

export type ClipGrouping = 'none' | keyof typeof GROUPINGS;

export const CLIP_GROUPINGS = ['none', ...Object.keys(GROUPINGS)] as readonly ClipGrouping[];

/** Groups in the order of their first clips. */
function groupsOf(clips: readonly Clip[], by: By | null, say: Words) {
  if (!by) return [{ title: null, members: clips }];
  const groups = new Map<string, { title: string; members: Clip[] }>();
  for (const clip of clips) {
    const key = by.key(clip);
    const group = groups.get(key) ?? { title: by.name(clip, say), members: [] };
    group.members.push(clip);
    groups.set(key, group);
  }
  return [...groups.values()];
}
