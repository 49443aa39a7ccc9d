/** Builds what the tests of this folder read: articles and lines from text as it is written. */

import { type Line, readLines } from '../../../lib/plan/lines';
import { parsePlan } from '../../../lib/plan/parse';
import type { Plan } from '../../../lib/plan/plan';
import { articleFromText } from '../../../lib/text/article';

export const linesOf = (text: string): Line[] => readLines(articleFromText(text));

export const planOf = (text: string): Plan => parsePlan(articleFromText(text), { id: 'test' });
