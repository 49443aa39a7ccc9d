/**
 * Notices on other subjects than the bundled plans', on which the matcher must stay silent. Those
 * that it is fitted on and those that it is judged by are different ones.
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyzePage } from '../../lib/cli/analyze';
import { parsePlan } from '../../lib/plan/parse';
import { type Plan, planName } from '../../lib/plan/plan';
import { articleFromText } from '../../lib/text/article';
import { projectFile } from './documents';

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

/** The sample notices of the reading tests that are on other subjects, for fitting. */
export async function noticesForFitting(): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const name of namesIn('tests/pages/notices', '.html')) {
    const { plan } = await analyzePage(projectFile(`tests/pages/notices/${name}`), null);
    if (plan && !planName(plan).includes('信息消费')) plans.push({ ...plan, id: name });
  }
  return plans;
}
