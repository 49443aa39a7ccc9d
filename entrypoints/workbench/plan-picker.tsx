/** A plan of the library, or one of its measures, chosen from a list to stand beside what is shown. */
import { useState } from 'preact/hooks';
import { measureName } from '../../components/beside/beside';
import { PlanChoice } from '../../components/beside/plan-choice';
import { regionName } from '../../components/parts/regions';
import { useSay } from '../../components/parts/texts';
import { planName, planYear } from '../../lib/plan/plan';
import type { LibraryPlace } from '../../lib/platform/addresses';
import { usePlan, usePlans } from './library';

interface Props {
  readonly label: string;
  /** Plans that are there already. */
  readonly without?: readonly string[];
  readonly onChoose: (planId: string) => void;
}

export function PlanPicker({ label, without = [], onChoose }: Props) {
  const say = useSay();
  const plans = usePlans();
  const offered =
    typeof plans === 'string' ? [] : plans.filter((each) => !without.includes(each.plan.id));
  const named = offered.map(({ plan }) => ({
    id: plan.id,
    name: [regionName(plan.region, say), planYear(plan), planName(plan)].filter(Boolean).join(' '),
  }));
  return <PlanChoice label={label} plans={named} onChoose={onChoose} />;
}

interface MeasureProps {
  readonly onChoose: (place: LibraryPlace) => void;
}

/** Any measure of any plan: first the plan, then the measure. */
export function MeasurePicker({ onChoose }: MeasureProps) {
  const say = useSay();
  const [planId, setPlanId] = useState<string | null>(null);
  const plan = usePlan(planId);
  const found = planId === null || typeof plan === 'string' ? null : plan;
  return (
    <div class="picker">
      <PlanPicker label={say('beside.add')} onChoose={setPlanId} />
      {found && (
        <label class="picker">
          <span lang="zh-CN">{planName(found)}</span>
          <select
            name="add-measure"
            value=""
            onChange={({ currentTarget: { value } }) => {
              setPlanId(null);
              if (value !== '') onChoose({ planId: found.id, measureId: value });
            }}
          >
            <option value="">{say('beside.add.measure')}</option>
            {found.measures.map((measure) => (
              <option key={measure.id} value={measure.id}>
                {measure.path.at(-1)} {measureName(measure)}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}
