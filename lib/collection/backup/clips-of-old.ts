/** Clips as earlier versions wrote them, in files that a reader has kept. */
import * as v from 'valibot';
import { DocumentFactsSchema } from '../../plan/schema';
import { documentIdOf } from '../identity';
import { type FirstClip, ofFirst } from '../migrations';

/** As much of it as the next version is made of; the rest is checked as that of any clip. */
const FirstSchema = v.looseObject({
  quote: v.string(),
  heading: v.array(v.string()),
  measureId: v.string(),
  savedAt: v.string(),
  document: v.looseObject(DocumentFactsSchema.entries),
});

/** A clip in the shape of today, as the database's migration makes it; anything else as it is. */
export function asOfToday(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || 'changedAt' in given) return given;
  if (!v.is(FirstSchema, given)) return given;
  return ofFirst(given as object as FirstClip, documentIdOf(given.document));
}
