/** How files are chosen, and what is said wherever one of Lince's own is taken in: a backup, a colleague's library. */
import { useRef } from 'preact/hooks';
import type { Refusal } from '../../lib/collection/backup/decode';
import type { Work } from './data-parts';
import { type TextKey, useSay } from './texts';

/** Why nothing of any such file is taken; `unreadable`: the browser does not give it out. */
type FileRefusal = Refusal | 'unreadable';

interface ChooserProps {
  readonly action: string;
  readonly label: string;
  /** Kinds that can be chosen, as the browser's dialog takes them; a folder gives all that is in it. */
  readonly kinds: string | 'folder';
  /** Whether more than one can be chosen. */
  readonly several?: boolean;
  /** While something is done: then no file is taken. */
  readonly work?: Work | null;
  /** At least one. */
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that has the reader choose files. */
export function FileChooser(props: ChooserProps) {
  const { action, label, kinds, several = false, work = null, onFiles } = props;
  const input = useRef<HTMLInputElement>(null);
  const isFolder = kinds === 'folder';
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
        ref={(element) => {
          input.current = element;
          // No attribute of the standard's, and none that is known to types.
          element?.toggleAttribute('webkitdirectory', isFolder);
        }}
        type="file"
        multiple={several}
        accept={isFolder ? undefined : kinds}
        hidden
        tabIndex={-1}
        onChange={(event) => {
          const [first, ...others] = Array.from(event.currentTarget.files ?? []);
          // The same files may be chosen again.
          event.currentTarget.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
    </>
  );
}

/** Files of Lince's own. */
export const OWN_FILES = '.json,application/json';

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
