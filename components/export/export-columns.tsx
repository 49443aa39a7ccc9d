/** Which columns a table has, and in which order: the chosen ones first, as they will stand. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  CLIP_COLUMNS,
  type ClipColumnKey,
  clipColumnTitle,
  USUAL_CLIP_COLUMNS,
} from '../../lib/export/books/clip-columns';
import { moved } from '../../lib/export/choice';
import { useSay } from '../parts/texts';

/** Chosen columns that will not be in the table: the title of a group says it, or no row has it. */
export type LeftOut = ReadonlyMap<ClipColumnKey, 'told' | 'empty'>;

interface Props {
  readonly columns: readonly ClipColumnKey[];
  readonly leftOut: LeftOut;
  readonly onChange: (columns: readonly ClipColumnKey[]) => void;
}

export function ExportColumns({ columns, leftOut, onChange }: Props) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  /** What was pressed: its row moves away from under the focus, and an arrow may come to its end. */
  const pressed = useRef<{ readonly key: ClipColumnKey; readonly on: string } | null>(null);
  const others = CLIP_COLUMNS.filter((key) => !columns.includes(key));
  useLayoutEffect(() => {
    if (!pressed.current) return;
    const { key, on } = pressed.current;
    pressed.current = null;
    const row = list.current?.querySelector(`[data-column="${key}"]`);
    const buttons = Array.from(row?.querySelectorAll('button') ?? []);
    const other = buttons.find((button) => !button.disabled);
    const same = row?.querySelector<HTMLButtonElement | HTMLInputElement>(on);
    (same?.disabled === false ? same : (other ?? row?.querySelector('input')))?.focus();
  });
  const change = (key: ClipColumnKey, on: string, next: readonly ClipColumnKey[]) => {
    pressed.current = { key, on };
    onChange(next);
  };
  return (
    <details class="export-columns">
      <summary data-action="export-columns">
        {say('export.columns', { count: columns.length })}
      </summary>
      <p class="hint">
        {say('export.columns.hint')}{' '}
        <button
          type="button"
          class="link"
          data-action="usual-columns"
          onClick={() => onChange(USUAL_CLIP_COLUMNS)}
        >
          {say('export.columns.usual')}
        </button>
      </p>
      <ol ref={list}>
        {[...columns, ...others].map((key) => {
          const title = clipColumnTitle(key, say);
          const at = columns.indexOf(key);
          const isOn = at >= 0;
          const why = leftOut.get(key);
          return (
            <li key={key} data-column={key}>
              <label class="check">
                <input
                  type="checkbox"
                  checked={isOn}
                  // A table has at least one.
                  disabled={isOn && columns.length === 1}
                  onChange={() =>
                    change(
                      key,
                      'input',
                      isOn ? columns.filter((each) => each !== key) : [...columns, key],
                    )
                  }
                />
                {title}
                {isOn && why && (
                  <span class="why">
                    {say(why === 'told' ? 'export.column.told' : 'export.column.empty')}
                  </span>
                )}
              </label>
              {isOn && (
                <span>
                  <button
                    type="button"
                    class="quiet"
                    data-action="column-earlier"
                    disabled={at === 0}
                    aria-label={say('export.column.earlier', { column: title })}
                    title={say('export.column.earlier', { column: title })}
                    onClick={() => change(key, EARLIER, moved(columns, key, -1))}
                  >
                    <span aria-hidden="true">↑</span>
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    data-action="column-later"
                    disabled={at === columns.length - 1}
                    aria-label={say('export.column.later', { column: title })}
                    title={say('export.column.later', { column: title })}
                    onClick={() => change(key, LATER, moved(columns, key, 1))}
                  >
                    <span aria-hidden="true">↓</span>
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </details>
  );
}

const EARLIER = '[data-action="column-earlier"]';
const LATER = '[data-action="column-later"]';
