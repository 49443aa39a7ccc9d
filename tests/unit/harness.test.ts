import { get } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { isInstalled, isNodeNewEnough } from '../harness/prepare.mjs';
import {
  displayWidth,
  formatTable,
  isComplete,
  summaryOf,
  tableOf,
  toWidth,
} from '../harness/report.mjs';
import { firefoxPrefs, hostRules, sampleHosts, samples, serveSamples } from '../harness/serve.mjs';
import { countsOf, lastLine, sum } from '../harness/tally.mjs';

const equivalent = (
  region: '350000' | '410000',
  title: string,
  level: 'same' | 'partial',
  score: number,
) => ({ plan: { region }, measure: { title, heading: [] }, level, score });

const report = {
  state: 'notice',
  plan: {
    title: '某省实施方案',
    measures: [
      { id: 'a', path: ['二', '（一）', '1'], heading: [], title: '提升信息消费供给水平' },
      { id: 'b', path: ['3', '2'], heading: [], title: '加快5G网络建设' },
      { id: 'c', path: [], heading: [], title: '别处没有的举措' },
    ],
  },
  answer: {
    equivalents: {
      a: [
        equivalent('350000', '另一条', 'partial', 0.9),
        equivalent('350000', '同一条', 'same', 0.4),
        equivalent('410000', '信息消费', 'partial', 0.3),
      ],
      b: [equivalent('410000', '弱', 'partial', 0.2), equivalent('410000', '强', 'partial', 0.6)],
    },
  },
};

describe('the table of a report', () => {
  it('keeps the best equivalent of each region: level first, then score', () => {
    const { rows } = tableOf(report);
    expect(rows.map(({ best }) => best)).toEqual([
      {
        闽: { level: 'same', score: 0.4, title: '同一条' },
        豫: { level: 'partial', score: 0.3, title: '信息消费' },
      },
      { 豫: { level: 'partial', score: 0.6, title: '强' } },
      {},
    ]);
  });

  it('names the region with the most equivalents first', () => {
    expect(tableOf(report).regions).toEqual(['豫', '闽']);
  });

  it('writes number paths as a reader would', () => {
    expect(tableOf(report).rows.map(({ number }) => number)).toEqual(['二（一）1', '3.2', '']);
  });

  it('sums up measures, not equivalents', () => {
    expect(summaryOf(tableOf(report))).toBe(
      '3 measures, 2 with an equivalent in 豫 闽: ● the same 1, ○ only in part 1',
    );
  });

  it.each([60, 80, 121, 200])('fits into %i columns, with aligned cells', (width) => {
    const lines = formatTable(tableOf(report), width);
    expect(lines).toHaveLength(5);
    for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
    const startOfTitle = (line: string | undefined, title: string) =>
      displayWidth((line ?? '').split(title)[0] ?? '');
    expect(startOfTitle(lines[2], '提升')).toBe(startOfTitle(lines[3], '加快'));
    expect(startOfTitle(lines[0], '举措')).toBe(startOfTitle(lines[4], '别处'));
  });

  it('is empty, not broken, for a page without a plan', () => {
    const table = tableOf({ state: 'not-a-notice', plan: null, answer: null });
    expect(table).toEqual({ title: '', regions: [], rows: [] });
    expect(summaryOf(table)).toContain('0 measures, 0 with an equivalent:');
    expect(formatTable(table, 80)).toHaveLength(2);
  });

  it.each([
    [null, false],
    [{ ...report, answer: null }, false],
    [{ ...report, answer: { equivalents: {}, awaited: true } as const }, false],
    [report, true],
    [{ state: 'not-a-notice', plan: null, answer: null }, true],
  ])('knows whether an answer is the last word', (answer, complete) => {
    expect(isComplete(answer)).toBe(complete);
  });
});

describe('columns of a terminal', () => {
  it.each([
    ['', 0],
    ['5G', 2],
    ['信息消费', 8],
    ['（一）', 6],
    ['● 同', 4],
    ['𠮷', 2],
  ])('%s takes %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it.each([
    ['信息', 6, '信息  '],
    ['信息消费', 8, '信息消费'],
    ['信息消费', 7, '信息消…'],
    ['信息消费', 6, '信息… '],
    ['abcdef', 4, 'abc…'],
  ])('%s in %i columns', (text, width, expected) => {
    expect(toWidth(text, width)).toBe(expected);
  });
});

