/**
 * The pages of the workbench, each loaded when it is first gone to: the reader waits for what is
 * shown, not for all that could be.
 */
import type { ComponentType } from 'preact';
import type { Address } from '../../lib/platform/addresses';
import type { PageProps } from './page-props';

type PageName = Address['page'];

type Loader<N extends PageName> = (
  address: PageProps<N>['address'],
) => Promise<ComponentType<PageProps<N>>>;

/** A page that is shown for the addresses of its name alone. */
export type AnyPage = ComponentType<{ readonly address: Address }>;

const LOADERS: { readonly [N in PageName]: Loader<N> } = {
  beside: async () => (await import('./beside-page')).BesidePage,
  collection: async () => (await import('./collection-page')).CollectionPage,
  data: async () => (await import('./data-page')).DataPage,
  matrix: async ({ of }) =>
    of === null
      ? (await import('./matrix-chooser')).MatrixChooser
      : (await import('./matrix-page')).MatrixPage,
  plan: async () => (await import('./plan-page')).PlanPage,
  plans: async () => (await import('./plans-page')).PlansPage,
  report: async () => (await import('./report-page')).ReportPage,
  search: async () => (await import('./search-page')).SearchPage,
  settings: async () => (await import('./settings-page')).SettingsPage,
  targets: async () => (await import('./targets-page')).TargetsPage,
  welcome: async () => (await import('./welcome-page')).WelcomePage,
};

const loaded = new Map<string, Promise<AnyPage>>();

/**
 * The page that an address leads to. Rejects where it cannot be loaded, as when the extension was
 * updated under an open workbench; asked again, it is tried again.
 */
export function loadPage(address: Address): Promise<AnyPage> {
  const { page } = address;
  // What there is to choose from is another page than what was chosen.
  const name = page === 'matrix' && address.of === null ? 'choice' : page;
  const known = loaded.get(name);
  if (known) return known;
  const loading = (LOADERS[page] as Loader<PageName>)(address) as Promise<AnyPage>;
  loaded.set(name, loading);
  loading.catch(() => loaded.delete(name));
  return loading;
}
