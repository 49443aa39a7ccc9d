import { planYear } from '../../lib/plan/plan';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import type { Candidate } from './beside';

interface Props {
  readonly candidates: readonly Candidate[];
  /** Keys of those that are shown. */
  readonly chosen: ReadonlySet<string>;
  /** How many may be shown at once. */
  readonly most: number;
  readonly onChoose: (key: string, chosen: boolean) => void;
}

/** Tells candidates apart. */
export function candidateKey({ plan, measure }: Candidate): string {
  return `${plan.id}/${measure.id}`;
}

/** Which of the equivalents stand beside the measure. */
export function BesideChooser({ candidates, chosen, most, onChoose }: Props) {
  const say = useSay();
  const full = chosen.size >= most;
  return (
    <fieldset class="chooser">
      <legend>{say('beside.choose', { most })}</legend>
      {candidates.map((candidate) => {
        const { plan, level } = candidate;
        const key = candidateKey(candidate);
        return (
          <label key={key}>
            <input
              type="checkbox"
              name="beside"
              checked={chosen.has(key)}
              disabled={full && !chosen.has(key)}
              onChange={(event) => onChoose(key, event.currentTarget.checked)}
            />
            {regionName(plan.region, say)} {planYear(plan)}
            {level === 'partial' && <span class="quiet-text"> {say('level.partial')}</span>}
          </label>
        );
      })}
    </fieldset>
  );
}
