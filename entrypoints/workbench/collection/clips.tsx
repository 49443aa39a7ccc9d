/** The clips: what they are narrowed by, their list, and the one that the reader is at. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Command } from '../../../components/parts/collection-keys';
import { useSay } from '../../../components/parts/texts';
import type { Clip } from '../../../lib/collection/clip';
import { Detail } from './detail';
import { Head } from './head';
import { List } from './list';
import type { PartProps } from './part-props';
import { Side } from './side';
import { fits, tagsOf } from './tags';
import { useLetters } from './use-collection';
import { useFound } from './use-found';
import { useWalk } from './use-walk';

const NOWHERE = () => [];

export function Clips(props: PartProps) {
  const { state, acts, view, turn } = props;
  const letters = useLetters();
  const { found, facets } = useFound(state, view);
  const [help, setHelp] = useState(false);
  /** The clip whose note is edited. */
  const [edited, setEdited] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = useRef<HTMLDivElement>(null);
  const clips = found?.clips ?? [];
  const byId = useMemo(() => new Map(state.clips.map((clip) => [clip.id, clip])), [state.clips]);
  const knownTags = useMemo(() => tagsOf(state.clips), [state.clips]);

  const toList = () => page.current?.querySelector<HTMLElement>('.clips')?.focus();
  const back = () => {
    turn((view) => ({ ...view, opened: false }));
    setTimeout(toList);
  };
  const bin = (ids: readonly string[]) => {
    if (ids.length === 0) return;
    walk.leave(ids);
    void acts.bin(ids);
  };
  const star = (ids: readonly string[]) => {
    const starred = ids.every((id) => byId.get(id)?.starred);
    if (ids.length > 0) void acts.change(ids, { starred: !starred }).catch(() => {});
  };
  const open = () => turn((view) => ({ ...view, clip: walk.at, opened: true }));
  const commands: Partial<Record<Command, (meant: readonly string[]) => void>> = {
    // The heading may be another clip's until it was drawn.
    open: () => void setTimeout(() => heading.current?.focus()),
    search: () => search.current?.focus(),
    help: () => setHelp(true),
    bin,
    star,
    note: () => {
      open();
      setEdited(walk.at);
    },
    tag: (meant) => {
      if (meant.length < 2) open();
      setTimeout(() => focusTag(page.current, meant.length > 1));
    },
    back: () => turn((view) => ({ ...view, query: '' })),
  };
  const walk = useWalk({
    ...props,
    clips,
    letters,
    onCommand: (command, meant) => commands[command]?.(meant),
  });
  const shown = useShown(byId, walk.at, view.clip, page);
  // Who comes back to a clip reads its note before it is edited. At once: the next key may be `e`.
  useLayoutEffect(() => {
    if (edited !== null && edited !== shown?.id) setEdited(null);
  });

  return (
    <main ref={page} class="collection" data-opened={view.opened && shown !== undefined}>
      <Head {...props} {...{ search, letters, help }} onHelp={setHelp} onLeave={toList} />
      <Side {...props} facets={facets} bin={bin} />
      <div class="list-part">
        {state.complete && state.clips.length === 0 ? (
          <Empty />
        ) : (
          <List {...props} {...{ found, walk, knownTags, toList, bin }} />
        )}
      </div>
      {shown && (
        <Detail
          {...props}
          {...{ knownTags, fits, heading }}
          editing={edited === shown.id}
          clip={shown}
          find={found?.findIn(shown) ?? NOWHERE}
          onEdit={(on) => {
            setEdited(on ? shown.id : null);
            if (!on) heading.current?.focus();
          }}
          onBin={() => bin([shown.id])}
          onBack={back}
        />
      )}
    </main>
  );
}

function Empty() {
  const say = useSay();
  return (
    <div class="state" role="status" data-state="empty">
      <p>{say('collection.empty')}</p>
      <p>
        <a href="#welcome">{say('collection.emptyHow')}</a>
      </p>
    </div>
  );
}

/** The clip of the detail. One that is being worked on stays, though it no longer fits the filters. */
function useShown(
  byId: ReadonlyMap<string, Clip>,
  at: string | null,
  wanted: string | null,
  page: { readonly current: HTMLElement | null },
): Clip | undefined {
  const before = useRef(at);
  const detail = page.current?.querySelector('.clip-detail');
  const isAtWork = detail?.contains(document.activeElement) && before.current === wanted;
  if (!isAtWork) before.current = at;
  return before.current === null ? undefined : byId.get(before.current);
}

/** To the field for tags: of the chosen, or of the one clip. */
function focusTag(page: HTMLElement | null, several: boolean): void {
  const selector = `${several ? '.bulk' : '.clip-tags'} [role="combobox"]`;
  page?.querySelector<HTMLElement>(selector)?.focus();
}
