/**
 * Clips as our own JSON, which the data page takes back: the clips whole, with the folders that they are
 * in. A clip is a line and its fields stand by the alphabet, as in a backup, so that the same clips are
 * the same file but for the time in its first line.
 */
import type { Clip } from '../../collection/clip';
import type { Folder } from '../../collection/records';
import { paced, type Watched } from '../work';

export async function toJson(
  { clips, folders, now }: ClipsWhole,
  watched: Watched = {},
): Promise<string> {
  const header = { format: 'lince-collection', version: 2, exportedAt: now.toISOString() };
  const pause = paced(clips.length, watched);
  const lines: string[] = [];
  for (const clip of clips) {
    lines.push(JSON.stringify(inOrder(clip)));
    await pause();
  }
  const parts = [
    `${JSON.stringify(header).slice(0, -1)},`,
    ...listed('clips', lines, ','),
    ...listed(
      'folders',
      foldersOf(clips, folders).map((folder) => JSON.stringify(inOrder(folder))),
      '}',
    ),
  ];
  return `${parts.join('\n')}\n`;
}

/** Clips with all that belongs to them, for forms that keep all of it. */
export interface ClipsWhole {
  readonly clips: readonly Clip[];
  /** All of the collection. */
  readonly folders: readonly Folder[];
  /** When it is handed on. */
  readonly now: Date;
}

const listed = (name: string, lines: readonly string[], end: string) => [
  `"${name}":[`,
  ...lines.map((line, i) => (i < lines.length - 1 ? `${line},` : line)),
  `]${end}`,
];

/** The folders of these clips, and those that they are in; by their ids, as a database gives them. */
function foldersOf(clips: readonly Clip[], all: readonly Folder[]): Folder[] {
  const byId = new Map(all.map((folder) => [folder.id, folder]));
  const used = new Set<Folder>();
  for (const { folder } of clips) {
    let at = byId.get(folder ?? '');
    while (at && !used.has(at)) {
      used.add(at);
      at = byId.get(at.parent ?? '');
    }
  }
  return [...used].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, each]) => [name, inOrder(each)]));
}
