import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../assets/tokens.css';
import '../../components/page.css';
import '../../components/equivalent.css';
import '../../components/menu.css';
import '../../components/collection.css';
import '../../components/clip.css';
import '../../components/clip-detail.css';
import '../../components/settings.css';
import '../../components/welcome.css';
import '../../components/plan.css';
import '../../components/beside.css';
import '../../components/data.css';
import '../../components/overview.css';
import '../../components/report.css';
import { keepFocus } from '../../components/kept-focus';
import { SayProvider, sayFrom, type Texts, useSay } from '../../components/texts';
import { type Address, addressOf } from '../../lib/platform/addresses';
import { onSettings } from '../../lib/platform/settings';
import { interfaceTexts } from '../../lib/platform/texts';
import { Arrivals } from './arrival';
import { BesidePage } from './beside-page';
import { CollectionPage } from './collection-page';
import { DataPage } from './data-page';
import { PlanPage } from './plan-page';
import { ReportPage } from './report-page';
import { SettingsPage } from './settings-page';
import { WelcomePage } from './welcome-page';

/** The pages that can be gone to from everywhere; a comparison and a report are of something. */
const NAMES = ['collection', 'plan', 'data', 'settings', 'welcome'] as const;

/** The first page is shown for an address that leads nowhere. */
const here = (): Address => addressOf(location.hash) ?? { page: 'collection', query: '' };

/** What tells one place from another: other columns of a comparison, other clips are the same place. */
function placeOf(address: Address): string {
  switch (address.page) {
    case 'beside':
      return JSON.stringify(address.of);
    case 'collection':
      return address.page;
    default:
      return JSON.stringify(address);
  }
}

function Workbench() {
  const say = useSay();
  const [{ address, arrivals }, setPlace] = useState({ address: here(), arrivals: 0 });
  useEffect(() => {
    const moved = () =>
      setPlace((before) => {
        const address = here();
        const same = placeOf(address) === placeOf(before.address);
        return { address, arrivals: before.arrivals + (same ? 0 : 1) };
      });
    // The reader may have gone on before anybody listened.
    if (placeOf(here()) !== placeOf(address)) moved();
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  return (
    <div class="workbench" data-page={address.page}>
      <nav class="pages" aria-label={say('app.name')}>
        {NAMES.map((name) => (
          <a key={name} href={`#${name}`} aria-current={currentIn(name, address)}>
            {say(`${name}.title`)}
          </a>
        ))}
        {(address.page === 'beside' || address.page === 'report') && (
          <a href={location.hash} aria-current="page">
            {say(address.page === 'beside' ? 'beside.title' : 'report.title')}
          </a>
        )}
      </nav>
      <Arrivals.Provider value={arrivals}>
        <Page address={address} />
      </Arrivals.Provider>
    </div>
  );
}

/** The list of plans is the page of that name; a plan is within it. */
function currentIn(name: (typeof NAMES)[number], address: Address): 'page' | 'true' | undefined {
  if (address.page !== name) return undefined;
  return address.page === 'plan' && address.planId !== null ? 'true' : 'page';
}

function Page({ address }: { address: Address }) {
  switch (address.page) {
    case 'plan':
      return <PlanPage {...address} />;
    case 'beside':
      return <BesidePage {...address} />;
    case 'report':
      return <ReportPage key={address.key} reportKey={address.key} />;
    case 'data':
      return <DataPage />;
    case 'settings':
      return <SettingsPage />;
    case 'welcome':
      return <WelcomePage />;
    default:
      return <CollectionPage />;
  }
}

const root = document.getElementById('app');

async function show(): Promise<void> {
  const { language, texts } = await interfaceTexts();
  document.documentElement.lang = language;
  if (!root) return;
  render(
    <SayProvider value={sayFrom(texts satisfies Texts)}>
      <Workbench />
    </SayProvider>,
    root,
  );
}

if (root) keepFocus(root);
onSettings(() => void show());
void show();
