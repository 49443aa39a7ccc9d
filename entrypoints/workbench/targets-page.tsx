/** Targets: one metric across regions, of a notice's metrics or of any that the library has. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import '../../components/targets/targets-page.css';
import { useSay } from '../../components/parts/texts';
import type { LibraryMetrics } from '../../lib/library/metrics';
import type { TargetsAnswer } from '../../lib/match/matrix/overview';
import { type Plan, planName } from '../../lib/plan/plan';
import { type Address, hashOf } from '../../lib/platform/addresses';
import { useTargets } from '../sidepanel/overviews';
import { useArrival } from './arrival';
import { usePlan } from './library';
import { OtherViews } from './other-views';
import { State, useTitle } from './page-parts';
import type { PageProps } from './page-props';
import { Choice } from './targets/choice';
import { LibraryMetric } from './targets/library-metric';
import { type Own, OwnMetric, ownMetrics } from './targets/own-metric';
import { isThere, useMetrics } from './use-metrics';
import { useReport } from './use-report';

type Whose = Extract<Address, { page: 'targets' }>['of'];

export function TargetsPage({ address: { of, metric } }: PageProps<'targets'>) {
  if (of === null) return <Targets of={of} plan={null} answer={null} metric={metric} />;
  return 'key' in of ? (
    <OfNotice key={of.key} of={of} metric={metric} />
  ) : (
    <OfPlan key={of.planId} of={of} metric={metric} />
  );
}

function OfNotice({ of, metric }: { of: { key: string }; metric: string | null }) {
  const report = useReport(of.key);
  if (typeof report === 'string') return <NotThere state={report} gone="targets.gone" />;
  return <Asking of={of} plan={report.plan} since={report.answer} metric={metric} />;
}

function OfPlan({ of, metric }: { of: { planId: string }; metric: string | null }) {
  const plan = usePlan(of.planId);
  if (typeof plan === 'string') return <NotThere state={plan} gone="plan.gone.hint" />;
  return <Asking of={of} plan={plan} since={plan} metric={metric} />;
}

interface NotThereProps {
  readonly state: 'loading' | 'failed' | 'gone';
  readonly gone: 'targets.gone' | 'plan.gone.hint';
}

function NotThere({ state, gone }: NotThereProps) {
  const say = useSay();
  useTitle(say('targets.title'));
  useArrival(state !== 'loading', () => document.querySelector('h1'));
  return (
    <main class="targets-page">
      <h1>{say('targets.title')}</h1>
      <State state={state} />
      {state === 'gone' && (
        <p class="state">
          {say(gone)} <a href="#targets">{say('targets.all')}</a>
        </p>
      )}
    </main>
  );
}

interface AskingProps {
  readonly of: Whose;
  readonly plan: Plan;
  readonly since: object;
  readonly metric: string | null;
}

function Asking({ of, plan, since, metric }: AskingProps) {
  const answer = useTargets(plan, since, true);
  return <Targets of={of} plan={plan} answer={answer} metric={metric} />;
}

interface Props {
  readonly of: Whose;
  /** Whose metrics come first. */
  readonly plan: Plan | null;
  readonly answer: TargetsAnswer | 'asking' | 'failed' | null;
  readonly metric: string | null;
}

function Targets({ of, plan, answer, metric }: Props) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const name = plan && planName(plan);
  const title = say('targets.title');
  useTitle(name ? say('app.about', { what: title, title: name }) : title);
  useArrival(true, () => document.querySelector('h1'));

  const own = useMemo(
    () => (plan && answer && typeof answer === 'object' ? ownMetrics(plan, answer) : []),
    [plan, answer],
  );
  const isAwaited = answer === 'asking';
  const [wantsLibrary, setWantsLibrary] = useState(of === null);
  const isElsewhere = !isAwaited && metric !== null && !own.some(({ key }) => key === metric);
  useEffect(() => {
    if (query !== '' || isElsewhere) setWantsLibrary(true);
  }, [query, isElsewhere]);
  const library = useMetrics(wantsLibrary);
  const others = useMemo(() => {
    const found = isThere(library) ? library.metrics.index.find(query) : [];
    const mine = new Set(own.map(({ key }) => key));
    return found.filter(({ key }) => !mine.has(key));
  }, [isThere(library) && library.look, query, own]);

  const current = metric ?? own[0]?.key ?? others[0]?.key ?? null;
  return (
    <main class="targets-page">
      <header>
        <h1>{title}</h1>
        {name && (
          <p class="facts" lang="zh-CN">
            {name}
          </p>
        )}
        {of && plan && <OtherViews of={of} views={['matrix', 'plans', 'report']} />}
      </header>
      <Choice
        own={own}
        others={others}
        answer={answer}
        library={wantsLibrary ? library : null}
        query={query}
        current={current}
        hrefOf={(key) => hashOf({ page: 'targets', of, metric: key })}
        onQuery={setQuery}
        onLibrary={() => setWantsLibrary(true)}
      />
      <div class="metric-place">
        <Shown
          current={current}
          own={own}
          plan={plan}
          inLibrary={of !== null && 'planId' in of}
          library={isThere(library) ? library.metrics : null}
          look={isThere(library) ? library.look : 0}
          isAwaited={isAwaited || (wantsLibrary && !(isThere(library) && library.share === 1))}
        />
      </div>
    </main>
  );
}

interface ShownProps {
  readonly current: string | null;
  readonly own: readonly Own[];
  readonly plan: Plan | null;
  readonly inLibrary: boolean;
  /** Null until it is read. */
  readonly library: LibraryMetrics | null;
  /** Another where there is more in it. */
  readonly look: number;
  readonly isAwaited: boolean;
}

/** The metric that is looked at, or why there is none. */
function Shown({ current, own, plan, inLibrary, library, look, isAwaited }: ShownProps) {
  const say = useSay();
  const chosen = own.find(({ key }) => key === current);
  // There may be thousands of targets to be read; more of them at each look.
  const metric = useMemo(
    () => (current === null || chosen ? null : (library?.index.metric(current) ?? null)),
    [current, chosen, library, look],
  );
  if (chosen && plan)
    return <OwnMetric key={chosen.key} own={chosen} plan={plan} inLibrary={inLibrary} />;
  if (library && metric)
    return <LibraryMetric key={metric.key} metric={metric} library={library} />;
  if (isAwaited) return null;
  if (current !== null) return <p class="state">{say('targets.noMetric')}</p>;
  return <p class="state">{say(plan ? 'targets.none' : 'targets.noneInLibrary')}</p>;
}
