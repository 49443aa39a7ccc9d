/** What of the open notice is saved, and of what the panel shows beside it. */
import { Saved as Places } from '../../lib/overlay/saved';
import type { Measure } from '../../lib/plan/plan';
import type { LibraryPlace } from '../../lib/platform/addresses';
import type { SavedHere } from '../../lib/platform/messages/kept-protocol';
import { ask } from '../../lib/platform/messages/messaging';
import { type ClipIds, type Saved, useSaved } from '../saving/use-saved';
import type { LookForSaved } from './saved-here';

/**
 * As the card of the page has it: a measure is saved where a clip of it was found on the page. `lookForSaved`
 * asks for these, for this and for others.
 */
export function useSavedShown(
  lookForSaved: LookForSaved,
  measures: readonly Measure[],
  others: readonly LibraryPlace[],
): Saved {
  const look = async (): Promise<ClipIds> => {
    const [here, among] = await Promise.all([
      lookForSaved(),
      ask('saved-among', { places: [...others] }),
    ]);
    const places = new Places();
    places.found({ places: standing(here), others: among }, measures, places.turns);
    return Object.fromEntries([...places.keys()].map((key) => [key, places.clipOf(key) ?? '']));
  };
  return useSaved(look, [measures, others]);
}

function standing(here: SavedHere | null) {
  return (here?.clips ?? []).flatMap(({ id, state, spans, measureId }) =>
    state === 'lost' ? [] : [{ id, state, spans, measureId }],
  );
}
