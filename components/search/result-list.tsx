/**
 * The measures that were found, of which only what is near the window is in the page. Each is an item
 * with a link of its own, so that it can be opened beside the list as any link; the arrows lead from
 * one link to the next, and the row that is being read stays in the page wherever the list is.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { layoutOf, linesWithin, useHeights, useSeen } from '../parts/virtual-rows';

interface Props {
  readonly label: string;
  readonly listed: ArrayLike<number>;
  /** The place in the list that the reader is at. */
  readonly at: number;
  readonly chosen: ReadonlySet<string>;
  /** Null for a row that is still being fetched. */
  readonly row: (number: number, place: number) => ComponentChildren;
  /** The rows that are drawn, from `from` to `to` (not included). */
  readonly onSeen: (from: number, to: number) => void;
  readonly onAt: (place: number) => void;
  /** True where the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Says how many rows fit into what is seen, for the page keys. */
  readonly onFit: (rows: number) => void;
}

const placeId = (place: number) => `result-${place}`;

/** The link of a row, which is where the reader is. */
export function linkAt(place: number): HTMLElement | null {
  return document.querySelector(`#${placeId(place)} a`);
}

export function ResultList(props: Props) {
  const { label, listed, at, chosen, onKey } = props;
  const content = useRef<HTMLOListElement>(null);
  const seen = useSeen(content);
  const heights = useHeights(content);
  const layout = useMemo(
    () => layoutOf(new Array<boolean>(listed.length).fill(false), heights),
    [listed, heights],
  );
  const [from, to] = linesWithin(layout, seen);
  useEffect(() => props.onSeen(from, to), [from, to, listed]);
  useEffect(() => {
    props.onFit(Math.max(1, Math.floor((seen[1] - seen[0]) / heights.row) - 1));
  }, [seen, heights]);
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
  if (at < from && at < listed.length) drawn.unshift(at);
  if (at >= to && at < listed.length) drawn.push(at);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the links in it
    <div
      class="clips"
      onKeyDown={(event) => {
        if (!event.isComposing && onKey(event)) event.preventDefault();
      }}
    >
      <ol
        ref={content}
        class="clips-content"
        aria-label={label}
        style={{ height: `${layout.height}px` }}
      >
        {drawn.map((place) => {
          const number = listed[place] ?? -1;
          return (
            <li
              key={number}
              id={placeId(place)}
              class="clip result"
              style={{ top: `${layout.tops[place] ?? 0}px` }}
              data-active={place === at}
              data-chosen={chosen.has(String(number))}
              aria-setsize={listed.length}
              aria-posinset={place + 1}
              onFocusIn={() => props.onAt(place)}
            >
              {props.row(number, place)}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
