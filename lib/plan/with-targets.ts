import { fold } from '../text/normalise';
import type { DocumentFacts, Measure, Plan, Target } from './plan';
import { currentName } from './reform';
import { isGoals } from './roles';
import { readTargets } from './targets';

/** The targets of one measure; of its document the horizon and the year of signing are asked. */
export function targetsOfMeasure(
  { text, heading }: Pick<Measure, 'text' | 'heading'>,
  document: Pick<DocumentFacts, 'horizon' | 'signedOn' | 'publishedOn' | 'documentNumber'>,
): Target[] {
  const { horizon } = document;
  const setting = { goals: heading.some(isGoals), signed: yearOfSigning(document) };
  // Without a deadline of its own a target is to be reached by the document's horizon.
  return readTargets(text, setting).map((target) => ({ ...target, horizon }));
}

/** By its date, else by the year in its number: `国发〔2017〕40号`. */
function yearOfSigning({
  signedOn,
  publishedOn,
  documentNumber,
}: Pick<DocumentFacts, 'signedOn' | 'publishedOn' | 'documentNumber'>): number | null {
  const year = /20\d\d/.exec(signedOn ?? documentNumber ?? publishedOn ?? '')?.[0];
  return year === undefined ? null : Number(year);
}

/**
 * The plan with the targets of its measures, and with the present names of its agencies. Apart from
 * `parsePlan`, because the grammar and the vocabulary of targets, and the table of reforms, are too
 * heavy for a page's script: they are read where they are wanted.
 */
export function withTargets(plan: Plan): Plan {
  return {
    ...plan,
    measures: plan.measures.map((measure) => ({
      ...measure,
      agencies: measure.agencies.map((agency) => ({
        ...agency,
        current: currentName(fold(agency.name)),
      })),
      targets: targetsOfMeasure(measure, plan),
    })),
  };
}
