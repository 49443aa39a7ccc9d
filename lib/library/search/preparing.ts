/**
 * What the search reads, made before anybody searches: after many plans have come without it (in a
 * library file, or with an update of Lince), and in a library that was filled before there was any.
 *
 * Reading 10,000 plans takes some 25 s; whoever is stopped has lost a slice of some plans.
 */
import type { LibraryDatabase } from '../database';
import { searchVersion } from './search-row';
import { SearchRows } from './search-rows';

/** What a search makes by itself in a tenth of a second is left to it. */
const FEW = 40;

/** Whether so much is missing that a reader would wait for it. Reads no row. */
export async function isWorthPreparing(
  { plans, search, meta }: LibraryDatabase,
  version: string,
): Promise<boolean> {
  const [all, kept, made] = await Promise.all([plans.count(), search.count(), meta.get('search')]);
  const isOurs = made?.key === 'search' && made.version === searchVersion(version);
  return all - (isOurs ? kept : 0) > FEW;
}

/** Makes what is missing; ends early where it cannot be kept. */
export async function prepare(database: LibraryDatabase, version: string): Promise<void> {
  await database.openSoon();
  const rows = new SearchRows(database, version);
  for await (const { kept } of rows.make(await rows.missing())) if (!kept) return;
}
