/**
 * The clips that are shown, as a listbox of which only what is near the window is in the page. The
 * focus stays on the list, and the row that the reader is at is named by it (`aria-activedescendant`):
 * a row that scrolls away takes no focus with it.
 */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Clip } from '../../lib/collection/clip';
import { type Say, useSay } from '../parts/texts';
import { layoutOf, linesWithin, useHeights, useSeen } from '../parts/virtual-rows';

/** A line of the list: a clip, or the head of a group of clips. */
export type Line =
  | { readonly clip: Clip; readonly group: string }
  | { readonly head: string; readonly count: number; readonly group: string };

/** How a row was pressed. */
export interface Pressed {
  readonly id: string;
  readonly how: 'open' | 'toggle' | 'extend';
}

interface Props {
  readonly label: string;
  readonly lines: readonly Line[];
  /** The id of the row that the reader is at. */
  readonly active: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly row: (clip: Clip) => ComponentChildren;
  readonly onPress: (pressed: Pressed) => void;
  /** True where the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** At the beginning of a drag; without it rows stay where they are. */
  readonly onCarry?: (event: DragEvent, clip: Clip) => void;
  /** Says how many rows fit into what is seen, for the page keys. */
  readonly onFit?: (rows: number) => void;
}

/** The id of a row's element. */
const rowId = (clipId: string) => `clip-${clipId}`;

export function ClipList(props: Props) {
  const { label, lines, active, chosen, onPress, onKey } = props;
  const content = useRef<HTMLDivElement>(null);
  const seen = useSeen(content);
  const heights = useHeights(content);
  const layout = useMemo(
    () =>
      layoutOf(
        lines.map((line) => 'head' in line),
        heights,
      ),
    [lines, heights],
  );
  const say = useSay();
  const places = useMemo(() => placesOf(lines, say), [lines]);
  const [from, to] = linesWithin(layout, seen);
  const at = active === null ? undefined : places.lineOf.get(active);
  useEffect(() => {
    if (active !== null)
      document.getElementById(rowId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  useEffect(() => {
    props.onFit?.(Math.max(1, Math.floor((seen[1] - seen[0]) / heights.row) - 1));
  }, [seen, heights]);

  const drawn = range(from, to);
  if (at !== undefined && at < from) drawn.unshift(at);
  if (at !== undefined && at >= to) drawn.push(at);
  const drawRow = (i: number) => {
    const line = lines[i];
    if (!line) return null;
    const style = { top: `${layout.tops[i] ?? 0}px` };
    if ('head' in line) {
      return (
        <p key={`head ${line.group}`} class="group-head" style={style} aria-hidden="true">
          <span class="group-name">{line.head || say('group.unnamed')}</span>{' '}
          <span class="quiet-text">{line.count}</span>
        </p>
      );
    }
    const { clip } = line;
    return (
      // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the row
      // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
      <div
        key={clip.id}
        id={rowId(clip.id)}
        class="clip"
        role="option"
        style={style}
        data-active={clip.id === active}
        data-colour={clip.colour ?? undefined}
        aria-selected={chosen.has(clip.id)}
        aria-setsize={places.count}
        aria-posinset={places.positions[i]}
        draggable={props.onCarry !== undefined}
        onDragStart={(event) => props.onCarry?.(event, clip)}
        onClick={(event) => onPress({ id: clip.id, how: howPressed(event) })}
      >
        <span class="clip-check" aria-hidden="true">
          {chosen.has(clip.id) && '✓'}
        </span>
        <div class="clip-body">{props.row(clip)}</div>
      </div>
    );
  };
  return (
    <div
      class="clips"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable="true"
      {...(at !== undefined && active !== null && { 'aria-activedescendant': rowId(active) })}
      onKeyDown={(event) => {
        if (!event.isComposing && onKey(event)) event.preventDefault();
      }}
    >
      <div
        ref={content}
        class="clips-content"
        role="presentation"
        style={{ height: `${layout.height}px` }}
      >
        {byGroup(drawn, lines).map(({ group, rows }) =>
          group === '' ? (
            rows.map(drawRow)
          ) : (
            // biome-ignore lint/a11y/useSemanticElements: a group of options of a listbox
            <div key={`group ${group}`} role="group" aria-label={places.names.get(group) ?? group}>
              {rows.map(drawRow)}
            </div>
          ),
        )}
      </div>
    </div>
  );
}

function howPressed(event: MouseEvent): Pressed['how'] {
  if (event.shiftKey) return 'extend';
  const onCheck = event.target instanceof Element && event.target.closest('.clip-check') !== null;
  return onCheck || event.ctrlKey || event.metaKey ? 'toggle' : 'open';
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

interface Places {
  /** By clip id. */
  readonly lineOf: ReadonlyMap<string, number>;
  /** Of each line that is a clip, its place among the clips, from 1. */
  readonly positions: readonly number[];
  readonly count: number;
  /** What is said of a group, by its key. */
  readonly names: ReadonlyMap<string, string>;
}

function placesOf(lines: readonly Line[], say: Say): Places {
  const lineOf = new Map<string, number>();
  const positions: number[] = [];
  const names = new Map<string, string>();
  let count = 0;
  for (const [i, line] of lines.entries()) {
    if ('head' in line) names.set(line.group, `${line.head || say('group.unnamed')} ${line.count}`);
    // A clip may stand in several groups: it is gone to where it stands first.
    else if (!lineOf.has(line.clip.id)) lineOf.set(line.clip.id, i);
    positions.push('head' in line ? count : ++count);
  }
  return { lineOf, positions, count, names };
}

/** Lines that are drawn, those of one group together. */
function byGroup(drawn: readonly number[], lines: readonly Line[]) {
  const groups: { group: string; rows: number[] }[] = [];
  for (const i of drawn) {
    const group = lines[i]?.group ?? '';
    const last = groups.at(-1);
    if (last?.group === group) last.rows.push(i);
    else groups.push({ group, rows: [i] });
  }
  return groups;
}
