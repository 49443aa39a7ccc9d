/**
 * Files to be imported into the library: chosen or dropped, how far the import is, and what came of
 * each file.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { ChosenFile, ImportState } from '../lib/library/import-run';
import { ProgressBar } from './data-parts';
import { ImportReport, resultOf } from './import-report';
import { useSay } from './texts';
import './import.css';

interface Props {
  readonly state: ImportState;
  /** Whether files are being dragged over the page. */
  readonly isOver: boolean;
  readonly addressOf: (planId: string) => string;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

/** What can be chosen; a folder gives all that is in it. */
const KINDS = '.docx,.html,.htm,.shtml,.txt,.doc,.wps,.pdf';

export function ImportPart({ state, isOver, addressOf, onFiles, onCancel, onClose }: Props) {
  const say = useSay();
  const part = useRef<HTMLElement>(null);
  const { isRunning, all, done } = state;
  const isDone = !isRunning && all > 0;
  const wasRunning = useRef(isRunning);
  useEffect(() => {
    const ended = wasRunning.current && !isRunning;
    wasRunning.current = isRunning;
    // What the reader was on is gone with the bar of progress: the report comes in its place.
    if (ended && document.activeElement === document.body)
      part.current?.querySelector<HTMLElement>('h2')?.focus();
  }, [isRunning]);
  return (
    <section class="import" ref={part} aria-label={say('import.title')} data-over={isOver || null}>
      <p class="import-choose">
        <Chooser label={say('import.files')} action="import-files" onFiles={onFiles} />
        <Chooser label={say('import.folder')} action="import-folder" isFolder onFiles={onFiles} />
        <span class="quiet-text">{say('import.hint')}</span>
      </p>
      {isRunning && (
        <>
          <p class="facts">{say('import.progress', { done, all })}</p>
          <ProgressBar
            label={say('import.running')}
            work={{ share: all > 0 ? done / all : null, onCancel }}
          />
        </>
      )}
      <p class="import-said" role="status">
        {isRunning ? say('import.running') : isDone ? resultOf(state, say) : ''}
      </p>
      {isDone && <ImportReport state={state} addressOf={addressOf} onClose={onClose} />}
    </section>
  );
}

interface ChooserProps {
  readonly label: string;
  readonly action: string;
  readonly isFolder?: boolean;
  readonly onFiles: (files: readonly ChosenFile[]) => void;
}

function Chooser({ label, action, isFolder = false, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="quiet"
        data-action={action}
        onClick={() => input.current?.click()}
      >
        {label}
      </button>
      <input
        ref={(element) => {
          input.current = element;
          // No attribute of the standard's, and none that is known to types.
          element?.toggleAttribute('webkitdirectory', isFolder);
        }}
        type="file"
        multiple
        accept={isFolder ? undefined : KINDS}
        hidden
        tabIndex={-1}
        onChange={(event) => {
          const chosen = Array.from(event.currentTarget.files ?? [], (file) => ({
            file,
            path: file.webkitRelativePath || file.name,
          }));
          // The same files may be chosen again.
          event.currentTarget.value = '';
          onFiles(chosen);
        }}
      />
    </>
  );
}
