/** The list with what stands over it: its order, and what is done to all that are chosen. */
import { useState } from 'preact/hooks';
import { BulkBar } from '../../../components/collection/bulk-bar';
import { carry } from '../../../components/collection/carried';
import { ClipList } from '../../../components/collection/clip-list';
import { ClipRow, clipTitle } from '../../../components/collection/clip-row';
import { CollectionTools } from '../../../components/collection/collection-tools';
import type { KnownTag } from '../../../components/collection/tag-field';
import { useSay } from '../../../components/parts/texts';
import { FIRST_VIEW, isNarrowed } from '../../../lib/collection/view';
import { MOST_BESIDE } from './beside-clips';
import { HandOn } from './hand-on';
import type { PartProps } from './part-props';
import { fits } from './tags';
import type { Acts } from './use-acts';
import type { Found } from './use-found';
import { hashOfView } from './use-view';
import type { Walk } from './use-walk';

interface Props extends PartProps {
  /** Null before the first look. */
  readonly found: Found | null;
  readonly walk: Walk;
  readonly knownTags: readonly KnownTag[];
  readonly toList: () => void;
  readonly bin: (ids: readonly string[]) => void;
}

export function List(props: Props) {
  const { state, view, go, found, walk, toList } = props;
  const say = useSay();
  const clips = found?.clips ?? [];
  const chosen = walk.chosen.size > 0 ? clips.filter(({ id }) => walk.chosen.has(id)) : [];
  const [handsOn, setHandsOn] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      {state.unreadable ? (
        <p class="note">
          {say('collection.unreadable', { count: state.unreadable })}{' '}
          <a href="#data">{say('trouble.data')}</a>
        </p>
      ) : null}
      <CollectionTools
        shown={clips.length}
        all={state.clips.length}
        complete={state.complete}
        narrowed={isNarrowed(view)}
        ranked={found?.ranked ?? false}
        chosen={chosen.length}
        order={view.order}
        backwards={view.backwards}
        grouping={view.grouping}
        onOrder={(order) => go((view) => ({ ...view, order }))}
        onTurn={() => go((view) => ({ ...view, backwards: !view.backwards }))}
        onGroup={(grouping) => go((view) => ({ ...view, grouping }))}
        onClear={() => {
          go((view) => ({ ...view, query: '', chosen: FIRST_VIEW.chosen }));
          toList();
        }}
        onChooseAll={walk.chooseAll}
        onExport={() => setHandsOn(true)}
      />
      <span class="handed-on" role="status">
        {said}
      </span>
      {handsOn && (
        <HandOn
          clips={{ chosen, shown: clips, all: state.clips }}
          folders={state.folders}
          onClose={(saved) => {
            setHandsOn(false);
            if (saved !== null) setSaid(say('export.saved', { name: saved }));
          }}
        />
      )}
      {found && state.complete && clips.length === 0 && <NoHit query={view.query} />}
      <ClipList
        label={say('collection.title')}
        lines={found?.lines ?? []}
        active={walk.at}
        chosen={walk.chosen}
        row={(clip) => (
          <ClipRow
            clip={clip}
            state={state.sightings.get(clip.id)?.state}
            find={found?.findIn(clip) ?? (() => [])}
          />
        )}
        onCarry={(event, clip) => {
          const ids = walk.chosen.has(clip.id) ? chosen.map(({ id }) => id) : [clip.id];
          const several = say('collection.count', { count: ids.length });
          carry(event, { kind: 'clips', ids }, ids.length > 1 ? several : clipTitle(clip));
        }}
        onPress={walk.press}
        onKey={walk.key}
        onFit={walk.fit}
      />
      {/* Below, so that no row moves away from whoever has just chosen it. */}
      {chosen.length > 0 && <Bulk {...props} ids={chosen.map(({ id }) => id)} chosen={chosen} />}
    </>
  );
}

interface BulkProps extends Props {
  readonly chosen: Found['clips'];
  readonly ids: readonly string[];
}

function Bulk({ chosen, ids, acts, branches, knownTags, view, walk, toList, bin }: BulkProps) {
  const change = (part: Parameters<Acts['change']>[1]) =>
    void acts.change(ids, part).catch(() => {});
  const few = ids.length >= 2 && ids.length <= MOST_BESIDE;
  return (
    <BulkBar
      chosen={chosen}
      branches={branches}
      knownTags={knownTags}
      fits={fits}
      beside={few ? hashOfView({ ...view, place: 'beside', beside: ids }) : undefined}
      onTag={(tag) => change({ addTags: [tag] })}
      onUntag={(tag) => change({ removeTags: [tag] })}
      onMove={(folder) => change({ folder })}
      onColour={(colour) => change({ colour })}
      onStar={(starred) => change({ starred })}
      onBin={() => {
        bin(ids);
        toList();
      }}
      onLeave={() => {
        walk.chooseAll(false);
        toList();
      }}
    />
  );
}

function NoHit({ query }: { query: string }) {
  const say = useSay();
  const words = query.trim();
  return (
    <p class="state" data-state="no-hit">
      {words === '' ? say('collection.noneLeft') : say('collection.noHit', { query: words })}
    </p>
  );
}
