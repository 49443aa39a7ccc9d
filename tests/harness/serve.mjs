/**
 * Serves the sample notices on this machine alone, under the host names of the
 * governments that issued them: the browser believes it is on www.hainan.gov.cn,
 * and no request leaves the machine.
 *
 * Two ways lead a browser here: Chromium maps the sample hosts to our port and
 * resolves nothing else; Firefox takes us for its proxy and so sends us
 * everything, also what we refuse.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from './commands.mjs';

/** @typedef {{ id: string, file: string, url: string, title: string, notice: boolean, layout: string }} Sample */

const PAGES = join(root, 'tests/pages');

/** @returns {Sample[]} */
export function samples() {
  const table = join(PAGES, 'samples.json');
  return existsSync(table) ? JSON.parse(readFileSync(table, 'utf8')) : [];
}

/** The distinct host names of the samples. */
export const sampleHosts = () => hostsOf(samples().map(({ url }) => url));

/**
 * @param {{ extra?: Record<string, string>, headers?: Record<string, Record<string, string>> }} [options]
 *   `extra`: further pages by their address, e.g. `{ 'http://www.x.gov.cn/a.html': '<h1>…' }`;
 *   their text may be changed while the server runs. `headers`: of an answer, by its address, over
 *   those that every answer has.
 * @returns {Promise<{ port: number, origin: string, hosts: string[], requests: { host: string, url: string }[], close: () => Promise<void> }>}
 *   `requests` grows with every request, also the refused ones; `hosts` are all that can be asked for.
 */
export async function serveSamples({ extra = {}, headers = {} } = {}) {
  const files = new Map(samples().map(({ url, file }) => [addressOf(url), join(PAGES, file)]));
  const requests = /** @type {{ host: string, url: string }[]} */ ([]);

  const server = createServer((request, response) => {
    // A request to a proxy names the whole address, any other only the path.
    const { host, pathname, href } = new URL(
      request.url ?? '/',
      `http://${request.headers.host ?? 'localhost'}`,
    );
    requests.push({ host, url: href });
    if (pathname === '/favicon.ico') return response.writeHead(204).end();
    const text = valueFor(extra, href);
    const file = files.get(addressOf(href));
    const found = text !== undefined || file !== undefined;
    response
      .writeHead(found ? 200 : 404, {
        'content-type': 'text/html; charset=utf-8',
        // Read anew each time: whoever edits a sample page only has to reload it.
        'cache-control': 'no-store',
        ...valueFor(headers, href),
      })
      .end(text ?? (file ? readFileSync(file) : NOT_FOUND));
  });
  // Asked for a tunnel, that is, for https: noted and refused.
  server.on('connect', (request, socket) => {
    requests.push({ host: request.url ?? '', url: `https://${request.url}` });
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Only samples here\r\n\r\n');
  });

  await new Promise((listening) => server.listen(0, '127.0.0.1', () => listening(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    hosts: hostsOf([...samples().map(({ url }) => url), ...Object.keys(extra)]),
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/**
 * For `--host-resolver-rules` of Chromium: these hosts are us, no other exists.
 * @param {number} port @param {string[]} [hosts]
 */
export function hostRules(port, hosts = sampleHosts()) {
  const mapped = hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`);
  return [...mapped, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}

/**
 * For Firefox: we are the proxy for everything, and there is no way around it.
 * @param {number} port
 */
export const firefoxPrefs = (port) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
  'network.proxy.no_proxies_on': '',
  'network.proxy.failover_direct': false,
});

/** What makes two addresses the same page here. @param {string} url */
function addressOf(url) {
  const { hostname, pathname, search } = new URL(url);
  return hostname + pathname + search;
}

/** @template T @param {Record<string, T>} byAddress @param {string} url @returns {T | undefined} */
const valueFor = (byAddress, url) =>
  Object.entries(byAddress).find(([each]) => addressOf(each) === addressOf(url))?.[1];

/** @param {string[]} urls */
const hostsOf = (urls) => [...new Set(urls.map((url) => new URL(url).hostname))];

const NOT_FOUND = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>404</title>
<p>示例中没有这个页面。 There is no such page among the samples.</p></html>`;
