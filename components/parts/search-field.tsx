/** The field that is searched by, with what its keys do. */
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

interface Props {
  readonly query: string;
  readonly search: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** What can be written. */
  readonly hint: string;
  readonly onQuery: (query: string) => void;
  /** From the search box to the list. */
  readonly onLeave: () => void;
}

export function SearchField({ query, search, label, hint, onQuery, onLeave }: Props) {
  // The letters of a word that is still being composed are not what is looked for.
  const [composed, setComposed] = useState<string | null>(null);
  const type = (typed: string, composing: boolean) => {
    setComposed(composing ? typed : null);
    if (!composing) onQuery(typed);
  };
  return (
    <input
      ref={search}
      type="search"
      value={composed ?? query}
      placeholder={label}
      aria-label={label}
      title={hint}
      aria-keyshortcuts="/"
      onInput={({ currentTarget, isComposing }) => type(currentTarget.value, isComposing)}
      onCompositionEnd={({ currentTarget }) => type(currentTarget.value, false)}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        const leaves = event.key === 'ArrowDown' || event.key === 'Enter';
        if (!leaves && event.key !== 'Escape') return;
        // Chromium clears the field by itself, Firefox does not.
        event.preventDefault();
        if (leaves) onLeave();
        else if (query === '') onLeave();
        else type('', false);
      }}
    />
  );
}
