/** The metrics to choose from, as links: the notice's own, then those of the library. */
import { useState } from 'preact/hooks';
import type { TargetKind } from '../../lib/match/targets/target-kinds';
import { type TextKey, useSay } from '../parts/texts';

interface ListedMetric {
  readonly key: string;
  readonly name: string;
  readonly kind: TargetKind;
  /** How many regions set a target for it, the notice's own among them. */
  readonly regions: number;
  readonly href: string;
}

interface Props {
  readonly title: string;
  readonly metrics: readonly ListedMetric[];
  /** The one that is looked at. */
  readonly current: string | null;
}

/** More than this wait until the reader asks for them, or searches. */
const FIRST = 60;

const KINDS: Readonly<Record<TargetKind, TextKey>> = {
  amount: 'targets.kind.amount',
  count: 'targets.kind.count',
  growth: 'targets.kind.growth',
  rate: 'targets.kind.rate',
  milestone: 'targets.kind.milestone',
};

export function MetricList({ title, metrics, current }: Props) {
  const say = useSay();
  const [most, setMost] = useState(FIRST);
  if (metrics.length === 0) return null;
  return (
    <section class="metric-list">
      <h2>{title}</h2>
      <ul>
        {metrics.slice(0, most).map(({ key, name, kind, regions, href }) => (
          <li key={key}>
            <a href={href} aria-current={key === current ? 'true' : undefined}>
              <span lang="zh-CN">{name}</span>{' '}
              <span class="quiet-text">
                {say(KINDS[kind])} · {say('targets.regions', { count: regions })}
              </span>
            </a>
          </li>
        ))}
      </ul>
      {metrics.length > most && (
        <button
          type="button"
          class="quiet"
          data-action="more-metrics"
          onClick={() => setMost(most + FIRST)}
        >
          {say('targets.moreMetrics', { count: metrics.length - most })}
        </button>
      )}
    </section>
  );
}
