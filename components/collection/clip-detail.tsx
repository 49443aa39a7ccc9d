/** One clip with all that is kept of it, and what the reader makes of it; everything saves by itself. */
import type { RefObject } from 'preact';
import { type Clip, COLOURS, type KeptEquivalent } from '../../lib/collection/clip';
import type { Sighting } from '../../lib/collection/records';
import { markerText } from '../../lib/plan/outline/marker';
import { numberParts } from '../../lib/plan/targets/number-parts';
import type { Span } from '../../lib/text/article';
import type { Mark } from '../../lib/text/layers';
import type { CopyForm } from '../parts/copy-as';
import { CopyMenu } from '../parts/copy-menu';
import { Marked } from '../parts/marked';
import { MarkedText, type TextMark } from '../parts/marked-text';
import { MenuButton } from '../parts/menu-button';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import { ClipAnchor, onlyIn, useChanges } from './clip-anchor';
import { ClipNote } from './clip-note';
import { clipTitle } from './clip-row';
import { ClipSource, KeptEquivalents } from './clip-source';
import { ClipTags } from './clip-tags';
import type { Branch } from './folder-tree';
import type { KnownTag } from './tag-field';

/** What of a clip the reader changes in its detail. */
export interface ClipChange {
  readonly note?: string;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  readonly folder?: string | null;
  readonly colour?: Clip['colour'];
  readonly starred?: boolean;
}

interface Props {
  readonly clip: Clip;
  readonly sighting: Sighting | undefined;
  readonly branches: readonly Branch[];
  readonly knownTags: readonly KnownTag[];
  readonly fits: (tag: string, typed: string) => boolean;
  readonly find: (text: string) => readonly Span[];
  /** The address of the clause in the library; undefined where that does not have it. */
  readonly planAddress: string | undefined;
  readonly equivalentAddress: (equivalent: KeptEquivalent) => string | undefined;
  readonly editing: boolean;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly onEdit: (editing: boolean) => void;
  readonly onChange: (change: ClipChange) => Promise<void>;
  /** Whether an address leads to the very words. */
  readonly hasLink: boolean;
  readonly onCopy: (form: CopyForm) => void;
  readonly onBin: () => void;
  /** Back to the list. */
  readonly onBack: () => void;
}

export function ClipDetail(props: Props) {
  const say = useSay();
  const { clip, find, onChange } = props;
  const { kind } = clip;
  const title = clipTitle(clip);
  const changes = useChanges(clip, props.sighting);
  const change = (part: ClipChange) => void onChange(part);
  return (
    <article class="clip-detail" data-clip={clip.id} aria-label={title}>
      <button type="button" class="link back" data-action="back" onClick={props.onBack}>
        {say('clip.back')}
      </button>
      <header>
        <p class="clip-path">
          <span class="region">{regionName(clip.document.region, say)}</span>{' '}
          {kind !== 'measure' && <span class="tag">{say(`clip.kind.${kind}`)}</span>}{' '}
          <span lang="zh-CN">{pathText(clip)}</span>
        </p>
        <h2 ref={props.heading} tabIndex={-1} lang="zh-CN">
          <Marked text={title} spans={find(title)} />
        </h2>
        <Actions {...props} />
      </header>
      <ClipAnchor sighting={props.sighting} changes={changes} />
      {changes && <h3>{say('anchor.before')}</h3>}
      <blockquote class="clip-quote" lang="zh-CN">
        {paragraphsOf(clip, [
          ...onlyIn(changes?.differences.own ?? []),
          ...find(clip.quote).map((span): Mark<TextMark> => ({ kind: 'hit', span })),
        ]).map(({ start, text, marks }) => (
          <p key={start}>
            <MarkedText text={text} marks={marks} />
          </p>
        ))}
      </blockquote>
      <ClipNote
        key={`note ${clip.id}`}
        note={clip.note}
        find={find}
        editing={props.editing}
        onEdit={props.onEdit}
        onSave={(note) => onChange({ note })}
      />
      <section class="clip-own">
        <h3>{say('clip.tags')}</h3>
        <ClipTags
          key={`tags ${clip.id}`}
          tags={clip.tags}
          known={props.knownTags}
          fits={props.fits}
          onAdd={(tag) => change({ addTags: [tag] })}
          onRemove={(tag) => change({ removeTags: [tag] })}
          onLeave={props.onBack}
        />
      </section>
      <KeptEquivalents equivalents={clip.equivalents} addressOf={props.equivalentAddress} />
      <ClipSource clip={clip} find={find} />
    </article>
  );
}

