/**
 * What can go wrong with the library's database, in the few kinds that a page can say plainly.
 */

import { isNoRoomLeft, saysNoRoom } from '../text/room';

/**
 * - `full`: there is no room left; nothing of the action was written.
 * - `blocked`: another page holds it, with an older or newer version of Lince.
 * - `too-old`: a newer version of Lince wrote it; this one leaves it alone.
 * - `failed`: the browser does not give it out (a private window) or cannot read it (damaged).
 */
export type LibraryTrouble = 'full' | 'blocked' | 'too-old' | 'failed';

export class LibraryError extends Error {
  readonly kind: LibraryTrouble;

  constructor(kind: LibraryTrouble, cause?: unknown) {
    // Not named as the browser names it: Dexie keeps some errors to itself that have such a name.
    super(`the library: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** A browser's error as one of the library. */
export function asLibraryError(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error;
  return new LibraryError(saysNoRoom(error) ? 'full' : 'failed', error);
}

/** The same, where there is time to ask whether a database that failed has no room. */
export async function libraryErrorOf(error: unknown): Promise<LibraryError> {
  const known = asLibraryError(error);
  return known.kind === 'failed' && (await isNoRoomLeft())
    ? new LibraryError('full', error)
    : known;
}
