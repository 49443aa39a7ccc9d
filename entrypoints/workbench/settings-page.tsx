import { useEffect, useState } from 'preact/hooks';
import { SettingsForm } from '../../components/settings-form';
import { useSay } from '../../components/texts';
import { chooseKeys, commandKeys, type Key } from '../../lib/platform/commands';
import {
  changeSetting,
  onSettings,
  readSettings,
  type Settings,
} from '../../lib/platform/settings';
import { giveBackSite, grantedSites, onSites } from '../../lib/platform/sites';
import { usePage } from './page-parts';

/** What the reader may choose. Each choice holds at once, in every page that is open. */
export function SettingsPage() {
  const say = useSay();
  usePage(say('settings.title'));
  const [settings, setSettings] = useState<Settings | null>(null);
  const [keys, setKeys] = useState<readonly Key[]>([]);
  const [sites, setSites] = useState<readonly string[]>([]);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    const ended = new AbortController();
    const read = () => void readSettings().then(setSettings);
    const readKeys = () => void commandKeys().then(setKeys);
    const readSites = () => void grantedSites().then(setSites);
    onSettings(read, ended.signal);
    onSites(readSites, ended.signal);
    // The reader comes back from the browser's own page of keys.
    window.addEventListener('focus', readKeys, { signal: ended.signal });
    read();
    readKeys();
    readSites();
    return () => ended.abort();
  }, []);

  const change = <K extends keyof Settings>(field: K, value: Settings[K]) =>
    void changeSetting(field, value).then(
      () => setFailed(false),
      () => setFailed(true),
    );

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
      </main>
    </>
  );
}
