/** The address bar: what is proposed in it, and where it leads. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onAddressBar, type Piece } from '../../../lib/platform/omnibox';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));
beforeEach(() => {
  resetBrowser();
  browser.tabs.create.mockResolvedValue();
  browser.tabs.update.mockResolvedValue();
});
afterEach(() => vi.unstubAllEnvs());

const ONE = { planId: 'henan-2018', measureId: '二(四)', name: '推进在线教育' };
const WORKBENCH = 'ext://lince/workbench.html';

/** An address bar that proposes these pieces, and what it was asked and told. */
function barOf(...shown: readonly Piece[]) {
  const bar = {
    hint: vi.fn(async () => '在邻策文库的举措中检索'),
    propose: vi.fn(async (_: string) => [{ ...ONE, shown }]),
    ended: vi.fn(),
  };
  onAddressBar(bar);
  return bar;
}

/** What is suggested for what was typed. */
const suggestedFor = (typed: string) =>
  new Promise<readonly { content: string; description: string }[]>((suggest) =>
    browser.omnibox.onInputChanged.fire(typed, suggest as never),
  );

async function leadsTo(entered: string, where = 'currentTab'): Promise<string> {
  browser.omnibox.onInputEntered.fire(entered, where);
  await vi.waitFor(() => expect(browser.tabs.update).toHaveBeenCalled());
  const [{ url }] = browser.tabs.update.mock.lastCall as unknown as [{ url: string }];
  return url;
}

describe('what is proposed', () => {
  const HOSTILE = '<b>"R&D"</b> \'5G\'';

  it('is named by its name and its place, and marked up for Chromium', async () => {
    barOf({ text: '豫 · 推进' }, { text: '在线', as: 'match' }, { text: ' · 方案', as: 'dim' });
    expect(await suggestedFor('在线')).toEqual([
      {
        content: '推进在线教育 #henan-2018/二(四)',
        description: '豫 · 推进<match>在线</match><dim> · 方案</dim>',
      },
    ]);
  });

  it.each([
    ['signs of markup', HOSTILE],
    ['signs that XML does not have', 'a\0b\x1fc\ud800d\uffff'],
  ])('is well-formed for Chromium whatever stands in it: %s', async (_, text) => {
    barOf({ text }, { text, as: 'match' });
    const [{ description } = { description: '' }] = await suggestedFor('a');
    expect(description).toMatch(/^(?:[^<>&\p{Cc}\p{Surrogate}\uffff]|&#\d+;|<\/?match>)+$/u);
  });

  it('is plain text in Firefox', async () => {
    vi.stubEnv('FIREFOX', 'true');
    barOf({ text: HOSTILE }, { text: '在线', as: 'match' });
    expect((await suggestedFor('a'))[0]?.description).toBe(`${HOSTILE}在线`);
  });

  it('is for what was typed last', async () => {
    const bar = barOf({ text: '二' });
    const first = vi.fn();
    let answer = (_: never[]) => {};
    bar.propose.mockImplementationOnce(() => new Promise((resolve) => (answer = resolve)));
    browser.omnibox.onInputChanged.fire('一', first);
    expect(await suggestedFor('二')).toHaveLength(1);
    answer([]);
    await Promise.resolve();
    expect(first).not.toHaveBeenCalled();
  });

  it('is nothing where the library cannot be read', async () => {
    barOf().propose.mockRejectedValue(new Error('blocked'));
    expect(await suggestedFor('在线')).toEqual([]);
  });

  it('is looked for by the beginning of a text that somebody has pasted', async () => {
    const bar = barOf({ text: '一' });
    await suggestedFor('在线'.repeat(5000));
    expect(bar.propose.mock.lastCall?.[0]).toHaveLength(200);
  });
});

describe('what stands above', () => {
  it('says what Enter does', async () => {
    barOf();
    browser.omnibox.onInputStarted.fire();
    await vi.waitFor(() =>
      expect(browser.omnibox.setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({
        description: '在邻策文库的举措中检索',
      }),
    );
  });

  it('is the browser’s own where ours cannot be told', async () => {
    const { hint } = barOf();
    hint.mockRejectedValue(new Error('no texts'));
    browser.omnibox.onInputStarted.fire();
    await vi.waitFor(() => expect(hint).toHaveBeenCalled());
    expect(browser.omnibox.setDefaultSuggestion).not.toHaveBeenCalled();
  });
});

describe('what is entered', () => {
  it.each([
    ['words', '在线 教育', '#search?q=%E5%9C%A8%E7%BA%BF+%E6%95%99%E8%82%B2'],
    ['words between spaces', ' 教育  ', '#search?q=%E6%95%99%E8%82%B2'],
    ['nothing', '', '#search'],
    ['spaces', '  ', '#search'],
    ['a proposal', '推进在线教育 #henan-2018/二(四)', '#plan/henan-2018/%E4%BA%8C(%E5%9B%9B)'],
    ['a proposal without its name', '#henan-2018/1', '#plan/henan-2018/1'],
    ['a sign of a number', '5G #1', '#search?q=5G+%231'],
    ['signs of an address', 'a&b=c#d?e/f%', '#search?q=a%26b%3Dc%23d%3Fe%2Ff%25'],
    ['an address', 'https://a.gov.cn/b#c/d', '#search?q=https%3A%2F%2Fa.gov.cn%2Fb%23c%2Fd'],
  ])('%s leads on', async (_, entered, hash) => {
    const { ended } = barOf();
    expect(await leadsTo(entered)).toBe(WORKBENCH + hash);
    expect(ended).toHaveBeenCalledOnce();
  });

  it.each([
    ['newForegroundTab', true],
    ['newBackgroundTab', false],
  ])('leads to a tab of its own: %s', async (where, active) => {
    barOf();
    browser.omnibox.onInputEntered.fire('教育', where);
    const url = `${WORKBENCH}#search?q=%E6%95%99%E8%82%B2`;
    expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url, active });
    expect(browser.tabs.update).not.toHaveBeenCalled();
  });

  it('leads to a tab of its own where the open one takes no address', async () => {
    barOf();
    browser.tabs.update.mockRejectedValueOnce(new Error('No current window'));
    browser.omnibox.onInputEntered.fire('教育', 'currentTab');
    const url = `${WORKBENCH}#search?q=%E6%95%99%E8%82%B2`;
    await vi.waitFor(() =>
      expect(browser.tabs.create).toHaveBeenCalledExactlyOnceWith({ url, active: true }),
    );
  });

  it('ends what was read for it, as turning away does', () => {
    const { ended } = barOf();
    browser.omnibox.onInputCancelled.fire();
    expect(ended).toHaveBeenCalledOnce();
  });
});
