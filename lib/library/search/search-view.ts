/**
 * What the reader looks for in the library, as the query of its address, so that a reload, the way back
 * and a bookmark lead to the same: `q=在线教育&region=410000&sort=newest`.
 */
import type { Chosen } from './conditions';
import { FACET_KEYS, type FacetKey } from './keys';
import { type Asked, SEARCH_ORDERS } from './measure-search';

export const FIRST_SEARCH: Asked = { query: '', chosen: {}, order: 'fit', some: false };

/** The query of the address; empty for the first view. */
export function searchText({ query, chosen, order, some }: Asked): string {
  const text = new URLSearchParams();
  if (query !== '') text.set('q', query);
  for (const key of FACET_KEYS) for (const value of chosen[key] ?? []) text.append(key, value);
  if (order !== 'fit') text.set('sort', order);
  if (some) text.set('some', '1');
  return text.toString();
}

/** Reads the query of an address; what it does not understand is as at first. */
export function searchOf(text: string): Asked {
  const asked = new URLSearchParams(text);
  return {
    query: asked.get('q') ?? '',
    chosen: Object.fromEntries(
      FACET_KEYS.flatMap((key) =>
        asked.has(key) ? [[key, [...new Set(asked.getAll(key))]] as const] : [],
      ),
    ),
    order: SEARCH_ORDERS.find((order) => order === asked.get('sort')) ?? 'fit',
    some: asked.get('some') === '1',
  };
}

/** With a value of a key chosen, or no longer. */
export function withChosen(chosen: Chosen, key: FacetKey, value: string, on: boolean): Chosen {
  const { [key]: before = [], ...rest } = chosen;
  const others = before.filter((each) => each !== value);
  const values = on ? [...others, value] : others;
  return values.length > 0 ? { ...rest, [key]: values } : rest;
}

/** Whether the reader has asked for less than all. */
export function isNarrowedSearch({ query, chosen }: Asked): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}
