/** Plans of a reader's own for measuring: thirty measures each, with the text that they stand in. */
import type { SharedPlan } from '../../../lib/library/share/format';
import type { Plan } from '../../../lib/plan/plan';
import { withTargets } from '../../../lib/plan/with-targets';
import { generatedPlans } from '../matching/generated';

const MEASURES = 30;

/** As many plans; the same ones for the same number. */
export function* ownPlans(bundled: readonly Plan[], count: number): Generator<SharedPlan> {
  let made = 0;
  for (const plan of generatedPlans(bundled, count * MEASURES)) {
    // None is another one's document.
    const innerTitle = `${plan.title}（第${++made}号）`;
    yield sharedOf(withTargets({ ...plan, innerTitle }));
  }
}

function sharedOf(plan: Plan): SharedPlan {
  let text = '';
  const measures = plan.measures.map((measure) => {
    const start = text.length;
    text += `${measure.text}\n`;
    const titleSpan = [start, start + measure.title.length] as const;
    return { ...measure, spans: [[start, start + measure.text.length] as const], titleSpan };
  });
  const { id: _, measures: __, ...known } = plan;
  return {
    plan: { ...plan, id: `own-${plan.id}`, measures },
    text,
    known,
    facts: {},
    marks: [],
    origin: 'file',
    fileName: `${plan.id}.docx`,
    subject: '信息消费',
    addedOn: '2026-01-08T08:00:00.000Z',
    partial: false,
  };
}
