/**
 * What the page of targets keeps of a plan: what is listed of its targets, and these as text, of which
 * only those that are looked at are read. Some 5 kB a plan: ten thousand are read in half a second, and
 * the plans themselves in several.
 */
import * as v from 'valibot';
import { type ListedPlan, type ListedTarget, listTargets } from '../match/targets/metric-index';
import type { Plan } from '../plan/plan';
import { PlanSchema, TargetSchema } from '../plan/schema';
import type { MetricsRow } from './database';

const RowSchema = v.object({
  id: v.string(),
  version: v.string(),
  plan: v.string(),
  listed: v.string(),
  targets: v.string(),
});

const ListedSchema = v.array(
  v.tuple([
    v.string(),
    v.string(),
    v.picklist(['amount', 'growth', 'rate', 'count', 'milestone']),
    v.string(),
  ]),
);

const TargetLine = v.object({ measureId: v.string(), title: v.string(), target: TargetSchema });
const HeadSchema = v.omit(PlanSchema, ['measures']);

/** A plan without its measures. */
export type PlanHead = v.InferOutput<typeof HeadSchema>;

/** A plan of which the targets are listed. */
export interface MetricsOfPlan extends ListedPlan {
  /** Null where it cannot be read. */
  readonly head: () => PlanHead | null;
}

/** The row of a plan. `version`: of the code and the data that it rests on, as the index has it. */
export function metricsRow({ measures, ...head }: Plan, version: string): MetricsRow {
  const { listed, targets } = listTargets({
    measures: measures.map(({ id, heading, title, text, targets }) => ({
      id,
      name: title || heading.at(-1) || text.slice(0, 20),
      targets,
    })),
  });
  return {
    id: head.id,
    version,
    plan: JSON.stringify(head),
    listed: JSON.stringify(listed),
    targets: targets.map((target) => JSON.stringify(target)).join('\n'),
  };
}

/** What a row holds; null where it is of another version, or damaged. */
export function readMetricsRow(row: unknown, version: string): MetricsOfPlan | null {
  if (!v.is(RowSchema, row) || row.version !== version) return null;
  const listed: readonly ListedTarget[] | null = parsed(ListedSchema, row.listed);
  const facts = parsed(PlaceSchema, row.plan);
  if (!listed || facts?.id !== row.id) return null;
  return {
    ...facts,
    listed,
    read: (place) => parsed(TargetLine, row.targets.split('\n', place + 1)[place] ?? ''),
    head: () => parsed(HeadSchema, row.plan),
  };
}

const PlaceSchema = v.pick(PlanSchema, ['id', 'region', 'horizon']);

/** Null where it is no JSON, or says something else. */
function parsed<const S extends v.GenericSchema>(schema: S, json: string): v.InferOutput<S> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(json));
    return read.success ? read.output : null;
  } catch {
    return null;
  }
}
