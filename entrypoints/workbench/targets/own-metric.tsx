/** A metric of the notice beside the targets of other regions. */

import { useSay } from '../../../components/parts/texts';
import { type MetricRow, ordered } from '../../../components/targets/metric-rows';
import { MetricView } from '../../../components/targets/metric-view';
import { Rank } from '../../../components/targets/target-metric';
import type { ComparedMetric, TargetsAnswer } from '../../../lib/match/matrix/overview';
import { comparedBy } from '../../../lib/match/targets/compare-targets';
import { type TargetKind, targetKind } from '../../../lib/match/targets/target-kinds';
import { type Plan, planName, planYear } from '../../../lib/plan/plan';
import { hashOf } from '../../../lib/platform/addresses';
import { HandOnMetric, type PlacedRow } from './hand-on-metric';

export interface Own {
  readonly key: string;
  readonly name: string;
  readonly kind: TargetKind;
  readonly regions: number;
  readonly rows: readonly PlacedRow[];
  readonly rankings: readonly ComparedMetric['own'][number]['ranking'][];
  /** How many more targets other plans set for it. */
  readonly left: number;
}

type Document = TargetsAnswer['documents'][string];

/** The metrics of a notice in its order, those that other regions have first. */
export function ownMetrics(plan: Plan, { compared, alone, documents }: TargetsAnswer): Own[] {
  const known = compared.map((metric) => {
    const others = metric.others.flatMap((other): PlacedRow[] => {
      const document = documents[other.planId];
      return document ? [{ ...rowOf(document, other), differs: other.differs }] : [];
    });
    const own = metric.own.map(({ measureId, target }) => ownRow(plan, measureId, target));
    return metricOf(
      [...own, ...others],
      metric.own.map(({ ranking }) => ranking),
      metric.left,
    );
  });
  const lonely = new Map<string, PlacedRow[]>();
  for (const { measureId, target } of alone) {
    const key = comparedBy(target) || `${measureId} ${target.start}`;
    lonely.set(key, [...(lonely.get(key) ?? []), ownRow(plan, measureId, target)]);
  }
  const all = [...known, ...Array.from(lonely.values(), (rows) => metricOf(rows, []))];
  return all.flatMap((each) => each ?? []);
}

function metricOf(rows: readonly PlacedRow[], rankings: Own['rankings'], left = 0): Own | null {
  const [first] = rows;
  if (!first) return null;
  const kind = targetKind(first.target);
  return {
    key: comparedBy(first.target) || first.id,
    name: first.target.metric || first.target.metricText || first.target.quote,
    kind,
    regions: new Set(rows.map(({ region }) => region)).size,
    rows: ordered(rows, kind) as PlacedRow[],
    rankings,
    left,
  };
}

interface Other {
  readonly measureId: string;
  readonly title: string;
  readonly target: MetricRow['target'];
}

function rowOf(document: Document, { measureId, title, target }: Other): PlacedRow {
  return {
    id: `${document.id} ${measureId} ${target.start}`,
    own: false,
    region: document.region,
    target,
    differs: [],
    title,
    href: hashOf({ page: 'plan', planId: document.id, measureId }),
    document: {
      name: planName(document),
      number: document.documentNumber,
      year: planYear(document),
    },
    facts: document,
    path: [measureId],
  };
}

function ownRow(plan: Plan, measureId: string, target: MetricRow['target']): PlacedRow {
  const measure = plan.measures.find(({ id }) => id === measureId);
  const title = measure ? measure.title || (measure.heading.at(-1) ?? '') : '';
  return { ...rowOf(plan, { measureId, title, target }), own: true, path: measure?.path ?? [] };
}

interface Props {
  readonly own: Own;
  readonly plan: Plan;
  /** Whether it is a plan of the library, that can be gone to, and no page. */
  readonly inLibrary: boolean;
}

export function OwnMetric({ own: { name, kind, rows, rankings, left }, plan, inLibrary }: Props) {
  const say = useSay();
  // Of a page the address is known at most, and where it is read is outside.
  const shown = rows.map((row) =>
    row.own && !inLibrary ? { ...row, href: plan.source?.url ?? null } : row,
  );
  return (
    <MetricView name={name} kind={kind} rows={shown}>
      {rankings.map((ranking, i) => (
        <Rank key={i} ranking={ranking} />
      ))}
      {rankings.length === 0 && <p class="facts">{say('targets.aloneHere')}</p>}
      {left > 0 && <p class="facts">{say('targets.left', { count: left })}</p>}
      <HandOnMetric name={name} rows={rows} />
    </MetricView>
  );
}
