import type { ComponentChildren } from 'preact';
import { useSay } from './texts';

interface Props {
  readonly saved: boolean;
  /** Saves, or takes out what is saved. */
  readonly onSave: () => void;
  /** What it is that is saved. */
  readonly label: string;
  /** In place of the word, where each row of a long list has the button. */
  readonly sign?: ComponentChildren;
  /** -1 where other keys than Tab lead to it. */
  readonly tabIndex?: 0 | -1;
}

/** Saves a clause into the collection; pressed while it is there, and takes it out again. */
export function SaveButton({ saved, onSave, label, sign, tabIndex = 0 }: Props) {
  const say = useSay();
  const words = say(saved ? 'card.saved' : 'card.save');
  return (
    <button
      type="button"
      class="quiet"
      data-action="save"
      tabIndex={tabIndex}
      aria-pressed={saved}
      aria-label={say('app.about', { what: words, title: label })}
      title={sign ? words : undefined}
      onClick={onSave}
    >
      {sign ?? words}
    </button>
  );
}