describe('what must be installed', () => {
  it.each([
    ['20.19.0', true],
    ['20.18.9', false],
    ['18.20.4', false],
    ['22.1.0', true],
  ])('Node %s', (version, enough) => {
    expect(isNodeNewEnough(version)).toBe(enough);
  });

  const lock = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/for-macos': { version: '1.0.0', integrity: 'y', optional: true },
    },
  };
  const present = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'x' } } };
  it.each([
    ['nothing is installed', null, false],
    ['all but packages for other systems', present, true],
    ['a required package is missing', { packages: {} }, false],
    [
      'another version',
      { packages: { 'node_modules/a': { version: '2.0.0', integrity: 'x' } } },
      false,
    ],
    [
      'a package too many',
      { packages: { ...present.packages, 'node_modules/b': { version: '1.0.0' } } },
      false,
    ],
  ])('%s', (_situation, installed, expected) => {
    expect(isInstalled(lock, installed)).toBe(expected);
  });
});

describe('the count of the tests', () => {
  const json = (numPassedTests: number, numFailedTests: number, numPendingTests: number) => ({
    numPassedTests,
    numFailedTests,
    numPendingTests,
  });
  it.each([
    ['all passed', 0, json(5, 0, 0), '5 passed, 0 failed'],
    ['some skipped', 0, json(5, 0, 2), '5 passed, 0 failed, 2 skipped'],
    ['some failed', 1, json(5, 2, 0), '5 passed, 2 failed'],
    ['a test file that did not load', 1, json(5, 0, 0), '5 passed, 1 failed'],
    ['a runner that crashed', 1, null, '0 passed, 1 failed'],
    ['a project without a test', 0, json(0, 0, 0), '0 passed, 1 failed'],
    ['a project where all are skipped', 0, json(0, 0, 3), '0 passed, 0 failed, 3 skipped'],
  ])('%s', (_situation, code, vitest, line) => {
    expect(lastLine(countsOf(code, vitest))).toBe(line);
  });

  it('adds up', () => {
    const one = { passed: 1, failed: 2, skipped: 3 };
    expect(sum([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
    expect(sum([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
  });
});

describe('the server of the samples', () => {
  let close = async () => {};
  afterEach(() => close());

  const serve = async (extra: Record<string, string> = {}) => {
    const server = await serveSamples({ extra });
    close = server.close;
    return server;
  };
  /** As a browser asks that maps the host (path), or one that takes the server for a proxy (whole address). */
  const request = (port: number, path: string, host: string) =>
    new Promise<{ status: number; type: string; text: string }>((done, fail) => {
      get({ host: '127.0.0.1', port, path, headers: { host } }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => {
          text += part;
        });
        response.on('end', () =>
          done({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? '',
            text,
          }),
        );
      }).on('error', fail);
    });

  it('answers under the address of each sample, both ways of asking', async () => {
    const { port } = await serve();
    expect(samples().length).toBeGreaterThan(0);
    for (const { url } of samples()) {
      const { host, pathname, search } = new URL(url);
      for (const path of [pathname + search, url]) {
        const { status, type, text } = await request(port, path, host);
        expect([status, type]).toEqual([200, 'text/html; charset=utf-8']);
        expect(text).toContain('<html');
      }
    }
  });

  it('knows a page only under its own host', async () => {
    const { port } = await serve({ 'http://www.x.gov.cn/a.html': '<h1>一</h1>' });
    expect(await request(port, '/a.html', 'www.x.gov.cn')).toMatchObject({
      status: 200,
      text: '<h1>一</h1>',
    });
    expect(await request(port, '/a.html', 'www.y.gov.cn')).toMatchObject({ status: 404 });
    expect(await request(port, '/b.html', 'www.x.gov.cn')).toMatchObject({ status: 404 });
    expect(await request(port, '/favicon.ico', 'www.x.gov.cn')).toMatchObject({ status: 204 });
  });

  it('records every request, also the refused ones', async () => {
    const { port, requests } = await serve();
    await request(port, '/track?id=1', 'ads.example.com');
    expect(requests).toEqual([
      { host: 'ads.example.com', url: 'http://ads.example.com/track?id=1' },
    ]);
  });

  it('names its hosts, those of further pages too', async () => {
    const { hosts } = await serve({ 'http://www.x.gov.cn/a.html': '' });
    expect(hosts).toContain('www.x.gov.cn');
    expect(new Set(hosts).size).toBe(hosts.length);
  });
});

describe('how a browser is led to the server', () => {
  it('maps the given hosts and nothing else in Chromium', () => {
    expect(hostRules(8080, ['a.gov.cn', 'b.gov.cn'])).toBe(
      'MAP a.gov.cn 127.0.0.1:8080, MAP b.gov.cn 127.0.0.1:8080, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    );
  });

  it('maps the hosts of the samples unless told others', () => {
    for (const host of sampleHosts()) expect(hostRules(8080)).toContain(`MAP ${host} 127.0.0.1`);
  });

  it('leaves Firefox no way around', () => {
    expect(firefoxPrefs(8080)).toMatchObject({
      'network.proxy.http_port': 8080,
      'network.proxy.ssl_port': 8080,
      'network.proxy.failover_direct': false,
    });
  });
});
