import type { Address } from '../../lib/platform/addresses';

/** What a page is given: the address that leads to it. */
export interface PageProps<N extends Address['page']> {
  readonly address: Extract<Address, { page: N }>;
}
