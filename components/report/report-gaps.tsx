/** In the report of a notice: what other regions' plans have and it lacks, and what only it has. */
import type { GapsAnswer } from '../../lib/match/matrix/overview';
import { type Measure, planName, planYear } from '../../lib/plan/plan';
import { measureName } from '../beside/beside';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';

interface Props {
  readonly answer: GapsAnswer;
  /** The notice's own measures. */
  readonly measures: readonly Measure[];
}

export function ReportGaps({ answer, measures }: Props) {
  const say = useSay();
  const { lacking, onlyHere, compared, plans, documents } = answer;
  if (compared < 2) return <p class="facts">{say('gaps.tooFew', { plans, regions: compared })}</p>;
  return (
    <>
      <p class="facts">{say('gaps.basis', { regions: compared, plans })}</p>
      <h3>{say('gaps.lacking', { count: lacking.length })}</h3>
      <p class="facts">{say(lacking.length > 0 ? 'gaps.lacking.hint' : 'gaps.lacking.none')}</p>
      {lacking.map((gap) => (
        <Gap key={gap.topic} gap={gap} documents={documents} />
      ))}
      <h3>{say('gaps.onlyHere', { count: onlyHere.length })}</h3>
      <p class="facts">{say(onlyHere.length > 0 ? 'gaps.onlyHere.hint' : 'gaps.onlyHere.none')}</p>
      {onlyHere.map(({ topic, name, measures: ids }) => (
        <section class="report-topic" key={topic}>
          <h4 lang="zh-CN">{name}</h4>
          <ul lang="zh-CN">
            {measures
              .filter(({ id }) => ids.includes(id))
              .map((measure) => (
                <li key={measure.id}>
                  <span class="number">{measure.path.join(' ')}</span> {measureName(measure)}
                </li>
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface GapProps {
  readonly gap: GapsAnswer['lacking'][number];
  readonly documents: GapsAnswer['documents'];
}

/** A topic that the notice does not mention, and the measures that show it. */
function Gap({ gap: { name, regions, measures, count }, documents }: GapProps) {
  const say = useSay();
  // In the order of their codes, as everywhere.
  const names = [...regions]
    .sort((a, b) => (a ?? '').localeCompare(b ?? ''))
    .map((code) => regionName(code, say));
  return (
    <section class="report-topic">
      <h4>
        <span lang="zh-CN">{name}</span>{' '}
        <span class="topic-regions">{names.join(say('app.list'))}</span>
      </h4>
      <ul>
        {measures.map((measure) => {
          const document = documents[measure.planId];
          return (
            <li key={`${measure.planId} ${measure.id}`}>
              {regionName(document?.region ?? null, say)}{' '}
              <span lang="zh-CN">
                <span class="number">{measure.path.join(' ')}</span> {measureName(measure)}
              </span>{' '}
              {document && (
                <span class="quiet-text">
                  <span lang="zh-CN">《{planName(document)}》</span> {planYear(document)}
                </span>
              )}
            </li>
          );
        })}
        {count > measures.length && (
          <li class="quiet-text">{say('gaps.more', { count: count - measures.length })}</li>
        )}
      </ul>
    </section>
  );
}
