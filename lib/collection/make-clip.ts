/**
 * Makes clips of clauses. Apart from `clip.ts`, which every page reads: the grammar of targets is heavy.
 */
import { targetsOfMeasure } from '../plan/with-targets';
import { sha256 } from '../text/hash';
import { normalised } from '../text/normalise';
import { type Clause, type Clip, clipId, type KeptEquivalent, type Own, placeOf } from './clip';
import { documentIdOf } from './identity';

/** What the background knows of a clause that its page does not. */
export interface Beside {
  readonly topics?: readonly string[];
  readonly equivalents?: readonly KeptEquivalent[];
}

/** Makes a clip of a clause, dated `now`. */
export async function makeClip(clause: Clause, now: Date, beside: Beside = {}): Promise<Clip> {
  return {
    ...clause,
    ...wordsOf(clause, clause.quote),
    id: await clipId(clause),
    savedAt: now.toISOString(),
    textHash: await sha256(normalised(clause.quote)),
    ...UNTOUCHED,
    changedAt: now.toISOString(),
    topics: beside.topics?.slice(0, MOST_TOPICS) ?? [],
    equivalents: beside.equivalents ?? [],
    documentId: documentIdOf(clause.document),
    place: await placeOf(clause),
  };
}

/** The words of a clause with what is read from them. */
export function wordsOf(
  { heading, document }: Pick<Clause, 'heading' | 'document'>,
  quote: string,
): Pick<Clip, 'quote' | 'targets'> {
  return { quote, targets: targetsOfMeasure({ text: quote, heading }, document) };
}

const MOST_TOPICS = 5;

/** A clip that the reader has done nothing with. */
export const UNTOUCHED: Own & Pick<Clip, 'deletedAt'> = {
  note: '',
  tags: [],
  folder: null,
  colour: null,
  starred: false,
  deletedAt: null,
};
