import { useState } from 'preact/hooks';
import type { ShownEquivalent } from '../../lib/match/answer';
import {
  type Agency,
  type DocumentFacts,
  periodOver,
  planName,
  planYear,
  type Target,
} from '../../lib/plan/plan';
import type { Span } from '../../lib/text/article';
import { Marked } from '../parts/marked';
import { regionName } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { TargetTable } from '../parts/targets';
import { useSay } from '../parts/texts';

/** What can be done with an equivalent; each is offered only where it is given. */
interface EquivalentActions {
  readonly saved: boolean;
  readonly onSave: () => void;
  readonly onCopy?: () => void;
  readonly onDismiss?: () => void;
}

interface Props {
  readonly equivalent: ShownEquivalent;
  /** Absent where nothing can be done with it. */
  readonly actions?: EquivalentActions;
  /** Shows it in its plan; absent where that cannot be opened. */
  readonly onOpenPlan?: () => void;
  /** The targets of the measure that it answers. */
  readonly ownTargets?: readonly Target[];
  /** The year against which a plan's period counts as over. */
  readonly year: number;
}

/** One region's equivalent: what answers, its targets, who does it, in which document, and why. */
export function Equivalent({ equivalent, actions, onOpenPlan, ownTargets = [], year }: Props) {
  const say = useSay();
  const [beside, setBeside] = useState(false);
  const [whole, setWhole] = useState(false);
  const { plan, measure, level } = equivalent;
  const title = titleOf(equivalent);
  const region = regionName(plan.region, say);
  const about = (what: string) => say('app.about', { what, title });
  return (
    <li class="equivalent" data-level={level} data-key={equivalentKey(equivalent)}>
      <div class="equivalent-head">
        <span class="region">{region}</span>
        <span class="equivalent-title" lang="zh-CN">
          {title}
        </span>
        <span class="level" title={say(`level.${level}.long`)}>
          {say(`level.${level}`)}
        </span>
      </div>
      <Evidence equivalent={equivalent} beside={beside} region={region} />
      <TargetTable
        own={ownTargets}
        other={measure.targets}
        region={region}
        answering={equivalent.evidence.map(({ other }) => other)}
      />
      <Agencies agencies={measure.agencies} />
      <Source plan={plan} year={year} />
      <div class="actions">
        {actions && <SaveButton saved={actions.saved} onSave={actions.onSave} label={title} />}
        {actions?.onCopy && (
          <button
            type="button"
            class="link"
            data-action="copy"
            aria-label={about(say('card.copy'))}
            onClick={actions.onCopy}
          >
            {say('card.copy')}
          </button>
        )}
        <button
          type="button"
          class="link"
          data-action="beside"
          aria-pressed={beside}
          aria-label={about(say('card.beside'))}
          onClick={() => setBeside(!beside)}
        >
          {say('card.beside')}
        </button>
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
        {actions?.onDismiss && (
          <button
            type="button"
            class="link dismiss"
            data-action="dismiss"
            aria-label={about(say('card.dismiss'))}
            onClick={actions.onDismiss}
          >
            {say('card.dismiss')}
          </button>
        )}
      </div>
      {whole && (
        <>
          <p class="whole" lang="zh-CN">
            {measure.text}
          </p>
          {onOpenPlan && (
            <button
              type="button"
              class="link"
              data-action="plan"
              aria-label={about(say('card.openPlan'))}
              onClick={onOpenPlan}
            >
              {say('card.openPlan')}
            </button>
          )}
        </>
      )}
    </li>
  );
}

/** The id under which an equivalent counts as saved. */
export function equivalentKey({ plan, measure }: ShownEquivalent): string {
  return `${plan.id}/${measure.id}`;
}

/** What an equivalent is called: its title, else the heading over it, else its first words. */
function titleOf({ measure }: ShownEquivalent): string {
  return measure.title || measure.heading.at(-1) || measure.text.slice(0, 20);
}

interface EvidenceProps {
  readonly equivalent: ShownEquivalent;
  readonly beside: boolean;
  readonly region: string;
}

/** As many topics as say why; more would be a list. */
const MOST_TOPICS = 4;

type Passages = ShownEquivalent['evidence'][number];

/**
 * Where a passage names the topics that both passages have, as offsets in the passage, in order and
 * apart from each other.
 */
function spansOf({ shared = [], ...passages }: Passages, side: 'own' | 'other'): Span[] {
  const start = (side === 'own' ? passages.ownSpan : passages.otherSpan)?.[0] ?? 0;
  const spans = shared
    .filter(({ topic }) => topic !== null)
    .flatMap((matter) => matter[side])
    .map(([from, to]): Span => [from - start, to - start])
    .sort(([a], [b]) => a - b);
  return spans.filter(([from], i) => spans.slice(0, i).every(([, end]) => from >= end));
}

/** The sentences that answer, with what they share; beside our own where the reader wants to compare. */
function Evidence({ equivalent, beside, region }: EvidenceProps) {
  const say = useSay();
  const topics = (equivalent.why?.topics ?? []).slice(0, MOST_TOPICS);
  return (
    <>
      {equivalent.evidence.map((pair) => (
        <div class={beside ? 'evidence two' : 'evidence'} key={pair.other}>
          {beside && (
            <blockquote lang="zh-CN">
              <b>{say('card.here')}</b>
              <p>
                <Marked text={pair.own} spans={spansOf(pair, 'own')} />
              </p>
            </blockquote>
          )}
          <blockquote lang="zh-CN" title={say('card.evidence')}>
            {beside && <b>{region}</b>}
            <p>
              <Marked text={pair.other} spans={spansOf(pair, 'other')} />
            </p>
          </blockquote>
        </div>
      ))}
      {topics.length > 0 && (
        <p class="why">
          {say('app.about', { what: say('card.why'), title: '' })}
          <span lang="zh-CN">{topics.join('、')}</span>
        </p>
      )}
    </>
  );
}

const MOST_AGENCIES = 4;

/** Who does it, the lead first. Plans of the provinces may name a dozen. */
function Agencies({ agencies }: { agencies: readonly Agency[] }) {
  const say = useSay();
  if (agencies.length === 0) return null;
  const leads = agencies.filter(({ role }) => role === 'lead');
  const others = agencies.filter(({ role }) => role !== 'lead');
  return (
    <p class="agencies">
      <Names what={say('card.lead')} agencies={leads} />
      <Names what={say('card.agencies')} agencies={others} />
    </p>
  );
}

function Names({ what, agencies }: { what: string; agencies: readonly Agency[] }) {
  const say = useSay();
  if (agencies.length === 0) return null;
  const names = agencies.slice(0, MOST_AGENCIES).map(({ name }) => name);
  return (
    <span>
      {say('app.about', { what, title: '' })}
      <span lang="zh-CN">{names.join('、')}</span>
      {agencies.length > MOST_AGENCIES && (
        <> {say('card.moreAgencies', { count: agencies.length })}</>
      )}
    </span>
  );
}

export function Source({ plan, year }: { plan: DocumentFacts; year: number }) {
  const say = useSay();
  const number = plan.documentNumber ? `（${plan.documentNumber}）` : '';
  return (
    <p class="source-line">
      <span class="name" lang="zh-CN">
        《{planName(plan)}》{number}
      </span>
      <span>{planYear(plan) ?? say('card.undated')}</span>
      {periodOver(plan, year) && <span class="over">{say('card.periodOver')}</span>}
    </p>
  );
}
