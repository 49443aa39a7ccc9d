/**
 * Plans for tests: made of a few words where the words matter, read from the seeds where real
 * documents do.
 */
import { readFileSync } from 'node:fs';
import type { Query } from '../../../lib/match/answer';
import { queryOf as queryOfPlan } from '../../../lib/match/query';
import { parsePlan } from '../../../lib/plan/parse';
import { type Measure, type Plan, UNKNOWN_DOCUMENT } from '../../../lib/plan/plan';
import { articleFromText } from '../../../lib/text/plain-text';

/** A measure that says `text`; its title is the text up to the first full stop. */
export function measureOf(id: string, text: string, more: Partial<Measure> = {}): Measure {
  const title = text.includes('。') ? (text.split('。')[0] ?? '') : '';
  return {
    id,
    path: [id],
    heading: title === '' ? [] : [title],
    title,
    text,
    role: 'task',
    agencies: [],
    targets: [],
    spans: [[0, text.length]],
    titleSpan: [0, title.length],
    ...more,
  };
}

/** A plan of which nothing is known but what is given. */
export function planOf(
  id: string,
  texts: readonly string[],
  facts: Partial<Omit<Plan, 'id' | 'measures'>> = {},
): Plan {
  return {
    id,
    source: null,
    regionInferred: false,
    validity: null,
    attachments: [],
    ...UNKNOWN_DOCUMENT,
    measures: texts.map((text, i) => measureOf(String(i + 1), text)),
    ...facts,
  };
}

/** What a page asks when it shows a plan. */
export function queryOf(plan: Plan, more: Partial<Query> = {}): Query {
  return { ...queryOfPlan(plan), ...more };
}

const file = (name: string) =>
  readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8');

/** The text of a bundled document, as it is in the repository. */
export const seedText = async (id: string): Promise<string> => file(`${id}.txt`);

/** What the repository knows of the bundled documents besides their texts. */
export const catalogue = (): { id: string; region: string | null }[] =>
  JSON.parse(file('documents.json'));

/** The bundled documents, parsed. */
export const seedPlans = (): Plan[] =>
  catalogue().map((facts) => parsePlan(articleFromText(file(`${facts.id}.txt`)), facts));
