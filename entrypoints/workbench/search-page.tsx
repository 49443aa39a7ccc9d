/** Measures of the whole library, by words and conditions. */
import '../../components/search/search.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Command, KeysHelp, SEARCH_KEYS } from '../../components/parts/collection-keys';
import { Notice } from '../../components/parts/notice';
import { SearchField } from '../../components/parts/search-field';
import { useSay } from '../../components/parts/texts';
import { Unopened } from '../../components/parts/unopened';
import { PrintedResults } from '../../components/search/printed-results';
import { ResultList } from '../../components/search/result-list';
import { ResultRow } from '../../components/search/result-row';
import { SearchTools } from '../../components/search/search-tools';
import { Understood } from '../../components/search/understood';
import { parseLibraryQuery } from '../../lib/library/search/keys';
import { SEARCH_ORDERS } from '../../lib/library/search/measure-search';
import type { ResultRow as Result } from '../../lib/library/search/result-row';
import { isNarrowedSearch, searchText, withChosen } from '../../lib/library/search/search-view';
import { HandOnButton } from '../handing-on/hand-on';
import { useSaved } from '../saving/use-saved';
import { useLetters } from './collection/use-collection';
import { savedAmong } from './own-collection';
import { usePage } from './page-parts';
import { Bulk } from './search/bulk';
import { addressOfRow, clipPlaceOf, copyRows, keyOf, requestOf } from './search/result-acts';
import { resultsBook } from './search/results-book';
import { Side } from './search/side';
import { useAsked } from './search/use-asked';
import { MOST_PRINTED, usePrinting } from './search/use-printing';
import { useRowsWalk } from './search/use-rows-walk';
import { useRows, useSearch } from './search/use-search';

const NO_ROWS = new Uint32Array();

