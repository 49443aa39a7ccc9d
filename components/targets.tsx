import { numberParts } from '../lib/plan/number-parts';
import type { Target } from '../lib/plan/plan';
import { useSay } from './texts';

interface Props {
  readonly own: readonly Target[];
  readonly other: readonly Target[];
  /** Whose the other targets are. */
  readonly region: string;
}

/** More rows than this are no comparison at a glance: the rest is counted. */
const MOST = 4;

/** The targets of an equivalent beside those of this notice that are of the same metric. */
export function TargetTable({ own, other, region }: Props) {
  const say = useSay();
  const rows = pairs(own, other);
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

/** A target in the words of its document, with its number and its deadline to be found at a glance. */
function TargetWords({ target }: { target: Target }) {
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
      {deadline && !said && (
        <>
          {' '}
          <span class="deadline">{say('card.by', { deadline })}</span>
        </>
      )}
    </span>
  );
}

/** Each of the other's targets with ours of the same metric; comparable ones first, then numbers. */
function pairs(own: readonly Target[], other: readonly Target[]): [Target | undefined, Target][] {
  const left = [...own];
  const rows = other.map((theirs): [Target | undefined, Target] => {
    const at = left.findIndex(
      ({ metric, kind }) =>
        kind === 'number' && theirs.kind === 'number' && metric === theirs.metric,
    );
    return [at < 0 ? undefined : left.splice(at, 1)[0], theirs];
  });
  const rank = ([mine, theirs]: [Target | undefined, Target]) =>
    mine ? 0 : theirs.kind === 'number' ? 1 : 2;
  return rows.sort((a, b) => rank(a) - rank(b));
}
