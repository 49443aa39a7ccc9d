import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../../components/parts/texts';
import { type PutAwayItem, PutAwayList } from '../../components/settings/put-away-list';
import { SettingsForm } from '../../components/settings/settings-form';
import { type Dismissal, Dismissals } from '../../lib/collection/dismissals';
import { chooseKeys, commandKeys, type Key } from '../../lib/platform/commands';
import { onSettings, ownSettings, readSettings, type Settings } from '../../lib/platform/settings';
import { giveBackSite, grantedSites, onSites } from '../../lib/platform/sites';
import { shelf } from './library';
import { usePage } from './page-parts';

const dismissals = new Dismissals();

/** The settings that are asked for here; others are remembered where they are chosen. */
type Asked = Parameters<typeof SettingsForm>[0]['settings'];

/** What the reader may choose. Each choice holds at once, in every page that is open. */
export function SettingsPage() {
  const say = useSay();
  usePage(say('settings.title'));
  const [settings, setSettings] = useState<Settings | null>(null);
  const [keys, setKeys] = useState<readonly Key[]>([]);
  const [sites, setSites] = useState<readonly string[]>([]);
  const [putAway, setPutAway] = useState<readonly PutAwayItem[]>([]);
  const [failed, setFailed] = useState(false);
  // Where the database does not open, there is nothing to list; the notice says what it must.
  const readPutAway = () =>
    dismissals
      .list()
      .then((list) => Promise.all(list.map(named)))
      .then(setPutAway)
      .catch(() => {});

  useEffect(() => {
    const ended = new AbortController();
    const read = () => void readSettings().then(setSettings);
    const readKeys = () => void commandKeys().then(setKeys);
    const readSites = () => void grantedSites().then(setSites);
    onSettings(read, ended.signal);
    onSites(readSites, ended.signal);
    // The reader comes back from the browser's own page of keys.
    window.addEventListener('focus', readKeys, { signal: ended.signal });
    window.addEventListener('focus', () => void readPutAway(), { signal: ended.signal });
    read();
    readKeys();
    readSites();
    void readPutAway();
    return () => ended.abort();
  }, []);

  const change = <K extends keyof Asked>(field: K, value: Asked[K]) =>
    void ownSettings.change({ [field]: value }).then(
      () => setFailed(false),
      () => setFailed(true),
    );

  const restore = (id: string) =>
    void dismissals.restoreById(id).then(readPutAway, () => setFailed(true));

  return (
    <>
      <header class="bar">
        <h1>{say('settings.title')}</h1>
      </header>
      <main>
        {failed && (
          <p class="note" role="alert">
            {say('settings.failed')}
          </p>
        )}
        {settings && (
          <SettingsForm
            settings={settings}
            sitesGranted={sites}
            keys={keys}
            onChange={change}
            onGiveBack={(host) => void giveBackSite(host)}
            onChooseKeys={() => void chooseKeys()}
          />
        )}
        {putAway.length > 0 && <PutAwayList items={putAway} onRestore={restore} />}
      </main>
    </>
  );
}

/** With the words of what was suggested. */
async function named({ planId, measureId, ...item }: Dismissal): Promise<PutAwayItem> {
  const plan = await shelf.plan(planId).catch(() => undefined);
  const measure = plan?.measures.find(({ id }) => id === measureId);
  const title = measure && (measure.title || measure.heading.at(-1) || measure.text.slice(0, 20));
  return { ...item, other: plan && title ? { region: plan.region, title } : null };
}
