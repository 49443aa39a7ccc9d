/**
 * Whether the page still says what was saved, as it was when last opened: the same; revised, with the
 * difference and what became of its targets; or not found there any more.
 */
import { useMemo } from 'preact/hooks';
import { type Changes, changesBetween } from '../../lib/anchor/changes';
import type { Clip } from '../../lib/collection/clip';
import type { Sighting } from '../../lib/collection/records';
import type { Span } from '../../lib/text/article';
import { localDay } from '../../lib/text/dates';
import type { Mark } from '../../lib/text/layers';
import { webAddress } from '../parts/markdown';
import { MarkedText, type TextMark } from '../parts/marked-text';
import { TargetWords } from '../parts/targets';
import { useSay } from '../parts/texts';

/** What changed in a clip since it was saved; null where its words are the same, or nobody knows. */
export function useChanges(clip: Clip, sighting: Sighting | undefined): Changes | null {
  const now = sighting?.state === 'revised' ? sighting.text : null;
  const { quote, heading, document } = clip;
  return useMemo(
    () => (now === null ? null : changesBetween(quote, now, { ...document, heading })),
    [quote, now],
  );
}

interface Props {
  /** Undefined for what stands in no page: it came from the library. */
  readonly sighting: Sighting | undefined;
  readonly changes: Changes | null;
}

export function ClipAnchor({ sighting, changes }: Props) {
  const say = useSay();
  if (!sighting) return null;
  const { state, text } = sighting;
  const date = localDay(new Date(sighting.at));
  const address = state === 'lost' ? webAddress(sighting.address) : null;
  return (
    <section class="clip-anchor" data-state={state} aria-label={say('anchor.title')}>
      <p>
        <span class="anchor-state" data-state={state}>
          {say(`anchor.${state}`)}
        </span>{' '}
        {say(`anchor.${state}.long`, { date })}
      </p>
      {address && (
        <p class="find-again">
          <a href={address} target="_blank" rel="noreferrer" data-action="find-again">
            {say('anchor.findAgain')}
          </a>{' '}
          {say('anchor.findAgain.how')}
        </p>
      )}
      {changes && changes.targets.length > 0 && <TargetChanges targets={changes.targets} />}
      {changes && text !== null && (
        <>
          <h3>{say('anchor.after')}</h3>
          <p lang="zh-CN">
            <MarkedText text={text} marks={onlyIn(changes.differences.other)} />
          </p>
        </>
      )}
    </section>
  );
}

/** What only one of two versions says. */
export function onlyIn(spans: readonly Span[]): Mark<TextMark>[] {
  return spans.map((span) => ({ kind: 'only', span }));
}

function TargetChanges({ targets }: Pick<Changes, 'targets'>) {
  const say = useSay();
  const none = <span class="quiet-text">{say('anchor.noTarget')}</span>;
  return (
    <ul class="target-changes" aria-label={say('anchor.targets')}>
      {targets.map(({ metricText, before, after }) => (
        <li key={`${metricText} ${before?.start} ${after?.start}`}>
          <del>{before ? <TargetWords target={before} /> : none}</del>
          <span class="arrow" role="img" aria-label={say('anchor.becomes')}>
            {' → '}
          </span>
          <ins>{after ? <TargetWords target={after} /> : none}</ins>
        </li>
      ))}
    </ul>
  );
}
