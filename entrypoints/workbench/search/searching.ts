/**
 * The search of this workbench. It lives as long as the workbench: who comes back to the results need not
 * wait again. Until somebody searches, what it reads is made beforehand, where much of it is missing.
 */
import { isWorthPreparing } from '../../../lib/library/search/preparing';
import { prepareSearch, SearchClient } from '../../../lib/library/search/search-client';
import { database, onPlansChanged } from '../library';

/** Whoever has opened the workbench, or changed the library, is left alone for so long (milliseconds). */
const PAUSE = 3000;

let client: SearchClient | null = null;
/** Ends what is made beforehand. */
let stop = () => {};
let timer: ReturnType<typeof setTimeout> | undefined;

export function searching(): SearchClient {
  if (client) return client;
  // The search makes by itself what it misses, after it has read what is there.
  clearTimeout(timer);
  stop();
  const made = new SearchClient(__INDEX_VERSION__);
  onPlansChanged((ids) => made.changed(ids));
  client = made;
  return made;
}

/** Has what the search reads made in a while, now and whenever much has come without it. */
export function keepPrepared(): void {
  prepareSoon();
  onPlansChanged(prepareSoon);
}

function prepareSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => void prepare().catch(() => {}), PAUSE);
}

async function prepare(): Promise<void> {
  await database.openSoon();
  if (!(await isWorthPreparing(database, __INDEX_VERSION__)) || client) return;
  stop();
  stop = prepareSearch(__INDEX_VERSION__);
}
