import type { ShownEquivalent } from '../lib/match/answer';
import { periodOver, planName, planYear } from '../lib/plan/plan';
import { regionName } from './regions';
import { useSay } from './texts';

interface Props {
  readonly equivalent: ShownEquivalent;
  /** Absent where saving is not offered. */
  readonly saving?: { readonly saved: boolean; readonly onSave: () => void };
  /** The year against which a plan's period counts as over. */
  readonly year: number;
}

/** One region's equivalent: its title, the sentence that answers, the document and its year. */
export function Equivalent({ equivalent, saving, year }: Props) {
  const say = useSay();
  const { plan, measure, level, evidence } = equivalent;
  const title = measure.title || measure.heading.at(-1) || measure.text.slice(0, 20);
  const number = plan.documentNumber ? `（${plan.documentNumber}）` : '';
  return (
    <li class="equivalent" data-level={level}>
      <div class="equivalent-head">
        <span class="region">{regionName(plan.region, say)}</span>
        <span class="equivalent-title" lang="zh-CN">
          {title}
        </span>
        <span class="level" title={say(`level.${level}.long`)}>
          {say(`level.${level}`)}
        </span>
        {saving && <SaveButton {...saving} label={title} />}
      </div>
      {evidence.map(({ other }) => (
        <blockquote class="evidence" lang="zh-CN" key={other} title={say('card.evidence')}>
          <p>{other}</p>
        </blockquote>
      ))}
      <div class="source-line">
        <span class="name" lang="zh-CN">
          《{planName(plan)}》{number}
        </span>
        <span>{planYear(plan) ?? say('card.undated')}</span>
        {periodOver(plan, year) && <span class="over">{say('card.periodOver')}</span>}
      </div>
      <details class="whole">
        <summary>{say('card.wholeText')}</summary>
        <p lang="zh-CN">{measure.text}</p>
      </details>
    </li>
  );
}

/** Saves a clause into the collection; pressed once it is there. */
export function SaveButton(props: { saved: boolean; onSave: () => void; label: string }) {
  const say = useSay();
  const words = say(props.saved ? 'card.saved' : 'card.save');
  return (
    <button
      type="button"
      class="quiet"
      data-action="save"
      aria-pressed={props.saved}
      aria-label={say('app.about', { what: words, title: props.label })}
      onClick={props.saved ? undefined : props.onSave}
    >
      {words}
    </button>
  );
}
