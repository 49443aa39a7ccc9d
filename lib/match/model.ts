/** The model that comes with the product: lexicon, commonness and calibration from `assets`. */
import calibration from '../../assets/match/calibration.json';
import commonness from '../../assets/match/commonness.json';
import type { Plan } from '../plan/plan';
import type { Calibration, Sensitivity } from './calibration';
import type { Commonness } from './knowledge';
import { createLexicon } from './lexicon';
import { createModel, type Model } from './score';
import { createTopicalMatcher, type TopicalMatcher } from './topical';

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
