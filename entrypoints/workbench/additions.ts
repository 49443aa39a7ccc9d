/** What the pages of the workbench write into the library. */
import { Additions } from '../../lib/library/additions';
import { database, libraryChanged } from './library';

// Nothing is indexed here: the background does it.
export const additions = new Additions(database, {
  indexVersion: __INDEX_VERSION__,
  changed: libraryChanged,
});
