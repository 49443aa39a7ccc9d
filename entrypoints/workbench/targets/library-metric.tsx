/** A metric of the library, of no one notice: what is a comparison follows a basis that the reader chooses. */
import { useMemo, useState } from 'preact/hooks';
import { useSay } from '../../../components/parts/texts';
import { ordered } from '../../../components/targets/metric-rows';
import { MetricView } from '../../../components/targets/metric-view';
import type { LibraryMetrics } from '../../../lib/library/metrics';
import { basesOf, besideBasis, type Metric } from '../../../lib/match/targets/metric-index';
import { planName, planYear } from '../../../lib/plan/plan';
import { hashOf } from '../../../lib/platform/addresses';
import { HandOnMetric, type PlacedRow } from './hand-on-metric';

interface Props {
  readonly metric: Metric;
  readonly library: LibraryMetrics;
}

export function LibraryMetric({ metric, library }: Props) {
  const say = useSay();
  const { name, kind, targets, count } = metric;
  const bases = useMemo(() => basesOf(targets), [targets]);
  const [chosen, setChosen] = useState(0);
  const basis = bases[chosen] ?? bases[0];
  const rows = useMemo(() => {
    const beside = basis ? besideBasis(targets, basis) : [];
    const placed = beside.flatMap((one): PlacedRow[] => {
      const document = library.document(one.planId);
      if (!document) return [];
      return [
        {
          ...one,
          id: `${one.planId} ${one.measureId} ${one.target.start}`,
          own: false,
          href: hashOf({ page: 'plan', planId: one.planId, measureId: one.measureId }),
          document: {
            name: planName(document),
            number: document.documentNumber,
            year: planYear(document),
          },
          facts: document,
          path: [one.measureId],
        },
      ];
    });
    return ordered(placed, kind) as PlacedRow[];
  }, [targets, basis, library, kind]);
  return (
    <MetricView name={name} kind={kind} rows={rows}>
      {bases.length > 1 && (
        <label class="basis">
          <span>{say('targets.basis')}</span>{' '}
          <select
            data-action="basis"
            value={String(chosen)}
            onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
          >
            {bases.map(({ until, place, regions }, at) => (
              <option key={at} value={String(at)}>
                {say('targets.basisOf', {
                  until: until ?? say('targets.undated'),
                  place,
                  count: regions,
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      {count > targets.length && (
        <p class="facts">{say('targets.most', { all: count, count: targets.length })}</p>
      )}
      <HandOnMetric name={name} rows={rows} />
    </MetricView>
  );
}
