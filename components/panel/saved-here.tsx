/**
 * What the reader has saved of the open page: what was revised there since, with the difference; what is
 * not found any more, with the old words and where they may have gone; and what stands as it was.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type {
  CandidatePlace,
  ClipHere,
  SavedHere as Saved,
} from '../../lib/platform/messages/kept-protocol';
import type { Span } from '../../lib/text/article';
import { Changes } from '../overlay/changes';
import { DoneLine } from '../parts/collection-bar';
import { type Say, useSay } from '../parts/texts';
import { SavedCandidates } from './saved-candidates';

/** Where something stands on the page; `measureId` where it is a whole measure. */
export interface PagePlace {
  readonly span: Span;
  readonly measureId: string | null;
}

interface Props {
  readonly saved: Saved;
  /** What was done last, in words; empty for nothing. */
  readonly said: string;
  readonly undoable: boolean;
  readonly onGoTo: (place: PagePlace) => void;
  /** Gives a lost clip a place of the page. */
  readonly onReattach: (clip: ClipHere, place: CandidatePlace) => void;
  /** Takes the words that the page has now into a revised clip. */
  readonly onTakeWords: (clip: ClipHere) => void;
  /** Opens a clip in the collection. */
  readonly onOpen: (clip: ClipHere) => void;
  readonly onBin: (clip: ClipHere) => void;
  readonly onUndo: () => void;
}

/** In the order in which they ask for the reader. `elsewhere`: perhaps on another page of the document. */
const GROUPS = ['revised', 'lost', 'elsewhere', 'exact'] as const;
type Group = (typeof GROUPS)[number];

export function SavedHere(props: Props) {
  const say = useSay();
  const { saved, said, undoable, onUndo } = props;
  const part = useRef<HTMLDivElement>(null);
  const acted = useFollowed(part, saved);
  const groups = GROUPS.map((group) => ({
    group,
    clips: saved.clips.filter((clip) => groupOf(clip, saved.whole) === group),
  })).filter(({ clips }) => clips.length > 0);
  const counts = groups.map(({ group, clips }) =>
    say(`saved.some.${group}`, { count: clips.length }),
  );
  return (
    <div ref={part} class="saved-here">
      {groups.length === 0 ? (
        <div class="state" role="status" data-state="saved-none">
          <p>{say('saved.none')}</p>
          <p>{say('saved.none.how')}</p>
        </div>
      ) : (
        <p class="facts" role="status">
          {say('saved.count', { count: saved.clips.length, states: counts.join(say('app.list')) })}
        </p>
      )}
      {groups.map(({ group, clips }) => (
        <section key={group} class="saved-group" data-group={group}>
          <h3>
            <span class="saved-sign" data-group={group} aria-hidden="true" />
            {say(`saved.${group}`, { count: clips.length })}
          </h3>
          {group !== 'exact' && <p class="facts">{say(`saved.${group}.hint`)}</p>}
          <ul>
            {clips.map((clip) => (
              <Row key={clip.id} {...props} clip={clip} group={group} onActed={acted} />
            ))}
          </ul>
        </section>
      ))}
      <DoneLine
        said={said}
        undoable={undoable}
        onUndo={() => {
          acted(null);
          onUndo();
        }}
      />
    </div>
  );
}

function groupOf({ state }: ClipHere, whole: boolean): Group {
  return state === 'lost' && !whole ? 'elsewhere' : state;
}

/**
 * Answers a function that is told the clip that something is done to (null: what was done last is
 * undone): the focus then goes with it to its new place in the list.
 */
function useFollowed(part: { readonly current: HTMLElement | null }, saved: Saved) {
  const followed = useRef<string | null>(null);
  const last = useRef<string | null>(null);
  useLayoutEffect(() => {
    const id = followed.current;
    followed.current = null;
    if (id === null) return;
    const row = part.current?.querySelector(`[data-clip="${CSS.escape(id)}"]`);
    const [list, button] = ['[role="listbox"]', 'button'].map((each) => row?.querySelector(each));
    ((list ?? button) as HTMLElement | null | undefined)?.focus();
  }, [saved]);
  return (id: string | null) => {
    followed.current = id ?? last.current;
    last.current = id;
  };
}

