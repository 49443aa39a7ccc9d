import type { Target } from '../../lib/plan/plan';
import { numberParts } from '../../lib/plan/targets/number-parts';
import { useSay } from './texts';

interface Props {
  readonly own: readonly Target[];
  readonly other: readonly Target[];
  /** Whose the other targets are. */
  readonly region: string;
  /** The sentences that answer: their targets come before those of the rest of the measure. */
  readonly answering: readonly string[];
}

/** More rows than this are no comparison at a glance: the rest is counted. */
const MOST = 4;

/** The targets of an equivalent beside those of this notice that are of the same metric. */
export function TargetTable({ own, other, region, answering }: Props) {
  const say = useSay();
  const rank = ([mine, theirs]: Pair) => {
    if (mine) return 0;
    if (answering.some((sentence) => sentence.includes(theirs.quote))) return 1;
    return theirs.kind === 'number' ? 2 : 3;
  };
  const rows = pairs(own, other).sort((a, b) => rank(a) - rank(b));
  if (rows.length === 0) return null;
  const paired = rows.some(([mine]) => mine !== undefined);
  return (
    <table class="targets">
      <caption>{say('card.targets')}</caption>
      {paired && (
        <thead>
          <tr>
            <th scope="col">{say('card.here')}</th>
            <th scope="col">{region}</th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.slice(0, MOST).map(([mine, theirs]) => (
          <tr key={theirs.start}>
            {paired && (
              <td>
                {mine ? (
                  <TargetWords target={mine} />
                ) : (
                  <span class="quiet-text">{say('card.noTarget')}</span>
                )}
              </td>
            )}
            <td>
              <TargetWords target={theirs} />
            </td>
          </tr>
        ))}
        {rows.length > MOST && (
          <tr>
            <td colSpan={paired ? 2 : 1} class="quiet-text">
              {say('card.moreTargets', { count: rows.length - MOST })}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

interface OwnProps {
  readonly own: readonly Target[];
  /** The targets of each equivalent. */
  readonly others: readonly (readonly Target[])[];
}

/** The notice's own targets that stand beside none of the others', at the head of the card. */
export function OwnTargets({ own, others }: OwnProps) {
  const say = useSay();
  const compared = new Set(others.flatMap((other) => pairs(own, other).map(([mine]) => mine)));
  const targets = own.filter((target) => !compared.has(target));
  if (targets.length === 0) return null;
  return (
    <section class="own-targets" aria-label={say('card.ownTargets')}>
      <ul>
        {targets.slice(0, MOST).map((target) => (
          <li key={target.start}>
            <TargetWords target={target} />
          </li>
        ))}
      </ul>
      {targets.length > MOST && (
        <p class="quiet-text">{say('card.moreTargets', { count: targets.length - MOST })}</p>
      )}
    </section>
  );
}

/**
 * A target in the words of its document, with its number and its deadline to be found at a glance.
 * `undated`: the deadline stands beside it already.
 */
export function TargetWords({ target, undated }: { target: Target; undated?: boolean }) {
  const say = useSay();
  const [before, number, after] = numberParts(target);
  // A deadline that stands in the words need not be said again.
  const said = target.deadline !== null && target.quote.includes(target.deadline.slice(0, 4));
  const deadline = target.deadline ?? target.horizon;
  return (
    <span class="target" data-kind={target.kind}>
      <span lang="zh-CN">
        {before}
        {number && <strong>{number}</strong>}
        {after}
      </span>
      {deadline && !said && !undated && (
        <>
          {' '}
          <span class="deadline">{say('card.by', { deadline })}</span>
        </>
      )}
    </span>
  );
}

/** A target with ours of the same metric, where we have one. */
type Pair = [mine: Target | undefined, theirs: Target];

/** Each of the other's targets, and ours at most once. */
function pairs(own: readonly Target[], other: readonly Target[]): Pair[] {
  const left = [...own];
  return other.map((theirs): Pair => {
    const at = left.findIndex(
      ({ metric, kind }) =>
        kind === 'number' && theirs.kind === 'number' && metric === theirs.metric,
    );
    return [at < 0 ? undefined : left.splice(at, 1)[0], theirs];
  });
}
