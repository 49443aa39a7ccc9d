/** A measure of the library that was found: what it is called, the words around, where it comes from. */
import type { ResultRow as Result } from '../../lib/library/search/result-row';
import { planName, planYear } from '../../lib/plan/plan';
import { Bookmark } from '../parts/bookmark';
import { Marked } from '../parts/marked';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { useSay } from '../parts/texts';

interface Props {
  readonly row: Result;
  /** Leads to the measure in its plan. */
  readonly address: string;
  /** Whether the reader is at it: only there Tab leads into the row, else it would lead through all. */
  readonly current: boolean;
  readonly chosen: boolean;
  readonly saved: boolean;
  readonly onChoose: (on: boolean, extend: boolean) => void;
  readonly onSave: () => void;
  readonly onCopy: () => void;
}

/** So many targets are shown; how many more there are is said. */
const FEW = 2;

export function ResultRow(props: Props) {
  const say = useSay();
  const { row, address, chosen, saved, onChoose, onSave, onCopy } = props;
  const tabIndex = props.current ? 0 : -1;
  const { plan, measure, name, excerpt, agencies } = row;
  const document = planName(plan);
  const targets = measure.targets.slice(0, FEW);
  const more = measure.targets.length - targets.length;
  return (
    <>
      {/* What is pressed is larger than the box that is seen. */}
      <label class="result-choose">
        <input
          type="checkbox"
          class="result-check"
          tabIndex={tabIndex}
          checked={chosen}
          aria-label={say('app.about', { what: say('search.choose'), title: name.text })}
          onClick={({ currentTarget, shiftKey }) => onChoose(currentTarget.checked, shiftKey)}
        />
      </label>
      <div class="clip-body">
        <p class="clip-title">
          <abbr class="region" title={regionName(plan.region, say)} {...signLanguage(plan.region)}>
            {regionSign(plan.region, say)}
          </abbr>
          <a class="clip-name" href={address} lang="zh-CN" tabIndex={tabIndex}>
            <Marked text={name.text} spans={name.places} />
          </a>
        </p>
        <p class="clip-words" lang="zh-CN">
          <Marked text={excerpt.text} spans={excerpt.places} />
        </p>
        <p class="clip-facts">
          <span>{planYear(plan) ?? say('card.undated')}</span>
          {measure.path.length > 0 && <span lang="zh-CN">{measure.path.join('')}</span>}
          {targets.map((target) => (
            <span key={target.start} class="tag" lang="zh-CN" title={target.quote}>
              {target.quote}
            </span>
          ))}
          {more > 0 && <span>{say('search.moreTargets', { count: more })}</span>}
          {agencies.text !== '' && (
            <span class="by" lang="zh-CN" title={agencies.text}>
              <Marked text={agencies.text} spans={agencies.places} />
            </span>
          )}
          {document && (
            <span class="document" lang="zh-CN" title={document}>
              {document}
            </span>
          )}
        </p>
      </div>
      <span class="result-acts">
        <SaveButton
          saved={saved}
          onSave={onSave}
          label={name.text}
          sign={<Bookmark />}
          tabIndex={tabIndex}
        />
        <button
          type="button"
          class="quiet"
          data-action="copy"
          tabIndex={tabIndex}
          aria-label={say('app.about', { what: say('card.copy'), title: name.text })}
          onClick={onCopy}
        >
          {say('card.copy')}
        </button>
      </span>
    </>
  );
}
