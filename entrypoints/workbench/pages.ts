/**
 * The pages of the workbench, each loaded when it is first gone to: the reader waits for what is
 * shown, not for all that could be.
 */
import type { ComponentType } from 'preact';
import type { Address } from '../../lib/platform/addresses';
import type { PageProps } from './page-props';

type PageName = Address['page'];

/** A page that is shown for the addresses of its name alone. */
export type AnyPage = ComponentType<{ readonly address: Address }>;

const LOADERS: { readonly [N in PageName]: () => Promise<ComponentType<PageProps<N>>> } = {
  beside: async () => (await import('./beside-page')).BesidePage,
  collection: async () => (await import('./collection-page')).CollectionPage,
  data: async () => (await import('./data-page')).DataPage,
  matrix: async () => (await import('./matrix-page')).MatrixPage,
  plan: async () => (await import('./plan-page')).PlanPage,
  plans: async () => (await import('./plans-page')).PlansPage,
  report: async () => (await import('./report-page')).ReportPage,
  search: async () => (await import('./search-page')).SearchPage,
  settings: async () => (await import('./settings-page')).SettingsPage,
  targets: async () => (await import('./targets-page')).TargetsPage,
  welcome: async () => (await import('./welcome-page')).WelcomePage,
};

const loaded = new Map<PageName, Promise<AnyPage>>();

/**
 * The page that an address leads to. Rejects where it cannot be loaded, as when the extension was
 * updated under an open workbench; asked again, it is tried again.
 */
export function loadPage({ page }: Address): Promise<AnyPage> {
  const known = loaded.get(page);
  if (known) return known;
  const loading = LOADERS[page]() as Promise<AnyPage>;
  loaded.set(page, loading);
  loading.catch(() => loaded.delete(page));
  return loading;
}
