import { useSay } from '../../components/parts/texts';
import { openCollection, openLibrary } from '../../lib/platform/pages';
import { PageView } from './page-view';
import { SearchView } from './search-view';
import { useOpenTab, useSearch } from './tab';

/** The side panel: what the reader has asked about the open tab, else what its page is. */
export function Panel() {
  const say = useSay();
  const { tab, report } = useOpenTab();
  const [search, endSearch] = useSearch(tab);
  return (
    <div class="panel">
      <header class="bar">
        <h1 class="grow">{say('app.name')}</h1>
        <button
          type="button"
          class="quiet"
          data-action="library"
          onClick={() => void openLibrary()}
        >
          {say('plan.title')}
        </button>
        <button
          type="button"
          class="quiet"
          data-action="collection"
          onClick={() => void openCollection()}
        >
          {say('panel.collection')}
        </button>
      </header>
      <main>
        {search ? (
          <SearchView tabId={tab.id} search={search} report={report} onBack={endSearch} />
        ) : (
          <PageView tab={tab} report={report} />
        )}
      </main>
    </div>
  );
}
