/** `npm run eval [-- --pages DIR]`: prints the quality figures over the gold data, and over pages. */
import { parseArgs } from 'node:util';
import { bundledModel, createMatcher, THRESHOLDS } from '../../lib/match/model';
import type { Sensitivity } from '../../lib/match/score/calibration';
import { createModel } from '../../lib/match/score/score';
import { createLexicon } from '../../lib/match/words/lexicon';
import { bundledPlans, goldOf } from './documents';
import { type FieldPair, fieldPairs } from './fields';
import { type FieldFigures, fieldFigures } from './fields-figures';
import { type Figures, figures, precisionAndRecall, scoredPairs } from './figures';
import { fitModel, withThresholds } from './fit';
import { GOLD_PLANS, goldMeasures } from './gold';
import { labelledFigures } from './labelled-targets';
import { leaveOneOut, levelAgreement, meanAndWorst } from './left-out';
import { neighbourFigures, neighbours } from './neighbours';
import { otherNotices, otherTargetFigures } from './other-subjects';
import { pagesReport } from './pages';
import { peerFigures } from './peers-figures';
import { judgeBy, scoreBy } from './score';
import { hintsOn } from './silence';
import { type TargetFigures, targetFigures } from './target-figures';
import { noticesForFitting, unrelatedNotices } from './unrelated';

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

const matcher = createMatcher(plans);
const score = scoreBy(matcher, plans);
const plain = figures(score);
const forFitting = await noticesForFitting();
const folds = leaveOneOut(plans, forFitting);
const FIGURES = ['nDCG3', 'hit1', 'averagePrecision', 'recallAtP90'] as const;
const row = (values: Figures) => FIGURES.map((figure) => values[figure]);

console.log('\nMatching: fitted on all five plans, and on four with the fifth asked');
print(
  ['', 'nDCG@3', 'hit@1', 'AP', 'R@P90'],
  [
    ['plain', ...row(plain)],
    ['left out, mean', ...FIGURES.map((figure) => meanAndWorst(folds, figure).mean)],
    ['left out, worst', ...FIGURES.map((figure) => meanAndWorst(folds, figure).worst)],
    ...folds.map((fold) => [`  ${fold.plan}`, ...row(fold)]),
  ],
);

console.log('\nWhat is shown, by how much the reader wants to see');
const pairs = scoredPairs(score);
const left = folds.flatMap((fold) => fold.pairs);
const unrelated = [...unrelatedNotices(), ...others.map(({ plan }) => plan)];
print(
  ['', 'from', 'precision', 'recall', 'left-out precision', 'recall', 'hints on other subjects'],
  Object.entries(THRESHOLDS).map(([name, from]) => {
    const all = precisionAndRecall(pairs, from);
    const apart = precisionAndRecall(left, from);
    const { share } = hintsOn(unrelated, matcher, name as Sensitivity);
    return [name, from, all.precision, all.recall, apart.precision, apart.recall, share];
  }),
);
for (const hint of hintsOn(unrelated, matcher).hinted) console.log(`    ${hint}`);

console.log('\nSame and partial told as the gold does, where both say equivalent');
const agreements = folds.map(({ judge, plan }) =>
  levelAgreement(judge, THRESHOLDS.usual, (code) => GOLD_PLANS[code] === plan),
);
print(
  ['plain', 'left out, mean', 'worst'],
  [
    [
      levelAgreement(judgeBy(matcher, plans), THRESHOLDS.usual),
      agreements.reduce((sum, value) => sum + value, 0) / agreements.length,
      Math.min(...agreements),
    ],
  ],
);

console.log('\nNotices on neighbouring subjects: what the five plans answer in them');
print(
  ['', 'AP', 'R@P90', 'precision shown', 'measures answered'],
  (['dev', 'held'] as const).map((which) => {
    const found = neighbourFigures(neighbours(which), plans, matcher);
    return [
      which === 'dev' ? 'fitted on' : 'held out',
      found.averagePrecision,
      found.recallAtP90,
      found.precision,
      found.answered,
    ];
  }),
);

console.log('\nPlans of two provinces on another subject: what each answers in the other');
const fieldRow = (name: string, found: FieldFigures) => [
  name,
  found.precision,
  found.samePrecision,
  found.sameRecall,
  found.answered,
  found.surestWrong,
];
const fieldNames = [...new Set(forFitting.fields.map(({ field }) => field))];
const of = (field: string, pairs: readonly FieldPair[]) =>
  pairs.filter((pair) => pair.field === field);
print(
  [
    '',
    'hints right',
    'called same right',
    'same called so',
    'measures answered',
    'surest that is wrong',
  ],
  [
    fieldRow('fitted on', fieldFigures(forFitting.fields, bundledModel())),
    ...fieldNames.map((field) => {
      const fields = forFitting.fields.filter((pair) => pair.field !== field);
      const { commonness, calibration } = fitModel(plans, { ...forFitting, fields });
      const model = createModel(
        createLexicon(),
        commonness,
        withThresholds(calibration, THRESHOLDS),
      );
      return fieldRow(`  ${field} left out`, fieldFigures(of(field, forFitting.fields), model));
    }),
    fieldRow('held out', fieldFigures(await fieldPairs('held'), bundledModel())),
  ],
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
