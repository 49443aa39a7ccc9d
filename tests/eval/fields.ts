/**
 * Plans of two or more provinces on one subject that is not the bundled plans', written for this
 * project, and which of their measures answer each other: what a reader's own library is like.
 *
 * Seven subjects are fitted on, six are only reported; the plans on four of these were written and
 * labelled before anybody had seen what the matcher makes of them.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { analyzePage } from '../../lib/files/analyze';
import { parsePlan } from '../../lib/plan/parse';
import type { Plan } from '../../lib/plan/plan';
import { articleFromText } from '../../lib/text/plain-text';
import { projectFile } from './documents';

const DEV = [
  'farming',
  'elderly-care',
  'low-altitude',
  'fitness',
  'patents',
  'chinese-medicine',
  'business-environment',
];
const HELD = ['air', 'data', 'childcare', 'county-commerce', 'emergency', 'employment'];

/** Two plans on one subject, and how their measures answer each other. */
export interface FieldPair {
  readonly field: string;
  readonly plans: readonly [Plan, Plan];
  /** By places of the measures: 2 the same measure, 1 a passage of it, 0 none; null: one may say either. */
  grade(i: number, j: number): number | null;
}

/** The pairs that are fitted on, or those that are held out. */
export async function fieldPairs(which: 'dev' | 'held'): Promise<FieldPair[]> {
  const fields = which === 'dev' ? DEV : HELD;
  const [, ...rows] = read('pairs.tsv').trim().split('\n');
  const pairs: FieldPair[] = [];
  for (const row of rows) {
    const [one = '', other = '', same = '', partial = '', unclear = ''] = row.split('\t');
    const field = fields.find((name) => one.startsWith(name));
    if (field === undefined) continue;
    const grades = new Map<string, number | null>();
    for (const [list, grade] of [
      [same, 2],
      [partial, 1],
      [unclear, null],
    ] as const) {
      for (const places of list.split(' ')) grades.set(places, grade);
    }
    pairs.push({
      field,
      plans: [await planNamed(one), await planNamed(other)],
      grade: (i, j) => {
        const grade = grades.get(`${i + 1}-${j + 1}`);
        return grade === undefined ? 0 : grade;
      },
    });
  }
  return pairs;
}

const read = (name: string) => readFileSync(resolve(import.meta.dirname, 'fields', name), 'utf8');

async function planNamed(name: string): Promise<Plan> {
  if (!name.includes('/')) return parsePlan(articleFromText(read(`${name}.txt`)), { id: name });
  const { plan } = await analyzePage(projectFile(`tests/pages/${name}.html`), null);
  if (!plan) throw new Error(`${name} is no notice`);
  return { ...plan, id: name };
}
