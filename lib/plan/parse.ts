/**
 * Article → Plan. One parser serves the bundled documents, pages and files.
 */
import type { Article } from '../text/article';
import { atOnce } from '../text/steps';
import { FORMS } from './forms/forms';
import type { Plan } from './plan';
import { type KnownFacts, planInSteps } from './plan-in-steps';
import { withRegion } from './region';
import { roleOf } from './roles';

/**
 * Parses a document. Facts that are known from elsewhere go before those read from the text.
 * Its measures have no targets yet, its agencies no present names: `withTargets` adds them.
 * A text without numbered clauses gives a plan without measures. Linear in the text's length.
 */
export function parsePlan(article: Article, known: KnownFacts): Plan {
  return withRegion(atOnce(planInSteps(article, known, roleOf, FORMS)));
}
