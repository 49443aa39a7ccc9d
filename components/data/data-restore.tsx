import { useState } from 'preact/hooks';
import type { Refusal as NotRead } from '../../lib/collection/backup/decode';
import { ProgressBar, Section, type Work } from '../parts/data-parts';
import { FileChooser, FileTaken, OWN_FILES } from '../parts/file-parts';
import { useSay } from '../parts/texts';

interface Props {
  /** Why the last file could not be read; null where none was. */
  readonly refused: Refusal | null;
  /** While a file is read. */
  readonly work: Work | null;
  /** What was restored last, in words; it can be taken back. */
  readonly restored: string | null;
  readonly onUndo: () => void;
  readonly onFile: (file: File) => void;
}

/** Why there is nothing in it to be restored; `unreadable`: the browser does not give it out. */
export type Refusal = NotRead | 'unreadable';

/** Takes a file, chosen or dropped; what is in it is shown before anything is done. */
export function RestorePart({ refused, work, restored, onUndo, onFile }: Props) {
  const say = useSay();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  return (
    <Section title={say('data.restore')} hint={say('data.restore.hint')}>
      <fieldset
        class="drop"
        aria-label={say('data.restore')}
        data-over={over ? '' : undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <FileChooser
          action="choose-backup"
          label={say('data.restore.choose')}
          kinds={OWN_FILES}
          work={work}
          onFiles={([file]) => onFile(file)}
        />
        <span class="quiet-text">{say('data.restore.drop')}</span>
      </fieldset>
      {work && <ProgressBar label={say('data.reading')} work={work} />}
      <FileTaken<Refusal>
        taken={restored}
        undo={{ action: 'undo-restore', label: say('data.undoRestore'), onUndo }}
        refused={refused}
        reasons={{}}
      />
    </Section>
  );
}
