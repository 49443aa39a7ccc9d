/**
 * Ten notices on other subjects than the bundled plans', written for this project in the words of
 * such documents (`other-subjects/*.txt`), with what a careful reader finds in them: the measures,
 * and the targets by the gold data's conventions. The library has no equivalent of any measure,
 * however many words (平台, 大数据, 试点示范, 宣传引导) they share with it.
 *
 * Five were looked at while the grammar of targets and the matcher were mended (`seen`), five not.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parsePlan } from '../../lib/plan/parse';
import type { Measure, Plan } from '../../lib/plan/plan';
import { withTargets } from '../../lib/plan/with-targets';
import { fold } from '../../lib/text/normalise';
import { articleFromText } from '../../lib/text/plain-text';
import type { GoldTarget } from './gold';
import { figuresOf, type TargetFigures } from './target-figures';

const SEEN = [
  'clean-heating',
  'coal-mine-safety',
  'elderly-care',
  'flood-drought',
  'forest-fire-prevention',
];
const UNSEEN = [
  'high-standard-farmland',
  'historic-city-protection',
  'medical-insurance-payment',
  'rural-roads',
  'school-meals',
];

/** What a careful reader finds of a measure. */
interface ExpectedMeasure {
  readonly file: string;
  /** The number path as written; articles by their own number alone. */
  readonly path: string;
  readonly title: string;
  readonly agencies: readonly string[];
  /** The first and last ten characters of the text. */
  readonly first10: string;
  readonly last10: string;
}

export interface OtherNotice {
  readonly name: string;
  readonly seen: boolean;
  readonly plan: Plan;
  readonly expected: readonly ExpectedMeasure[];
}

const read = (name: string) =>
  readFileSync(resolve(import.meta.dirname, 'other-subjects', name), 'utf8');

/** The ten notices, parsed. */
export function otherNotices(): OtherNotice[] {
  const expected = read('measures.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ExpectedMeasure);
  return [...SEEN, ...UNSEEN].map((name) => ({
    name,
    seen: SEEN.includes(name),
    plan: withTargets(parsePlan(articleFromText(read(`${name}.txt`)), { id: name })),
    expected: expected.filter(({ file }) => file === `${name}.txt`),
  }));
}

/** How well the targets of notices are read. */
export function otherTargetFigures(notices: readonly OtherNotice[]): TargetFigures {
  const wanted = expectedTargets();
  return figuresOf(
    notices.flatMap(({ name, plan }) =>
      plan.measures.map((measure) => ({
        text: measure.text,
        read: measure.targets,
        wanted: wanted.filter(
          (target) => target.file === `${name}.txt` && isAt(measure, target.measure),
        ),
      })),
    ),
  );
}

type FiledTarget = GoldTarget & { readonly file: string };

function expectedTargets(): FiledTarget[] {
  const [, ...rows] = read('targets.tsv').trim().split('\n');
  return rows.map((row) => {
    const [file = '', measure = '', quote = '', , ...rest] = row.split('\t');
    const [value = '', unit = '', comparator = '', deadline = '', kind = ''] = rest;
    return { file, measure, quote, value, unit, comparator, deadline, kind };
  });
}

/** Whether a measure stands where a path as written says. */
export function isAt({ path }: Measure, written: string): boolean {
  const plain = (text: string) => fold(text).replace(/[\s、.]/g, '');
  return [path.join(''), path.at(-1) ?? ''].some((own) => plain(own) === plain(written));
}
