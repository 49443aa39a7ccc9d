import { useEffect, useMemo, useState } from 'preact/hooks';
import { ClipList } from '../../components/clip-list';
import { CollectionTools } from '../../components/collection-tools';
import { useSay } from '../../components/texts';
import type { Clip } from '../../lib/collection/clip';
import { parseQuery } from '../../lib/collection/query';
import { ClipSearch } from '../../lib/collection/search';
import { type ExportForm, exportClips } from '../../lib/export/export';
import { documentKey } from '../../lib/plan/identity';
import { hashOf } from '../../lib/platform/addresses';
import { saveFile } from '../../lib/platform/files';
import { collection, usePlans } from './library';
import { usePage } from './page-parts';

/** The reader's clips: found, chosen, handed on, deleted. */
export function CollectionPage() {
  const say = useSay();
  usePage(say('collection.title'));
  const [clips, setClips] = useState<readonly Clip[] | 'loading' | 'failed'>('loading');
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState<readonly Clip[]>([]);

  useEffect(() => {
    const ended = new AbortController();
    collection.watch(
      ({ clips }) => setClips(clips),
      () => setClips('failed'),
      ended.signal,
    );
    return () => ended.abort();
  }, []);

  const all = typeof clips === 'string' ? [] : clips;
  const search = useMemo(() => {
    const search = new ClipSearch();
    search.put(all);
    return search;
  }, [all]);
  const shown = useMemo(() => {
    const hits = search.find(parseQuery(query).words);
    const byId = new Map(all.map((clip) => [clip.id, clip]));
    return hits ? hits.flatMap(({ id }) => byId.get(id) ?? []) : all;
  }, [search, all, query]);
  const picked = shown.filter(({ id }) => chosen.has(id));

  const plans = usePlans();
  const ids = useMemo(
    () =>
      new Map(
        (typeof plans === 'string' ? [] : plans).map(({ plan }) => [documentKey(plan), plan.id]),
      ),
    [plans],
  );
  const planAddress = ({ document, measureId }: Clip) => {
    const planId = ids.get(documentKey(document));
    return planId && hashOf({ page: 'plan', planId, measureId });
  };

  const remove = async (going: readonly Clip[]) => {
    await collection.bin(going.map(({ id }) => id));
    setDeleted(going);
    setChosen(new Set());
  };
  const hand = (form: ExportForm) => {
    const file = exportClips(form, picked.length > 0 ? picked : shown, say, new Date());
    saveFile(file);
  };

  return (
    <>
      <header class="bar">
        <h1>{say('collection.title')}</h1>
        <input
          type="search"
          value={query}
          placeholder={say('collection.search')}
          aria-label={say('collection.search')}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </header>
      <main>
        {typeof clips === 'string' ? (
          <p class="state" role="status" data-state={clips}>
            {say(clips === 'failed' ? 'collection.failed' : 'collection.loading')}
          </p>
        ) : clips.length === 0 ? (
          <p class="state" role="status" data-state="empty">
            {say('collection.empty')}
          </p>
        ) : (
          <>
            <CollectionTools
              shown={shown.length}
              picked={picked.length}
              onPickAll={(all) => setChosen(new Set(all ? shown.map(({ id }) => id) : []))}
              onDelete={() => void remove(picked)}
              onExport={hand}
            />
            {shown.length === 0 && <p class="state">{say('collection.noHit', { query })}</p>}
            <ClipList
              clips={shown}
              chosen={chosen}
              onChoose={(id, on) =>
                setChosen((before) => {
                  const after = new Set(before);
                  if (on) after.add(id);
                  else after.delete(id);
                  return after;
                })
              }
              onDelete={(id) => void remove(all.filter((clip) => clip.id === id))}
              planAddress={planAddress}
            />
          </>
        )}
        {deleted.length > 0 && (
          <div class="undo" role="status">
            {say('collection.deleted', { count: deleted.length })}
            <button
              type="button"
              class="quiet"
              data-action="undo"
              onClick={() =>
                void collection.takeBack(deleted.map(({ id }) => id)).then(() => setDeleted([]))
              }
            >
              {say('collection.undo')}
            </button>
          </div>
        )}
      </main>
    </>
  );
}