export function SearchPage() {
  const say = useSay();
  usePage(say('search.title'));
  const { asked, go, turn } = useAsked();
  const { reading, answered, facets, failed } = useSearch(asked);
  const letters = useLetters();
  const search = useRef<HTMLInputElement>(null);
  const [help, setHelp] = useState(false);
  const answer = answered?.answer ?? null;
  const listed = answer?.listed ?? NO_ROWS;
  const rows = useRows(listed, answered?.asked.query ?? '');
  const [seen, setSeen] = useState<readonly [number, number]>([0, 0]);
  const shown = Array.from(listed.subarray(...seen)).flatMap((number) => rows.of(number) ?? []);
  const saved = useSaved(() => savedAmong(shown.map(clipPlaceOf)), [shown.map(keyOf).join()]);
  const copy = (of: readonly Result[]) =>
    void copyRows(of).then((done) => saved.say(say(done ? 'card.copied' : 'card.copyFailed')));
  const save = (row: Result) => saved.toggle(keyOf(row), requestOf(row));
  const rowHere = () => rows.of(listed[walk.at] ?? -1);
  const commands: Partial<Record<Command, () => void>> = {
    search: () => search.current?.focus(),
    help: () => setHelp(true),
    star: () => {
      const row = rowHere();
      if (row) save(row);
    },
    back: () => search.current?.focus(),
  };
  const walk = useRowsWalk({
    listed,
    asked: searchText(asked),
    letters,
    onCommand: (command) => {
      commands[command]?.();
      return commands[command] !== undefined;
    },
  });
  useEffect(() => {
    // Who comes here wants to write; who comes back to results wants to go on with them.
    if (asked.query === '') search.current?.focus();
  }, []);
  const words = asked.query.trim();
  const bookTitle = words ? say('search.about', { query: words }) : say('search.results');
  const printing = usePrinting(walk.meant, asked.query, () => saved.say(say('search.failed')));
  const printed = Math.min(walk.meant.length, MOST_PRINTED);
  const empty = reading?.complete === true && reading.plans === 0;
  const nothing = answer !== null && reading?.complete === true && !empty && listed.length === 0;
  return (
    <main class="collection search" data-printing={printing.rows !== null}>
      <header class="bar collection-bar">
        <h1>{say('search.title')}</h1>
        <SearchField
          query={asked.query}
          search={search}
          label={say('search.field')}
          hint={say('search.hint')}
          onQuery={(query) => turn({ query })}
          onLeave={() => walk.goTo(walk.at)}
        />
        <button type="button" class="quiet" data-action="help" onClick={() => setHelp(true)}>
          {say('search.help')}
        </button>
      </header>
      {help && (
        <KeysHelp
          title={say('search.keysTitle')}
          hint={say('search.hint')}
          keys={SEARCH_KEYS}
          letters={letters}
          onClose={() => setHelp(false)}
        />
      )}
      <Side
        facets={facets}
        chosen={asked.chosen}
        onChoose={(key, value, on) => go({ chosen: withChosen(asked.chosen, key, value, on) })}
      />
      <div class="list-part">
        <SearchTools
          found={answer && { ...answer, listed: listed.length }}
          reading={reading?.complete ? null : reading}
          measures={reading?.measures ?? 0}
          narrowed={isNarrowedSearch(asked)}
          chosen={walk.chosen.size}
          orders={SEARCH_ORDERS}
          order={asked.order}
          some={asked.some}
          onOrder={(order) => go({ order })}
          onSome={(some) => go({ some })}
          onClear={() => {
            go({ query: '', chosen: {}, some: false });
            search.current?.focus();
          }}
          onChooseAll={walk.chooseAll}
        >
          <HandOnButton
            key={`${searchText(asked)} ${walk.chosen.size}`}
            action="export"
            title={bookTitle}
            disabled={listed.length === 0}
            make={(watched) => resultsBook(walk.meant, bookTitle, say, watched)}
          />
          <button
            type="button"
            class="quiet"
            data-action="print"
            disabled={listed.length === 0}
            onClick={printing.print}
          >
            {say('report.print')}
          </button>
        </SearchTools>
        <Unopened trouble={reading?.trouble ?? null} />
        <States {...{ failed, empty, nothing }} query={asked.query} />
        <ResultList
          label={say('search.results')}
          listed={listed}
          at={walk.at}
          chosen={walk.chosen}
          row={(number, place) => {
            const row = rows.of(number);
            return (
              row && (
                <ResultRow
                  row={row}
                  address={addressOfRow(row)}
                  current={place === walk.at}
                  chosen={walk.chosen.has(String(number))}
                  saved={saved.keys.has(keyOf(row))}
                  onChoose={(_, extend) => walk.choose(place, extend)}
                  onSave={() => save(row)}
                  onCopy={() => copy([row])}
                />
              )
            );
          }}
          onSeen={(from, to) => {
            rows.see(from, to);
            setSeen((before) => (before[0] === from && before[1] === to ? before : [from, to]));
          }}
          onAt={walk.setAt}
          onKey={walk.key}
          onFit={walk.fit}
        />
        {walk.chosen.size > 0 && (
          <Bulk
            numbers={walk.meant}
            query={asked.query}
            onCopy={copy}
            onSay={saved.say}
            onLeave={() => {
              walk.chooseAll(false);
              walk.goTo(walk.at);
            }}
          />
        )}
        <Notice said={saved.said} onDone={() => saved.say('')} />
      </div>
      {printing.rows ? (
        <PrintedResults
          title={bookTitle}
          words={say(printed < walk.meant.length ? 'search.printedFirst' : 'search.printed', {
            count: walk.meant.length,
            printed,
          })}
          rows={printing.rows}
        />
      ) : (
        listed.length > seen[1] - seen[0] && (
          <p class="print-note" aria-hidden="true">
            {say('search.printNote')}
          </p>
        )
      )}
    </main>
  );
}

interface StatesProps {
  readonly failed: boolean;
  /** The library has no plan, or none of its measures is what was asked. */
  readonly empty: boolean;
  readonly nothing: boolean;
  readonly query: string;
}

/** Why there are no results. */
function States({ failed, empty, nothing, query }: StatesProps) {
  const say = useSay();
  return (
    <>
      {failed && (
        <p class="state" role="alert" data-state="failed">
          {say('search.failed')}
        </p>
      )}
      {empty && (
        <p class="state" data-state="empty">
          {say('search.empty')} <a href="#plan">{say('plan.title')}</a>
        </p>
      )}
      {nothing && (
        <div class="state" data-state="no-hit">
          <p>{say('search.nothing')}</p>
          <Understood {...parseLibraryQuery(query)} />
          <p class="hint">{say('search.nothingHint')}</p>
        </div>
      )}
    </>
  );
}
