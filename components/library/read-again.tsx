/** What a document would become, read again: shown before it is written. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Measure } from '../../lib/plan/plan';
import type { PlanChanges } from '../../lib/plan/plan-changes';
import { useSay } from '../parts/texts';

interface Props {
  readonly changes: PlanChanges;
  readonly onAnswer: (use: boolean) => void;
}

/** So many of a kind are named; of the others the number tells enough. */
const NAMED = 8;

export function ReadAgain({ changes, onAnswer }: Props) {
  const say = useSay();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const answer = useRef(false);
  useEffect(() => dialog.current?.showModal(), []);
  const give = (use: boolean) => {
    answer.current = use;
    dialog.current?.close();
  };
  const named = (key: 'added' | 'gone' | 'changed', measures: readonly Measure[]) =>
    measures.length > 0 && (
      <section>
        <h3>{say(`mend.again.${key}`)}</h3>
        <ul lang="zh-CN">
          {measures.slice(0, NAMED).map(({ id, path, title, text }) => (
            <li key={id}>
              {path.at(-1)} {title || `${text.slice(0, 30)}…`}
            </li>
          ))}
          {measures.length > NAMED && (
            <li lang={say('app.lang')}>
              {say('mend.again.more', { count: measures.length - NAMED })}
            </li>
          )}
        </ul>
      </section>
    );
  const { added, gone, changed } = changes;
  return (
    <dialog
      ref={dialog}
      class="question read-again"
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={() => onAnswer(answer.current)}
    >
      <h2 id={heading}>{say('mend.again.question')}</h2>
      <p>
        {say('mend.again.counts', {
          added: added.length,
          gone: gone.length,
          changed: changed.length,
        })}
      </p>
      {named('added', added)}
      {named('gone', gone)}
      {named('changed', changed)}
      <p class="answers">
        <button type="button" class="quiet" data-action="no" onClick={() => give(false)}>
          {say('question.no')}
        </button>
        <button type="button" class="quiet" data-action="use-again" onClick={() => give(true)}>
          {say('mend.again.use')}
        </button>
      </p>
    </dialog>
  );
}
