/**
 * What the panel knows of the tab that the reader looks at, as hooks.
 */
import { useEffect, useState } from 'preact/hooks';
import { followActiveTab, type TabReport } from '../../lib/platform/messages/tab-report';
import type { OpenTab } from '../../lib/platform/pages';
import { forgetSearch, onSearch, type Search, searchOf } from '../../lib/platform/searches';

interface Open {
  readonly tab: OpenTab;
  readonly report: TabReport;
}

/** The open tab and what it shows. */
export function useOpenTab(): Open {
  const [open, setOpen] = useState<Open>({
    tab: { id: undefined, url: undefined },
    report: 'reading',
  });
  useEffect(() => {
    const ended = new AbortController();
    followActiveTab((tab, report) => setOpen({ tab, report }), ended.signal);
    return () => ended.abort();
  }, []);
  return open;
}

/** The search of the open tab, null for none, and how it is ended. */
export function useSearch({ id, url }: OpenTab): [Search | null, () => void] {
  const [search, setSearch] = useState<Search | null>(null);
  useEffect(() => {
    setSearch(null);
    if (id === undefined) return;
    const ended = new AbortController();
    const look = async () => {
      const found = await searchOf(id).catch(() => null);
      if (!ended.signal.aborted) setSearch(found && isOfPage(found, url) ? found : null);
    };
    onSearch((tabId) => tabId === id && void look(), ended.signal);
    void look();
    return () => ended.abort();
  }, [id, url]);
  const end = () => {
    setSearch(null);
    if (id !== undefined) void forgetSearch(id);
  };
  return [search, end];
}

/**
 * Whether a search is about the page that the tab shows now. Its address is told to us only as long
 * as the page is open to us, which it was when the reader asked: no address is another page.
 */
function isOfPage(search: Search, url: string | undefined): boolean {
  const page = (address: string | undefined) => address?.replace(/#.*$/, '');
  return search.url === null || page(search.url) === page(url);
}
