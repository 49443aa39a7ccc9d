import { useSay } from './texts';

interface Props {
  /** How many rows there are. */
  readonly all: number;
  readonly chosen: number;
  readonly onChooseAll: (all: boolean) => void;
}

/** Chooses all rows of a list, or none. */
export function ChooseAll({ all, chosen, onChooseAll }: Props) {
  const say = useSay();
  return (
    <label class="choose-all">
      <input
        type="checkbox"
        data-action="choose-all"
        checked={all > 0 && chosen === all}
        // What cannot be said in markup: some, but not all.
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < all;
        }}
        disabled={all === 0}
        aria-label={say('collection.selectAll')}
        onChange={({ currentTarget }) => onChooseAll(currentTarget.checked)}
      />
    </label>
  );
}
