import { useEffect, useMemo, useRef } from 'preact/hooks';
import { CollectionTrouble } from '../../components/collection/collection-trouble';
import { branchesOf } from '../../components/collection/folder-tree';
import { useSay } from '../../components/parts/texts';
import type { CollectionState } from '../../lib/collection/records';
import { BesideClips } from './collection/beside-clips';
import { Bin } from './collection/bin';
import { Clips } from './collection/clips';
import { useActs } from './collection/use-acts';
import { useCollection } from './collection/use-collection';
import { useView } from './collection/use-view';
import { usePage } from './page-parts';

/** The reader's clips: found, read, noted, put in order, handed on, deleted. */
export function CollectionPage() {
  const say = useSay();
  usePage(say('collection.title'));
  const heard = useCollection();
  if (heard !== 'loading' && !('trouble' in heard)) return <Filled state={heard} />;
  return (
    <>
      <header class="bar">
        <h1>{say('collection.title')}</h1>
      </header>
      <main>
        {heard === 'loading' ? (
          <p class="state slow" role="status" data-state={heard}>
            {say('collection.loading')}
          </p>
        ) : (
          <CollectionTrouble trouble={heard.trouble} />
        )}
      </main>
    </>
  );
}

function Filled({ state }: { state: CollectionState }) {
  const at = useView();
  const acts = useActs();
  const branches = useMemo(() => branchesOf(state.folders), [state.folders]);
  const place = useRef(at.view.place);
  useEffect(() => {
    if (place.current === at.view.place) return;
    place.current = at.view.place;
    // What was pressed went with the place that it led away from.
    document.querySelector<HTMLElement>('.clips, .beside-page h1')?.focus();
  }, [at.view.place]);
  const shared = { ...at, state, acts, branches };
  switch (at.view.place) {
    case 'bin':
      return <Bin {...shared} />;
    case 'beside':
      return <BesideClips {...shared} />;
    case 'clips':
      return <Clips {...shared} />;
  }
}
