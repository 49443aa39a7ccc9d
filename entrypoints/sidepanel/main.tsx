import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import '../../assets/tokens.css';
import '../../components/page.css';
import '../../components/equivalent.css';
import '../../components/region-button.css';
import '../../components/outline.css';
import { Outline } from '../../components/outline';
import { Masthead, SiteSwitch, StateMessage } from '../../components/panel-parts';
import { SayProvider, sayFrom, useSay } from '../../components/texts';
import { askTab } from '../../lib/platform/messaging';
import { openCollection } from '../../lib/platform/pages';
import { changeSetting, onSettings, readSettings } from '../../lib/platform/settings';
import { followActiveTab, type TabReport } from '../../lib/platform/tab-report';
import { interfaceTexts } from '../../lib/platform/texts';

const { language, texts } = await interfaceTexts();
document.documentElement.lang = language;
onSettings(() => {
  // It keeps nothing that the page would not tell again.
  void interfaceTexts().then((now) => now.language !== language && location.reload());
});

function Panel() {
  const say = useSay();
  const [tab, setTab] = useState<{ id: number | undefined; report: TabReport }>({
    id: undefined,
    report: 'reading',
  });
  useEffect(() => {
    const ended = new AbortController();
    followActiveTab((id, report) => setTab({ id, report }), ended.signal);
    return () => ended.abort();
  }, []);

  const goTo = (measureId: string) => {
    if (tab.id !== undefined) void askTab(tab.id, 'go-to', { measureId }).catch(() => false);
  };
  const { report } = tab;
  const switchSite = async (host: string, on: boolean) => {
    const { sitesOff } = await readSettings();
    const others = sitesOff.filter((each) => each !== host);
    await changeSetting('sitesOff', on ? others : [...others, host]);
  };
  const plan = typeof report === 'object' ? report.plan : null;
  const answer = typeof report === 'object' ? report.answer : null;
  return (
    <>
      <header class="bar">
        <h1 class="grow">{say('app.name')}</h1>
        <button
          type="button"
          class="quiet"
          data-action="collection"
          onClick={() => void openCollection()}
        >
          {say('panel.collection')}
        </button>
      </header>
      <main>
        {plan && answer ? (
          <>
            <Masthead plan={plan} answer={answer} />
            <Outline
              measures={plan.measures}
              equivalents={answer.equivalents}
              year={new Date().getFullYear()}
              onGoTo={goTo}
            />
          </>
        ) : (
          <StateMessage report={report} />
        )}
        {typeof report === 'object' && (
          <SiteSwitch
            host={report.host}
            off={report.state === 'off'}
            onSwitch={(on) => void switchSite(report.host, on)}
          />
        )}
      </main>
    </>
  );
}

const root = document.getElementById('app');
if (root) {
  render(
    <SayProvider value={sayFrom(texts)}>
      <Panel />
    </SayProvider>,
    root,
  );
}
