import { render } from 'preact';
import { defineContentScript } from 'wxt/utils/define-content-script';
import tokens from '../../assets/tokens.css?inline';
import equivalentStyle from '../../components/equivalent.css?inline';
import overlayStyle from '../../components/overlay.css?inline';
import regionButtonStyle from '../../components/region-button.css?inline';
import type { Texts } from '../../components/texts';
import { addHost } from '../../lib/overlay/host';
import { Session } from '../../lib/overlay/session';
import { first, untilExtensionEnds } from '../../lib/platform/lifetime';
import { answerTabRequests, ask, tellReport } from '../../lib/platform/messaging';
import type { Report } from '../../lib/platform/protocol';
import { App } from './app';

export default defineContentScript({
  matches: ['*://*.gov.cn/*'],
  registration: 'runtime',
  main() {
    if (!first('overlay')) return;
    const signal = untilExtensionEnds();
    const root = addHost(
      document,
      [tokens, regionButtonStyle, equivalentStyle, overlayStyle],
      signal,
    );
    let texts: Partial<Texts> = {};
    let saved: readonly string[] = [];
    let version = 0;

    const session = new Session(
      document,
      {
        match: async (query) => {
          const reply = await ask('match', query);
          ({ texts, saved } = reply);
          return reply.answer;
        },
        learnt: () => {
          tellReport(report());
          draw();
        },
        moved: () => draw(),
      },
      signal,
    );
    const draw = () => {
      version++;
      root.lang = texts['app.lang'] ?? '';
      render(
        <App
          session={session}
          texts={texts}
          savedAtFirst={saved}
          version={version}
          signal={signal}
        />,
        root,
      );
    };
    const report = (): Report => ({
      state: session.page.state,
      plan: session.page.plan,
      answer: session.answer,
      failed: session.failed,
    });

    answerTabRequests({ report, 'go-to': ({ measureId }) => session.goTo(measureId) }, signal);
    session.start();
    // Coming back to a page that was kept, the browser has forgotten the badge.
    window.addEventListener('pageshow', (event) => event.persisted && tellReport(report()), {
      signal,
    });
    signal.addEventListener('abort', () => render(null, root), { once: true });
  },
});
