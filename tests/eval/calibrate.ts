/**
 * Makes `assets/match/*.json`: how common things are, the weights, and the thresholds, which are
 * those that provinces reach that were left out. Run it when the lexicon, the features or
 * the gold change; it is deterministic.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Sensitivity } from '../../lib/match/score/calibration';
import { bundledPlans } from './documents';
import { fitModel, withThresholds } from './fit';
import { leaveOneOut, thresholdFor } from './left-out';
import { noticesForFitting } from './unrelated';

/** How much of what is shown is right: at the default, in "only sure", in "show more". */
const PRECISIONS: Readonly<Record<Sensitivity, number>> = { sure: 0.97, usual: 0.9, more: 0.75 };
const DIGITS = 4;

const plans = await bundledPlans();
const others = await noticesForFitting();
const folds = leaveOneOut(plans, others);
const { commonness, calibration } = fitModel(plans, others);
const thresholds = {
  sure: thresholdFor(folds, PRECISIONS.sure),
  usual: thresholdFor(folds, PRECISIONS.usual),
  more: thresholdFor(folds, PRECISIONS.more),
};
write('commonness', commonness);
write('calibration', withThresholds(calibration, thresholds));
console.log(thresholds);

function write(name: string, data: object): void {
  const folder = resolve(import.meta.dirname, '../../assets/match');
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(
    data,
    (_, value) => (typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value),
    2,
  );
  writeFileSync(resolve(folder, `${name}.json`), `${text}\n`);
}
