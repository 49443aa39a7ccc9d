import { useSay } from '../parts/texts';

interface Props {
  /** The key of the suggestion. */
  readonly name: string;
  readonly region: string;
  readonly onUndo: () => void;
}

/** In the place of a suggestion that was put away, as long as its card is open. */
export function Dismissed({ name, region, onUndo }: Props) {
  const say = useSay();
  return (
    <li class="equivalent dismissed" data-key={name}>
      <span>{say('card.dismissed', { region })}</span>
      <button type="button" class="quiet" data-action="undo" onClick={onUndo}>
        {say('card.undo')}
      </button>
    </li>
  );
}
