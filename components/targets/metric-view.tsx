/** One metric across regions: a chart, and a table with the words of every target. */
import type { ComponentChildren } from 'preact';
import type { TargetKind } from '../../lib/match/targets/target-kinds';
import { useSay } from '../parts/texts';
import { isComparable, type MetricRow } from './metric-rows';
import { MetricTable } from './metric-table';
import { TargetChart } from './target-chart';

interface Props {
  readonly name: string;
  readonly kind: TargetKind;
  /** In their order, the comparable ones first. */
  readonly rows: readonly MetricRow[];
  /** What is asked of it, or told. */
  readonly children: ComponentChildren;
}

export function MetricView({ name, kind, rows, children }: Props) {
  const say = useSay();
  const regions = new Set(rows.map(({ region }) => region)).size;
  return (
    <article class="metric-view">
      <h2 lang="zh-CN">{name}</h2>
      <p class="facts" role="status">
        {say('targets.found', {
          regions,
          count: rows.length,
          alike: rows.filter(isComparable).length,
        })}
      </p>
      {children}
      <TargetChart kind={kind} rows={rows} />
      <MetricTable key={name} name={name} rows={rows} />
    </article>
  );
}
