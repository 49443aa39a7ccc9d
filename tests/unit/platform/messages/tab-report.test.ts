/** The panel follows the tab that the reader looks at; what comes too late is not shown. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followActiveTab, type TabReport } from '../../../../lib/platform/messages/tab-report';
import { browser, resetBrowser } from '../fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../fake-browser')).browser,
}));

type State = 'notice' | 'list' | 'no-measures' | 'not-a-notice';
const reportOf = (state: State) => ({
  host: 'www.gov.cn',
  state,
  plan: null,
  answer: null,
  failed: false,
});

const addressOf = (tabId: number) => `https://www.gov.cn/${tabId}.html`;

/** Tabs answer when the test lets them. */
const waiting = new Map<number, { answer: (report: unknown) => void; fail: () => void }>();
let heard: [number | undefined, string][];
let ended: AbortController;

beforeEach(() => {
  resetBrowser();
  waiting.clear();
  heard = [];
  ended = new AbortController();
  browser.tabs.query.mockResolvedValue([{ id: 1 }]);
  browser.tabs.get.mockImplementation(async (tabId) => ({ url: addressOf(tabId) }));
  browser.tabs.sendMessage.mockImplementation(
    (tabId) =>
      new Promise((answer, refuse) => {
        waiting.set(tabId, { answer, fail: () => refuse(new Error('no receiver')) });
      }),
  );
});

const follow = () =>
  followActiveTab(
    ({ id }, report: TabReport) =>
      heard.push([id, typeof report === 'string' ? report : report.state]),
    ended.signal,
  );
const asked = (tabId: number) => vi.waitFor(() => expect(waiting.has(tabId)).toBe(true));
const answers = async (tabId: number, state: State) => {
  await asked(tabId);
  waiting.get(tabId)?.answer(reportOf(state));
  waiting.delete(tabId);
  await settled();
};
const settled = async () => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};
const goesTo = (tabId: number) => {
  browser.tabs.query.mockResolvedValue([{ id: tabId }]);
  browser.tabs.onActivated.fire();
};
const tells = async (tabId: number, state: State, url = addressOf(tabId)) => {
  browser.runtime.onMessage.fire(
    { kind: 'report-changed', payload: { report: reportOf(state) } },
    { id: 'lince', tab: { id: tabId }, url },
  );
  await settled();
};

describe('the panel', () => {
  it('shows what the open tab answers', async () => {
    follow();
    await answers(1, 'notice');
    expect(heard).toEqual([[1, 'notice']]);
  });

  it('goes with the reader to another tab, and to another page', async () => {
    follow();
    await answers(1, 'notice');
    goesTo(2);
    await answers(2, 'list');
    browser.tabs.onUpdated.fire(2, { status: 'complete' });
    await answers(2, 'no-measures');
    expect(heard).toEqual([
      [1, 'notice'],
      [2, 'list'],
      [2, 'no-measures'],
    ]);
  });

  it('asks again when the toolbar button is pressed, which opens the page to us', async () => {
    follow();
    await answers(1, 'notice');
    browser.action.onClicked.fire({ id: 1 });
    await answers(1, 'list');
    expect(heard.at(-1)).toEqual([1, 'list']);
  });

  it('does not ask again for a change of the title', async () => {
    follow();
    await answers(1, 'notice');
    browser.tabs.onUpdated.fire(1, { title: '通知' });
    await settled();
    expect(browser.tabs.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('says "elsewhere" of a tab without our script, and of no tab', async () => {
    follow();
    await asked(1);
    waiting.get(1)?.fail();
    await vi.waitFor(() => expect(heard).toEqual([[1, 'elsewhere']]));
    browser.tabs.query.mockResolvedValue([]);
    browser.tabs.onActivated.fire();
    await vi.waitFor(() => expect(heard.at(-1)).toEqual([undefined, 'elsewhere']));
    browser.tabs.query.mockRejectedValue(new Error('no window'));
    browser.tabs.onActivated.fire();
    await vi.waitFor(() => expect(heard).toHaveLength(3));
  });

  it('shows what the tab tells by itself, and not what others tell', async () => {
    follow();
    await answers(1, 'no-measures');
    await tells(1, 'notice');
    await tells(2, 'list');
    expect(heard).toEqual([
      [1, 'no-measures'],
      [1, 'notice'],
    ]);
  });
});

describe('what comes too late', () => {
  it('is the answer of a tab that the reader has left', async () => {
    follow();
    await asked(1);
    goesTo(2);
    await answers(2, 'list');
    await answers(1, 'notice');
    expect(heard).toEqual([[2, 'list']]);
  });

  it('is an answer from before the news', async () => {
    follow();
    await asked(1);
    await tells(1, 'notice');
    await answers(1, 'not-a-notice');
    expect(heard).toEqual([[1, 'notice']]);
  });

  it('are the news of the tab that the reader is just leaving', async () => {
    follow();
    await answers(1, 'notice');
    goesTo(2);
    await tells(1, 'no-measures');
    await answers(2, 'list');
    expect(heard.at(-1)).toEqual([2, 'list']);
  });

  it('are the last words of the page before, for which the next is asked', async () => {
    follow();
    await answers(1, 'list');
    await tells(1, 'notice', 'https://www.gov.cn/before.html');
    await answers(1, 'no-measures');
    expect(heard).toEqual([
      [1, 'list'],
      [1, 'no-measures'],
    ]);
  });

  it('are no words from another place of the page', async () => {
    follow();
    await answers(1, 'list');
    await tells(1, 'notice', `${addressOf(1)}#part`);
    expect(heard.at(-1)).toEqual([1, 'notice']);
  });

  it('is all after the end', async () => {
    follow();
    await asked(1);
    ended.abort();
    await answers(1, 'notice');
    await tells(1, 'notice');
    goesTo(2);
    await settled();
    expect(heard).toEqual([]);
    expect(browser.tabs.onActivated.listeners.size).toBe(0);
    expect(browser.tabs.onUpdated.listeners.size).toBe(0);
    expect(browser.action.onClicked.listeners.size).toBe(0);
    expect(browser.runtime.onMessage.listeners.size).toBe(0);
  });
});
