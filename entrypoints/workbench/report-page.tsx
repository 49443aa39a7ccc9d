/** The report of a notice that was handed over by the side panel, to be printed. */

import { useSay } from '../../components/parts/texts';
import { Report } from '../../components/report/report';
import { planName } from '../../lib/plan/plan';
import { hashOf } from '../../lib/platform/addresses';
import type { NoticeReport } from '../../lib/platform/reports';
import { useGaps, useTargets } from '../sidepanel/overviews';
import { useArrival } from './arrival';
import { OtherViews } from './other-views';
import { State, useTitle } from './page-parts';
import type { PageProps } from './page-props';
import { useReport } from './use-report';

export function ReportPage({ address: { key } }: PageProps<'report'>) {
  // Another report is another page, with nothing left of the one before.
  return <OneReport key={key} reportKey={key} />;
}

function OneReport({ reportKey }: { readonly reportKey: string }) {
  const say = useSay();
  const report = useReport(reportKey);
  const ready = typeof report !== 'string';
  // A PDF is proposed to be called so.
  const title = ready
    ? say('app.about', { what: say('report.title'), title: planName(report.plan) })
    : say('report.title');
  useTitle(title);
  useArrival(report !== 'loading', () => document.querySelector('h1'));
  return (
    <main class="report-page">
      {!ready && <h1>{say('report.title')}</h1>}
      {!ready && <State state={report} />}
      {report === 'gone' && <p class="state">{say('report.gone')}</p>}
      {ready && <OtherViews of={{ key: reportKey }} views={['matrix', 'targets', 'plans']} />}
      {ready && <Whole report={report} />}
    </main>
  );
}

function Whole({ report: { plan, answer, readOn, part } }: { readonly report: NoticeReport }) {
  const gaps = useGaps(plan, answer, true);
  const targets = useTargets(plan, answer, true);
  return (
    <Report
      plan={plan}
      answer={answer}
      part={part}
      gaps={gaps}
      targets={targets}
      readOn={readOn}
      year={new Date().getFullYear()}
      hrefOf={(planId, measureId) => hashOf({ page: 'plan', planId, measureId })}
      onPrint={() => window.print()}
    />
  );
}
