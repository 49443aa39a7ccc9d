/** The head of the collection: its name, the search, undo and redo, and what was done last. */
import type { ComponentChildren, RefObject } from 'preact';
import { SearchField } from './search-field';
import { useSay } from './texts';

interface Props {
  readonly query: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onQuery: (query: string) => void;
  /** What would be undone and done again, in words; null where there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  readonly onHelp: () => void;
  /** From the search box to the list. */
  readonly onLeave: () => void;
  readonly children?: ComponentChildren;
}

export function CollectionBar(props: Props) {
  const say = useSay();
  return (
    <header class="bar collection-bar">
      <h1>{say('collection.title')}</h1>
      <SearchField
        {...props}
        label={say('collection.search')}
        hint={say('collection.search.hint')}
      />
      <span class="history">
        <HistoryButton name="undo" sign="↶" what={props.undo} onPress={props.onUndo} />
        <HistoryButton name="redo" sign="↷" what={props.redo} onPress={props.onRedo} />
      </span>
      <button type="button" class="quiet" data-action="help" onClick={props.onHelp}>
        {say('collection.keys')}
      </button>
      {props.children}
    </header>
  );
}

interface ButtonProps {
  readonly name: 'undo' | 'redo';
  readonly sign: string;
  readonly what: string | null;
  readonly onPress: () => void;
}

function HistoryButton({ name, sign, what, onPress }: ButtonProps) {
  const say = useSay();
  const words = say(name === 'undo' ? 'collection.undo' : 'collection.redo');
  const label = what === null ? words : say('app.about', { what: words, title: what });
  return (
    <button
      type="button"
      class="quiet"
      data-action={name}
      // Not `disabled`: the focus of whoever presses it again and again would be lost at the last.
      aria-disabled={what === null}
      aria-label={label}
      title={label}
      onClick={() => what !== null && onPress()}
    >
      <span aria-hidden="true">{sign}</span> <span class="word">{words}</span>
    </button>
  );
}

interface DoneProps {
  /** What was done; empty where nothing is to be said. */
  readonly said: string;
  /** Whether it can be undone. */
  readonly undoable: boolean;
  readonly onUndo: () => void;
}

/** What was done last, spoken as it happens, with the way back beside it. */
export function DoneLine({ said, undoable, onUndo }: DoneProps) {
  const say = useSay();
  return (
    <div class="done" data-empty={said === ''}>
      <span class="done-words" role="status">
        {said}
      </span>
      {said !== '' && undoable && (
        <button type="button" class="link" data-action="undo-done" onClick={onUndo}>
          {say('collection.undo')}
        </button>
      )}
    </div>
  );
}
