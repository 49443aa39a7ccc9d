/**
 * Whole plans in columns that scroll as one: a row for each measure of the first, beside it what of the
 * others answers it, and behind them what answers none.
 */
import { useMemo, useRef } from 'preact/hooks';
import type { PlanRow, PlansSideBySide } from '../../lib/match/beside/plans-side-by-side';
import type { SideBySide } from '../../lib/match/beside/side-by-side';
import { outlineOf } from '../../lib/plan/outline/chapters';
import { type Measure, type Plan, planName, planYear } from '../../lib/plan/plan';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';
import { Cell, measureName } from './beside';
import { Body, PlansRow } from './plans-row';

/** One plan in its column. */
export interface PlanColumn {
  readonly plan: Plan;
  /** Tells columns apart, and which is taken away. */
  readonly key: string;
  /** The address of the plan; null for a page's. */
  readonly address: string | null;
}

interface Props {
  /** The one that the others stand beside first. */
  readonly columns: readonly PlanColumn[];
  readonly table: PlansSideBySide;
  /** The sentences of a measure beside those of others. */
  readonly align: (own: Measure, others: readonly Measure[]) => SideBySide;
  /** Whether it is printed: on paper nothing is out of sight. */
  readonly isPrinted: boolean;
  /** Where the measures of a row are compared alone. */
  readonly hrefOf: (row: PlanRow) => string;
  readonly onTakeAway: (key: string) => void;
  /** That a plan be the one that the others are compared with. */
  readonly onFirst: (key: string) => void;
}

export function PlansBeside(props: Props) {
  const { columns, table, align, hrefOf, isPrinted } = props;
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const [first] = columns;
  const entries = useMemo(() => outlineOf(first?.plan.measures ?? []), [first]);
  const regions = columns.map(({ plan }) => plan.region);
  const goTo = (place: number) => {
    const heading = list.current?.children[place]?.querySelector<HTMLElement>('.measure-head');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'center' });
  };
  return (
    <div
      class={columns.length > 3 ? 'beside plans many' : 'beside plans'}
      data-columns={columns.length}
    >
      <div class="beside-row beside-heads">
        {columns.map((column, i) => (
          <PlanHead key={column.key} {...props} column={column} isFirst={i === 0} />
        ))}
      </div>
      <ol ref={list} aria-label={say('plans.measures')}>
        {table.rows.map((row, i) => (
          <PlansRow
            key={row.own.id}
            row={row}
            opens={entries[i]?.opens ?? []}
            regions={regions}
            isWanted={isPrinted}
            nameOf={(place) => measureName(table.rows[place]?.own ?? row.own)}
            href={hrefOf(row)}
            onGoTo={goTo}
            align={align}
          />
        ))}
      </ol>
      <Left columns={columns} table={table} />
    </div>
  );
}

/** What the others have that answers no measure of the first. */
function Left({ columns, table }: Pick<Props, 'columns' | 'table'>) {
  const say = useSay();
  if (table.left.every((measures) => measures.length === 0)) return null;
  return (
    <section class="beside-part">
      <h2>
        {say('plans.left')} <span class="hint">{say('plans.left.hint')}</span>
      </h2>
      <div class="beside-row others-alone">
        {table.left.map((measures, i) => {
          const column = columns[i + 1];
          if (!column) return null;
          return (
            <Cell
              key={column.key}
              region={column.plan.region}
              empty={measures.length === 0 && say('plans.left.none')}
            >
              {measures.map((measure) => (
                <div key={measure.id} class="other-measure">
                  <h3 class="measure-head" lang="zh-CN">
                    <span class="number">{measure.path.join('')}</span> {measureName(measure)}
                  </h3>
                  <Body measure={measure} />
                </div>
              ))}
            </Cell>
          );
        })}
      </div>
    </section>
  );
}

interface HeadProps extends Pick<Props, 'onTakeAway' | 'onFirst'> {
  readonly column: PlanColumn;
  readonly isFirst: boolean;
}

function PlanHead({ column, isFirst, onTakeAway, onFirst }: HeadProps) {
  const say = useSay();
  const { plan, address, key } = column;
  const name = planName(plan);
  const act = (what: string, action: string, run: (key: string) => void) => (
    <button
      type="button"
      class="link"
      data-action={action}
      aria-label={say('app.about', { what, title: name })}
      onClick={() => run(key)}
    >
      {what}
    </button>
  );
  return (
    <header class="column-head" data-level={isFirst ? 'own' : 'none'}>
      <p class="column-region">
        <span class="region">{regionName(plan.region, say)}</span>
        <span class="level">{planYear(plan) ?? say('matrix.noYear')}</span>
        {isFirst && <span class="level">{say('plans.first')}</span>}
      </p>
      <p class="column-title" lang="zh-CN">
        {address ? <a href={address}>{name}</a> : name}
      </p>
      {!isFirst && (
        <p class="actions">
          {act(say('plans.makeFirst'), 'make-first', onFirst)}
          {act(say('plans.takeAway'), 'take-plan-away', onTakeAway)}
        </p>
      )}
    </header>
  );
}
