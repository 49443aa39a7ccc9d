/**
 * A document that was met by its number here and by its title there has two ids, and may have a clause
 * twice. The page that shows both facts shows that it is one: from then on it has one id, and a clause
 * that was saved under each is one clip, with what the reader made of both.
 *
 * That is no step to be undone: the reader did nothing, and all that they wrote is there. Clips whose
 * words differ, and those in the bin, stay as they are.
 */
import { keyOf } from '../anchor/text-index';
import type { Act } from './act';
import { type Clip, LONGEST_NOTE } from './clip';
import type { CollectionDatabase } from './database';
import { knownAs, learn } from './documents';
import { clipsUnder } from './find';
import { contradict, type DocumentRow } from './identity';

/** Unites what is known of the document that was met. To be called inside a transaction. */
export async function unite(
  database: CollectionDatabase,
  act: Act,
  met: DocumentRow,
): Promise<void> {
  const { clips, documents, sightings } = database;
  const known = await knownAs(documents, met);
  const [home, ...others] = known;
  if (home?.sure !== 'surely' || others.length === 0) return;
  await learn(documents, known, met.facts);
  const united = new United(await clipsUnder(database, home.row.id).toArray(), home.row.id);
  for (const { row, sure } of others) {
    const moves = sure === 'surely' && !contradict(row.facts, home.row.facts);
    for (const clip of await clipsUnder(database, row.id).toArray()) united.take(clip, moves);
    if (moves) await moveSkeleton(database, row.id, home.row.id);
  }
  await act.put('clips', [...united.rows.values()]);
  await clips.bulkDelete(united.gone);
  await sightings.bulkDelete(united.gone);
  if (united.gone.length > 0) act.tell(united.gone);
  await act.finish();
}

/** The clips of a document, to which those of its other ids come. */
class United {
  /** By id, as they were and as they are. */
  readonly rows: Map<string, { before: Clip; after: Clip }>;
  /** The ids of those that have become part of others. */
  readonly gone: string[] = [];
  readonly #documentId: string;
  /** By their places. */
  readonly #shown: Map<string, Clip>;

  constructor(own: readonly Clip[], documentId: string) {
    this.#documentId = documentId;
    this.rows = new Map(own.map((clip) => [clip.id, { before: clip, after: clip }]));
    this.#shown = new Map(own.filter(isShown).map((clip) => [clip.place, clip]));
  }

  /** `moves`: its document is surely the same; else the clip alone may be. */
  take(clip: Clip, moves: boolean): void {
    const same = this.#shown.get(clip.place);
    const both = same && asOne(same, clip);
    if (both) {
      this.gone.push(clip.id);
      this.#put(both);
    } else if (moves) {
      const moved = { ...clip, documentId: this.#documentId };
      this.rows.set(clip.id, { before: clip, after: moved });
      if (!same && isShown(moved)) this.#shown.set(moved.place, moved);
    }
  }

  #put(clip: Clip): void {
    this.#shown.set(clip.place, clip);
    const before = this.rows.get(clip.id)?.before ?? clip;
    this.rows.set(clip.id, { before, after: clip });
  }
}

const isShown = ({ deletedAt }: Clip): boolean => deletedAt === null;

/**
 * Two clips of the same clause as one; null where something of either would be lost. Where both have a
 * folder or a colour it is that of the first.
 */
function asOne(own: Clip, other: Clip): Clip | null {
  if (!isShown(other) || keyOf(own.quote) !== keyOf(other.quote)) return null;
  const note = [...new Set([own.note, other.note].filter((each) => each.trim() !== ''))].join(
    '\n\n',
  );
  if (note.length > LONGEST_NOTE) return null;
  const named = new Set(own.equivalents.map(({ planId, measureId }) => `${planId}/${measureId}`));
  return {
    ...own,
    document: completed(own.document, other.document),
    selectors: own.selectors ?? other.selectors,
    savedAt: own.savedAt < other.savedAt ? own.savedAt : other.savedAt,
    note,
    tags: [...new Set([...own.tags, ...other.tags])],
    folder: own.folder ?? other.folder,
    colour: own.colour ?? other.colour,
    starred: own.starred || other.starred,
    equivalents: [
      ...own.equivalents,
      ...other.equivalents.filter((each) => !named.has(`${each.planId}/${each.measureId}`)),
    ],
  };
}

/** What is known of a document, with what only the other knows. */
function completed(own: Clip['document'], other: Clip['document']): Clip['document'] {
  return {
    title: own.title ?? other.title,
    innerTitle: own.innerTitle ?? other.innerTitle,
    issuer: own.issuer ?? other.issuer,
    region: own.region ?? other.region,
    documentNumber: own.documentNumber ?? other.documentNumber,
    signedOn: own.signedOn ?? other.signedOn,
    publishedOn: own.publishedOn ?? other.publishedOn,
    horizon: own.horizon ?? other.horizon,
    cites: own.cites.length > 0 ? own.cites : other.cites,
    source: own.source ?? other.source,
  };
}

async function moveSkeleton(
  { skeletons }: CollectionDatabase,
  from: string,
  to: string,
): Promise<void> {
  const [there, row] = [await skeletons.get(to), await skeletons.get(from)];
  if (!row) return;
  if (!there) await skeletons.put({ ...row, document: to });
  await skeletons.delete(from);
}
