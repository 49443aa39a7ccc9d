import { Fragment } from 'preact';
import type { ShownEquivalent } from '../../lib/match/answer';
import type { Heading, OutlineEntry } from '../../lib/plan/outline/chapters';
import { markerText } from '../../lib/plan/outline/marker';
import { paragraphsOf } from '../../lib/plan/outline/paragraphs';
import type { Measure, Target } from '../../lib/plan/plan';
import { numberParts } from '../../lib/plan/targets/number-parts';
import type { Span } from '../../lib/text/article';
import type { Mark } from '../../lib/text/layers';
import { AgencyNote } from '../parts/agency-note';
import { MarkedText, type TextMark } from '../parts/marked-text';
import { regionName, regionSign, signLanguage } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { useSay } from '../parts/texts';

interface Props {
  readonly entries: readonly OutlineEntry[];
  readonly current: string | null;
  /** By measure id; empty until it is known. */
  readonly equivalents: Readonly<Record<string, readonly ShownEquivalent[]>>;
  readonly saved: ReadonlySet<string>;
  readonly addressOf: (measureId: string) => string;
  readonly besideAddressOf: (measureId: string) => string;
  readonly onSave: (measure: Measure) => void;
  readonly onCopy: (measure: Measure) => void;
}

/** The whole text of a plan: headings, and each measure as a section with what can be done with it. */
export function PlanText(props: Props) {
  const { entries, current } = props;
  return (
    <div class="plan-text" lang="zh-CN">
      {entries.map((entry, i) => (
        <Fragment key={entry.measure.id}>
          {entry.opens.map((heading) => (
            <ChapterHeading key={heading.text} heading={heading} />
          ))}
          <MeasureSection
            {...props}
            entry={entry}
            isCurrent={entry.measure.id === current}
            before={entries[i - 1]?.measure}
            after={entries[i + 1]?.measure}
          />
        </Fragment>
      ))}
    </div>
  );
}

/** Headings go to the sixth level; deeper ones stay there. */
const levelOf = (depth: number) => `h${Math.min(depth + 2, 6)}` as 'h2';

function ChapterHeading({ heading: { number, text, depth } }: { heading: Heading }) {
  const Level = levelOf(depth);
  return (
    <Level class="chapter-heading" data-depth={depth}>
      {number !== '' && markerText(number)}
      {text}
    </Level>
  );
}

interface SectionProps extends Props {
  readonly entry: OutlineEntry;
  readonly isCurrent: boolean;
  readonly before: Measure | undefined;
  readonly after: Measure | undefined;
}

function MeasureSection(props: SectionProps) {
  const say = useSay();
  const { entry, isCurrent, before, after } = props;
  const { measure, number, depth } = entry;
  const Level = levelOf(depth);
  const name = measure.title || measure.heading.at(-1) || number;
  const about = (what: string) => say('app.about', { what, title: name });
  const marks = marksOf(measure);
  const found = props.equivalents[measure.id] ?? [];
  return (
    <section
      class={isCurrent ? 'plan-measure current' : 'plan-measure'}
      data-measure={measure.id}
      tabIndex={-1}
    >
      {(number !== '' || measure.title !== '') && (
        <Level class="measure-heading" tabIndex={-1}>
          {markerText(number)}
          {measure.title}
        </Level>
      )}
      {paragraphsOf(measure).map(([start, end]) => (
        <p key={start} class="paragraph">
          <MarkedText text={measure.text.slice(start, end)} marks={within(marks, [start, end])} />
        </p>
      ))}
      <AgencyNote agencies={measure.agencies} />
      <div class="measure-actions" lang={say('app.lang')}>
        <SaveButton
          saved={props.saved.has(measure.id)}
          onSave={() => props.onSave(measure)}
          label={name}
        />
        <button
          type="button"
          class="quiet"
          data-action="copy"
          aria-label={about(say('card.copy'))}
          onClick={() => props.onCopy(measure)}
        >
          {say('card.copy')}
        </button>
        {found.length > 0 && (
          <BesideLink found={found} name={name} address={props.besideAddressOf(measure.id)} />
        )}
        {isCurrent && (
          <span class="neighbours">
            {before && (
              <a class="quiet" href={props.addressOf(before.id)} data-action="previous">
                {say('plan.previous')}
              </a>
            )}
            {after && (
              <a class="quiet" href={props.addressOf(after.id)} data-action="next">
                {say('plan.next')}
              </a>
            )}
          </span>
        )}
      </div>
    </section>
  );
}

interface LinkProps {
  readonly found: readonly ShownEquivalent[];
  readonly name: string;
  readonly address: string;
}

/** To the measure beside its equivalents, with the regions that have one. */
function BesideLink({ found, name, address }: LinkProps) {
  const say = useSay();
  const regions = found.map(({ plan }) => regionName(plan.region, say)).join(say('app.list'));
  const signs = found.map(({ plan }) => regionSign(plan.region, say));
  // What is to be seen is part of the name, so that it can be asked for by voice.
  const label = say('app.about', {
    what: [say('beside.title'), ...signs].join(' '),
    title: say('app.brackets', { before: name, inside: regions }),
  });
  return (
    <a class="quiet" href={address} data-action="beside" aria-label={label}>
      {say('beside.title')}
      {found.map(({ plan }) => (
        <span key={plan.id} class="sign" {...signLanguage(plan.region)}>
          {' '}
          {regionSign(plan.region, say)}
        </span>
      ))}
    </a>
  );
}

/** Targets where they stand, and agencies wherever the text names them. */
function marksOf({ text, targets, agencies }: Measure): Mark<TextMark>[] {
  const named = agencies.flatMap(({ name }) => {
    const spans: Span[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      spans.push([at, at + name.length]);
    }
    return spans;
  });
  return [
    ...targets.map(({ kind, start, end }): Mark<TextMark> => ({ kind, span: [start, end] })),
    ...targets.map(figureOf),
    ...named.map((span): Mark<TextMark> => ({ kind: 'agency', span })),
  ];
}

/** The number in a target's words. */
function figureOf(target: Target): Mark<TextMark> {
  const [before, number] = numberParts(target);
  const start = target.start + before.length;
  return { kind: 'figure', span: [start, start + number.length] };
}

function within(marks: readonly Mark<TextMark>[], [start, end]: Span): Mark<TextMark>[] {
  return marks
    .filter(({ span }) => span[0] < end && span[1] > start)
    .map(({ kind, span }) => ({ kind, span: [span[0] - start, span[1] - start] }));
}
