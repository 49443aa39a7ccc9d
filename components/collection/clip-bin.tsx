/** The bin: what was put there, for how long it is kept, and the ways back and out. */
import type { Clip } from '../../lib/collection/clip';
import { Markdown } from '../parts/markdown';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import { clipTitle } from './clip-row';

/** So long the bin keeps a clip (days). */
const KEPT = 30;
const DAY = 86_400_000;

/** How many days a clip stays in the bin, the one that has begun among them. */
export function daysLeft({ deletedAt }: Pick<Clip, 'deletedAt'>, now: Date): number {
  const since = now.getTime() - Date.parse(deletedAt ?? now.toISOString());
  return Math.max(0, Math.ceil(KEPT - since / DAY));
}

interface ToolsProps {
  readonly shown: number;
  readonly chosen: number;
  readonly onChooseAll: (all: boolean) => void;
  /** Of the chosen, or of all. */
  readonly onTakeBack: () => void;
  readonly onPurge: () => void;
}

export function BinTools({ shown, chosen, onChooseAll, onTakeBack, onPurge }: ToolsProps) {
  const say = useSay();
  const count = chosen || shown;
  return (
    <>
      <p class="facts">{say('bin.hint', { days: KEPT })}</p>
      <div class="tools">
        <input
          type="checkbox"
          data-action="choose-all"
          checked={shown > 0 && chosen === shown}
          disabled={shown === 0}
          aria-label={say('collection.selectAll')}
          onChange={({ currentTarget }) => onChooseAll(currentTarget.checked)}
        />
        <span class="grow count-line" role="status">
          {chosen > 0
            ? say('collection.chosen', { count: chosen, shown })
            : say('collection.count', { count: shown })}
        </span>
        {shown > 0 && (
          <span class="arrange">
            <button type="button" class="quiet" data-action="take-back" onClick={onTakeBack}>
              {say(chosen > 0 ? 'bin.takeBack' : 'bin.takeAllBack', { count })}
            </button>
            <button type="button" class="quiet" data-action="purge" onClick={onPurge}>
              {say(chosen > 0 ? 'bin.purge' : 'bin.empty', { count })}
            </button>
          </span>
        )}
      </div>
    </>
  );
}

interface DetailProps {
  readonly clip: Clip;
  readonly onBack: () => void;
}

/** A clip of the bin, to be looked at before it is taken back or deleted. */
export function BinDetail({ clip, onBack }: DetailProps) {
  const say = useSay();
  const title = clipTitle(clip);
  return (
    <article class="clip-detail" data-clip={clip.id} aria-label={title}>
      <button type="button" class="link back" data-action="back" onClick={onBack}>
        {say('clip.back')}
      </button>
      <p class="clip-path">
        <span class="region">{regionName(clip.document.region, say)}</span>{' '}
        <span class="left">{say('bin.left', { days: daysLeft(clip, new Date()) })}</span>
      </p>
      <h2 tabIndex={-1} lang="zh-CN">
        {title}
      </h2>
      <blockquote class="clip-quote" lang="zh-CN">
        {clip.quote}
      </blockquote>
      {clip.note !== '' && (
        <section class="clip-note">
          <h3>{say('clip.note')}</h3>
          <Markdown text={clip.note} />
        </section>
      )}
    </article>
  );
}
