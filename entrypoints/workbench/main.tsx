import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../assets/tokens.css';
import '../../components/page.css';
import '../../components/equivalent.css';
import '../../components/collection.css';
import '../../components/settings.css';
import '../../components/welcome.css';
import { SayProvider, sayFrom, type Texts, useSay } from '../../components/texts';
import { onSettings } from '../../lib/platform/settings';
import { interfaceTexts } from '../../lib/platform/texts';
import { CollectionPage } from './collection-page';
import { SettingsPage } from './settings-page';
import { WelcomePage } from './welcome-page';

/** The pages of the workbench by the hash of their address; the first is shown for any other. */
const PAGES = { collection: CollectionPage, settings: SettingsPage, welcome: WelcomePage } as const;
type PageName = keyof typeof PAGES;
const NAMES = Object.keys(PAGES) as PageName[];

const namedInAddress = (): PageName =>
  NAMES.find((name) => location.hash === `#${name}`) ?? 'collection';

function Workbench() {
  const say = useSay();
  const [name, setName] = useState(namedInAddress);
  useEffect(() => {
    const moved = () => setName(namedInAddress());
    window.addEventListener('hashchange', moved);
    return () => window.removeEventListener('hashchange', moved);
  }, []);
  useEffect(() => {
    document.title = `${say(`${name}.title`)} · ${say('app.name')}`;
  }, [name, say]);
  const Page = PAGES[name];
  return (
    <div class="workbench">
      <nav class="pages" aria-label={say('app.name')}>
        {NAMES.map((each) => (
          <a key={each} href={`#${each}`} aria-current={each === name ? 'page' : undefined}>
            {say(`${each}.title`)}
          </a>
        ))}
      </nav>
      <Page />
    </div>
  );
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

onSettings(() => void show());
void show();
