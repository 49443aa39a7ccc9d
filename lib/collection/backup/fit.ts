/** What one table of a file says of another must hold: else it is mended, and named. */
import type { Clip } from '../clip';
import { type DocumentRow, documentRow } from '../identity';
import { type Finding, nameOf } from './check';
import type { Table, Tables } from './contents';
import { mendedTree } from './folder-tree';

/** Null for a table that the file does not have, which a restore leaves alone. */
export type FileTables = { readonly [T in Table]: Tables[T] | null };

/** No clip in a folder that is not there, no folder in itself, no place of a clip that is missing. */
export function fitTogether(tables: FileTables, findings: Finding[]): FileTables {
  const { clips, folders, sightings, documents } = tables;
  const tree =
    folders &&
    mendedTree(folders, (folder, at, reason) => {
      findings.push({ table: 'folders', at, name: folder.name, reason, field: 'parent' });
    });
  const there = new Set(tree?.map(({ id }) => id));
  const placed = clips?.map((clip, at) => {
    if (clip.folder === null || there.has(clip.folder)) return clip;
    const name = nameOf(clip);
    findings.push({ table: 'clips', at, name, reason: 'no-folder', field: 'folder' });
    return { ...clip, folder: null };
  });
  const ids = new Set(clips?.map(({ id }) => id));
  const seen = sightings?.filter((sighting, at) => {
    if (ids.has(sighting.clipId)) return true;
    const name = nameOf(sighting);
    findings.push({ table: 'sightings', at, name, reason: 'no-clip', field: 'clipId' });
    return false;
  });
  return {
    ...tables,
    clips: placed ?? null,
    folders: tree,
    sightings: seen ?? null,
    documents: clips && documentsOf(clips, documents ?? []),
  };
}

/** With those that clips are of and that the file does not name. */
function documentsOf(clips: readonly Clip[], given: readonly DocumentRow[]): DocumentRow[] {
  const documents = new Map(given.map((row) => [row.id, row]));
  for (const { document, documentId } of clips) {
    if (documents.has(documentId)) continue;
    const row = documentRow(document);
    if (row?.id === documentId) documents.set(documentId, row);
  }
  return [...documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
