/** Beside the list: the places of the collection, and what it can be narrowed by. */
import { useMemo, useState } from 'preact/hooks';
import { ClipFacets } from '../../../components/collection/clip-facets';
import { ClipFolders } from '../../../components/collection/clip-folders';
import type { PlaceLink } from '../../../components/collection/folder-place';
import type { Branch } from '../../../components/collection/folder-tree';
import { useSay } from '../../../components/parts/texts';
import { type Facets, facetsOf } from '../../../lib/collection/filter';
import type { CollectionState } from '../../../lib/collection/records';
import { FIRST_VIEW, type View, withValue } from '../../../lib/collection/view';
import { namedFacets } from './facet-names';
import { tagsOf } from './tags';
import type { Acts } from './use-acts';
import { hashOfView, type ViewState } from './use-view';

interface Props extends Pick<ViewState, 'view' | 'go' | 'turn'> {
  readonly state: CollectionState;
  readonly branches: readonly Branch[];
  readonly facets: Facets | null;
  readonly acts: Acts;
  readonly bin: (ids: readonly string[]) => void;
}

export function Side({ state, branches, facets, view, go, turn, acts, bin }: Props) {
  const say = useSay();
  const [unfolded, setUnfolded] = useState(false);
  const counts = useMemo(
    () => (state.folders.length > 0 ? facetsOf(state.clips, [], state).folder : new Map()),
    [state.clips, state.folders],
  );
  const named = useMemo(
    () =>
      facets && view.place === 'clips' ? namedFacets(facets, view.chosen, state.clips, say) : [],
    [facets, view.chosen, view.place, state.clips, say],
  );
  const linkTo = (place: Partial<View>, current: boolean, count: number): PlaceLink => ({
    address: hashOfView({
      ...view,
      query: '',
      chosen: {},
      clip: null,
      opened: false,
      beside: [],
      ...place,
    }),
    current,
    count: state.complete ? count : null,
  });
  const tags = useMemo(
    () => new Map(tagsOf(state.clips).map(({ name, count }) => [name, count])),
    [state.clips],
  );
  /** Who has narrowed by a tag goes on with what it has become. */
  const turnTag = (from: string, to: string | null) =>
    turn((view) => {
      if (!view.chosen.tag?.includes(from)) return view;
      const without = withValue(view, 'tag', from, false);
      return to === null ? without : withValue(without, 'tag', to, true);
    });
  const folder = view.place === 'clips' ? view.chosen.folder : undefined;
  const narrowed = Object.values(view.chosen).flat().length;
  return (
    <div class="side" data-unfolded={unfolded}>
      <button
        type="button"
        class="quiet unfold"
        data-action="side"
        aria-expanded={unfolded}
        onClick={() => setUnfolded(!unfolded)}
      >
        {narrowed > 0 ? say('collection.sideSet', { count: narrowed }) : say('collection.side')}
      </button>
      <div class="side-parts">
        <ClipFolders
          all={linkTo({ place: 'clips' }, view.place === 'clips' && !folder, state.clips.length)}
          bin={linkTo({ ...FIRST_VIEW, place: 'bin' }, view.place === 'bin', state.binned.length)}
          branches={branches}
          linkOf={(id) =>
            linkTo(
              { place: 'clips', chosen: { folder: [id] } },
              folder?.length === 1 && folder[0] === id,
              counts.get(id) ?? 0,
            )
          }
          onAdd={(name, parent) => void acts.addFolder(name, parent)}
          onRename={(id, name) => void acts.renameFolder(id, name)}
          onMove={(id, parent) => {
            if (branches.find(({ folder }) => folder.id === id)?.folder.parent !== parent)
              void acts.moveFolder(id, parent);
          }}
          onFile={(ids, folder) => {
            const dropped = new Set(ids);
            const moved = state.clips
              .filter((clip) => dropped.has(clip.id) && clip.folder !== folder)
              .map(({ id }) => id);
            if (moved.length > 0) void acts.change(moved, { folder }).catch(() => {});
          }}
          onBin={bin}
          onRemove={(id) => {
            const parent = state.folders.find((each) => each.id === id)?.parent ?? null;
            void acts.removeFolder(id);
            // What was in it is there now.
            go((view) => ({
              ...view,
              chosen: parent === null ? {} : { folder: [parent] },
            }));
          }}
        />
        <ClipFacets
          facets={named}
          chosen={view.chosen}
          onChoose={(key, value, on) => go((view) => withValue(view, key, value, on))}
          tagActs={{
            countOf: (tag) => tags.get(tag) ?? 0,
            onRename: (from, to) =>
              void acts.renameTag(from, to).then((done) => done && turnTag(from, to)),
            onRemove: (tag) => void acts.removeTag(tag).then((done) => done && turnTag(tag, null)),
          }}
        />
      </div>
    </div>
  );
}
