/** What metrics there are: the notice's own, those of the library, and a search over both. */
import { useMemo } from 'preact/hooks';
import { useSay } from '../../../components/parts/texts';
import { MetricList } from '../../../components/targets/metric-list';
import type { ListedMetric } from '../../../lib/match/targets/metric-index';
import { searchable, wordsOf } from '../../../lib/text/find';
import { State } from '../page-parts';
import { isThere, type Reading } from '../use-metrics';
import type { Own } from './own-metric';

interface Props {
  readonly own: readonly Own[];
  /** Those of the library that the query finds, the notice's own left out. */
  readonly others: readonly ListedMetric[];
  readonly answer: object | 'asking' | 'failed' | null;
  /** Null where it is not wanted yet. */
  readonly library: Reading | null;
  readonly query: string;
  readonly current: string | null;
  readonly hrefOf: (key: string) => string;
  readonly onQuery: (query: string) => void;
  readonly onLibrary: () => void;
}

export function Choice(props: Props) {
  const { own, others, answer, library, query, current, hrefOf } = props;
  const say = useSay();
  const mine = useMemo(() => own.filter((each) => isFound(each, query)), [own, query]);
  const isWhole = library !== null && isThere(library) && library.share === 1;
  const listed = <T extends { readonly key: string }>(all: readonly T[]) =>
    all.map((each) => ({ ...each, href: hrefOf(each.key) }));
  return (
    <div class="metrics">
      <input
        type="search"
        data-action="find-metric"
        aria-label={say('targets.search')}
        placeholder={say('targets.search')}
        value={query}
        onInput={({ currentTarget }) => props.onQuery(currentTarget.value)}
      />
      {answer === 'asking' && <State state="loading" />}
      {(answer === 'failed' || library === 'failed') && <State state="failed" />}
      <nav aria-label={say('targets.metrics')}>
        <MetricList
          title={say('targets.ofNotice', { count: mine.length })}
          current={current}
          metrics={listed(mine)}
        />
        <MetricList
          key={query}
          title={say('targets.ofLibrary', { count: others.length })}
          current={current}
          metrics={listed(others)}
        />
        {library === null && (
          <button
            type="button"
            class="quiet"
            data-action="library-metrics"
            onClick={props.onLibrary}
          >
            {say('targets.showLibrary')}
          </button>
        )}
      </nav>
      {library !== null && library !== 'failed' && library.share < 1 && (
        <p class="facts" role="status">
          {say('targets.reading', { percent: Math.round(library.share * 100) })}
        </p>
      )}
      {query !== '' && isWhole && mine.length + others.length === 0 && (
        <p class="state" role="status">
          {say('targets.noHit', { query })}
        </p>
      )}
    </div>
  );
}

/** Whether a metric of the notice has the words of a query in its name or in its targets. */
function isFound({ name, rows }: Own, query: string): boolean {
  const words = wordsOf(query);
  const texts = [name, ...rows.map(({ target }) => target.quote)].map(searchable);
  return texts.some((text) => words.every((word) => text.includes(word)));
}
