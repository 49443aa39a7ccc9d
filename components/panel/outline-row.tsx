import { Component } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ShownEquivalent } from '../../lib/match/answer';
import type { Agency, Measure, Target } from '../../lib/plan/plan';
import { pieceAround, placesOf, searchable } from '../../lib/text/find';
import { Equivalent, equivalentKey } from '../overlay/equivalent';
import { RegionButton } from '../overlay/region-button';
import { Bookmark } from '../parts/bookmark';
import { type Copy, Copying } from '../parts/copying';
import { Marked } from '../parts/marked';
import { SaveButton } from '../parts/save-button';
import { TargetWords } from '../parts/targets';
import { useSay } from '../parts/texts';

interface Props {
  readonly measure: Measure;
  readonly found: readonly ShownEquivalent[];
  readonly targets: readonly Target[];
  readonly words: readonly string[];
  readonly open: boolean;
  /** Whether the reader is at it on the page. */
  readonly current: boolean;
  readonly year: number;
  readonly onGoTo: (measureId: string) => void;
  readonly onToggle: (measureId: string) => void;
  /** Whether it is saved. */
  readonly saved: boolean;
  /** The keys of the equivalents that are saved; only looked at where they are unfolded. */
  readonly savedOthers: ReadonlySet<string>;
  /** Saves the measure, or with an equivalent that; takes out what is saved. */
  readonly onSave: (measureId: string, equivalent?: ShownEquivalent) => void;
  /** Copies the measure, or with an equivalent that. */
  readonly onCopy: (
    measureId: string,
    ...how: [...Parameters<Copy>, ShownEquivalent?]
  ) => ReturnType<Copy>;
  /** Opens the measure beside its equivalents, sentence by sentence. */
  readonly onBeside: (measureId: string) => void;
  /** Opens a plan of the library at a measure. */
  readonly onOpenPlan: (planId: string, measureId: string) => void;
}

/**
 * A measure of the outline. Drawn anew only when something of its own has changed: with four
 * hundred of them a key in the search field, or a step on the page, must not draw them all.
 */
export class OutlineRow extends Component<Props> {
  override shouldComponentUpdate(next: Props): boolean {
    return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
  }

  override render() {
    return <Row {...this.props} />;
  }
}

function Row(props: Props) {
  const { measure, found, targets, words, open, current, year } = props;
  const say = useSay();
  const list = useId();
  const title = measure.title || `${measure.text.slice(0, 24)}…`;
  return (
    <li class={found.length > 0 ? 'measure' : 'measure unmatched'} data-measure={measure.id}>
      <div class="measure-row">
        <button
          type="button"
          class="measure-title"
          title={say('panel.goTo')}
          aria-current={current ? 'location' : undefined}
          onClick={() => props.onGoTo(measure.id)}
          lang="zh-CN"
        >
          <span class="number">{measure.path.at(-1)}</span>
          <Hits text={title} words={words} />
        </button>
        {found.length === 0 ? (
          <span class="none">{say('panel.none')}</span>
        ) : (
          <RegionButton
            equivalents={found}
            expanded={open}
            controls={list}
            compact={found.length > MOST_SIGNS}
            onPress={() => props.onToggle(measure.id)}
          />
        )}
        <SaveButton
          sign={<Bookmark />}
          saved={props.saved}
          onSave={() => props.onSave(measure.id)}
          label={title}
        />
      </div>
      <Snippet measure={measure} words={words} />
      <Agencies agencies={measure.agencies} words={words} />
      <Targets targets={targets} />
      {open && found.length > 0 && (
        <div class="unfolded" id={list}>
          <ul class="equivalents" aria-label={say('panel.equivalents')}>
            {found.map((equivalent) => (
              <Equivalent
                key={equivalentKey(equivalent)}
                equivalent={equivalent}
                ownTargets={targets}
                year={year}
                actions={{
                  saved: props.savedOthers.has(equivalentKey(equivalent)),
                  onSave: () => props.onSave(measure.id, equivalent),
                  onCopy: () => void props.onCopy(measure.id, 'quotation', null, equivalent),
                }}
                onOpenPlan={() => props.onOpenPlan(equivalent.plan.id, equivalent.measure.id)}
              />
            ))}
          </ul>
          <button
            type="button"
            class="quiet"
            data-action="beside-page"
            aria-label={say('app.about', { what: say('beside.title'), title })}
            onClick={() => props.onBeside(measure.id)}
          >
            {say('beside.title')}
          </button>{' '}
          <Copying title={title} onCopy={(...how) => props.onCopy(measure.id, ...how)} />
        </div>
      )}
    </li>
  );
}

