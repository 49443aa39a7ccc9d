/**
 * Which rows of a list are chosen, as file managers do it: a plain press chooses one, Ctrl or ⌘ adds
 * and takes away, Shift takes all from where the reader began.
 */

export interface ChosenRows {
  readonly ids: ReadonlySet<string>;
  /** Where a range begins: what was last chosen by itself. */
  readonly from: string | null;
}

export const NONE_CHOSEN: ChosenRows = { ids: new Set(), from: null };

export function toggled({ ids }: ChosenRows, id: string): ChosenRows {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, from: id };
}

/** All rows from where the range began to this one; `from` where none began yet. */
export function extended(
  { ids, from }: ChosenRows,
  to: string,
  order: readonly string[],
  start: string | null,
): ChosenRows {
  const begin = from !== null && order.includes(from) ? from : (start ?? to);
  const [a, b] = [order.indexOf(begin), order.indexOf(to)];
  if (a < 0 || b < 0) return toggled({ ids, from }, to);
  return { ids: new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1)), from: begin };
}

export function all(order: readonly string[]): ChosenRows {
  return { ids: new Set(order), from: order[0] ?? null };
}

/** Without those that are no longer in the list. */
export function stillThere(chosen: ChosenRows, there: ReadonlySet<string>): ChosenRows {
  const ids = new Set([...chosen.ids].filter((id) => there.has(id)));
  return ids.size === chosen.ids.size ? chosen : { ...chosen, ids };
}
