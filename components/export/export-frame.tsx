/** The dialog in which things are handed on: what is asked stands in it, the file's name, and how it goes. */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { ProgressBar, type Work } from '../parts/data-parts';
import { useSay } from '../parts/texts';

export interface Handing {
  /** Of the file, without what tells its form. */
  readonly name: string;
  /** Null while nothing is done. */
  readonly work: Work | null;
  /** What went wrong, or that it was cancelled. */
  readonly said: string;
  /** Whether the file is made: the dialog then closes by itself. */
  readonly done: boolean;
  readonly onName: (name: string) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

interface Props extends Handing {
  readonly title: string;
  readonly extension: string;
  /** How many rows are handed on; with none nothing is, null where nobody knows yet. */
  readonly count: number | null;
  readonly children: ComponentChildren;
}

export function ExportFrame(props: Props) {
  const say = useSay();
  const { count, work } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (props.done) dialog.current?.close();
  }, [props.done]);
  return (
    <dialog
      ref={dialog}
      class="export"
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={props.onClose}
    >
      <form
        class="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (count !== 0 && !work) props.onExport();
        }}
      >
        <h2 id={heading}>{props.title}</h2>
        {props.children}
        <label class="asked">
          <span>{say('export.name')}</span>
          <span class="file-name">
            <input
              type="text"
              data-action="export-name"
              value={props.name}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => props.onName(currentTarget.value)}
            />
            <span>.{props.extension}</span>
          </span>
        </label>
        <p class="handed-on" role="status">
          {props.said}
        </p>
        {work ? (
          <ProgressBar label={say('export.working')} work={work} />
        ) : (
          <p class="answers">
            <button
              type="button"
              class="quiet"
              data-action="leave-export"
              onClick={() => dialog.current?.close()}
            >
              {say('export.leave')}
            </button>
            <button type="submit" class="main" data-action="do-export" disabled={count === 0}>
              {count === null ? say('export.title') : say('export.do', { count })}
            </button>
          </p>
        )}
      </form>
    </dialog>
  );
}
