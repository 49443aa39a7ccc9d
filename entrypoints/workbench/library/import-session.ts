/** The import of this workbench, which goes on while the reader looks at its other pages. */
import { useEffect, useState } from 'preact/hooks';
import { FileImport, type ImportState } from '../../../lib/library/import-run';
import { tellLibraryChanged } from '../../../lib/platform/messaging';
import { libraryChanged } from '../library';

export const session = new FileImport({
  // The list of this page is drawn again when all are there: a thousand rows are sorted each time.
  changed: (ids, isLast) => (isLast ? libraryChanged(ids) : void tellLibraryChanged(ids)),
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
