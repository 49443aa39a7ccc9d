/** What stands over the measures that were found: how many there are, in which order, what is done with all. */

import type { ComponentChildren } from 'preact';
import type { SearchOrder } from '../../lib/library/search/measure-search';
import { ChooseAll } from '../parts/choose-all';
import { type Say, useSay } from '../parts/texts';

/** How much of the library has been read, and what was found in it. */
interface Found {
  readonly all: number;
  readonly some: number;
  readonly withSome: boolean;
  readonly listed: number;
}

interface Props {
  /** Null before anything was found out. */
  readonly found: Found | null;
  /** Plans that have been read, of how many; null where all have been. */
  readonly reading: { readonly done: number; readonly plans: number } | null;
  readonly measures: number;
  readonly narrowed: boolean;
  readonly chosen: number;
  readonly orders: readonly SearchOrder[];
  readonly order: SearchOrder;
  /** Whether the reader has asked for those that have only some of the words. */
  readonly some: boolean;
  readonly onOrder: (order: SearchOrder) => void;
  readonly onSome: (some: boolean) => void;
  readonly onClear: () => void;
  readonly onChooseAll: (all: boolean) => void;
  /** What hands them on. */
  readonly children?: ComponentChildren;
}

export function SearchTools(props: Props) {
  const say = useSay();
  const { found, reading, chosen, narrowed } = props;
  const listed = found?.listed ?? 0;
  return (
    <div class="tools">
      <ChooseAll all={listed} chosen={chosen} onChooseAll={props.onChooseAll} />
      <span class="grow count-line" role="status">
        {found ? countWords(props, found, say) : ''}
        {reading && <span class="slow"> {say('search.reading', { ...reading })}</span>}
      </span>
      {found && found.all > 0 && found.some > 0 && (
        <label class="with-some">
          <input
            type="checkbox"
            data-action="some"
            checked={props.some}
            onChange={({ currentTarget }) => props.onSome(currentTarget.checked)}
          />
          {say('search.withSome', { count: found.some })}
        </label>
      )}
      {narrowed && (
        <button type="button" class="link" data-action="clear" onClick={props.onClear}>
          {say('collection.clear')}
        </button>
      )}
      <span class="arrange">
        <select
          data-action="order"
          aria-label={say('collection.order')}
          value={props.order}
          onChange={({ currentTarget }) =>
            props.onOrder(props.orders.find((each) => each === currentTarget.value) ?? 'fit')
          }
        >
          {props.orders.map((order) => (
            <option key={order} value={order}>
              {say(`search.order.${order}`)}
            </option>
          ))}
        </select>
        {props.children}
      </span>
    </div>
  );
}

function countWords({ chosen, narrowed, measures }: Props, found: Found, say: Say): string {
  const count = found.withSome ? found.all + found.some : found.all;
  if (chosen > 0) return say('search.chosen', { count: chosen, shown: found.listed });
  const words = [
    found.withSome && found.all === 0 && say('search.onlySome', { count }),
    !(found.withSome && found.all === 0) &&
      (narrowed
        ? say('search.shown', { shown: count, all: measures })
        : say('search.count', { count })),
    count > found.listed && say('search.first', { count: found.listed }),
  ];
  return words.filter(Boolean).join(' ');
}
