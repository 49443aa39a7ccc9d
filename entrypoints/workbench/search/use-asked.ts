/** What the reader looks for in the library, kept in the address of the page. */
import type { Asked } from '../../../lib/library/search/measure-search';
import { FIRST_SEARCH, searchOf, searchText } from '../../../lib/library/search/search-view';
import { addressOf, hashOf } from '../../../lib/platform/addresses';
import { useInAddress } from '../use-in-address';

/** What the address of the page asks; null for another page's. */
function askedHere(): Asked | null {
  const address = addressOf(location.hash);
  return address?.page === 'search' ? searchOf(address.query) : null;
}

export interface AskedState {
  readonly asked: Asked;
  /** Another place, to which the way back leads. */
  readonly go: (change: Partial<Asked>) => void;
  /** The same place, looked at otherwise: while the reader types. */
  readonly turn: (change: Partial<Asked>) => void;
}

export function useAsked(): AskedState {
  const { value, go, turn } = useInAddress<Asked>({
    first: FIRST_SEARCH,
    here: askedHere,
    hashOf: (asked) => hashOf({ page: 'search', query: searchText(asked) }),
  });
  return {
    asked: value,
    go: (change) => go((asked) => ({ ...asked, ...change })),
    turn: (change) => turn((asked) => ({ ...asked, ...change })),
  };
}
