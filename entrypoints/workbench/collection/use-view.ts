/** What of the collection the reader looks at, kept in the address of the page. */
import { type View, viewOf, viewText } from '../../../lib/collection/view';
import { addressOf, hashOf } from '../../../lib/platform/addresses';
import { type InAddress, useInAddress } from '../use-in-address';

export const hashOfView = (view: View) => hashOf({ page: 'collection', query: viewText(view) });

/** The view of the address that the page is at; null for another page's. */
function viewHere(): View | null {
  const address = addressOf(location.hash) ?? { page: 'collection' as const, query: '' };
  return address.page === 'collection' ? viewOf(address.query) : null;
}

export interface ViewState extends Pick<InAddress<View>, 'go' | 'turn'> {
  readonly view: View;
}

export function useView(): ViewState {
  const { value: view, ...ways } = useInAddress({
    first: viewOf(''),
    here: viewHere,
    hashOf: hashOfView,
  });
  return { view, ...ways };
}
