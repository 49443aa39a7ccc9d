/** The reader's way through a list of clips: where they are, what is chosen, and the keys. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Pressed } from '../../../components/collection/clip-list';
import {
  all,
  type ChosenRows,
  extended,
  NONE_CHOSEN,
  stillThere,
  toggled,
} from '../../../components/parts/chosen-rows';
import { type Command, commandOf } from '../../../components/parts/collection-keys';
import type { Clip } from '../../../lib/collection/clip';
import type { ViewState } from './use-view';

/** Where there is no room for list and clip; as in `collection.css`. */
const NARROW = '(max-width: 820px)';

export interface Walk {
  /** The clip that the reader is at; null where there is none. */
  readonly at: string | null;
  readonly chosen: ReadonlySet<string>;
  /** What an action is done to: the chosen, else the one that the reader is at. */
  readonly meant: readonly string[];
  readonly press: (pressed: Pressed) => void;
  /** False for a key that is not for the list. */
  readonly key: (event: KeyboardEvent) => boolean;
  readonly fit: (rows: number) => void;
  readonly chooseAll: (on: boolean) => void;
  /** Goes to the row that will stand where these go away. */
  readonly leave: (ids: readonly string[]) => void;
}

interface Options extends Pick<ViewState, 'view' | 'go' | 'turn'> {
  readonly clips: readonly Clip[];
  readonly letters: boolean;
  /** Commands that are not about the list itself. */
  readonly onCommand: (command: Command, meant: readonly string[]) => void;
}

export function useWalk({ clips, view, go, turn, letters, onCommand }: Options): Walk {
  const [kept, setChosen] = useState<ChosenRows>(NONE_CHOSEN);
  const rows = useRef(8);
  const order = useMemo(() => clips.map(({ id }) => id), [clips]);
  const chosen = useMemo(() => stillThere(kept, new Set(order)), [kept, order]);
  const at = view.clip !== null && order.includes(view.clip) ? view.clip : (order[0] ?? null);
  // What is chosen is chosen among what is shown.
  const shown = JSON.stringify([view.place, view.query, view.chosen]);
  useEffect(() => setChosen(NONE_CHOSEN), [shown]);

  const goTo = (id: string | undefined) => {
    if (id !== undefined) turn((view) => ({ ...view, clip: id }));
  };
  const here = at === null ? -1 : order.indexOf(at);
  const within = (place: number) => order[Math.min(Math.max(place, 0), order.length - 1)];
  // Where the clip takes the place of the list, the way back leads to the list.
  const open = (id: string) =>
    (matchMedia(NARROW).matches ? go : turn)((view) => ({ ...view, clip: id, opened: true }));
  const extendTo = (id: string | undefined) => {
    if (id === undefined) return;
    setChosen(extended(chosen, id, order, at));
    goTo(id);
  };
  const meant = chosen.ids.size > 0 ? order.filter((id) => chosen.ids.has(id)) : at ? [at] : [];
  const moves: Partial<Record<Command, () => void>> = {
    next: () => goTo(within(here + 1)),
    previous: () => goTo(within(here - 1)),
    first: () => goTo(order[0]),
    last: () => goTo(order.at(-1)),
    'page-on': () => goTo(within(here + rows.current)),
    'page-back': () => goTo(within(here - rows.current)),
    'extend-next': () => extendTo(within(here + 1)),
    'extend-previous': () => extendTo(within(here - 1)),
    'extend-first': () => extendTo(order[0]),
    'extend-last': () => extendTo(order.at(-1)),
    toggle: () => at !== null && setChosen(toggled(chosen, at)),
    all: () => setChosen(all(order)),
  };
  return {
    at,
    chosen: chosen.ids,
    meant,
    press: ({ id, how }) => {
      if (how === 'open') {
        open(id);
        return;
      }
      if (how === 'extend') setChosen(extended(chosen, id, order, at));
      else setChosen(toggled(chosen, id));
      goTo(id);
    },
    key: (event) => {
      const command = commandOf(event, letters);
      if (command === null) return false;
      const move = moves[command];
      if (move) move();
      else if (command === 'open' && at !== null) {
        open(at);
        onCommand('open', meant);
      } else if (command === 'back' && chosen.ids.size > 0) setChosen(NONE_CHOSEN);
      else onCommand(command, meant);
      return true;
    },
    fit: (fitting) => {
      rows.current = fitting;
    },
    chooseAll: (on) => setChosen(on ? all(order) : NONE_CHOSEN),
    leave: (ids) => {
      const gone = new Set(ids);
      setChosen(NONE_CHOSEN);
      if (at === null || !gone.has(at)) return;
      const next =
        order.slice(here + 1).find((id) => !gone.has(id)) ??
        order.slice(0, here).findLast((id) => !gone.has(id));
      turn((view) => ({ ...view, clip: next ?? null, opened: view.opened && next !== undefined }));
    },
  };
}
