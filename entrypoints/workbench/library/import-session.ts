/** The import of this workbench, which goes on while the reader looks at its other pages. */
import { useEffect, useState } from 'preact/hooks';
import { FileImport, type ImportState } from '../../../lib/library/import-run';
import { tellLibraryChanged } from '../../../lib/platform/messages/messaging';
import { libraryChangedHere } from '../library';

/** What this page has not been told yet. */
let waiting: string[] = [];

export const session = new FileImport({
  changed: (ids, isLast) => {
    void tellLibraryChanged(ids);
    waiting.push(...ids);
    // The list of this page is drawn again when all are there: a thousand rows are sorted each time.
    if (!isLast) return;
    libraryChangedHere(waiting);
    waiting = [];
  },
});

/** How far it is. */
export function useImport(): ImportState {
  const [state, setState] = useState(session.state);
  useEffect(() => {
    setState(session.state);
    return session.follow(() => setState(session.state));
  }, []);
  return state;
}
