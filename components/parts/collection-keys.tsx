/** The keys of lists: what each does, as data, and the list of them for the reader. */
import { useEffect, useRef } from 'preact/hooks';
import { type TextKey, useSay } from './texts';

/** What a key of the list does. */
export type Command =
  | 'next'
  | 'previous'
  | 'first'
  | 'last'
  | 'page-on'
  | 'page-back'
  | 'extend-next'
  | 'extend-previous'
  | 'extend-first'
  | 'extend-last'
  | 'toggle'
  | 'all'
  | 'open'
  | 'back'
  | 'bin'
  | 'note'
  | 'tag'
  | 'star'
  | 'search'
  | 'help';

const NAMED: Readonly<Record<string, Command>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'page-on',
  PageUp: 'page-back',
  ' ': 'toggle',
  Enter: 'open',
  Escape: 'back',
  Delete: 'bin',
};

const SHIFTED: Readonly<Record<string, Command>> = {
  ArrowDown: 'extend-next',
  ArrowUp: 'extend-previous',
  Home: 'extend-first',
  End: 'extend-last',
};

/** Where the reader has left single letters on. */
const LETTERS: Readonly<Record<string, Command>> = {
  j: 'next',
  k: 'previous',
  e: 'note',
  t: 'tag',
  s: 'star',
  x: 'toggle',
  '/': 'search',
  '?': 'help',
};

type Key = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key that is pressed in the list does; null where it is none of the list's. */
export function commandOf(event: Key, letters: boolean): Command | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'a' && !shiftKey ? 'all' : null;
  const letter = letters ? LETTERS[key] : undefined;
  // On most keyboards `?` is typed with Shift.
  if (shiftKey) return SHIFTED[key] ?? (key === '?' && letters ? 'help' : null);
  return NAMED[key] ?? letter ?? null;
}

/** Whether a key is for undo or redo; wherever the focus is but in a field, which has its own. */
export function historyKey(event: Key): 'undo' | 'redo' | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Keys with what they do; single letters are shown only where they act. */
type KeyLine = readonly [keys: readonly string[], does: TextKey, letter: boolean];

const WALKING: readonly KeyLine[] = [
  [['Space'], 'keys.toggle', false],
  [['Shift + ↓', 'Shift + ↑'], 'keys.extend', false],
  [['Ctrl/⌘ + A'], 'keys.all', false],
];

/** Of the results of a search in the library. */
export const SEARCH_KEYS: readonly KeyLine[] = [
  [['/'], 'keys.search', true],
  [['↓', '↑'], 'keys.move', false],
  [['j', 'k'], 'keys.move', true],
  [['Enter'], 'keys.openPlan', false],
  [['Esc'], 'keys.backToSearch', false],
  ...WALKING,
  [['s'], 'keys.save', true],
  [['?'], 'keys.help', true],
];

/** Of the collection. */
export const COLLECTION_KEYS: readonly KeyLine[] = [
  [['/'], 'keys.search', true],
  [['↓', '↑'], 'keys.move', false],
  [['j', 'k'], 'keys.move', true],
  [['Enter'], 'keys.open', false],
  [['Esc'], 'keys.back', false],
  ...WALKING,
  [['e'], 'keys.note', true],
  [['t'], 'keys.tag', true],
  [['s'], 'keys.star', true],
  [['Delete'], 'keys.bin', false],
  [['Ctrl/⌘ + Z'], 'keys.undo', false],
  [['Ctrl/⌘ + Shift + Z', 'Ctrl + Y'], 'keys.redo', false],
  [['?'], 'keys.help', true],
];

interface Props {
  readonly title: string;
  /** What can be written into the search box. */
  readonly hint: string;
  readonly keys: readonly KeyLine[];
  readonly letters: boolean;
  readonly onClose: () => void;
}

export function KeysHelp({ title, hint, keys, letters, onClose }: Props) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    // The first that can be focused stands at the end, and a low window would show the list from there.
    heading.current?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="keys-help"
      aria-label={title}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={onClose}
    >
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <dl class="keys">
        {keys
          .filter(([, , letter]) => letters || !letter)
          .map(([signs, does]) => (
            <div key={signs.join()}>
              <dt>{say(does)}</dt>
              <dd>
                {signs.map((key, i) => (
                  <span key={key}>
                    {i > 0 && ' '}
                    <kbd>{key}</kbd>
                  </span>
                ))}
              </dd>
            </div>
          ))}
      </dl>
      <p class="hint">{hint}</p>
      {!letters && <p class="hint">{say('keys.lettersOff')}</p>}
      <button
        type="button"
        class="quiet"
        data-action="close-help"
        onClick={() => dialog.current?.close()}
      >
        {say('card.close')}
      </button>
    </dialog>
  );
}
