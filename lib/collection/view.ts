/**
 * What the reader looks at in the collection, as the query of its address, so that a reload, the way
 * back and a bookmark lead to the same: `q=在线教育&region=410000&sort=title&clip=5f0c…`.
 */
import { GROUPINGS, type Grouping, ORDERS, type Order } from './arrange';
import type { Condition } from './filter';
import { KEYS, type Key } from './query';

export interface View {
  /** The clips, those in the bin, or the chosen ones beside each other. */
  readonly place: 'clips' | 'bin' | 'beside';
  /** What stands in the search box. */
  readonly query: string;
  /** The values chosen for each key; any of them will do. */
  readonly chosen: Readonly<Partial<Record<Key, readonly string[]>>>;
  readonly order: Order;
  readonly backwards: boolean;
  readonly grouping: Grouping;
  /** The clip that the reader is at. */
  readonly clip: string | null;
  /** Whether the reader has gone to the clip itself, where there is no room for list and clip. */
  readonly opened: boolean;
  /** The clips that stand beside each other. */
  readonly beside: readonly string[];
}

export const FIRST_VIEW: View = {
  place: 'clips',
  query: '',
  chosen: {},
  order: 'saved',
  backwards: false,
  grouping: 'none',
  clip: null,
  opened: false,
  beside: [],
};

/** The query of the address of a view; empty for the first. */
export function viewText(view: View): string {
  const text = new URLSearchParams();
  if (view.place !== 'clips') text.set('place', view.place);
  if (view.query !== '') text.set('q', view.query);
  for (const key of KEYS) for (const value of view.chosen[key] ?? []) text.append(key, value);
  if (view.order !== FIRST_VIEW.order) text.set('sort', view.order);
  if (view.backwards) text.set('back', '1');
  if (view.grouping !== 'none') text.set('group', view.grouping);
  if (view.clip !== null) text.set('clip', view.clip);
  if (view.opened) text.set('open', '1');
  for (const id of view.beside) text.append('with', id);
  return text.toString();
}

/** Reads the query of an address; what it does not understand is as at first. */
export function viewOf(text: string): View {
  const asked = new URLSearchParams(text);
  const one = <T extends string>(name: string, of: readonly T[], usual: T): T =>
    of.find((each) => each === asked.get(name)) ?? usual;
  return {
    place: one('place', ['clips', 'bin', 'beside'], 'clips'),
    query: asked.get('q') ?? '',
    chosen: Object.fromEntries(
      KEYS.flatMap((key) => (asked.has(key) ? [[key, [...new Set(asked.getAll(key))]]] : [])),
    ),
    order: one('sort', ORDERS, FIRST_VIEW.order),
    backwards: asked.get('back') === '1',
    grouping: one('group', GROUPINGS, 'none'),
    clip: asked.get('clip'),
    opened: asked.get('open') === '1',
    beside: [...new Set(asked.getAll('with'))],
  };
}

/** What was chosen, as conditions. */
export function conditionsIn({ chosen }: View): Condition[] {
  return KEYS.flatMap((key) => {
    const values = chosen[key];
    return values ? [{ key, values, not: false }] : [];
  });
}

/** The view with a value of a key chosen, or no longer. */
export function withValue(view: View, key: Key, value: string, on: boolean): View {
  const others = (view.chosen[key] ?? []).filter((each) => each !== value);
  return withValues(view, key, on ? [...others, value] : others);
}

/** The view with these values of a key, and no others. */
function withValues(view: View, key: Key, values: readonly string[]): View {
  const { [key]: _, ...rest } = view.chosen;
  return { ...view, chosen: values.length > 0 ? { ...rest, [key]: values } : rest };
}

/** Whether the reader has asked for less than all. */
export function isNarrowed({ query, chosen }: View): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}
