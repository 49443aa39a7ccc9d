/**
 * Finds the clip that a clause is, in all documents that may be its own.
 */
import { Dexie } from 'dexie';
import type { DocumentFacts } from '../plan/plan';
import { sha256 } from '../text/hash';
import { normalised } from '../text/normalise';
import { type Clip, type ClipPlace, clipId, placeOf } from './clip';
import type { CollectionDatabase } from './database';
import { type Known, knownAs } from './documents';
import { type DocumentRow, documentIdOf, documentRow, sameWords } from './identity';

/** What a clause is looked for by: worked out before the transaction, which waits for no digest. */
export interface Sought {
  readonly id: string;
  /** The id that it gets where another clause has its own. */
  readonly spareId: string;
  readonly place: string;
  readonly quote: string;
  /** Null where nothing is known of it. */
  readonly document: DocumentRow | null;
}

export async function sought(clause: ClipPlace): Promise<Sought> {
  const id = await clipId(clause);
  const spare = await sha256(JSON.stringify([id, normalised(clause.quote)]));
  return {
    id,
    spareId: spare.slice(0, 32),
    place: await placeOf(clause),
    quote: clause.quote,
    document: documentRow(clause.document),
  };
}

/** The clip that it is, in the bin or not. */
export async function find(database: CollectionDatabase, what: Sought): Promise<Clip | undefined> {
  const { clips, documents } = database;
  // Of a document that nothing is known of, the words are in the id.
  if (!what.document) return clips.get(what.id);
  const same: Clip[] = [];
  for (const { row, sure } of await knownAs(documents, what.document)) {
    const there = await clips.where('[documentId+place]').equals([row.id, what.place]).toArray();
    same.push(...there.filter(isIt(what, sure)));
  }
  return shownFirst(same);
}

/** The same for many at once: of each document its clips are read once. */
export async function findEach(
  database: CollectionDatabase,
  wanted: readonly Sought[],
): Promise<(Clip | undefined)[]> {
  const read = new Map<string, readonly { sure: Known['sure']; clips: readonly Clip[] }[]>();
  const found: (Clip | undefined)[] = [];
  for (const what of wanted) {
    if (!what.document) {
      found.push(await database.clips.get(what.id));
      continue;
    }
    const key = JSON.stringify(what.document);
    const all = read.get(key) ?? (await clipsByDocument(database, what.document));
    read.set(key, all);
    found.push(shownFirst(all.flatMap(({ sure, clips }) => clips.filter(isIt(what, sure)))));
  }
  return found;
}

/** Of clips that are one and were saved before that was known: the one that is not in the bin. */
const shownFirst = (same: readonly Clip[]): Clip | undefined =>
  same.find(({ deletedAt }) => deletedAt === null) ?? same[0];

/**
 * The clips of a document, in the bin or not; `address` is where it is read. `sure`: it is the document
 * that they were saved from, or the very page; else it only goes by the same name.
 */
export async function clipsIn(
  database: CollectionDatabase,
  document: DocumentFacts,
  address: string,
): Promise<{ clip: Clip; sure: boolean }[]> {
  const row = documentRow(document);
  const source = { url: address };
  if (!row) {
    const clips = await clipsUnder(database, documentIdOf({ ...document, source })).toArray();
    return clips.map((clip) => ({ clip, sure: true }));
  }
  const page = withoutFragment(address);
  return (await clipsByDocument(database, row)).flatMap(({ sure, clips }) =>
    clips.map((clip) => {
      const from = clip.document.source?.url;
      return { clip, sure: sure === 'surely' || (from && withoutFragment(from)) === page };
    }),
  );
}

const withoutFragment = (url: string) => url.replace(/#.*/s, '');

async function clipsByDocument(database: CollectionDatabase, document: DocumentRow) {
  const known = await knownAs(database.documents, document);
  return Promise.all(
    known.map(async ({ row, sure }) => ({
      sure,
      clips: await clipsUnder(database, row.id).toArray(),
    })),
  );
}

/** The clips that name a document by this id. */
export function clipsUnder({ clips }: Pick<CollectionDatabase, 'clips'>, documentId: string) {
  return clips
    .where('[documentId+place]')
    .between([documentId, Dexie.minKey], [documentId, Dexie.maxKey]);
}

/** Where the document is only likely the same, the words have to say so, too. */
const isIt =
  ({ place, quote }: Sought, sure: Known['sure']) =>
  (clip: Clip): boolean =>
    clip.place === place && (sure === 'surely' || sameWords(clip.quote, quote));
