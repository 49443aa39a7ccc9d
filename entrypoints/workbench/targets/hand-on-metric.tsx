import { useSay } from '../../../components/parts/texts';
import { isComparable, type MetricRow } from '../../../components/targets/metric-rows';
import type { PlacedTarget } from '../../../lib/export/books/target-table';
import { HandOnButton } from '../../handing-on/hand-on';

/** A row with what a file says of its document. */
export interface PlacedRow extends MetricRow {
  readonly facts: PlacedTarget['document'];
  readonly path: readonly string[];
}

interface Props {
  readonly name: string;
  readonly rows: readonly PlacedRow[];
}

/** What is done with a metric: handed on as a file, or printed. */
export function HandOnMetric({ name, rows }: Props) {
  const say = useSay();
  const placed = ({ target, facts, path, title }: PlacedRow): PlacedTarget => ({
    target,
    document: facts,
    path,
    measure: title,
  });
  return (
    <p class="metric-acts">
      <HandOnButton
        title={say('export.metricTitle')}
        action="export-metric"
        make={async (watched) => {
          const { metricBook } = await import('../../../lib/export/books/metric-book');
          const alike = rows.filter(isComparable).map(placed);
          const unlike = rows.filter((row) => !isComparable(row)).map(placed);
          return metricBook({ name, alike, unlike }, say, new Date(), watched);
        }}
      />
      <button type="button" class="quiet" data-action="print" onClick={() => window.print()}>
        {say('report.print')}
      </button>
    </p>
  );
}
