import { useEffect, useId, useRef } from 'preact/hooks';
import { useSay } from './texts';

interface Props {
  readonly question: string;
  readonly hint: string;
  /** What is on the button that does it. */
  readonly yes: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** A question before what cannot be undone. Escape and the first button leave all as it is. */
export function Question({ question, hint, yes, onAnswer }: Props) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef(false);
  const heading = useId();
  const give = (yes: boolean) => {
    answer.current = yes;
    dialog.current?.close();
  };
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="question"
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={() => onAnswer(answer.current)}
    >
      <h2 id={heading}>{question}</h2>
      <p>{hint}</p>
      <p class="answers">
        <button type="button" class="quiet" data-action="no" onClick={() => give(false)}>
          {say('question.no')}
        </button>
        <button type="button" class="quiet grave" data-action="yes" onClick={() => give(true)}>
          {yes}
        </button>
      </p>
    </dialog>
  );
}
