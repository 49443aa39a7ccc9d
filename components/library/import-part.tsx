/**
 * Files to be imported into the library: chosen or dropped, how far the import is, and what came of
 * each file.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { ChosenFile, ImportState } from '../../lib/library/import-run';
import { ProgressBar } from '../parts/data-parts';
import { FileChooser } from '../parts/file-parts';
import { useSay } from '../parts/texts';
import { ImportReport, resultOf } from './import-report';
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

/** What can be chosen. */
const KINDS = '.docx,.html,.htm,.shtml,.txt,.doc,.wps,.pdf';

export function ImportPart({ state, isOver, addressOf, onFiles, onCancel, onClose }: Props) {
  const say = useSay();
  const part = useRef<HTMLElement>(null);
  const { isRunning, all, done } = state;
  const choosing = {
    several: true,
    onFiles: (files: readonly File[]) => onFiles(files.map(chosenFile)),
  };
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
        <FileChooser
          label={say('import.files')}
          action="import-files"
          kinds={KINDS}
          {...choosing}
        />
        <FileChooser
          label={say('import.folder')}
          action="import-folder"
          kinds="folder"
          {...choosing}
        />
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

/** With its place in the folder that was chosen. */
const chosenFile = (file: File): ChosenFile => ({
  file,
  path: file.webkitRelativePath || file.name,
});
