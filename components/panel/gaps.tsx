import { useState } from 'preact/hooks';
import type { GapsAnswer, ListedMeasure } from '../../lib/match/matrix/overview';
import { type Measure, planName, planYear } from '../../lib/plan/plan';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { useSay } from '../parts/texts';

interface Props {
  readonly answer: GapsAnswer;
  /** The notice's own measures. */
  readonly measures: readonly Measure[];
  /** The topics that are unfolded, and how one is unfolded or folded. */
  readonly open: ReadonlySet<string>;
  readonly onFold: (topic: string, open: boolean) => void;
  readonly onGoTo: (measureId: string) => void;
  /** The address of a measure of the library. */
  readonly hrefOf: (planId: string, measureId: string) => string;
  /** Which measures of the library are saved, by `plan/measure`. */
  readonly saved: ReadonlySet<string>;
  /** Saves a measure of the library, or takes it out. */
  readonly onSave: (planId: string, measureId: string) => void;
}

/** What other regions' plans have and the notice does not mention, and what only it has. */
export function Gaps(props: Props) {
  const { answer, measures, open, onGoTo } = props;
  const say = useSay();
  const { lacking, onlyHere, compared, plans } = answer;
  if (compared < 2) return <p class="state">{say('gaps.tooFew', { plans, regions: compared })}</p>;
  return (
    <div class="gaps">
      <p class="facts">{say('gaps.basis', { regions: compared, plans })}</p>
      {answer.chosenRegionsOnly && <p class="facts">{say('overview.chosenRegionsOnly')}</p>}
      <section data-part="lacking">
        <h3>{say('gaps.lacking', { count: lacking.length })}</h3>
        <p class="facts">{say(lacking.length > 0 ? 'gaps.lacking.hint' : 'gaps.lacking.none')}</p>
        {lacking.map((gap) => (
          <Gap
            key={gap.topic}
            gap={gap}
            documents={answer.documents}
            open={open.has(gap.topic)}
            onFold={props.onFold}
            hrefOf={props.hrefOf}
            saved={props.saved}
            onSave={props.onSave}
          />
        ))}
      </section>
      <section data-part="only-here">
        <h3>{say('gaps.onlyHere', { count: onlyHere.length })}</h3>
        <p class="facts">
          {say(onlyHere.length > 0 ? 'gaps.onlyHere.hint' : 'gaps.onlyHere.none')}
        </p>
        {onlyHere.length > 0 && (
          <ul class="own-topics">
            {onlyHere.map(({ topic, name, measures: ids }) => (
              <li key={topic}>
                <strong lang="zh-CN">{name}</strong>
                <ul>
                  {ids.map((id) => (
                    <OwnMeasure
                      key={id}
                      measure={measures.find((each) => each.id === id)}
                      onGoTo={onGoTo}
                    />
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

interface GapProps extends Pick<Props, 'onFold' | 'hrefOf' | 'saved' | 'onSave'> {
  readonly gap: GapsAnswer['lacking'][number];
  readonly documents: GapsAnswer['documents'];
  readonly open: boolean;
}

/** A topic that the notice does not mention; what shows it unfolds below. */
function Gap({ gap, documents, open, onFold, hrefOf, saved, onSave }: GapProps) {
  const say = useSay();
  // In the order of their codes, as everywhere: so the eye finds a region where it was before.
  const codes = [...gap.regions].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
  const regions = codes.map((code) => regionName(code, say)).join(say('app.list'));
  return (
    <details
      class="part"
      open={open}
      data-topic={gap.topic}
      // Told also of what was unfolded by drawing it.
      onToggle={({ currentTarget }) =>
        currentTarget.open !== open && onFold(gap.topic, currentTarget.open)
      }
    >
      <summary>
        <span class="part-name" lang="zh-CN">
          {gap.name}
        </span>
        <span class="signs">
          <span class="unseen">{regions}</span>
          {codes.slice(0, MOST_SIGNS).map((code) => (
            <span key={code} aria-hidden="true" {...signLanguage(code)}>
              {regionSign(code, say)}
            </span>
          ))}
          {codes.length > MOST_SIGNS && (
            <span aria-hidden="true">+{codes.length - MOST_SIGNS}</span>
          )}
        </span>
      </summary>
      {open && (
        <ul class="shown-by">
          {gap.measures.map((measure) => (
            <Shown
              key={`${measure.planId} ${measure.id}`}
              measure={measure}
              document={documents[measure.planId]}
              href={hrefOf(measure.planId, measure.id)}
              saved={saved.has(`${measure.planId}/${measure.id}`)}
              onSave={() => onSave(measure.planId, measure.id)}
            />
          ))}
          {gap.count > gap.measures.length && (
            <li class="quiet-text">
              {say('gaps.more', { count: gap.count - gap.measures.length })}
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

const MOST_SIGNS = 6;

interface ShownProps {
  readonly measure: ListedMeasure;
  readonly document: GapsAnswer['documents'][string] | undefined;
  readonly href: string;
  readonly saved: boolean;
  readonly onSave: () => void;
}

/** A measure of another region's plan. */
function Shown({ measure, document, href, saved, onSave }: ShownProps) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const title = measure.title || measure.heading.at(-1) || measure.text.slice(0, 20);
  const region = document?.region ?? null;
  const about = (what: string) => say('app.about', { what, title });
  return (
    <li>
      <div class="equivalent-head">
        <span class="region">{regionName(region, say)}</span>
        <span class="equivalent-title" lang="zh-CN">
          {title}
        </span>
      </div>
      {document && (
        <p class="quiet-text">
          <span lang="zh-CN">《{planName(document)}》</span> {planYear(document)}
        </p>
      )}
      <div class="actions">
        <SaveButton saved={saved} onSave={onSave} label={title} />
        <a
          class="link"
          href={href}
          target="_blank"
          rel="noreferrer"
          aria-label={about(say('card.openPlan'))}
        >
          {say('card.openPlan')}
        </a>
        <button
          type="button"
          class="link"
          data-action="whole"
          aria-expanded={whole}
          aria-label={about(say('card.wholeText'))}
          onClick={() => setWhole(!whole)}
        >
          {say('card.wholeText')}
        </button>
      </div>
      {whole && (
        <p class="whole" lang="zh-CN">
          {measure.text}
        </p>
      )}
    </li>
  );
}

function OwnMeasure({
  measure,
  onGoTo,
}: {
  measure: Measure | undefined;
  onGoTo: Props['onGoTo'];
}) {
  const say = useSay();
  if (!measure) return null;
  const { id, path, title, text } = measure;
  return (
    <li>
      <button
        type="button"
        class="go-to"
        title={say('panel.goTo')}
        lang="zh-CN"
        onClick={() => onGoTo(id)}
      >
        <span class="number">{path.at(-1)}</span> {title || `${text.slice(0, 24)}…`}
      </button>
    </li>
  );
}
