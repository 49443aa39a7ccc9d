/**
 * Pages that are no notices, of which something is saved: the browser itself runs the script that marks
 * it there, by their addresses. So no other page costs anything, and nobody has to look at addresses.
 */
import { browser } from './browser';
import { grantedSites, isAmong, isGovernment } from './sites';

const SCRIPT = 'keeper-on-kept-pages';

/** More addresses than this make each page's matching slow; the newest are kept. */
const MOST = 1000;

export class KeptPages {
  /** Two at once would each find what the other has taken away, or put there. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Has the browser run the keeper on the pages at these addresses, the newest first, as far as Lince
   * may read their sites, and on no other. They are asked for when all that was begun before is done.
   * The browser forgets them at an update of the extension.
   */
  register(addresses: () => Promise<readonly string[]>): Promise<void> {
    const done = this.#last.then(async () => register(await addresses()));
    this.#last = done.catch(() => {});
    return done;
  }
}

async function register(addresses: readonly string[]): Promise<void> {
  const granted = await grantedSites();
  const patterns = addresses.flatMap((address) => patternOf(address, granted) ?? []);
  const matches = [...new Set(patterns)].slice(0, MOST);
  const ids = [SCRIPT];
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids });
  if (same(known?.matches ?? [], matches)) return;
  if (known) await browser.scripting.unregisterContentScripts({ ids });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT,
      matches,
      // Words of a frame are kept by the address of that frame, in whatever page it stands.
      allFrames: true,
      js: ['keep.js'],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** An address as the browser matches it; without its port, which Firefox takes none of. */
function patternOf(address: string, granted: readonly string[]): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, hostname, pathname, search } = new URL(address);
  if (!/^https?:$/.test(protocol)) return null;
  if (!isGovernment(hostname) && !isAmong(hostname, granted)) return null;
  return `${protocol}//${hostname}${pathname}${search}`;
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
