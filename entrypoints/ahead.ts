import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addressOf } from '../lib/platform/addresses';
import { askAhead } from '../lib/platform/ahead';

/**
 * The first script of the workbench, before all that draws it: where a page waits for the background,
 * the background starts now.
 */
export default defineUnlistedScript(() => {
  const address = addressOf(location.hash);
  if (address?.page === 'matrix' && address.of) askAhead('matrix', address.of);
});
