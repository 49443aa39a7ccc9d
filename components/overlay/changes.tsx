import type { Target } from '../../lib/plan/plan';
import { apart } from '../../lib/text/apart';
import type { Span } from '../../lib/text/article';
import { useSay } from '../parts/texts';

interface Props {
  readonly changes: {
    readonly before: string;
    readonly after: string;
    readonly removed: readonly Span[];
    readonly added: readonly Span[];
    readonly targets: readonly {
      readonly metricText: string;
      readonly before: Target | null;
      readonly after: Target | null;
    }[];
  };
}

/** What became of the words of a clause since it was saved: its targets first, then both texts. */
export function Changes({ changes: { before, after, removed, added, targets } }: Props) {
  const say = useSay();
  return (
    <section class="changes" aria-label={say('keep.revised')}>
      <p class="changes-head">{say('keep.revised')}</p>
      {targets.length > 0 && (
        <ul class="changed-targets">
          {targets.map((target) => (
            <li key={`${target.before?.start} ${target.after?.start}`}>
              {target.before && target.after ? (
                <Revised before={target.before} after={target.after} />
              ) : (
                <>
                  {target.before ? (
                    <del lang="zh-CN">{target.before.quote}</del>
                  ) : (
                    <span class="quiet-text">{say('keep.noTargetBefore')}</span>
                  )}
                  {' → '}
                  {target.after ? (
                    <ins lang="zh-CN">{target.after.quote}</ins>
                  ) : (
                    <span class="quiet-text">{say('keep.noTargetNow')}</span>
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <dl>
        <dt>{say('keep.before')}</dt>
        <dd lang="zh-CN">
          <Pieces text={before} spans={removed} as="del" />
        </dd>
        <dt>{say('keep.now')}</dt>
        <dd lang="zh-CN">
          <Pieces text={after} spans={added} as="ins" />
        </dd>
      </dl>
    </section>
  );
}

/** A target before and after: what they share is said once, so that the figures stand out. */
function Revised({ before, after }: { before: Target; after: Target }) {
  const say = useSay();
  const { head, before: old, after: now, tail } = apart(before.quote, after.quote);
  const by = ({ deadline }: Target) => deadline && say('card.by', { deadline });
  // Words alike, another day.
  const moved = before.deadline !== after.deadline && old === now;
  return (
    <>
      <span lang="zh-CN">
        {head}
        {old !== now && (
          <>
            {old && <del>{old}</del>} → {now && <ins>{now}</ins>}
          </>
        )}
        {tail}
      </span>
      {moved && (
        <>
          {' '}
          {by(before) && <del>{by(before)}</del>} → {by(after) && <ins>{by(after)}</ins>}
        </>
      )}
    </>
  );
}

/** So many characters around a difference are shown; the rest of the text is the same. */
const AROUND = 24;

/** The differences with some words around each; what is between is left out. */
function Pieces({
  text,
  spans,
  as: Mark,
}: {
  text: string;
  spans: readonly Span[];
  as: 'del' | 'ins';
}) {
  const pieces: preact.ComponentChildren[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    const from = Math.max(at, start - AROUND);
    if (from > at) pieces.push(at === 0 ? '…' : `${text.slice(at, Math.min(at + AROUND, from))}…`);
    pieces.push(text.slice(from, start), <Mark key={start}>{text.slice(start, end)}</Mark>);
    at = end;
  }
  const rest = text.slice(at, at + AROUND);
  pieces.push(rest, at + AROUND < text.length ? '…' : '');
  return <>{pieces}</>;
}
