/** Measures that were found, as they stand on paper: below each other, with nothing to press. */
import type { ResultRow } from '../../lib/library/search/result-row';
import { planName, planYear } from '../../lib/plan/plan';
import { Marked } from '../parts/marked';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';

interface Props {
  readonly title: string;
  /** How many there are, and how many of them are here. */
  readonly words: string;
  readonly rows: readonly ResultRow[];
}

export function PrintedResults({ title, words, rows }: Props) {
  const say = useSay();
  return (
    <section class="printed-results" aria-hidden="true">
      <h2>{title}</h2>
      <p>{words}</p>
      <ol>
        {rows.map(({ number, plan, measure, name, excerpt, agencies }) => (
          <li key={number} lang="zh-CN">
            <h3>
              <Marked text={name.text} spans={name.places} />
            </h3>
            <p>
              <Marked text={excerpt.text} spans={excerpt.places} />
            </p>
            {measure.targets.length > 0 && (
              <p>
                {say('facet.has.target')}: {measure.targets.map(({ quote }) => quote).join('；')}
              </p>
            )}
            <p class="from">
              {[
                regionName(plan.region, say),
                planYear(plan),
                planName(plan),
                measure.path.join(''),
                agencies.text,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
