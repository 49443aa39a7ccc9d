/**
 * What two readers may have otherwise of one document. Not its measures: they are read from the text by
 * the marks, so that another version of Lince may have read them otherwise though nobody changed a thing.
 */
import { canonicalJson } from '../../text/canonical';
import { sha256 } from '../../text/hash';
import type { SharedPlan } from './format';

/** `facts`: title, issuer, region, number, dates. */
export const ASPECTS = ['text', 'facts', 'marks', 'subject'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** A hash of each. */
export type Aspects = Readonly<Record<Aspect, string>>;

const FACTS = [
  'title',
  'innerTitle',
  'issuer',
  'region',
  'documentNumber',
  'signedOn',
  'publishedOn',
] as const;

export async function aspectsOf({
  plan,
  text,
  marks,
  subject,
}: Pick<SharedPlan, 'text' | 'marks' | 'subject'> & {
  readonly plan: Pick<SharedPlan['plan'], (typeof FACTS)[number]>;
}): Promise<Aspects> {
  const facts = FACTS.map((name) => plan[name]);
  return {
    text: await sha256(text),
    facts: canonicalJson(facts),
    marks: await sha256(canonicalJson(marks)),
    subject,
  };
}
