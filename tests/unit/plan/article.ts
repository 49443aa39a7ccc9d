/** Builds what the tests of this folder read: articles and lines from text as it is written. */

import { type Line, readLines } from '../../../lib/plan/outline/lines';
import { parsePlan } from '../../../lib/plan/parse';
import type { Plan } from '../../../lib/plan/plan';
import type { KnownFacts } from '../../../lib/plan/plan-in-steps';
import { articleFromText } from '../../../lib/text/plain-text';

export const linesOf = (text: string): Line[] => readLines(articleFromText(text));

/** The plan of a text, with what is known of it from elsewhere. */
export const planOf = (text: string, known: Partial<KnownFacts> = {}): Plan =>
  parsePlan(articleFromText(text), { id: 'test', ...known });
