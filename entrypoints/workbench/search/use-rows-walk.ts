/** The reader's way through the results: where they are, what is chosen, and the keys. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import {
  all,
  type ChosenRows,
  extended,
  NONE_CHOSEN,
  stillThere,
  toggled,
} from '../../../components/parts/chosen-rows';
import { type Command, commandOf } from '../../../components/parts/collection-keys';
import { linkAt } from '../../../components/search/result-list';

interface Options {
  readonly listed: Uint32Array;
  /** What was asked, as one text: what is chosen is chosen among its answer. */
  readonly asked: string;
  readonly letters: boolean;
  /** Commands that are not about the list itself; false where there is none. */
  readonly onCommand: (command: Command) => boolean;
}

/** Where the reader was in the answer to what was asked last, for who comes back to it. */
const left = { asked: '', at: 0 };

export function useRowsWalk({ listed, asked, letters, onCommand }: Options) {
  const [at, setAt] = useState(() => (left.asked === asked ? left.at : 0));
  const [kept, setChosen] = useState<ChosenRows>(NONE_CHOSEN);
  const rows = useRef(8);
  const order = useMemo(() => Array.from(listed, String), [listed]);
  const chosen = useMemo(() => stillThere(kept, new Set(order)), [kept, order]);
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    setChosen(NONE_CHOSEN);
    setAt(0);
  }, [asked]);
  useEffect(() => {
    Object.assign(left, { asked, at });
  }, [asked, at]);
  const here = Math.min(at, Math.max(0, listed.length - 1));
  const goTo = (place: number) => {
    const next = Math.min(Math.max(place, 0), listed.length - 1);
    if (next < 0) return;
    setAt(next);
    // It may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        linkAt(next)?.closest('li')?.scrollIntoView({ block: 'nearest' });
        linkAt(next)?.focus({ preventScroll: true });
      }),
    );
  };
  const extendTo = (place: number) => {
    const id = order[Math.min(Math.max(place, 0), order.length - 1)];
    if (id === undefined) return;
    setChosen(extended(chosen, id, order, order[here] ?? null));
    goTo(place);
  };
  const choose = (place: number, extend = false) => {
    const id = order[place];
    if (id === undefined) return;
    setChosen(extend ? extended(chosen, id, order, order[here] ?? null) : toggled(chosen, id));
    setAt(place);
  };
  const moves: Partial<Record<Command, () => void>> = {
    next: () => goTo(here + 1),
    previous: () => goTo(here - 1),
    first: () => goTo(0),
    last: () => goTo(order.length - 1),
    'page-on': () => goTo(here + rows.current),
    'page-back': () => goTo(here - rows.current),
    'extend-next': () => extendTo(here + 1),
    'extend-previous': () => extendTo(here - 1),
    'extend-first': () => extendTo(0),
    'extend-last': () => extendTo(order.length - 1),
    toggle: () => choose(here),
    all: () => setChosen(all(order)),
  };
  return {
    at: here,
    chosen: chosen.ids,
    /** The measures that an action is done to: the chosen, else all that are listed. */
    meant:
      chosen.ids.size > 0
        ? Array.from(listed).filter((number) => chosen.ids.has(String(number)))
        : Array.from(listed),
    goTo,
    setAt,
    choose,
    chooseAll: (on: boolean) => setChosen(on ? all(order) : NONE_CHOSEN),
    key: (event: KeyboardEvent): boolean => {
      const command = commandOf(event, letters);
      // Of a link, a button and a box Enter and Space are their own.
      if (command === null || command === 'open') return false;
      const isOnLink = event.target instanceof Element && event.target.closest('a') !== null;
      if (event.key === ' ' && !isOnLink) return false;
      if (command === 'back' && chosen.ids.size > 0) {
        setChosen(NONE_CHOSEN);
        return true;
      }
      const move = moves[command];
      if (!move) return onCommand(command);
      move();
      return true;
    },
    fit: (fitting: number) => {
      rows.current = fitting;
    },
  };
}
