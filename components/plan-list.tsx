import type { Plan } from '../lib/plan/plan';
import { planName, planYear } from '../lib/plan/plan';
import { regionName } from './regions';
import { useSay } from './texts';

/** A plan of the library as it is listed. */
interface ListedPlan {
  readonly plan: Omit<Plan, 'measures'>;
  readonly measures: number;
  readonly origin: string;
}

interface Props {
  readonly plans: readonly ListedPlan[];
  readonly addressOf: (planId: string) => string;
}

/** The plans of the library, each a link to its text. */
export function PlanList({ plans, addressOf }: Props) {
  const say = useSay();
  return (
    <ul class="plan-list">
      {plans.map(({ plan, measures, origin }) => (
        <li key={plan.id}>
          <h2>
            <span class="region">{regionName(plan.region, say)}</span>
            <a href={addressOf(plan.id)} lang="zh-CN">
              {planName(plan) || plan.id}
            </a>
          </h2>
          <p class="source-line">
            {plan.documentNumber && <span lang="zh-CN">{plan.documentNumber}</span>}
            <span>{planYear(plan) ?? say('card.undated')}</span>
            {plan.issuer && <span lang="zh-CN">{plan.issuer}</span>}
            <span>{say('plan.measures', { count: measures })}</span>
            {origin === 'bundled' && <span class="tag">{say('plan.bundled')}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
