import type { TargetsAnswer } from '../../lib/match/matrix/overview';
import { TargetWords } from '../parts/targets';
import { useSay } from '../parts/texts';
import { TargetMetric } from './target-metric';

interface Props {
  readonly answer: TargetsAnswer;
  readonly onGoTo: (measureId: string) => void;
  readonly hrefOf: (planId: string, measureId: string) => string;
  /** Shows all at once, as on paper nothing can be unfolded. */
  readonly whole?: boolean;
}

/** The notice's targets beside those of other regions, metric by metric. */
export function TargetsOverview({ answer, onGoTo, hrefOf, whole = false }: Props) {
  const say = useSay();
  const { compared, alone, documents, plans } = answer;
  const count = compared.reduce((sum, { own }) => sum + own.length, 0) + alone.length;
  if (count === 0) return <p class="state">{say('targets.none')}</p>;
  return (
    <div class="targets-overview">
      <p class="facts">
        {compared.length > 0
          ? say('targets.summary', { count, compared: count - alone.length })
          : say('targets.nothing', { count, plans })}
      </p>
      {answer.chosenRegionsOnly && <p class="facts">{say('overview.chosenRegionsOnly')}</p>}
      {compared.map((metric) => (
        <TargetMetric
          key={`${metric.own[0]?.measureId} ${metric.own[0]?.target.start}`}
          metric={metric}
          documents={documents}
          onGoTo={onGoTo}
          hrefOf={hrefOf}
          whole={whole}
        />
      ))}
      {alone.length > 0 && (
        <details class="alone" open={whole || compared.length === 0}>
          <summary>
            <h3>{say('targets.alone', { count: alone.length })}</h3>
          </summary>
          <p class="facts">{say('targets.alone.hint')}</p>
          <ul>
            {alone.map(({ measureId, target }) => (
              <li key={`${measureId} ${target.start}`}>
                <button
                  type="button"
                  class="go-to"
                  title={say('panel.goTo')}
                  onClick={() => onGoTo(measureId)}
                >
                  <TargetWords target={target} />
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
