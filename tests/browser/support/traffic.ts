/**
 * Every request that a browser makes for its pages, workers and extension pages, and every
 * complaint in one of their consoles. Told by the debugging protocol: what never arrives anywhere
 * is here too.
 */
import type { Browser, CDPSession } from 'puppeteer-core';

export interface Traffic {
  /** Addresses, in the order of the requests. */
  readonly requests: readonly string[];
  /** Exceptions that nobody caught, and all that was written to a console. */
  readonly complaints: readonly string[];
}

/** Listens to all that is open, and to all that will be from before its first line runs. */
export async function trafficOf(browser: Browser): Promise<Traffic> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const listen = async (session: CDPSession) => {
    session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
    session.on('Network.webSocketCreated', ({ url }) => requests.push(url));
    session.on('Network.webTransportCreated', ({ url }) => requests.push(url));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      complaints.push(exception?.description ?? text),
    );
    session.on('Runtime.consoleAPICalled', ({ args }) =>
      complaints.push(args.map(({ value, description }) => value ?? description).join(' ')),
    );
    await Promise.all([
      session.send('Network.enable'),
      session.send('Runtime.enable'),
      session.send('Runtime.runIfWaitingForDebugger'),
    ]);
  };
  const all = await browser.target().createCDPSession();
  // What is gone before it answers has nothing more to tell.
  all.on('sessionattached', (session) => void listen(session).catch(() => {}));
  await all.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: true,
    flatten: true,
  });
  return { requests, complaints };
}
