import { useLayoutEffect, useRef } from 'preact/hooks';
import { useSay } from '../parts/texts';

interface Props {
  /** Whether single letters act. */
  readonly letters: boolean;
}

/** Says that clause mode is on, and which keys it has: one quiet line at the foot of the window. */
export function ClauseHint({ letters }: Props) {
  const say = useSay();
  const element = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => element.current?.showPopover(), []);
  const keys = [
    [letters ? 'J K' : '↓ ↑', say('clause.next')],
    [letters ? '⇧J ⇧K' : '⇧↓ ⇧↑', say('clause.any')],
    [letters ? 'O' : '↵', say('clause.open')],
    ...(letters
      ? [
          ['S', say('clause.save')],
          ['X', say('clause.dismiss')],
        ]
      : []),
    ['Esc', say('clause.leave')],
  ];
  return (
    <p ref={element} class="clause-hint" popover="manual">
      <b>{say('clause.mode')}</b>
      {keys.map(([key, what]) => (
        <span key={key}>
          <kbd>{key}</kbd>
          {what}
        </span>
      ))}
    </p>
  );
}
