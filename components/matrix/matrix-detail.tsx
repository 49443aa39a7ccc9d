/** What stands in the cell of the matrix that the reader looks at: measures by name, each to be gone to. */

import type { MatrixView } from '../../lib/match/matrix/matrix-view';
import { planName, planYear } from '../../lib/plan/plan';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import type { MatrixPlace } from './matrix-grid';

interface Props {
  readonly view: MatrixView;
  readonly place: MatrixPlace | null;
  /** The notice's measures of a row, with the address of each where it has one. */
  readonly own: (ids: readonly string[]) => readonly OwnMeasure[];
  /** The address of a measure of the library. */
  readonly hrefOf: (planId: string, measureId: string) => string;
  /** Where the cell is compared sentence by sentence: the notice's measure of this place in the row. */
  readonly besideOf: (place: MatrixPlace, own?: number) => string | null;
}

export interface OwnMeasure {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly href: string | null;
}

/** So many are named; where there are more the comparison has them. */
const MOST = 4;

export function MatrixDetail({ view, place, own, hrefOf, besideOf }: Props) {
  const say = useSay();
  if (!place) return <p class="matrix-detail quiet-text">{say('matrix.look')}</p>;
  const { line, column } = place;
  const region = column === null ? undefined : view.columns[column];
  const cell = column === null ? null : (line.cells[column] ?? null);
  // Of several measures of the notice the reader chooses which is compared.
  const isChoice = !region && line.row.own.length > 1;
  const beside = isChoice ? null : besideOf(place);
  const where = region ? regionName(region.region, say) : say('matrix.ownColumn');
  const title = say('app.brackets', { before: line.row.name, inside: where });
  return (
    <div class="matrix-detail of-cell">
      <p class="detail-head">
        <span lang="zh-CN">{line.row.name}</span> · {where}
        <BesideLink address={beside} action="beside-cell" what={title} />
      </p>
      <ul>
        {!region &&
          own(line.row.own).map(({ id, number, name, href }, i) => (
            <li key={id}>
              <span lang="zh-CN">
                <span class="number">{number}</span> {href ? <a href={href}>{name}</a> : name}
              </span>
              <BesideLink
                address={isChoice && line.covered > 0 ? besideOf(place, i) : null}
                action="beside-own"
                what={name}
              />
            </li>
          ))}
        {cell?.covering.slice(0, MOST).map(({ measure, level }) => {
          const document = region?.documents.find(({ id }) => id === measure.planId);
          return (
            <li key={`${measure.planId} ${measure.id}`}>
              <span class="level">{say(`level.${level}.long`)}</span>{' '}
              <span lang="zh-CN">
                <span class="number">{measure.path.at(-1)}</span>{' '}
                <a href={hrefOf(measure.planId, measure.id)}>{measure.name}</a>
              </span>{' '}
              {document && (
                <span class="quiet-text">
                  <span lang="zh-CN">《{planName(document)}》</span> {planYear(document)}
                </span>
              )}
            </li>
          );
        })}
        {cell && cell.covering.length > MOST && (
          <li class="quiet-text">{say('gaps.more', { count: cell.covering.length - MOST })}</li>
        )}
        {region && !cell && <li class="quiet-text">{say('matrix.nothing')}</li>}
        {!region && line.row.own.length === 0 && (
          <li class="quiet-text">
            {say(line.row.kind === 'lacking' ? 'matrix.notMentioned' : 'matrix.notAnswered')}
          </li>
        )}
      </ul>
    </div>
  );
}

interface BesideLinkProps {
  /** Null where there is nothing to be compared. */
  readonly address: string | null;
  readonly action: string;
  readonly what: string;
}

function BesideLink({ address, action, what }: BesideLinkProps) {
  const say = useSay();
  if (address === null) return null;
  return (
    <a
      class="link"
      href={address}
      data-action={action}
      aria-label={say('app.about', { what: say('matrix.beside'), title: what })}
    >
      {say('matrix.beside')}
    </a>
  );
}
