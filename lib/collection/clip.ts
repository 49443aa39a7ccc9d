/**
 * A clip: one saved clause, with what is needed to cite it and to find it again.
 */
import * as v from 'valibot';
import { documentKey } from '../plan/identity';
import { type DocumentFacts, planName } from '../plan/plan';
import { DocumentFactsSchema, list, SourceSchema } from '../plan/schema';
import { sha256 } from '../text/hash';
import { normalised } from '../text/normalise';

const Text = v.pipe(v.string(), v.minLength(1), v.maxLength(2_000_000));

/** A clause to be saved, as a page or the library gives it. */
export const ClauseSchema = v.object({
  /** From the open notice, or an equivalent out of the library. */
  kind: v.picklist(['measure', 'equivalent']),
  /** The measure's id in its plan. */
  measureId: v.string(),
  quote: Text,
  path: list(v.string()),
  heading: list(v.string()),
  title: v.string(),
  agencies: list(v.string()),
  document: v.object({ ...DocumentFactsSchema.entries, source: v.nullable(SourceSchema) }),
});
export type Clause = v.InferOutput<typeof ClauseSchema>;

export const ClipSchema = v.object({
  ...ClauseSchema.entries,
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** ISO date and time. */
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  /** SHA-256 of the normalised quote: tells later whether the document still says this. */
  textHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});
export type Clip = v.InferOutput<typeof ClipSchema>;

/** What a clip is known by. */
export interface ClipPlace {
  readonly document: DocumentFacts;
  readonly measureId: string;
  readonly quote: string;
}

/**
 * The identity of a clip: its document and its place there, so that saving a measure twice, from
 * whatever address, is one clip. A document that is known by nothing is known by its words.
 */
export async function clipId({ document, measureId, quote }: ClipPlace): Promise<string> {
  const named = planName(document) !== '' || document.documentNumber !== null;
  const key = named ? documentKey(document) : normalised(quote);
  return (await sha256(JSON.stringify([key, normalised(measureId)]))).slice(0, 32);
}

/** Makes a clip of a clause, dated `now`. */
export async function makeClip(clause: Clause, now: Date): Promise<Clip> {
  return {
    ...clause,
    id: await clipId(clause),
    savedAt: now.toISOString(),
    textHash: await sha256(normalised(clause.quote)),
  };
}
