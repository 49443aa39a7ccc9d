/**
 * The five bundled documents as the build parses them, and measures by the annotators' names:
 * `HI-4`, `HA-2.9`, `GD-2.1.3`.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildPack } from '../../lib/library/pack';
import type { Measure, Plan } from '../../lib/plan/plan';
import { GOLD_PLANS, type GoldMeasure } from './gold';

/** Reads a file of the project. */
export function projectFile(path: string): string {
  return readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
}

/** The bundled plans, in the order of the catalogue. */
export async function bundledPlans(): Promise<Plan[]> {
  const pack = await buildPack(JSON.parse(projectFile('seeds/documents.json')), async (id) =>
    projectFile(`seeds/${id}.txt`),
  );
  return pack.plans.map(({ plan }) => plan);
}

/** The gold measures of a plan, in the document's order. */
export function goldOf(measures: readonly GoldMeasure[], planId: string): GoldMeasure[] {
  return measures.filter(({ plan }) => GOLD_PLANS[plan] === planId);
}

/** Each gold measure's id with the parsed measure at the same place in its document. */
export function parsedByGoldId(
  plans: readonly Plan[],
  gold: readonly GoldMeasure[],
): Map<string, { plan: Plan; measure: Measure }> {
  const parsed = new Map<string, { plan: Plan; measure: Measure }>();
  for (const plan of plans) {
    goldOf(gold, plan.id).forEach(({ id }, i) => {
      const measure = plan.measures[i];
      if (measure) parsed.set(id, { plan, measure });
    });
  }
  return parsed;
}
