/** Where words stand letter for letter, and of several places the one with the same words around it. */
import type { Span } from '../text/article';
import type { Selectors } from './selectors';
import { keyOf, type TextIndex } from './text-index';

/** Words of this length that stand in one place only need no witness. */
const LONG = 16;
/** Characters around that make shorter ones, or one place of several, the right one. */
const WITNESS = 6;
/** More of them prove no more. */
const MOST_AROUND = 16;

/**
 * The place of a text, itself a key, in the index's key; null where it is nowhere or nothing tells
 * which of its places is meant. `near`: a part of the key that it must touch.
 */
export function verbatimPlace(
  index: TextIndex,
  key: string,
  selectors: Selectors | null,
  near: Span | null = null,
): number | null {
  const places = index
    .occurrences(key)
    .filter((at) => !near || (near[0] < at + key.length && at < near[1]));
  const [only] = places;
  if (only === undefined) return null;
  if (places.length === 1 && (near || key.length >= LONG)) return only;
  if (!selectors) return null;
  const prefix = keyOf(selectors.quote.prefix);
  const suffix = keyOf(selectors.quote.suffix);
  const start = index.keyOffset(selectors.position.start);
  const [best] = places
    .map((at) => ({
      at,
      around:
        alikeBefore(prefix, prefix.length, index.key, at) +
        alikeBehind(suffix, 0, index.key, at + key.length),
      moved: Math.abs(at - start),
    }))
    .sort((a, b) => b.around - a.around || a.moved - b.moved);
  return best && best.around >= WITNESS ? best.at : null;
}

/** How many characters before an offset of each are the same. */
function alikeBefore(a: string, i: number, b: string, j: number): number {
  let same = 0;
  while (same < MOST_AROUND && same < Math.min(i, j) && a[i - 1 - same] === b[j - 1 - same]) same++;
  return same;
}

function alikeBehind(a: string, i: number, b: string, j: number): number {
  let same = 0;
  while (same < MOST_AROUND && i + same < a.length && a[i + same] === b[j + same]) same++;
  return same;
}

/** So many characters of what stood beside a clause tell that it still does. */
const BESIDE = 8;

/** Whether what stands before and behind a clause now, as keys, is what stood there; as far as it goes. */
export function standsAsBefore(
  { prefix, suffix }: Selectors['quote'],
  before: string,
  behind: string,
): boolean {
  const last = Math.min(BESIDE, before.length);
  const first = Math.min(BESIDE, behind.length);
  return (
    alikeBefore(keyOf(prefix), keyOf(prefix).length, before, before.length) >= last &&
    alikeBehind(keyOf(suffix), 0, behind, 0) >= first
  );
}
