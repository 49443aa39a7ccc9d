import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../assets/page-tokens.css';
import '../../assets/tokens.css';
import '../../components/parts/page.css';
import '../../components/overlay/equivalent.css';
import '../../components/parts/menu.css';
import '../../components/collection/collection.css';
import '../../components/collection/clip.css';
import '../../components/collection/clip-detail.css';
import '../../components/settings/settings.css';
import '../../components/settings/welcome.css';
import '../../components/library/plan.css';
import '../../components/library/facts-form.css';
import '../../components/library/plan-mend.css';
import '../../components/library/plan-list.css';
import '../../components/beside/beside.css';
import '../../components/data/data.css';
import '../../components/panel/overview.css';
import '../../components/report/report.css';
import '../../components/parts/print.css';
import { keepFocus } from '../../components/parts/kept-focus';
import { SayProvider, sayFrom, type Texts, useSay } from '../../components/parts/texts';
import { type Address, addressOf, hashOf } from '../../lib/platform/addresses';
import { onSettings } from '../../lib/platform/settings';
import { interfaceTexts } from '../../lib/platform/texts';
import { Arrivals } from './arrival';
import { type AnyPage, loadPage } from './pages';

/** The pages that can be gone to from everywhere; a comparison and a report are of something. */
const NAMES = [
  'collection',
  'plan',
  'matrix',
  'targets',
  'search',
  'data',
  'settings',
  'welcome',
] as const;

/** The first page is shown for an address that leads nowhere. */
const here = (): Address => addressOf(location.hash) ?? { page: 'collection', query: '' };

/** What tells one place from another: other columns of a comparison, other clips are the same place. */
function placeOf(address: Address): string {
  switch (address.page) {
    case 'beside':
    case 'targets':
      return JSON.stringify([address.page, address.of]);
    case 'collection':
    case 'search':
      return address.page;
    default:
      return JSON.stringify(address);
  }
}

/** A place with the page that shows it; null where that cannot be loaded. */
interface Place {
  readonly address: Address;
  readonly Page: AnyPage | null;
  readonly arrivals: number;
}

const pageAt = (address: Address) => loadPage(address).catch(() => null);

function Workbench({ first }: { readonly first: Place }) {
  const say = useSay();
  const [{ address, Page, arrivals }, setPlace] = useState(first);
  useEffect(() => {
    const moved = async () => {
      const next = here();
      const Page = await pageAt(next);
      // The reader may have gone on while the page was loaded.
      if (hashOf(next) !== hashOf(here())) return;
      setPlace((before) => {
        const same = placeOf(next) === placeOf(before.address);
        return { address: next, Page, arrivals: before.arrivals + (same ? 0 : 1) };
      });
    };
    const follow = () => void moved();
    // The reader may have gone on before anybody listened.
    if (placeOf(here()) !== placeOf(address)) follow();
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const { page } = address;
  return (
    <div class="workbench" data-page={page}>
      <nav class="pages" aria-label={say('app.name')}>
        {NAMES.map((name) => (
          <a key={name} href={`#${name}`} aria-current={currentIn(name, address)}>
            {say(`${name}.title`)}
          </a>
        ))}
        {(page === 'beside' || page === 'plans' || page === 'report') && (
          <a href={location.hash} aria-current="page">
            {say(`${page}.title`)}
          </a>
        )}
      </nav>
      <Arrivals.Provider value={arrivals}>
        {Page ? <Page address={address} /> : <NotLoaded />}
      </Arrivals.Provider>
    </div>
  );
}

/** The list of plans is the page of that name, a plan is within it; so with what is laid out. */
function currentIn(name: (typeof NAMES)[number], address: Address): 'page' | 'true' | undefined {
  if (address.page !== name) return undefined;
  const within =
    (address.page === 'plan' && address.planId !== null) ||
    (address.page === 'matrix' && address.of !== null) ||
    (address.page === 'targets' && address.of !== null);
  return within ? 'true' : 'page';
}

function NotLoaded() {
  const say = useSay();
  return (
    <main>
      <p class="state" role="alert" data-state="failed">
        {say('page.failed')}
      </p>
    </main>
  );
}

const root = document.getElementById('app');

async function show(): Promise<void> {
  const address = here();
  const [{ language, texts }, Page] = await Promise.all([interfaceTexts(), pageAt(address)]);
  document.documentElement.lang = language;
  if (!root) return;
  render(
    <SayProvider value={sayFrom(texts satisfies Texts)}>
      <Workbench first={{ address, Page, arrivals: 0 }} />
    </SayProvider>,
    root,
  );
}

/** What nobody waits for comes after what is shown (milliseconds). */
const LATER = 1000;

if (root) keepFocus(root);
setTimeout(() => {
  void import('./search/searching').then(({ keepPrepared }) => keepPrepared()).catch(() => {});
}, LATER);
onSettings(() => void show());
void show();
