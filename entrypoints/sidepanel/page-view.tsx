import { useEffect, useState } from 'preact/hooks';
import { StateMessage } from '../../components/panel/panel-parts';
import { useSay } from '../../components/parts/texts';
import { pageStyle } from '../../lib/overlay/page-style';
import { injectOverlay } from '../../lib/platform/injection';
import { askTab } from '../../lib/platform/messages/messaging';
import type { TabReport } from '../../lib/platform/messages/tab-report';
import type { OpenTab } from '../../lib/platform/pages';
import { readSettings } from '../../lib/platform/settings';
import { isReadByItself } from '../../lib/platform/sites';
import { useKept } from './kept';
import { NoticeView } from './notice-view';
import { useSavedHere } from './saved-here';
import { SavedView } from './saved-view';
import { SiteView, useSites } from './site-view';

interface Props {
  readonly tab: OpenTab;
  readonly report: TabReport;
}

/** What the open page is: a notice with its equivalents, else why there is nothing to show. */
export function PageView({ tab, report }: Props) {
  const say = useSay();
  const { id, url } = tab;
  const [asked, setAsked] = useState<'asked-in-vain' | 'not-readable' | null>(null);
  useEffect(() => setAsked(null), [id, url]);
  const sites = useSites();
  const key = `${id} ${url?.replace(/#.*$/, '')}`;
  const [kept, keep] = useKept(key);

  const goTo = (measureId: string) => {
    if (id !== undefined) void askTab(id, 'go-to', { measureId }).catch(() => false);
  };
  const readAsDocument = () => {
    if (id !== undefined)
      void putInAndAsk(id).then((done) => setAsked(done ? 'asked-in-vain' : 'not-readable'));
  };
  const plan = typeof report === 'object' ? report.plan : null;
  const answer = typeof report === 'object' ? report.answer : null;
  // Where nothing answers on a site that is read, the page is still on its way, or was cut off.
  const silent = report === 'elsewhere' && isReadByItself(url, sites ?? []);
  const mistakable =
    silent || (typeof report === 'object' && /^(?:not-a-notice|list)$/.test(report.state));
  return (
    <>
      {plan && answer ? (
        <NoticeView
          key={key}
          tabId={id}
          plan={plan}
          answer={answer}
          part={typeof report === 'object' ? report.part : undefined}
          kept={kept}
          onKeep={keep}
          onGoTo={goTo}
        />
      ) : (
        <StateMessage report={(mistakable && asked) || (silent ? 'silent' : report)} />
      )}
      {mistakable && !asked && (
        <p class="read-anyway">
          <button type="button" class="quiet" data-action="read-anyway" onClick={readAsDocument}>
            {say('panel.readAnyway')}
          </button>
        </p>
      )}
      {report !== 'reading' && !answer && <SavedElsewhere key={key} tabId={id} version={key} />}
      {report !== 'reading' && !silent && (
        <SiteView tab={tab} report={report} sites={sites} onRead={readAsDocument} />
      )}
    </>
  );
}

/** What is saved of a page that is no notice; nothing where nothing is. */
function SavedElsewhere({ tabId, version }: { tabId: number | undefined; version: string }) {
  const say = useSay();
  const [saved, look] = useSavedHere(tabId, version);
  // Once shown it stays, so that taking out the last can be undone.
  const [shown, show] = useState(false);
  const known = saved === 'asking' ? null : saved;
  const some = known !== null && known.clips.length > 0;
  useEffect(() => {
    if (some) show(true);
  }, [some]);
  if (!known || !(some || shown)) return null;
  return (
    <section class="saved-page">
      <h2>{say('saved.title')}</h2>
      <SavedView tabId={tabId} saved={known} onChanged={look} />
    </section>
  );
}

/** Has a tab's page read as a document, whatever it looks like; false where it cannot be read. */
async function putInAndAsk(tabId: number): Promise<boolean> {
  const { palette } = await readSettings();
  return injectOverlay(tabId, pageStyle(palette))
    .then(() => askTab(tabId, 'read-as-document'))
    .catch(() => false);
}
