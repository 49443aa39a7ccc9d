/** The collection as the pages of the workbench use it. */
import type { ClipPlace } from '../../lib/collection/clip';
import { Collection } from '../../lib/collection/collection';
import { tellCollectionChanged } from '../../lib/platform/messages/messaging';
import type { ClipIds } from '../saving/use-saved';

export const collection = new Collection();
// The background, and through it every page that shows what is saved.
collection.onOwnChange(() => void tellCollectionChanged());

/** Which of these places are saved: the clip's id by the place's key. */
export async function savedAmong(
  places: readonly (readonly [key: string, place: ClipPlace])[],
): Promise<ClipIds> {
  const clips = await collection.clipsAt(places.map(([, place]) => place));
  const saved = places.flatMap(([key], i) => {
    const clip = clips[i];
    return clip ? [[key, clip.id] as const] : [];
  });
  return Object.fromEntries(saved);
}
