/** A disk that is full, as browsers tell of it. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CollectionError, collectionErrorOf } from '../../../lib/collection/errors';
import { libraryErrorOf } from '../../../lib/library/errors';
import { isNoRoomLeft, saysNoRoom } from '../../../lib/text/room';

afterEach(() => vi.unstubAllGlobals());

const named = (name: string, message = '', cause?: unknown) =>
  Object.assign(new Error(message, { cause }), { name });
/** As Chromium says it of a write, and of opening a database afterwards. */
const NO_SPACE = named(
  'UnknownError',
  'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3)',
);
const NOT_OPENED = named(
  'UnknownError',
  'Internal error opening backing store for indexedDB.open.',
);

function storageOf(quota: number | undefined, usage: number): void {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota, usage }) } });
}

describe('an error', () => {
  it.each([
    ['of a quota', named('QuotaExceededError'), true],
    ['of a full disk', NO_SPACE, true],
    ['caused by one', named('AbortError', '', NO_SPACE), true],
    ['wrapped by Dexie', Object.assign(named('AbortError'), { inner: NO_SPACE }), true],
    ['of something else', NOT_OPENED, false],
    ['that is none', 'no space left', false],
  ])('%s: does it say that there is no room?', (_, error, says) => {
    expect(saysNoRoom(error)).toBe(says);
  });
});

describe('the room that is left', () => {
  it.each([
    [1_040_175, 1_040_175, true],
    [2_000_000, 1_900_000, true],
    [120_000_000, 1_000_000, false],
    [undefined, 1_000_000, false],
  ])('of %s bytes, %i of them used: is it none?', async (quota, usage, none) => {
    storageOf(quota, usage);
    expect(await isNoRoomLeft()).toBe(none);
  });

  it('is not known where the browser does not tell', async () => {
    vi.stubGlobal('navigator', {});
    expect(await isNoRoomLeft()).toBe(false);
  });

  it.each([
    [1_000_000, 'full', 'full'],
    [120_000_000, 'failed', 'unavailable'],
  ])('is asked of a database that does not open: %i', async (quota, library, collection) => {
    storageOf(quota, 1_000_000);
    expect(await libraryErrorOf(NOT_OPENED)).toMatchObject({ kind: library });
    expect(await collectionErrorOf(NOT_OPENED)).toMatchObject({ kind: collection });
    expect(await libraryErrorOf(NO_SPACE)).toMatchObject({ kind: 'full' });
    const blocked = new CollectionError('blocked');
    expect(await collectionErrorOf(blocked)).toBe(blocked);
  });
});