/** More signs than this are a number: they would leave no room for the title. */
const MOST_SIGNS = 8;

function Hits({ text, words }: { text: string; words: readonly string[] }) {
  if (words.length === 0) return <>{text}</>;
  return <Marked text={text} spans={placesOf(searchable(text), words)} />;
}

/** Where the body of a measure says what the reader searches for. */
function Snippet({ measure, words }: Pick<Props, 'measure' | 'words'>) {
  if (words.length === 0) return null;
  const { title, text } = measure;
  const places = placesOf(searchable(text), words).filter(([start]) => start >= title.length);
  if (places.length === 0) return null;
  const piece = pieceAround(text, places, { before: 12, length: 60 });
  return (
    <p class="snippet" lang="zh-CN">
      <Marked text={piece.text} spans={piece.places} />
    </p>
  );
}

/** More agencies than this are counted until the reader asks for them. */
const MOST_AGENCIES = 4;

/** Who is responsible, the lead first. */
function Agencies({ agencies, words }: { agencies: readonly Agency[]; words: readonly string[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  if (agencies.length === 0) return null;
  const leads = agencies.filter(({ role }) => role === 'lead');
  const ordered = [...leads, ...agencies.filter(({ role }) => role !== 'lead')];
  const hits = (name: string) => placesOf(searchable(name), words).length > 0;
  // One that the reader searches for is not among those that are only counted.
  const shown = ordered.filter(({ name }, i) => all || i < MOST_AGENCIES || hits(name));
  return (
    <p class="measure-facts">
      <span class="what">{say('card.agencies')}</span>
      <span>
        {shown.map(({ name, role }, i) => (
          <span key={name}>
            {i > 0 && say('app.list')}
            <span lang="zh-CN">
              <Hits text={name} words={words} />
            </span>
            {role === 'lead' && <span class="lead">{say('card.lead')}</span>}
          </span>
        ))}
        {shown.length < ordered.length && (
          <>
            {' '}
            <button
              type="button"
              class="link"
              aria-label={say('app.about', {
                what: say('card.agencies'),
                title: say('card.moreAgencies', { count: ordered.length }),
              })}
              onClick={() => setAll(true)}
            >
              {say('card.moreAgencies', { count: ordered.length })}
            </button>
          </>
        )}
      </span>
    </p>
  );
}

/** More of its own targets than this are counted; the page shows them all. */
const MOST_TARGETS = 3;

function Targets({ targets }: { targets: readonly Target[] }) {
  const say = useSay();
  if (targets.length === 0) return null;
  // Quantities are what is compared; milestones fill what is left.
  const ordered = [...targets].sort(
    (a, b) => Number(b.kind === 'number') - Number(a.kind === 'number'),
  );
  return (
    <div class="measure-facts">
      <span class="what">{say('card.targets')}</span>
      <ul>
        {ordered.slice(0, MOST_TARGETS).map((target) => (
          <li key={target.start}>
            <TargetWords target={target} />
          </li>
        ))}
        {targets.length > MOST_TARGETS && (
          <li>{say('card.moreTargets', { count: targets.length - MOST_TARGETS })}</li>
        )}
      </ul>
    </div>
  );
}
