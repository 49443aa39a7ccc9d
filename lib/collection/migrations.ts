/**
 * The versions of the reader's database, each with what brings the one before to it. Never edited
 * once shipped, only added to; `tests/unit/collection/fixtures` has a database of each.
 *
 * A migration runs in the transaction that raises the version: one that throws leaves all as it was.
 */
import type { Transaction } from 'dexie';
import { targetsOfMeasure } from '../plan/with-targets';
import type { Clip } from './clip';
import { meet } from './documents';
import { type DocumentRow, documentIdOf, documentRow, measurePlace } from './identity';
import { UNTOUCHED } from './make-clip';

interface Version {
  /** As Dexie writes them: the primary key, then what is looked up by. */
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const MIGRATIONS: readonly Version[] = [
  { stores: { clips: 'id, savedAt' } },
  {
    stores: {
      clips: 'id, savedAt, deletedAt, [documentId+place], folder, *tags',
      folders: 'id',
      documents: 'id, *keys',
      skeletons: 'document',
      sightings: 'clipId',
      steps: '++id, undone',
      stepChanges: 'step',
      journal: '++id',
    },
    upgrade: clausesBecomeClips,
  },
];

/** A clip of version 1: what the page said, and nothing of the reader's. */
export type FirstClip = Omit<
  Clip,
  | keyof typeof UNTOUCHED
  | 'selectors'
  | 'changedAt'
  | 'targets'
  | 'topics'
  | 'equivalents'
  | 'documentId'
  | 'place'
>;

/** To version 2: each clip gets its place in its document, its targets, and room for what the reader adds. */
async function clausesBecomeClips(transaction: Transaction): Promise<void> {
  const clips = transaction.table<FirstClip | Clip, string>('clips');
  const documents = transaction.table<DocumentRow, string>('documents');
  const inOrder = (await clips.orderBy('savedAt').toArray()) as readonly FirstClip[];
  for (const clip of inOrder) {
    const met = documentRow(clip.document);
    const documentId = met ? await meet(documents, met) : documentIdOf(clip.document);
    await clips.put(ofFirst(clip, documentId));
  }
}

/** What a clip of version 1 is in version 2. */
export function ofFirst(clip: FirstClip, documentId: string): Clip {
  const { quote: text, heading, document, savedAt, measureId } = clip;
  return {
    ...clip,
    ...UNTOUCHED,
    selectors: null,
    changedAt: savedAt,
    targets: targetsOfMeasure({ text, heading }, document),
    topics: [],
    equivalents: [],
    documentId,
    place: measurePlace(measureId),
  };
}
