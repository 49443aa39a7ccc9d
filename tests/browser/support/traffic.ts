/**
 * Every request that a browser makes for its pages, workers and extension pages, and every
 * complaint in one of their consoles. Told by the debugging protocol: what never arrives anywhere
 * is here too.
 */
import type { Browser, Target } from 'puppeteer-core';

export interface Traffic {
  /** Addresses, in the order of the requests. */
  readonly requests: readonly string[];
  /** Exceptions that nobody caught, and all that was written to a console. */
  readonly complaints: readonly string[];
}

/** Listens to all that is open and to all that will be. */
export async function trafficOf(browser: Browser): Promise<Traffic> {
  const requests: string[] = [];
  const complaints: string[] = [];
  const listen = async (target: Target) => {
    if (!['page', 'service_worker', 'other', 'webview', 'shared_worker'].includes(target.type()))
      return;
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => requests.push(request.url));
    session.on('Network.webSocketCreated', ({ url }) => requests.push(url));
    session.on('Network.webTransportCreated', ({ url }) => requests.push(url));
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      complaints.push(exception?.description ?? text),
    );
    session.on('Runtime.consoleAPICalled', ({ args }) =>
      complaints.push(args.map(({ value, description }) => value ?? description).join(' ')),
    );
    await Promise.all([session.send('Network.enable'), session.send('Runtime.enable')]);
  };
  // A target that is gone again before we listen has made no request that mattered to the reader.
  browser.on('targetcreated', (target) => void listen(target).catch(() => {}));
  await Promise.all(browser.targets().map((target) => listen(target).catch(() => {})));
  return { requests, complaints };
}
