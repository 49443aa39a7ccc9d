/** What is asked and said wherever a file of Lince's own is taken in: a backup, a colleague's library. */
import { useRef } from 'preact/hooks';
import type { Work } from './data-parts';
import { type TextKey, useSay } from './texts';

/** Why nothing of any such file is taken; `unreadable`: the browser does not give it out. */
type FileRefusal =
  | 'empty'
  | 'too-big'
  | 'encoding'
  | 'cut-off'
  | 'not-json'
  | 'too-deep'
  | 'not-ours'
  | 'newer'
  | 'too-many'
  | 'unreadable';

interface ChooserProps {
  readonly action: string;
  readonly label: string;
  /** While something is done: then no file is taken. */
  readonly work: Work | null;
  readonly onFile: (file: File) => void;
}

/** A button that has the reader choose a file. */
export function FileChooser({ action, label, work, onFile }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        class="quiet"
        data-action={action}
        // Not switched off while it works: that would take the focus from whoever pressed it.
        aria-disabled={work !== null}
        onClick={() => work ?? input.current?.click()}
      >
        {label}
      </button>
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
    </>
  );
}

interface EndProps<R extends string> {
  /** What was taken in last, in words; null where nothing was that can be taken back. */
  readonly taken: string | null;
  readonly undo: { readonly action: string; readonly label: string; readonly onUndo: () => void };
  readonly refused: R | null;
  /** Where it is said otherwise than of any file. */
  readonly reasons: Readonly<Record<Exclude<R, FileRefusal>, TextKey>> &
    Readonly<Partial<Record<FileRefusal, TextKey>>>;
}

/** What came of the last file: it was taken in, with the way back, or nothing of it, with why. */
export function FileTaken<R extends string>({ taken, undo, refused, reasons }: EndProps<R>) {
  const say = useSay();
  const reason = (refused: R) =>
    ({ ...REASONS, ...reasons })[refused as FileRefusal | Exclude<R, FileRefusal>];
  return (
    <>
      {taken && (
        <p class="restored">
          {taken}
          <button type="button" class="quiet" data-action={undo.action} onClick={undo.onUndo}>
            {undo.label}
          </button>
        </p>
      )}
      {refused && (
        <p class="note" role="alert" data-refused={refused}>
          {say(reason(refused))}
        </p>
      )}
    </>
  );
}

const REASONS: Readonly<Record<FileRefusal, TextKey>> = {
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
