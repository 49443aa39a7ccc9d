/** A list of plans to choose one from; where there are many, those are listed whose names hold what is typed. */
import { useState } from 'preact/hooks';
import { useSay } from '../parts/texts';

interface Props {
  readonly label: string;
  readonly plans: readonly { readonly id: string; readonly name: string }[];
  readonly onChoose: (planId: string) => void;
}

/** Of more than these a list is looked through by what is typed. */
const MOST_LISTED = 60;

export function PlanChoice({ label, plans, onChoose }: Props) {
  const say = useSay();
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase().split(/\s+/);
  const found = plans.filter(({ name }) =>
    wanted.every((word) => name.toLowerCase().includes(word)),
  );
  return (
    <div class="picker">
      <label class="picker">
        {label}
        <select
          name="add-plan"
          value=""
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            // It is to say what can be added next.
            currentTarget.value = '';
            if (value !== '') onChoose(value);
          }}
        >
          <option value="">{say('plans.choose')}</option>
          {found.slice(0, MOST_LISTED).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {plans.length > MOST_LISTED && (
        <label class="picker">
          {say('matrix.find')}
          <input
            type="search"
            name="find-plan"
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
        </label>
      )}
      <span class="quiet-text" role="status">
        {found.length > MOST_LISTED && say('matrix.more', { count: found.length - MOST_LISTED })}
        {found.length === 0 && plans.length > 0 && say('list.noHit')}
      </span>
    </div>
  );
}
