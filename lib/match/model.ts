/** The model that comes with the product: lexicon, commonness and calibration from `assets`. */
import calibration from '../../assets/match/calibration.json';
import commonness from '../../assets/match/commonness.json';
import type { Plan } from '../plan/plan';
import type { Commonness } from './knowledge';
import type { Calibration, Sensitivity } from './score/calibration';
import { createModel, type Model } from './score/score';
import { createTopicalMatcher, type TopicalMatcher } from './topical';
import { createLexicon } from './words/lexicon';

let model: Model | null = null;

/** Built on first use, about 20 ms, and kept. */
export function bundledModel(): Model {
  model ??= createModel(
    createLexicon(),
    commonness as unknown as Commonness,
    calibration as Calibration,
  );
  return model;
}

/** Scores from which an equivalent is shown, by how much the reader wants to see. */
export const THRESHOLDS: Readonly<Record<Sensitivity, number>> = calibration.thresholds;

/** A matcher over plans, by the bundled model. */
export function createMatcher(plans: readonly Plan[]): TopicalMatcher {
  return createTopicalMatcher(plans, bundledModel());
}
