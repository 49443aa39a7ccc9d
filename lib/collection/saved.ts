import type { Answer, Query } from '../match/answer';
import type { ClipPlace } from './clip';
import type { Collection } from './collection';

/**
 * Whether anything is in the collection of what a notice says, or of what is shown beside it. This is
 * all that is told with the answer; where it stands is found behind the marks.
 */
export async function isKept(
  collection: Collection,
  { measures: _, ...document }: Query,
  address: string,
  answer: Answer,
): Promise<boolean> {
  if ((await collection.savedIn(document, address)).length > 0) return true;
  const shown = Object.values(answer.equivalents).flat();
  const places = shown.map(({ plan, measure }): ClipPlace => {
    return { document: plan, measureId: measure.id, quote: measure.text };
  });
  return (await collection.clipsAt(places)).some((clip) => clip !== null);
}
