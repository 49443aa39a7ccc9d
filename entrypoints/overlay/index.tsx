import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import tokens from '../../assets/tokens.css?inline';
import equivalentStyle from '../../components/overlay/equivalent.css?inline';
import overlayStyle from '../../components/overlay/overlay.css?inline';
import regionButtonStyle from '../../components/overlay/region-button.css?inline';
import type { Texts } from '../../components/parts/texts';
import { isDarkAt } from '../../lib/overlay/darkness';
import { detailsFor, NO_DETAILS, withDetails } from '../../lib/overlay/details';
import { addHost } from '../../lib/overlay/host';
import { type OpenReading, offerReading } from '../../lib/overlay/reading';
import { Saved } from '../../lib/overlay/saved';
import { Session } from '../../lib/overlay/session';
import { whenSeen } from '../../lib/overlay/when-seen';
import { first, untilExtensionEnds } from '../../lib/platform/lifetime';
import { answerTabRequests, ask, tellReport } from '../../lib/platform/messages/page-messaging';
import { TAB_PAYLOADS } from '../../lib/platform/messages/page-protocol';
import type { Report } from '../../lib/platform/messages/protocol';
import { App } from './app';

/** Put into a page by the background once it is a notice; see `../detect.ts` for why it is unlisted. */
export default defineUnlistedScript(() => {
  if (!first('overlay')) return;
  const ended = untilExtensionEnds();
  let reading: Reading | null = null;
  let asked = false;
  const start = () => {
    reading ??= read(ended, asked);
  };
  const stop = () => {
    reading?.end();
    reading = null;
    tellReport(OFF);
  };
  const report = () => reading?.report() ?? OFF;

  answerTabRequests(
    TAB_PAYLOADS,
    {
      report,
      'go-to': ({ measureId }) => reading?.session.goTo(measureId) ?? false,
      'clause-mode': () => reading?.toggleClauseMode() ?? false,
      'toggle-marks': () => reading?.session.toggle() ?? false,
      'look-for-saved': () => {
        reading?.lookForSaved();
        return true;
      },
      'ask-again': () => {
        reading?.session.askAgain();
        return reading !== null;
      },
      'read-as-document': () => {
        asked = true;
        reading?.end();
        reading = null;
        start();
        return true;
      },
      switch: ({ on }) => {
        if (on) start();
        else stop();
        return on;
      },
    },
    ended,
  );
  start();
  // Coming back to a page that was kept, the browser has forgotten the badge.
  window.addEventListener('pageshow', (event) => event.persisted && tellReport(report()), {
    signal: ended,
  });
});

const OFF: Report = {
  host: location.hostname,
  state: 'off',
  plan: null,
  answer: null,
  failed: false,
};

/** The background answers before it hears of what was read (milliseconds): marks go first. */
const TELL_AFTER = 200;

/** A page that is being read. */
interface Reading {
  readonly session: Session;
  readonly report: () => Report;
  /** Enters clause mode, or leaves it; answers whether the reader is in it now. */
  readonly toggleClauseMode: () => boolean;
  /** Has clips looked for in a page in which nothing was saved before; else who did that does it. */
  readonly lookForSaved: () => void;
  readonly end: () => void;
}

/** The colours of a dark system once more, for our interface on a page that is dark itself. */
function darkTokens(css: string): string {
  const colours = /\(prefers-color-scheme:\s*dark\)\s*\{[^{]*\{([^}]*)\}/.exec(css)?.[1] ?? '';
  return `.root.dark { ${colours} }`;
}

/**
 * Reads the page, and shows what is found, until the end of the extension or of `end`. `isAsked`: the
 * reader says that it is a document, whatever it looks like.
 */
export function read(ended: AbortSignal, isAsked: boolean): Reading {
  const stopped = new AbortController();
  const signal = AbortSignal.any([ended, stopped.signal]);
  const root = addHost(
    document,
    [tokens, darkTokens(tokens), regionButtonStyle, equivalentStyle, overlayStyle],
    signal,
  );
  let texts: Partial<Texts> = {};
  const saved = new Saved();
  /** Whether any clip is of this document. */
  let kept = false;
  let version = 0;
  let shows = { letters: true, selection: false };
  let inClauseMode = false;

  let telling = 0;
  const tell = () => {
    telling = 0;
    if (!signal.aborted) tellReport(report());
  };

  const session = new Session(
    document,
    {
      match: async (query) => {
        // Another document stands in the page.
        if (!session.answer) saved.clear();
        const reply = await ask('match', query);
        ({ texts, kept } = reply);
        ({ shows } = reply);
        session.painting.want(reply.shows);
        return reply.answer;
      },
      details: async (query, answer) => {
        const details = () => ask('details', detailsFor(query, answer));
        // The background may have been stopped between message and answer.
        return withDetails(answer, await details().catch(() => details().catch(() => NO_DETAILS)));
      },
      learnt: () => {
        draw();
        // Once for several things: a long notice takes long to be packed and to be checked.
        if (telling === 0) telling = window.setTimeout(tell, TELL_AFTER);
      },
      moved: () => draw(),
      // Its document has our style only if it was there when the page got it.
      framed: () => {
        void ask('read-page').catch(() => false);
        if (session.frame) listen(session.frame);
      },
      findSaved: () => (open.keeper ? open.keeper.changed() : kept && keep()),
      asked: isAsked,
    },
    signal,
  );
  const draw = () => {
    version++;
    root.classList.toggle('dark', isDarkAt(session.page.article?.root ?? null));
    root.lang = texts['app.lang'] ?? '';
    render(
      <App
        session={session}
        texts={texts}
        saved={saved}
        onRevised={(place, clip, text) => open.keeper?.showChanges(place, clip, text)}
        mode={{ on: inClauseMode, letters: shows.letters, leave: () => setClauseMode(false) }}
        version={version}
        signal={signal}
      />,
      root,
    );
  };
  /** Puts in what saves selections and finds what was saved. */
  const keep = () => void ask('keep', {}).catch(() => false);
  const listen = (there: Document) =>
    there.addEventListener('selectionchange', keep, { once: true, signal });
  const setClauseMode = (on: boolean) => {
    if (on === inClauseMode) return;
    inClauseMode = on;
    draw();
  };
  const report = (): Report => ({
    host: location.hostname,
    state: session.page.state,
    plan: session.page.plan,
    answer: session.answer,
    failed: session.failed,
    part: { paging: session.page.paging, cut: session.page.article?.cut ?? false },
  });
  signal.addEventListener('abort', () => render(null, root), { once: true });
  session.start();
  const toggleClauseMode = () => {
    setClauseMode(!inClauseMode && session.page.plan !== null);
    return inClauseMode;
  };
  const open: OpenReading = {
    session,
    root,
    texts: () => texts as Record<string, string>,
    offersSave: () => shows.selection,
    asking: () => saved.turns,
    found: (places, asked) => {
      saved.found(places, session.page.plan?.measures ?? [], asked);
      draw();
    },
  };
  offerReading(open, signal);
  listen(document);
  return {
    session,
    report,
    toggleClauseMode,
    lookForSaved: whenSeen(
      document,
      () => {
        if (!open.keeper && session.answer) keep();
      },
      signal,
    ),
    end: () => stopped.abort(),
  };
}
