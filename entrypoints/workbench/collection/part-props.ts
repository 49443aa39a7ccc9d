import type { Branch } from '../../../components/collection/folder-tree';
import type { CollectionState } from '../../../lib/collection/records';
import type { Acts } from './use-acts';
import type { ViewState } from './use-view';

/** What every part of the collection's page is given. */
export interface PartProps extends ViewState {
  readonly state: CollectionState;
  readonly branches: readonly Branch[];
  readonly acts: Acts;
}
