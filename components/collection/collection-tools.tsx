/** What stands over the list: how many clips there are, in which order, and the files that they go into. */

import { GROUPINGS, type Grouping, ORDERS, type Order } from '../../lib/collection/arrange';
import { ChooseAll } from '../parts/choose-all';
import { type Say, useSay } from '../parts/texts';

interface Props {
  readonly shown: number;
  readonly all: number;
  /** False while not all have been read: how many there are is not said then. */
  readonly complete: boolean;
  readonly narrowed: boolean;
  /** Whether they are in the order in which they fit what was looked for. */
  readonly ranked: boolean;
  readonly chosen: number;
  readonly order: Order;
  readonly backwards: boolean;
  readonly grouping: Grouping;
  readonly onOrder: (order: Order) => void;
  readonly onTurn: () => void;
  readonly onGroup: (grouping: Grouping) => void;
  readonly onClear: () => void;
  readonly onChooseAll: (all: boolean) => void;
  readonly onExport: () => void;
}

export function CollectionTools(props: Props) {
  const say = useSay();
  const { shown, chosen, narrowed } = props;
  return (
    <div class="tools">
      <ChooseAll all={shown} chosen={chosen} onChooseAll={props.onChooseAll} />
      <span class="grow count-line" role="status">
        {props.complete ? (
          countWords(props, say)
        ) : (
          <span class="slow">{say('collection.loading')}</span>
        )}
      </span>
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
            props.onOrder(ORDERS.find((each) => each === currentTarget.value) ?? 'saved')
          }
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {say(props.ranked && order === 'saved' ? 'order.fit' : `order.${order}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="quiet"
          data-action="turn"
          aria-pressed={props.backwards}
          aria-label={say('collection.turn')}
          title={say('collection.turn')}
          onClick={props.onTurn}
        >
          <span aria-hidden="true">{props.backwards ? '↑' : '↓'}</span>
        </button>
        <select
          data-action="group"
          aria-label={say('collection.group')}
          value={props.grouping}
          onChange={({ currentTarget }) =>
            props.onGroup(GROUPINGS.find((each) => each === currentTarget.value) ?? 'none')
          }
        >
          {GROUPINGS.map((grouping) => (
            <option key={grouping} value={grouping}>
              {say(`group.${grouping}`)}
            </option>
          ))}
        </select>
        <button
          type="button"
          class="quiet"
          data-action="export"
          aria-haspopup="dialog"
          disabled={!props.complete}
          onClick={props.onExport}
        >
          {say('collection.export')}
        </button>
      </span>
    </div>
  );
}

function countWords({ shown, all, chosen, narrowed }: Props, say: Say): string {
  if (chosen > 0) return say('collection.chosen', { count: chosen, shown });
  return narrowed
    ? say('collection.shown', { shown, all })
    : say('collection.count', { count: shown });
}
