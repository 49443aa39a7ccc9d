/**
 * Whole plans in columns that scroll as one: a row for each measure of the first, beside it what of the
 * others answers it, with what is worded otherwise marked once a row comes near.
 */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { BesideMeasure, PlanRow, PlansSideBySide } from '../lib/match/plans-side-by-side';
import type { SideBySide } from '../lib/match/side-by-side';
import { type Measure, type Plan, planName, planYear } from '../lib/plan/plan';
import { Cell, measureName } from './beside';
import { MarkedText } from './marked-text';
import { regionName } from './regions';
import { useSay } from './texts';

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
  readonly onTakeAway: (key: string) => void;
}

export function PlansBeside({ columns, table, align, onTakeAway }: Props) {
  const say = useSay();
  const anyLeft = table.left.some((measures) => measures.length > 0);
  return (
    <div
      class={columns.length > 3 ? 'beside plans many' : 'beside plans'}
      data-columns={columns.length}
    >
      <div class="beside-row beside-heads">
        {columns.map((column, i) => (
          <PlanHead key={column.key} column={column} isFirst={i === 0} onTakeAway={onTakeAway} />
        ))}
      </div>
      <ol aria-label={say('plans.measures')}>
        {table.rows.map((row, i) => (
          <MeasureRow
            key={row.own.id}
            row={row}
            number={i + 1}
            columns={columns}
            nameOf={(place) => measureName(table.rows[place]?.own ?? row.own)}
            align={align}
          />
        ))}
      </ol>
      {anyLeft && (
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
                    <PlainMeasure key={measure.id} measure={measure} />
                  ))}
                </Cell>
              );
            })}
          </div>
        </section>
      )}
    </div>
  );
}

interface HeadProps extends Pick<Props, 'onTakeAway'> {
  readonly column: PlanColumn;
  readonly isFirst: boolean;
}

function PlanHead({ column, isFirst, onTakeAway }: HeadProps) {
  const say = useSay();
  const { plan, address, key } = column;
  const name = planName(plan);
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
          <button
            type="button"
            class="link"
            data-action="take-plan-away"
            aria-label={say('app.about', { what: say('plans.takeAway'), title: name })}
            onClick={() => onTakeAway(key)}
          >
            {say('plans.takeAway')}
          </button>
        </p>
      )}
    </header>
  );
}

interface RowProps extends Pick<Props, 'columns' | 'align'> {
  readonly row: PlanRow;
  readonly number: number;
  /** What the measure of a row is called. */
  readonly nameOf: (row: number) => string;
}

function MeasureRow({ row, number, columns, nameOf, align }: RowProps) {
  const say = useSay();
  const line = useRef<HTMLLIElement>(null);
  const isNear = useNear(line);
  const [own] = columns;
  if (!own) return null;
  const beside = row.others.flatMap(({ measures }) => measures);
  const compared =
    isNear && beside.length > 0
      ? align(
          row.own,
          beside.map(({ measure }) => measure),
        )
      : null;
  const alone = beside.length === 0 && row.others.every(({ elsewhere }) => elsewhere === null);
  return (
    <li ref={line} class={alone ? 'beside-row alone' : 'beside-row'} value={number}>
      <Cell region={own.plan.region} empty={false}>
        <MeasureHead measure={row.own} />
        <p class="sentence" lang="zh-CN">
          {compared
            ? compared.rows.map(({ own: sentence }) => (
                <Marked key={sentence.number} of={sentence} />
              ))
            : bodyOf(row.own)}
        </p>
        {alone && <span class="tag">{say('plans.onlyHere')}</span>}
      </Cell>
      {row.others.map(({ measures, elsewhere }, i) => {
        const column = columns[i + 1];
        if (!column) return null;
        const nothing = measures.length === 0 && elsewhere === null && say('beside.nothing');
        return (
          <Cell key={column.key} region={column.plan.region} empty={nothing}>
            {measures.map((one) => (
              <OtherMeasure
                key={one.measure.id}
                one={one}
                compared={compared}
                place={beside.indexOf(one)}
              />
            ))}
            {elsewhere !== null && (
              <p class="quiet-text">{say('plans.elsewhere', { name: nameOf(elsewhere) })}</p>
            )}
          </Cell>
        );
      })}
    </li>
  );
}

interface OtherProps {
  readonly one: BesideMeasure;
  readonly compared: SideBySide | null;
  /** Which of those that are compared it is. */
  readonly place: number;
}

function OtherMeasure({ one: { measure, level }, compared, place }: OtherProps) {
  const say = useSay();
  const sentences = compared && [
    ...compared.rows.flatMap(({ others }) => others[place]?.sentences ?? []),
    ...(compared.left[place] ?? []).map((sentence) => ({
      ...sentence,
      // All of it is what only this one says.
      only: [[0, sentence.text.length]] as const,
    })),
  ];
  return (
    <div class="other-measure">
      <MeasureHead measure={measure} />
      <span class="tag">{say(`level.${level}.long`)}</span>
      <p class="sentence" lang="zh-CN">
        {sentences
          ? sentences
              .sort((a, b) => a.number - b.number)
              .map((sentence) => <Marked key={sentence.number} of={sentence} />)
          : bodyOf(measure)}
      </p>
    </div>
  );
}

function Marked({ of }: { readonly of: SideBySide['left'][number][number] }) {
  const marks = [
    ...of.only.map((span) => ({ kind: 'only' as const, span })),
    ...of.shared.map((span) => ({ kind: 'shared' as const, span })),
  ];
  return <MarkedText text={of.text} marks={marks} />;
}

function MeasureHead({ measure }: { readonly measure: Measure }) {
  return (
    <h2 class="measure-head" lang="zh-CN">
      <span class="number">{measure.path.at(-1)}</span> {measureName(measure)}
    </h2>
  );
}

function PlainMeasure({ measure }: { readonly measure: Measure }) {
  return (
    <div class="other-measure">
      <MeasureHead measure={measure} />
      <p class="sentence" lang="zh-CN">
        {bodyOf(measure)}
      </p>
    </div>
  );
}

function bodyOf({ title, text }: Measure): string {
  const behind = title !== '' && text.startsWith(title) ? text.slice(title.length) : text;
  return behind.replace(/^[\s。．.:：;；,，]+/, '') || text;
}

/** So far from what is in view a row is compared (px). */
const NEAR = 600;

/** Whether a row is in view, or was: to compare all of a long plan at once would take a second. */
function useNear(row: { readonly current: HTMLElement | null }): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!row.current || isNear) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: `${NEAR}px` },
    );
    watch.observe(row.current);
    return () => watch.disconnect();
  }, [isNear]);
  return isNear;
}
