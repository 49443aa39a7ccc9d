import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { PlanOutline } from '../../components/library/plan-outline';
import { PlanText } from '../../components/library/plan-text';
import { DoneLine } from '../../components/parts/collection-bar';
import { MarkLegend } from '../../components/parts/mark-legend';
import { Notice } from '../../components/parts/notice';
import { PlanHead } from '../../components/parts/plan-head';
import { useSay } from '../../components/parts/texts';
import { quotationOf } from '../../lib/export/quotation';
import type { Answer } from '../../lib/match/answer';
import { copyRich } from '../../lib/overlay/clipboard';
import { outlineOf } from '../../lib/plan/outline/chapters';
import { type Measure, type Plan, planName } from '../../lib/plan/plan';
import { hashOf } from '../../lib/platform/addresses';
import { localDay } from '../../lib/text/dates';
import { useSaved } from '../saving/use-saved';
import { useArrival } from './arrival';
import { equivalentsIn } from './equivalents';
import { usePlan, usePlans } from './library';
import { useMeasureInView } from './measure-in-view';
import { OtherViews } from './other-views';
import { savedAmong } from './own-collection';
import { State, useTitle } from './page-parts';
import type { PageProps } from './page-props';
import { MendView } from './plan/mend-view';
import { PlanActs } from './plan/plan-acts';
import { Plans } from './plan/plans';
import { useKeptText, useMending } from './plan/use-mending';
import { type Undo, useUndo } from './plan/use-undo';

/** The library: its plans, or one of them. */
export function PlanPage({ address: { planId, measureId } }: PageProps<'plan'>) {
  return planId === null ? (
    <Plans />
  ) : (
    <OnePlan key={planId} planId={planId} measureId={measureId} />
  );
}

const addressOf = (planId: string, measureId: string | null = null) =>
  hashOf({ page: 'plan', planId, measureId });

function OnePlan({ planId, measureId }: { planId: string; measureId: string | null }) {
  const say = useSay();
  const plan = usePlan(planId);
  // What was undone may be that the plan itself was removed.
  const undo = useUndo();
  const ready = typeof plan !== 'string';
  useTitle(ready ? planName(plan) : say('plan.title'));
  useArrival(plan !== 'loading', () => sectionOf(measureId) ?? document.querySelector('h1'));
  // On the first load, too, the measure is what the reader came for.
  useEffect(() => {
    if (ready) sectionOf(measureId)?.scrollIntoView({ block: 'start' });
  }, [ready, measureId]);
  // The button that removed it, or brought it back, went with it. At once: the next key may be Tab.
  useLayoutEffect(() => {
    if (undo.done.said === '' || document.activeElement !== document.body) return;
    // Who mends goes on at the line that they were at.
    const line = document.querySelector<HTMLElement>('[data-line] button:not([tabindex="-1"])');
    if (line) line.focus();
    else focusHeading();
  }, [ready, undo.done.undoable]);
  if (!ready) {
    return (
      <main>
        <h1>{say('plan.title')}</h1>
        <State state={plan} />
        {plan === 'gone' && (
          <p class="state">
            {say('plan.gone.hint')} <a href="#plan">{say('plan.all')}</a>
          </p>
        )}
        <DoneLine {...undo.done} onUndo={undo.back} />
      </main>
    );
  }
  return <PlanView plan={plan} measureId={measureId} undo={undo} />;
}

function focusHeading(): void {
  const heading = document.querySelector('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
}

/** The heading of a measure, or what holds it where it has none. */
function sectionOf(measureId: string | null): HTMLElement | null {
  if (measureId === null) return null;
  const section = document.querySelector<HTMLElement>(
    `.plan-measure[data-measure="${CSS.escape(measureId)}"]`,
  );
  return section?.querySelector<HTMLElement>('.measure-heading') ?? section;
}

interface ViewProps {
  readonly plan: Plan;
  readonly measureId: string | null;
  readonly undo: Undo;
}

function PlanView({ plan, measureId, undo }: ViewProps) {
  const say = useSay();
  const [mends, setMends] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const [equivalents, setEquivalents] = useState<Answer['equivalents']>({});
  const saved = useSaved(
    () =>
      savedAmong(
        plan.measures.map(({ id, text }) => [id, { document: plan, measureId: id, quote: text }]),
      ),
    [plan],
  );
  const plans = usePlans();
  const entries = useMemo(() => outlineOf(plan.measures), [plan]);
  const inView = useMeasureInView(plan, measureId);
  const kept = useKeptText(plan.id);
  const shelved =
    typeof plans === 'string' ? undefined : plans.find((each) => each.plan.id === plan.id);
  const mender = useMending(plan, shelved, undo);
  useEffect(() => setPicked(null), [measureId, mends]);
  // Elsewhere in the page now than before.
  useEffect(() => {
    if (mends) sectionOf(inView)?.scrollIntoView({ block: 'nearest' });
  }, [mends]);

  useEffect(() => {
    let current = true;
    // Without them the text is there all the same.
    equivalentsIn(plan)
      .then((found) => current && setEquivalents(found))
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [plan]);

  const copy = async (measure: Measure) => {
    const done = await copyRich(document, quotationOf(plan, measure, localDay(new Date())));
    saved.say(say(done ? 'card.copied' : 'card.copyFailed'));
  };
  const cited = (number: string) => {
    const found = typeof plans === 'string' ? [] : plans;
    const other = found.find((each) => each.plan.documentNumber === number);
    return other && addressOf(other.plan.id);
  };
  const unknown = measureId !== null && !plan.measures.some(({ id }) => id === measureId);
  return (
    <div class="plan-page" data-mends={mends}>
      <PlanOutline
        entries={entries}
        current={picked ?? inView}
        addressOf={(id) => addressOf(plan.id, id)}
      />
      <main class="reading">
        {shelved && kept !== undefined && (
          <PlanActs
            plan={plan}
            shelved={shelved}
            plans={typeof plans === 'string' ? [] : plans}
            equivalents={equivalents}
            mender={kept && mender}
            undo={undo}
            mends={mends}
            onMends={setMends}
          />
        )}
        <PlanHead plan={plan} year={new Date().getFullYear()} addressOf={cited} />
        <OtherViews of={{ planId: plan.id }} views={['matrix', 'targets', 'plans']} />
        {unknown && (
          <p class="note" role="status">
            {say('plan.noMeasure')}
          </p>
        )}
        {mends && kept ? (
          <MendView
            plan={plan}
            kept={kept}
            mender={mender}
            current={picked ?? inView}
            onPick={setPicked}
            onSay={undo.say}
          />
        ) : (
          <>
            <MarkLegend kinds={['number', 'milestone', 'agency']} />
            <PlanText
              entries={entries}
              current={measureId}
              equivalents={equivalents}
              saved={saved.keys}
              addressOf={(id) => addressOf(plan.id, id)}
              besideAddressOf={(id) =>
                hashOf({ page: 'beside', of: { planId: plan.id, measureId: id }, chosen: null })
              }
              onSave={({ id }) =>
                saved.toggle(id, { from: 'library', planId: plan.id, measureId: id })
              }
              onCopy={(measure) => void copy(measure)}
            />
            <p class="facts">{say('plan.measuresOnly')}</p>
          </>
        )}
      </main>
      <Notice said={saved.said} onDone={() => saved.say('')} />
    </div>
  );
}
