/**
 * An analysis for people: what the document is, then a paragraph a measure.
 */
import type { Analysis } from '../files/analyze';
import { planName } from '../plan/plan';
import { regionByCode } from '../text/regions';
import type { ListedEquivalent } from './equivalents';

/** What a file was found to be, as text. */
export function describe(
  file: string,
  { notice, plan }: Analysis,
  equivalents: ReadonlyMap<string, readonly ListedEquivalent[]>,
): string {
  const head = `${file}: ${notice.state} (${notice.score.toFixed(2)}; ${notice.reasons.join(', ')})`;
  if (!plan) return `${head}\n`;
  const facts = [
    planName(plan),
    [regionByCode(plan.region)?.shortName, plan.issuer, plan.documentNumber, plan.signedOn]
      .filter(Boolean)
      .join(' · '),
  ];
  const measures = plan.measures.map((measure) => {
    const title = measure.title || measure.heading.at(-1) || '';
    const agencies = measure.agencies.map(({ name }) => name).join('、');
    return [
      `${measure.path.join(' ')} ${title}`,
      ...(agencies ? [`    责任单位：${agencies}`] : []),
      ...measure.targets.map(
        ({ quote, deadline }) => `    目标：${quote}${deadline ? `（${deadline}）` : ''}`,
      ),
      ...(equivalents.get(measure.id) ?? []).map(
        ({ region, title, level, score }) =>
          `    ${MARK[level ?? 'none']} ${regionByCode(region)?.abbreviation ?? '国'} ${title} ${score.toFixed(2)}`,
      ),
    ].join('\n');
  });
  return [head, ...facts, '', ...measures, ''].join('\n');
}

const MARK = { same: '●', partial: '○', none: '·' } as const;
