import { useEffect, useState } from 'preact/hooks';
import { SiteReturn, SiteSwitch } from '../../components/panel/panel-parts';
import { SiteOffer } from '../../components/panel/site-offer';
import type { Report } from '../../lib/platform/messages/protocol';
import type { OpenTab } from '../../lib/platform/pages';
import { changeSetting, readSettings } from '../../lib/platform/settings';
import {
  askableHost,
  askForSite,
  giveBackSite,
  grantedSites,
  isAmong,
  isGovernment,
  onSites,
} from '../../lib/platform/sites';

interface Props {
  readonly tab: OpenTab;
  readonly report: Report | 'elsewhere';
  /** The sites that the reader has granted; null until the browser has told them. */
  readonly sites: readonly string[] | null;
  /** Has the open page read as a document. */
  readonly onRead: () => void;
}

/** What the reader may say about the site of the open page: read it, or leave it alone. */
export function SiteView({ tab, report, sites, onRead }: Props) {
  const [refused, setRefused] = useState(false);
  useEffect(() => setRefused(false), [tab.id, tab.url]);
  const host = report === 'elsewhere' ? askableHost(tab.url) : report.host;
  const own = host !== null && sites !== null && isAmong(host, sites);
  if (report !== 'elsewhere' && (isGovernment(report.host) || (own && report.state === 'off'))) {
    return (
      <SiteSwitch
        host={report.host}
        off={report.state === 'off'}
        onSwitch={(on) => void switchSite(report.host, on)}
      />
    );
  }
  if (!sites) return null;
  if (report !== 'elsewhere' && own) {
    return <SiteReturn host={report.host} onReturn={() => void giveBackSite(report.host)} />;
  }
  const readSite = () => {
    if (host === null) return;
    // At once: after any `await` the browser no longer knows that the reader has clicked.
    void askForSite(host).then((granted) => {
      setRefused(!granted);
      if (granted) onRead();
    });
  };
  const read = report !== 'elsewhere' && report.plan !== null;
  return (
    <SiteOffer
      host={host === null && tab.url === undefined ? 'unknown' : host}
      refused={refused}
      onReadSite={readSite}
      onReadOnce={read ? undefined : onRead}
    />
  );
}

/** The sites that the reader has granted; null until the browser has told them. */
export function useSites(): readonly string[] | null {
  const [sites, setSites] = useState<readonly string[] | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const look = () => void grantedSites().then(setSites);
    onSites(look, ended.signal);
    look();
    return () => ended.abort();
  }, []);
  return sites;
}

/** Switches Lince off for a site, or on again. */
async function switchSite(host: string, on: boolean): Promise<void> {
  const { sitesOff } = await readSettings();
  const others = sitesOff.filter((each) => each !== host);
  await changeSetting('sitesOff', on ? others : [...others, host]);
}
