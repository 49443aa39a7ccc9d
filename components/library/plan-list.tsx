/**
 * The plans of the library as a table: a page of it at a time, so that ten thousand are as quick as
 * ten. Where there is no room for columns, each row stands as a card.
 */
import { COLUMNS, type Column, type ListView } from '../../lib/library/listing';
import type { ShelvedPlan } from '../../lib/library/shelf';
import { planName, planYear } from '../../lib/plan/plan';
import { regionName } from '../parts/regions';
import { useSay } from '../parts/texts';

interface Props {
  /** Those of this page. */
  readonly plans: readonly ShelvedPlan[];
  /** How many stand before them, and how many there are on all pages. */
  readonly before: number;
  readonly all: number;
  readonly sort: ListView['sort'];
  readonly chosen: ReadonlySet<string>;
  readonly addressOf: (planId: string) => string;
  readonly onSort: (column: Column) => void;
  /** `range`: with all from where the reader chose last. */
  readonly onChoose: (id: string, range: boolean) => void;
  readonly onSwitch: (id: string, on: boolean) => void;
  readonly onRemove: (ids: readonly string[]) => void;
}

export function PlanList(props: Props) {
  const say = useSay();
  const { plans, before, sort } = props;
  return (
    <table class="plan-list" aria-rowcount={props.all + 1} onKeyDown={walk}>
      <caption class="heard">{say('plan.title')}</caption>
      <thead>
        <tr aria-rowindex={1}>
          <th scope="col" class="check">
            <span class="heard">{say('list.choose')}</span>
          </th>
          {COLUMNS.map((column) => (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-sort={sort?.by === column ? directionOf(sort, column) : 'none'}
            >
              <button type="button" class="link" onClick={() => props.onSort(column)}>
                {say(`list.${column}`)}
                {sort?.by === column && (
                  <span aria-hidden="true">
                    {directionOf(sort, column) === 'ascending' ? ' ↑' : ' ↓'}
                  </span>
                )}
              </button>
            </th>
          ))}
          <th scope="col" class="acts">
            <span class="heard">{say('list.acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {plans.map((plan, i) => (
          <Row key={plan.plan.id} {...props} shelved={plan} index={before + i + 2} />
        ))}
      </tbody>
    </table>
  );
}

/** Dates and amounts begin with the last and the most. */
const DESCENDS: ReadonlySet<Column> = new Set(['year', 'measures', 'targets', 'bytes']);

function directionOf({ backwards }: NonNullable<Props['sort']>, column: Column) {
  return backwards === DESCENDS.has(column) ? 'ascending' : 'descending';
}

interface RowProps extends Props {
  readonly shelved: ShelvedPlan;
  readonly index: number;
}

function Row({ shelved, index, chosen, addressOf, onChoose, onSwitch, onRemove }: RowProps) {
  const say = useSay();
  const { plan, origin, off } = shelved;
  const name = planName(plan) || shelved.fileName || say('list.untitled');
  const about = (what: string) => say('app.about', { what, title: name });
  const fact = (column: Column, value: string | number, lang?: string) => (
    <td data-column={column} data-label={say(`list.${column}`)} {...(lang && { lang })}>
      {value === '' ? <span class="quiet-text">{say('list.unknown')}</span> : value}
    </td>
  );
  return (
    <tr aria-rowindex={index} data-plan={plan.id} data-off={off}>
      <td class="check">
        {/* What is beside the box chooses, too. */}
        <label>
          <input
            type="checkbox"
            aria-label={about(say('list.choose'))}
            checked={chosen.has(plan.id)}
            // A range is chosen with Shift, which the change itself does not tell.
            onClick={(event) => onChoose(plan.id, event.shiftKey)}
          />
        </label>
      </td>
      {fact('region', regionName(plan.region, say))}
      <td data-column="document">
        <a href={addressOf(plan.id)} lang="zh-CN">
          {name}
        </a>
        {plan.documentNumber && (
          <span class="number" lang="zh-CN">
            {plan.documentNumber}
          </span>
        )}
        {off && <span class="tag warn">{say('list.off')}</span>}
        {shelved.mended && <span class="tag">{say('list.mended')}</span>}
        {shelved.partial && <span class="tag">{say('list.partial')}</span>}
      </td>
      {fact('year', planYear(plan) ?? '')}
      {fact('subject', shelved.subject, 'zh-CN')}
      {fact('measures', shelved.measures)}
      {fact('targets', shelved.targets)}
      {fact('bytes', sizeWords(shelved.bytes))}
      <td data-column="origin" data-label={say('list.origin')}>
        <span
          class={origin === 'bundled' ? 'tag' : 'origin'}
          {...(shelved.fileName && { title: shelved.fileName })}
        >
          {say(`origin.${origin}`)}
        </span>
      </td>
      <td class="acts">
        {origin === 'bundled' ? (
          <button
            type="button"
            class="quiet"
            data-action="switch-plan"
            aria-label={about(say(off ? 'list.switchOn' : 'list.switchOff'))}
            onClick={() => onSwitch(plan.id, off)}
          >
            {say(off ? 'list.switchOn' : 'list.switchOff')}
          </button>
        ) : (
          <button
            type="button"
            class="quiet"
            data-action="remove-plan"
            aria-label={about(say('list.remove'))}
            onClick={() => onRemove([plan.id])}
          >
            {say('list.remove')}
          </button>
        )}
      </td>
    </tr>
  );
}

/** `48 KB`: as a file of it would be. */
function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${Math.round(kilobytes / 102.4) / 10} MB`;
}

/** From row to row, to the same part of the next, by the keys that a list is walked with. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const { activeElement } = document;
  const cell = activeElement?.closest('tbody td');
  if (!cell || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows: (Element | null)[] = [...event.currentTarget.querySelectorAll('tbody tr')];
  const at = rows.indexOf(cell.parentElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
  const column = [...(cell.parentElement?.children ?? [])].indexOf(cell);
  const target = rows[to ?? -1]?.children[column]?.querySelector<HTMLElement>('a, button, input');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
