import { useSay } from './texts';

interface Props {
  readonly saved: boolean;
  /** Saves, or takes out what is saved. */
  readonly onSave: () => void;
  /** What it is that is saved. */
  readonly label: string;
  /** By a sign in place of the word: where each row of a long list has one. */
  readonly bySign?: boolean;
}

/** Saves a clause into the collection; pressed while it is there, and takes it out again. */
export function SaveButton({ saved, onSave, label, bySign = false }: Props) {
  const say = useSay();
  const words = say(saved ? 'card.saved' : 'card.save');
  return (
    <button
      type="button"
      class={bySign ? 'quiet sign-only' : 'quiet'}
      data-action="save"
      aria-pressed={saved}
      aria-label={say('app.about', { what: words, title: label })}
      title={bySign ? words : undefined}
      onClick={onSave}
    >
      {bySign ? <Bookmark /> : words}
    </button>
  );
}

/** Filled by the style sheet where it is pressed. */
function Bookmark() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d="M4 2.5h8v11l-4-3-4 3z" />
    </svg>
  );
}