function Actions(props: Props) {
  const say = useSay();
  const { clip, branches, planAddress, onChange } = props;
  const title = clipTitle(clip);
  const about = (what: string) => say('app.about', { what, title });
  const change = (part: ClipChange) => void onChange(part);
  const folder = branches.find((each) => each.folder.id === clip.folder);
  return (
    <p class="clip-actions">
      <button
        type="button"
        class="quiet"
        data-action="star"
        aria-pressed={clip.starred}
        aria-label={about(say('clip.star'))}
        onClick={() => change({ starred: !clip.starred })}
      >
        <span aria-hidden="true">{clip.starred ? '★' : '☆'}</span> {say('clip.star')}
      </button>
      <MenuButton
        label={say('app.about', {
          what: say('clip.colour'),
          title: say(clip.colour ? `colour.${clip.colour}` : 'colour.none'),
        })}
        action="colour"
        items={[
          { id: '', name: say('colour.none'), chosen: clip.colour === null },
          ...COLOURS.map((colour) => ({
            id: colour,
            name: say(`colour.${colour}`),
            colour,
            chosen: clip.colour === colour,
          })),
        ]}
        onChoose={(id) => change({ colour: COLOURS.find((each) => each === id) ?? null })}
      >
        <span class="colour" data-colour={clip.colour ?? 'none'} aria-hidden="true" />
        {say(clip.colour ? `colour.${clip.colour}` : 'clip.colour')}
      </MenuButton>
      <MenuButton
        label={say('app.about', {
          what: say('clip.folder'),
          title: folder?.path.join(' / ') ?? say('folder.none'),
        })}
        action="folder"
        items={folderItems(branches, say('folder.none'), clip.folder)}
        onChoose={(id) => change({ folder: id === '' ? null : id })}
      >
        {folder?.folder.name ?? say('clip.folder')}
      </MenuButton>
      <CopyMenu title={title} hasLink={props.hasLink} onCopy={props.onCopy} />
      {planAddress && (
        <a
          class="quiet"
          href={planAddress}
          data-action="plan"
          aria-label={about(say('card.openPlan'))}
        >
          {say('card.openPlan')}
        </a>
      )}
      <button
        type="button"
        class="quiet"
        data-action="bin"
        aria-label={about(say('clip.bin'))}
        onClick={props.onBin}
      >
        {say('clip.bin')}
      </button>
    </p>
  );
}

/** Folders as the entries of a menu, with none of them first. */
export function folderItems(branches: readonly Branch[], none: string, chosen?: string | null) {
  const radio = (id: string | null) => (chosen === undefined ? {} : { chosen: chosen === id });
  return [
    { id: '', name: none, ...radio(null) },
    ...branches.map(({ folder, depth }) => ({
      id: folder.id,
      name: folder.name,
      depth,
      ...radio(folder.id),
    })),
  ];
}

/** `二、提高供给水平 › (四)`: markers and headings down to the clause. */
function pathText({ path, heading, title }: Clip): string {
  return path
    .map((marker, i) => `${markerText(marker)}${heading[i] === title ? '' : (heading[i] ?? '')}`)
    .join(' › ');
}

/** The quote by its lines, with its targets marked, and what else is. */
function paragraphsOf({ quote, targets }: Clip, others: readonly Mark<TextMark>[]) {
  const marks: Mark<TextMark>[] = [
    ...targets.flatMap((target): Mark<TextMark>[] => {
      const [before, number] = numberParts(target);
      const start = target.start + before.length;
      return [
        { kind: target.kind, span: [target.start, target.end] },
        { kind: 'figure', span: [start, start + number.length] },
      ];
    }),
    ...others,
  ];
  let start = 0;
  return quote.split('\n').map((text) => {
    const [from, to] = [start, start + text.length];
    start = to + 1;
    const within = marks
      .filter(({ span }) => span[0] < to && span[1] > from)
      .map(({ kind, span }) => ({ kind, span: [span[0] - from, span[1] - from] as const }));
    return { start: from, text, marks: within };
  });
}
