/**
 * The report of a notice, as it is printed: which document it is, its measures with what other regions
 * have on each, what it lacks and what only it has, its targets beside others', and the documents that
 * all this stands in. Nothing is folded, since paper has nothing to press.
 */
import type { ComponentChildren } from 'preact';
import { CITED_BY, reference } from '../../lib/export/citation';
import type { Answer } from '../../lib/match/answer';
import type { GapsAnswer, TargetsAnswer } from '../../lib/match/matrix/overview';
import type { Plan } from '../../lib/plan/plan';
import { chaptersOf } from '../panel/outline';
import type { OutlineEntry } from '../panel/outline-filter';
import { type Part, PartNote } from '../panel/panel-parts';
import { PlanHead } from '../parts/plan-head';
import { useSay } from '../parts/texts';
import { TargetsOverview } from '../targets/targets-overview';
import { ReportGaps } from './report-gaps';
import { ReportMeasure } from './report-measure';

/** What is asked of the library about the whole notice, which may still be awaited or not come. */
type Asked<T> = T | 'asking' | 'failed';

interface Props {
  readonly plan: Plan;
  readonly answer: Answer;
  /** What of the document was not read. */
  readonly part?: Part | undefined;
  readonly gaps: Asked<GapsAnswer>;
  readonly targets: Asked<TargetsAnswer>;
  /** The day on which the notice was read (ISO). */
  readonly readOn: string;
  /** The year against which a plan's period counts as over. */
  readonly year: number;
  /** The address of a measure of the library. */
  readonly hrefOf: (planId: string, measureId: string) => string;
  readonly onPrint: () => void;
}

export function Report(props: Props) {
  const { plan, answer, part, gaps, targets, readOn, year, hrefOf, onPrint } = props;
  const say = useSay();
  const awaited = gaps === 'asking' || targets === 'asking';
  const entries = plan.measures.map((measure) => ({
    measure,
    found: answer.equivalents[measure.id] ?? [],
    targets: answer.targets[measure.id] ?? [],
  }));
  const matched = entries.filter(({ found }) => found.length > 0).length;
  const { plans } = answer.library;
  return (
    <article class="report">
      <p class="report-bar">
        <button
          type="button"
          class="quiet"
          data-action="print"
          disabled={awaited}
          onClick={onPrint}
        >
          {say('report.print')}
        </button>
        <span role="status">{say(awaited ? 'report.asking' : 'report.hint')}</span>
      </p>
      <PlanHead plan={plan} year={year} addressOf={() => undefined} />
      {part && <PartNote part={part} />}
      <dl class="report-facts">
        {plan.source && (
          <div class="fact">
            <dt>{say('report.readOn')}</dt>
            <dd>{readOn}</dd>
          </div>
        )}
        <div class="fact">
          <dt>{say('column.citation', { standard: CITED_BY })}</dt>
          <dd lang="zh-CN">{reference(plan, readOn)}</dd>
        </div>
      </dl>
      <section data-part="measures">
        <h2>{say('report.measures')}</h2>
        <p class="facts">{say('panel.summary', { measures: entries.length, matched })}</p>
        <p class="facts">{say('export.library', { plans })}</p>
        {typeof gaps !== 'string' && gaps.chosenRegionsOnly && (
          <p class="facts">{say('overview.chosenRegionsOnly')}</p>
        )}
        <Chapters entries={entries} year={year} />
      </section>
      <section data-part="gaps">
        <h2>{say('report.gaps')}</h2>
        <WhenThere asked={gaps}>
          {(known) => <ReportGaps answer={known} measures={plan.measures} />}
        </WhenThere>
      </section>
      <section data-part="targets">
        <h2>{say('report.targets')}</h2>
        <WhenThere asked={targets}>
          {(known) => <TargetsOverview answer={known} onGoTo={goTo} hrefOf={hrefOf} whole />}
        </WhenThere>
      </section>
      <Sources answer={answer} gaps={gaps} targets={targets} readOn={readOn} />
    </article>
  );
}

/** The place of a measure in the report. */
const placeOf = (measureId: string) => `measure-${measureId}`;

function goTo(measureId: string): void {
  document.getElementById(placeOf(measureId))?.scrollIntoView({ block: 'center' });
}

function Chapters({ entries, year }: { entries: readonly OutlineEntry[]; year: number }) {
  return (
    <>
      {chaptersOf(entries).map(({ name, entries: within }) => (
        <section class="report-chapter" key={within[0]?.measure.id}>
          {name !== '' && <h3 lang="zh-CN">{name}</h3>}
          {within.map((entry) => (
            <ReportMeasure
              key={entry.measure.id}
              id={placeOf(entry.measure.id)}
              entry={entry}
              year={year}
            />
          ))}
        </section>
      ))}
    </>
  );
}

interface WhenThereProps<T> {
  readonly asked: Asked<T>;
  readonly children: (known: T) => ComponentChildren;
}

function WhenThere<T extends object>({ asked, children }: WhenThereProps<T>) {
  const say = useSay();
  if (typeof asked !== 'string') return <>{children(asked)}</>;
  return <p class="facts">{say(asked === 'failed' ? 'panel.failed' : 'overview.asking')}</p>;
}

type SourcesProps = Pick<Props, 'answer' | 'gaps' | 'targets' | 'readOn'>;

/** The documents of other regions that the report names, each once, as references. */
function Sources({ answer, gaps, targets, readOn }: SourcesProps) {
  const say = useSay();
  const all = [
    ...Object.values(answer.equivalents).flatMap((found) => found.map(({ plan }) => plan)),
    ...[gaps, targets].flatMap((asked) =>
      typeof asked === 'string' ? [] : Object.values(asked.documents),
    ),
  ];
  const once = [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) =>
    (a.region ?? '').localeCompare(b.region ?? ''),
  );
  if (once.length === 0) return null;
  return (
    <section data-part="sources">
      <h2>{say('report.sources')}</h2>
      <ol class="report-sources" lang="zh-CN">
        {once.map((each) => (
          <li key={each.id}>{reference(each, readOn)}</li>
        ))}
      </ol>
    </section>
  );
}
