import { fold } from '../text/normalise';
import { currentName } from './measures/reform';
import type { DocumentFacts, Measure, Plan, Target } from './plan';
import { isGoals } from './roles';
import { deadlines } from './targets/deadlines';
import { readTargets } from './targets/targets';

/** The targets of one measure; of its document the horizon and the year of signing are asked. */
export function targetsOfMeasure(
  { text, heading }: Pick<Measure, 'text' | 'heading'>,
  document: Pick<DocumentFacts, 'horizon' | 'signedOn' | 'publishedOn' | 'documentNumber'>,
): Target[] {
  const { horizon } = document;
  const setting = { goals: heading.some(isGoals), signed: yearOfSigning(document) };
  // A heading that no full stop parts from the body is no part of its first sentence.
  const from = unstopped(text, heading.at(-1) ?? '');
  // Without a deadline of its own a target is to be reached by the document's horizon.
  return [
    ...readTargets(text.slice(0, from), setting),
    ...readTargets(text.slice(from), setting).map((target) => ({
      ...target,
      start: target.start + from,
      end: target.end + from,
    })),
  ].map((target) => ({
    ...target,
    deadline: target.deadline ?? deadlineBehind(text),
    horizon,
  }));
}

/** A date that no sentence holds, behind all that a measure says: the column of a table says when. */
const DATE_BEHIND =
  /(?<=[。；;\u4e00-\u9fff%％])(?<!到|至|在|于|自|从|年|月|截止)20\d{2}年(?:第?[一二三四]季度|上半年|\d{1,2}月)?(?:底|末)?(?:之?前)?(?:完成)?$/;

function deadlineBehind(text: string): string | null {
  const date = DATE_BEHIND.exec(text.slice(-40))?.[0];
  return date ? (deadlines(`到${fold(date)}`, { signed: null, last: null })[0]?.by ?? null) : null;
}

/** Where the body begins behind a heading that it runs on from, or that a colon parts; else 0. */
function unstopped(text: string, title: string): number {
  if (!text.startsWith(title)) return 0;
  const stop = /^\s*[:：]?\s*/.exec(text.slice(title.length))?.[0].length ?? 0;
  return /[。．.！!？?；;]/.test(text.charAt(title.length + stop)) ? 0 : title.length + stop;
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
