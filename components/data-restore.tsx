import { useRef, useState } from 'preact/hooks';
import type { Refusal as NotRead } from '../lib/collection/backup/decode';
import { ProgressBar, Section, type Work } from './data-parts';
import { type TextKey, useSay } from './texts';

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
  const input = useRef<HTMLInputElement>(null);
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
        <button
          type="button"
          class="quiet"
          data-action="choose-backup"
          aria-disabled={work !== null}
          onClick={() => work ?? input.current?.click()}
        >
          {say('data.restore.choose')}
        </button>
        <span class="quiet-text">{say('data.restore.drop')}</span>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (file) onFile(file);
          }}
        />
      </fieldset>
      {work && <ProgressBar label={say('data.reading')} work={work} />}
      {restored && (
        <p class="restored">
          {restored}
          <button type="button" class="quiet" data-action="undo-restore" onClick={onUndo}>
            {say('data.undoRestore')}
          </button>
        </p>
      )}
      {refused && (
        <p class="note" role="alert" data-refused={refused}>
          {say(REFUSALS[refused])}
        </p>
      )}
    </Section>
  );
}

const REFUSALS: Readonly<Record<Refusal, TextKey>> = {
  empty: 'data.refused.empty',
  'too-big': 'data.refused.tooBig',
  encoding: 'data.refused.encoding',
  'cut-off': 'data.refused.cutOff',
  'not-json': 'data.refused.notJson',
  'too-deep': 'data.refused.tooDeep',
  'not-ours': 'data.refused.notOurs',
  newer: 'data.refused.newer',
  'too-many': 'data.refused.tooMany',
  unreadable: 'data.refused.unreadable',
};
