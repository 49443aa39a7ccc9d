import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ComparedMetric, OtherTarget, TargetsAnswer } from '../../lib/match/matrix/overview';
import { planName, planYear, type Target } from '../../lib/plan/plan';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { TargetWords } from '../parts/targets';
import { type TextKey, useSay } from '../parts/texts';
import { quantityOf, untilOf } from './quantity';
import { QuantityText } from './quantity-text';
import { isAlike, TargetPicture } from './target-picture';

interface Props {
  readonly metric: ComparedMetric;
  readonly documents: TargetsAnswer['documents'];
  readonly onGoTo: (measureId: string) => void;
  /** The address of a measure of the library. */
  readonly hrefOf: (planId: string, measureId: string) => string;
  /** Shows all rows from the start. */
  readonly whole?: boolean;
}

/** One metric: a picture of the targets that regions set for it, and a table with their words. */
export function TargetMetric({ metric, documents, onGoTo, hrefOf, whole = false }: Props) {
  const say = useSay();
  const [all, setAll] = useState(whole);
  const name = metric.own[0]?.target.metric ?? '';
  const regionOf = (planId: string) => documents[planId]?.region ?? null;
  const alike = metric.others.filter(({ differs }) => isAlike(differs));
  const unlike = metric.others.filter(({ differs }) => !isAlike(differs));
  const most = all ? Number.POSITIVE_INFINITY : MOST_ROWS;
  const rowOf = (other: OtherTarget) => (
    <Other
      key={`${other.planId} ${other.measureId} ${other.target.start}`}
      other={other}
      document={documents[other.planId]}
      href={hrefOf(other.planId, other.measureId)}
    />
  );
  const left = metric.others.length - alike.slice(0, most).length - unlike.slice(0, most).length;
  return (
    <section class="metric" data-metric={name}>
      <h3 lang="zh-CN">{name}</h3>
      <TargetPicture metric={metric} regionOf={regionOf} />
      <table class="comparison">
        <caption>{say('targets.table', { metric: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('targets.column.region')}</th>
            <th scope="col">{say('targets.column.target')}</th>
          </tr>
        </thead>
        <tbody>
          {metric.own.map(({ measureId, target, ranking }) => (
            <tr class="own" key={`${measureId} ${target.start}`}>
              <th scope="row">{say('card.here')}</th>
              <td>
                <Value target={target}>
                  {(value) => (
                    <button
                      type="button"
                      class="value"
                      title={say('panel.goTo')}
                      onClick={() => onGoTo(measureId)}
                    >
                      {value}
                    </button>
                  )}
                </Value>
                <p class="words">
                  <TargetWords target={target} undated />
                </p>
                <Rank ranking={ranking} />
              </td>
            </tr>
          ))}
          {alike.slice(0, most).map(rowOf)}
        </tbody>
        {unlike.length > 0 && (
          <tbody class="unlike">
            <tr>
              <th scope="colgroup" colSpan={2}>
                {say('targets.unlike.head')}
              </th>
            </tr>
            {unlike.slice(0, most).map(rowOf)}
          </tbody>
        )}
      </table>
      {left > 0 && (
        <button type="button" class="link" data-action="all-rows" onClick={() => setAll(true)}>
          {say('card.moreTargets', { count: left })}
        </button>
      )}
    </section>
  );
}

/** More rows than this, of either sort, wait until the reader asks for them. */
const MOST_ROWS = 8;

export const DIFFERENCES: Readonly<Record<OtherTarget['differs'][number], TextKey>> = {
  deadline: 'targets.differs.deadline',
  scope: 'targets.differs.scope',
  horizon: 'targets.differs.horizon',
};

interface OtherProps {
  readonly other: OtherTarget;
  readonly document: TargetsAnswer['documents'][string] | undefined;
  readonly href: string;
}

function Other({ other, document, href }: OtherProps) {
  const say = useSay();
  const region = document?.region ?? null;
  const number = document?.documentNumber ? `（${document.documentNumber}）` : '';
  return (
    <tr>
      <th scope="row">
        <span {...signLanguage(region)}>{regionSign(region, say)}</span>{' '}
        <span class="region-name">{regionName(region, say)}</span>
      </th>
      <td>
        <Value target={other.target}>
          {(value) => (
            <a
              class="value"
              href={href}
              target="_blank"
              rel="noreferrer"
              title={say('card.openPlan')}
            >
              {value}
            </a>
          )}
        </Value>
        {other.differs.map((what) => (
          <span class="differs" key={what}>
            {say(DIFFERENCES[what])}
          </span>
        ))}
        <p class="words">
          <TargetWords target={other.target} undated />
        </p>
        {document && (
          <p class="quiet-text" lang="zh-CN">
            {other.title} · 《{planName(document)}》{number} {planYear(document)}
          </p>
        )}
      </td>
    </tr>
  );
}

interface ValueProps {
  readonly target: Target;
  /** Makes of a value what leads to the phrase that it came from. */
  readonly children: (value: ComponentChildren) => ComponentChildren;
}

/** The normalised value, until when, and where it applies. */
function Value({ target, children }: ValueProps) {
  const say = useSay();
  const quantity = quantityOf(target, say);
  const until = untilOf(target);
  return (
    <>
      {children(
        quantity ? <QuantityText quantity={quantity} /> : (until ?? say('targets.undated')),
      )}
      {quantity && until && <span class="deadline">{say('card.by', { deadline: until })}</span>}
      {target.scope && (
        <span class="deadline" lang="zh-CN">
          {target.scope}
        </span>
      )}
    </>
  );
}

const UNRANKED: Readonly<Record<string, TextKey>> = {
  'grows-with-size': 'targets.unranked.size',
  'several-values': 'targets.unranked.several',
  'nothing-alike': 'targets.unranked.unlike',
  'no-region': 'targets.unranked.noRegion',
  undated: 'targets.unranked.undated',
  'direction-unknown': 'targets.unranked.direction',
};

/** The notice's place among the regions, or why none is told. */
export function Rank({ ranking }: { ranking: ComparedMetric['own'][number]['ranking'] }) {
  const say = useSay();
  if (!ranking.fair) {
    const why = UNRANKED[ranking.reason];
    return why ? <p class="quiet-text">{say(why)}</p> : null;
  }
  const { place, of, further } = ranking;
  return (
    <p class="rank">
      {say('targets.rank', { place, of })}{' '}
      <span class="quiet-text">
        {say(further === 'higher' ? 'targets.rank.higher' : 'targets.rank.lower')}
      </span>
    </p>
  );
}
