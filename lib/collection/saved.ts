import type { Answer, Query } from '../match/answer';
import type { ClipPlace } from './clip';
import type { Collection } from './collection';

/**
 * Which clauses of a notice and of its equivalents are in the collection: ids of the notice's
 * measures, `plan/measure` for equivalents. This is all that a page's own process learns of it.
 */
export async function savedKeys(
  collection: Collection,
  query: Query,
  answer: Answer,
): Promise<string[]> {
  const { measures, ...document } = query;
  const places = new Map<string, ClipPlace>();
  for (const { id, text } of measures) places.set(id, { document, measureId: id, quote: text });
  for (const { plan, measure } of Object.values(answer.equivalents).flat()) {
    const place = { document: plan, measureId: measure.id, quote: measure.text };
    places.set(`${plan.id}/${measure.id}`, place);
  }
  const saved = await collection.areSaved([...places.values()]);
  return [...places.keys()].filter((_, i) => saved[i]);
}
