import { useSay } from '../parts/texts';

/** Whether the library has the open notice; `own`: the reader has added it, and can remove it. */
export type InLibrary = 'absent' | 'bundled' | 'own' | 'removed';

interface Props {
  readonly state: InLibrary;
  /** While something is being done. */
  readonly busy: boolean;
  /** What went wrong; empty for nothing. */
  readonly problem: string;
  readonly onAdd: () => void;
  readonly onOpen: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** Says whether the library has the open notice, and what can be done about that. */
export function LibraryLine(props: Props) {
  const { state, busy, problem } = props;
  const say = useSay();
  const isThere = state === 'bundled' || state === 'own';
  return (
    <>
      <p class="library-line" data-in-library={state}>
        {/* That it is added is told by who adds it. */}
        {isThere && <span>{say('library.isIn')}</span>}
        <span role="status">{state === 'removed' && say('library.removed')}</span>
        {state === 'absent' && (
          <button type="button" class="quiet" data-action="add-notice" onClick={props.onAdd}>
            {say('library.add')}
          </button>
        )}
        {isThere && (
          <button type="button" class="quiet" data-action="open-in-library" onClick={props.onOpen}>
            {say('library.open')}
          </button>
        )}
        {state === 'own' && (
          <button
            type="button"
            class="quiet"
            data-action="remove-plan"
            aria-disabled={busy}
            onClick={() => busy || props.onRemove()}
          >
            {say('library.remove')}
          </button>
        )}
        {state === 'removed' && (
          <button
            type="button"
            class="quiet"
            data-action="restore-plan"
            aria-disabled={busy}
            onClick={() => busy || props.onRestore()}
          >
            {say('library.undo')}
          </button>
        )}
      </p>
      {problem && (
        <p class="note" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