interface RowProps extends Props {
  readonly clip: ClipHere;
  readonly group: Group;
  readonly onActed: (id: string) => void;
}

function Row({ clip, group, onActed, ...props }: RowProps) {
  const say = useSay();
  const { kind } = clip;
  const name = nameOf(clip);
  const about = (what: string) => say('app.about', { what, title: name });
  const [place] = clip.spans;
  const end = clip.spans.at(-1);
  const number = kind === 'selection' ? '' : clip.path.at(-1);
  const act = (todo: () => void) => {
    onActed(clip.id);
    todo();
  };
  return (
    <li class="saved-clip" data-clip={clip.id}>
      <p class="saved-name" lang="zh-CN">
        {place && end ? (
          <button
            type="button"
            class="measure-title"
            data-action="saved-place"
            title={say('panel.goTo')}
            onClick={() =>
              props.onGoTo({
                span: [place[0], end[1]],
                measureId: kind === 'selection' ? null : clip.measureId,
              })
            }
          >
            {number && <span class="number">{number}</span>}
            {name}
          </button>
        ) : (
          <span class="measure-title">
            {number && <span class="number">{number}</span>}
            {name}
          </span>
        )}
      </p>
      {kind !== 'measure' && <span class="tag">{say(`clip.kind.${kind}`)}</span>}
      {group === 'exact' && kind !== 'selection' && (
        <p class="saved-words short" lang="zh-CN">
          {bodyOf(clip)}
        </p>
      )}
      {clip.changes && <Changes changes={clip.changes} />}
      {(group === 'lost' || group === 'elsewhere') && name !== clip.quote && (
        <OldWords clip={clip} say={say} />
      )}
      <p class="actions">
        {clip.changes && (
          <button
            type="button"
            class="quiet"
            data-action="take-words"
            title={say('saved.take.hint')}
            aria-label={about(say('saved.take'))}
            onClick={() => act(() => props.onTakeWords(clip))}
          >
            {say('saved.take')}
          </button>
        )}
        <button
          type="button"
          class="link"
          data-action="open-clip"
          aria-label={about(say('saved.open'))}
          onClick={() => props.onOpen(clip)}
        >
          {say('saved.open')}
        </button>
        <button
          type="button"
          class="link"
          data-action="bin"
          aria-label={about(say('card.takeOut'))}
          onClick={() => act(() => props.onBin(clip))}
        >
          {say('card.takeOut')}
        </button>
      </p>
      {group === 'lost' && (
        <SavedCandidates
          name={name}
          candidates={clip.candidates}
          onLook={props.onGoTo}
          onChoose={(candidate) => act(() => props.onReattach(clip, candidate))}
        />
      )}
    </li>
  );
}

/** Longer texts are unfolded by who wants them whole. */
const LONG = 140;

function OldWords({ clip: { quote }, say }: { clip: ClipHere; say: Say }) {
  const [whole, setWhole] = useState(false);
  const long = quote.length > LONG;
  return (
    <div class="saved-old">
      <p class="quiet-text">{say('keep.before')}</p>
      <p class="saved-words" lang="zh-CN">
        {long && !whole ? `${quote.slice(0, LONG)}…` : quote}
      </p>
      {long && (
        <button
          type="button"
          class="link"
          data-action="whole"
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {say('card.wholeText')}
        </button>
      )}
    </div>
  );
}

/** Of a selection so much is its name. */
const NAME = 48;

/** What a clip is called here: words out of a page have no other name than themselves. */
function nameOf({ kind, title, quote }: ClipHere): string {
  if (kind !== 'selection') return title;
  return quote.length > NAME ? `${quote.slice(0, NAME)}…` : quote;
}

/** The words behind the title. */
function bodyOf({ title, quote }: ClipHere): string {
  const body = quote.startsWith(title) ? quote.slice(title.length) : quote;
  return body.replace(/^[\s。．.:：;；,，]+/, '') || quote;
}
