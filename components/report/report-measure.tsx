/** A measure in the report of a notice: its targets, and the sentences of other regions that answer it. */
import type { ShownEquivalent } from '../../lib/match/answer';
import { measureName } from '../beside/beside';
import { Source } from '../overlay/equivalent';
import type { OutlineEntry } from '../panel/outline-filter';
import { regionName } from '../parts/regions';
import { TargetWords } from '../parts/targets';
import { useSay } from '../parts/texts';

interface Props {
  readonly id: string;
  readonly entry: OutlineEntry;
  /** The year against which a plan's period counts as over. */
  readonly year: number;
}

export function ReportMeasure({ id, entry: { measure, found, targets }, year }: Props) {
  const say = useSay();
  return (
    <section class="report-measure" id={id} tabIndex={-1}>
      <h4 lang="zh-CN">
        {measure.path.length > 0 && <span class="number">{measure.path.join(' ')}</span>}{' '}
        {measure.title || beginning(measure.text)}
      </h4>
      {targets.length > 0 && (
        <ul class="report-targets" aria-label={say('card.ownTargets')}>
          {targets.map((target) => (
            <li key={target.start}>
              <TargetWords target={target} />
            </li>
          ))}
        </ul>
      )}
      {found.length === 0 && <p class="none">{say('panel.none')}</p>}
      {found.length > 0 && (
        <ul class="report-equivalents">
          {found.map((equivalent) => (
            <Answering
              key={`${equivalent.plan.id} ${equivalent.measure.id}`}
              equivalent={equivalent}
              year={year}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What has no title is known by its first words. */
function beginning(text: string): string {
  return text.length > WORDS ? `${text.slice(0, WORDS)}…` : text;
}

const WORDS = 60;

/** One region's equivalent, with the sentences that answer. */
function Answering({ equivalent, year }: { equivalent: ShownEquivalent; year: number }) {
  const say = useSay();
  const { plan, measure, level, evidence } = equivalent;
  return (
    <li class="equivalent" data-level={level}>
      <div class="equivalent-head">
        <span class="region">{regionName(plan.region, say)}</span>
        <span class="equivalent-title" lang="zh-CN">
          {measureName(measure)}
        </span>
        <span class="level">{say(`level.${level}.long`)}</span>
      </div>
      {evidence.map(({ other }) => (
        <blockquote key={other} lang="zh-CN">
          {other}
        </blockquote>
      ))}
      <Source plan={plan} year={year} />
    </li>
  );
}
