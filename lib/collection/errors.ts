/**
 * What can go wrong with the reader's database, in the few kinds that a page can say plainly.
 */

import { isNoRoomLeft, saysNoRoom } from '../text/room';

/**
 * - `blocked`: another page holds it, with an older or newer version of Lince.
 * - `full`: there is no room left; nothing of the action was written.
 * - `unavailable`: the browser does not give it out (a private window) or cannot read it (damaged).
 * - `too-old`: a newer version of Lince wrote it: it is read, and not written to.
 * - `failed-migration`: it could not be brought to this version and is as it was.
 */
export type Trouble = 'blocked' | 'full' | 'unavailable' | 'too-old' | 'failed-migration';

export class CollectionError extends Error {
  readonly kind: Trouble;

  constructor(kind: Trouble, cause?: unknown) {
    // Not named as the browser names it: Dexie keeps some errors to itself that have such a name.
    super(`the collection: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** Which kind a browser's error is of. What is no error of a database is our own mistake and stays. */
export function asCollectionError(error: unknown): unknown {
  if (error instanceof CollectionError || !(error instanceof Error)) return error;
  if (saysNoRoom(error)) return new CollectionError('full', error);
  const names = namesOf(error);
  if (names.has('UpgradeError')) return new CollectionError('failed-migration', error);
  return [...names].some((name) => UNREADABLE.has(name))
    ? new CollectionError('unavailable', error)
    : error;
}

/** The same, where there is time to ask whether a database that is not given out has no room. */
export async function collectionErrorOf(error: unknown): Promise<unknown> {
  const known = asCollectionError(error);
  const isUnread = known instanceof CollectionError && known.kind === 'unavailable';
  return isUnread && (await isNoRoomLeft()) ? new CollectionError('full', error) : known;
}

const UNREADABLE: ReadonlySet<string> = new Set([
  'AbortError',
  'DatabaseClosedError',
  'DataError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'NotReadableError',
  'OpenFailedError',
  'SecurityError',
  'TimeoutError',
  'TransactionInactiveError',
  'UnknownError',
  'VersionError',
]);

/** Its name and those of what it was caused by: Dexie wraps what the browser throws. */
function namesOf(error: Error): Set<string> {
  const names = new Set<string>();
  let each: unknown = error;
  for (let depth = 0; each instanceof Error && depth < 5; depth++) {
    names.add(each.name);
    each = 'inner' in each && each.inner ? each.inner : each.cause;
  }
  return names;
}
