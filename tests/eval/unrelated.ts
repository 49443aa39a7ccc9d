/**
 * Notices on other subjects than the bundled plans', on which the matcher must stay silent. Those
 * that it is fitted on and those that it is judged by are different ones.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyzePage } from '../../lib/files/analyze';
import { parsePlan } from '../../lib/plan/parse';
import { type Plan, planName } from '../../lib/plan/plan';
import { articleFromText } from '../../lib/text/plain-text';
import { projectFile } from './documents';
import { type FieldPair, fieldPairs } from './fields';
import { type LabelledNotice, neighbours, withoutAnswers } from './neighbours';

const namesIn = (folder: string, extension: string) =>
  readdirSync(resolve(import.meta.dirname, '../..', folder))
    .filter((name) => name.endsWith(extension))
    .sort();

/** Ten notices of fifteen measures and more, for judging. */
export function unrelatedNotices(): Plan[] {
  return namesIn('tests/eval/unrelated', '.txt').map((name) =>
    parsePlan(articleFromText(projectFile(`tests/eval/unrelated/${name}`)), { id: name }),
  );
}

/** What the matcher is fitted on besides the gold pairs. */
export interface ForFitting {
  /** On other subjects; how common words are is counted in them too. */
  readonly unrelated: readonly LabelledNotice[];
  /** On subjects beside the bundled plans'. */
  readonly neighbours: readonly LabelledNotice[];
  /** Plans on one subject that is not the bundled plans'. */
  readonly fields: readonly FieldPair[];
}

/** The sample notices of the reading tests that are on other subjects, and neighbours. */
export async function noticesForFitting(): Promise<ForFitting> {
  const plans: Plan[] = [];
  for (const name of namesIn('tests/pages/notices', '.html')) {
    const { plan } = await analyzePage(projectFile(`tests/pages/notices/${name}`), null);
    if (plan && !planName(plan).includes('信息消费')) plans.push({ ...plan, id: name });
  }
  return {
    unrelated: withoutAnswers(plans),
    neighbours: neighbours('dev'),
    fields: await fieldPairs('dev'),
  };
}
