import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../../components/parts/texts';
import { SampleNotice } from '../../components/settings/sample-notice';
import { KeyList, MarkSamples } from '../../components/settings/settings-form';
import { HOST_NAME } from '../../lib/overlay/host';
import { pageStyle } from '../../lib/overlay/page-style';
import { commandKeys, type Key } from '../../lib/platform/commands';
import { onSettings, readSettings, type Settings } from '../../lib/platform/settings';
import { read } from '../overlay/index';
import { usePage } from './page-parts';

/** What Lince does, where the data stays, and a notice to try it on. Opened once, at install. */
export function WelcomePage() {
  const say = useSay();
  usePage(say('welcome.title'));
  const [keys, setKeys] = useState<readonly Key[]>([]);
  const [palette, setPalette] = useState<Settings['palette'] | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const look = () => void readSettings().then((settings) => setPalette(settings.palette));
    onSettings(look, ended.signal);
    look();
    void commandKeys().then(setKeys);
    return () => ended.abort();
  }, []);
  useOverlayHere(palette);
  return (
    <main class="welcome">
      <h1>{say('welcome.heading')}</h1>
      <p class="lead">{say('welcome.lead')}</p>
      <p>{say('welcome.private')}</p>

      <h2>{say('welcome.try')}</h2>
      <p class="hint">{say('welcome.try.hint')}</p>
      <SampleNotice />

      <h2>{say('welcome.marks')}</h2>
      {palette && <MarkSamples palette={palette} />}
      <p>{say('welcome.marks.chips')}</p>
      <p>{say('welcome.marks.none')}</p>

      <h2>{say('welcome.library')}</h2>
      <p>{say('welcome.library.holds')}</p>
      <p>{say('welcome.library.add')}</p>
      <p>{say('welcome.library.pages')}</p>
      <p>
        <a href="#plan">{say('welcome.library.go')}</a>
      </p>

      <h2>{say('welcome.reads')}</h2>
      <p>{say('welcome.reads.gov')}</p>
      <p>{say('welcome.reads.others')}</p>
      <p>{say('welcome.reads.selection')}</p>

      <h2>{say('settings.keys')}</h2>
      <KeyList keys={keys} />
      <p>
        <a href="#settings">{say('welcome.keys')}</a>
      </p>
    </main>
  );
}

/** Reads this page as the overlay reads a notice, and marks it in a palette. */
function useOverlayHere(palette: Settings['palette'] | null): void {
  useEffect(() => {
    if (!palette) return;
    const style = new CSSStyleSheet();
    style.replaceSync(pageStyle(palette));
    document.adoptedStyleSheets.push(style);
    const { end } = read(new AbortController().signal, true);
    // Elsewhere a style of origin USER shows it, which no page of an extension can be given.
    document
      .querySelector<HTMLElement>(HOST_NAME)
      ?.style.setProperty('display', 'block', 'important');
    return () => {
      end();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== style);
    };
  }, [palette]);
}
