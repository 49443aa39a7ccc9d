/** `npm run eval [-- --pages DIR]`: prints the quality figures over the gold data, and over pages. */
import { parseArgs } from 'node:util';
import { createCosineMatcher, THRESHOLDS } from '../../lib/match/cosine';
import { bundledPlans, goldOf } from './documents';
import { figures, precisionAndRecall, scoredPairs } from './figures';
import { goldMeasures } from './gold';
import { labelledFigures } from './labelled-targets';
import { leaveOneOut } from './left-out';
import { otherNotices, otherTargetFigures } from './other-subjects';
import { pagesReport } from './pages';
import { peerFigures } from './peers-figures';
import { scoreBy } from './score';
import { type TargetFigures, targetFigures } from './target-figures';

const plans = await bundledPlans();
const gold = goldMeasures();
const others = otherNotices();

const exact = (planId: string) => {
  const measures = plans.find(({ id }) => id === planId)?.measures ?? [];
  return goldOf(gold, planId).filter(({ title, text, agencies }, i) => {
    const measure = measures[i];
    const names = measure?.agencies.map(({ name }) => name).join();
    return measure?.title === title && measure.text === text && names === agencies.join();
  }).length;
};

console.log('Measures read exactly (title, text, agencies)');
print(
  ['plan', 'gold', 'read', 'exact'],
  plans.map(({ id, measures }) => [id, goldOf(gold, id).length, measures.length, exact(id)]),
);

const targetRow = (name: string, figures: TargetFigures) => [
  name,
  figures.precision,
  figures.recall,
  figures.f1,
  figures.milestoneRecall,
];
console.log(
  '\nTargets, in the plans and in measures of other fields (half of them never looked at)',
);
print(
  ['in', 'precision', 'recall', 'F1', 'milestones found'],
  [
    targetRow('the bundled plans', targetFigures(plans)),
    targetRow('other fields, dev', labelledFigures('dev')),
    targetRow('other fields, held', labelledFigures('held')),
    targetRow('other notices, seen', otherTargetFigures(others.filter(({ seen }) => seen))),
    targetRow('other notices, unseen', otherTargetFigures(others.filter(({ seen }) => !seen))),
  ],
);

const score = scoreBy(createCosineMatcher(plans), plans);
const { nDCG3, hit1, averagePrecision, recallAtP90, threshold } = figures(score);
console.log('\nMatching, all five plans in the library (idf and thresholds fitted on them)');
print(
  ['nDCG@3', 'hit@1', 'AP', 'R@P90', 'reached at'],
  [[nDCG3, hit1, averagePrecision, recallAtP90, threshold]],
);

console.log('\nWhat is shown');
const pairs = scoredPairs(score);
print(
  ['level', 'from', 'precision', 'recall'],
  Object.entries(THRESHOLDS).map(([level, from]) => {
    const { precision, recall } = precisionAndRecall(pairs, from);
    return [level, from, precision, recall];
  }),
);

console.log('\nEach plan left out: library and threshold from the other four, its measures asked');
print(
  ['left out', 'threshold', 'precision', 'recall', 'AP'],
  leaveOneOut(plans).map((row) => [
    row.plan,
    row.threshold,
    row.precision,
    row.recall,
    row.averagePrecision,
  ]),
);

console.log('\nOthers over the same pairs (their settings: tests/eval/peers.ts)');
print(
  ['method', 'nDCG@3', 'hit@1', 'AP', 'R@P90'],
  Array.from(await peerFigures(), ([name, peer]) => [
    name,
    peer.nDCG3,
    peer.hit1,
    peer.averagePrecision,
    peer.recallAtP90,
  ]),
);

const { pages } = parseArgs({ options: { pages: { type: 'string' } } }).values;
if (pages !== undefined) {
  console.log(`\nPages of ${pages}`);
  for (const line of await pagesReport(pages)) console.log(line);
}

/** Prints rows in columns as wide as their widest cell; fractions with three digits. */
function print(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const cells = [
    heads,
    ...rows.map((row) =>
      row.map((cell) =>
        Number.isInteger(cell) || typeof cell === 'string' ? `${cell}` : cell.toFixed(3),
      ),
    ),
  ];
  const widths = heads.map((_, i) => Math.max(...cells.map((row) => row[i]?.length ?? 0)));
  for (const row of cells) {
    console.log(`  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd());
  }
}
