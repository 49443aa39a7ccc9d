/** Why a page shows only what came with Lince: the library cannot be opened. */
import type { LibraryTrouble } from '../../lib/library/errors';
import { type TextKey, useSay } from './texts';

const WHY: Readonly<Record<LibraryTrouble, TextKey>> = {
  full: 'list.unopened.full',
  blocked: 'list.unopened.blocked',
  'too-old': 'list.unopened.tooOld',
  failed: 'list.unopened.failed',
};

export function Unopened({ trouble }: { readonly trouble: LibraryTrouble | null }) {
  const say = useSay();
  return (
    trouble && (
      <p class="note" role="alert" data-part="unopened">
        {say('list.unopened')} {say(WHY[trouble])}
      </p>
    )
  );
}
