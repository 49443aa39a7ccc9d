// @vitest-environment happy-dom
/** What is saved of the open page is asked for once for all parts of the panel, and follows page and collection. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type KnownSaved, useSavedHere } from '../../../entrypoints/sidepanel/saved-here';
import { useSavedShown } from '../../../entrypoints/sidepanel/saved-shown';
import type { SavedHere } from '../../../lib/platform/messages/kept-protocol';
import { clear, show } from '../components/render';
import { EXACT, LOST } from '../components/saved-clips';
import { browser, resetBrowser } from '../platform/fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../platform/fake-browser')).browser,
}));

const TAB = 7;
const OF_TAB = { id: 'lince', tab: { id: TAB } };
const OF_COLLECTION = { id: 'lince' };
const LOOKED = { kind: 'find-saved', payload: {} };
const CHANGED = { kind: 'collection-changed' };
const NONE: SavedHere = { whole: true, clips: [] };

let there: SavedHere | Error = NONE;
const asked = (kind: string) =>
  browser.runtime.sendMessage.mock.calls.filter(
    ([message]) => (message as { kind?: string }).kind === kind,
  ).length;

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
  there = NONE;
  browser.runtime.sendMessage.mockImplementation(async (message) => {
    if ((message as { kind?: string }).kind === 'saved-among') return {};
    if (there instanceof Error) throw there;
    return there;
  });
});
afterEach(() => {
  clear();
  vi.useRealTimers();
});

/** The panel's parts that show what is saved: the clips themselves, and what of the outline is. */
function panel() {
  let known: KnownSaved = null;
  const others: never[] = [];
  const Panel = ({ version }: { version: string }) => {
    const [saved, look] = useSavedHere(TAB, version);
    known = saved;
    useSavedShown(look, NO_MEASURES, others);
    return null;
  };
  const open = (version = 'a') => show(<Panel version={version} />, 'zh-CN');
  open();
  return {
    open,
    ids: () => (known === null || known === 'asking' ? known : known.clips.map(({ id }) => id)),
  };
}
const NO_MEASURES: never[] = [];
const settled = () => act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
const hear = (message: object, from: object) =>
  act(async () => void browser.runtime.onMessage.fire(message, from));

describe('what is saved of the open page', () => {
  it('is asked for once when the panel opens', async () => {
    there = { whole: true, clips: [EXACT] };
    const { ids } = panel();
    expect(ids()).toBe('asking');
    await settled();
    expect(ids()).toEqual([EXACT.id]);
    expect(asked('saved-here')).toBe(1);
  });

  it('is asked for once where collection and page both tell of one change', async () => {
    const { ids } = panel();
    await settled();
    browser.runtime.sendMessage.mockClear();
    there = { whole: true, clips: [LOST] };
    await hear(CHANGED, OF_COLLECTION);
    await hear(LOOKED, OF_TAB);
    await settled();
    expect(ids()).toEqual([LOST.id]);
    expect([asked('saved-here'), asked('saved-among')]).toEqual([1, 1]);
  });

  it('is asked for again where the page has looked while the question was on its way', async () => {
    const { ids } = panel();
    await settled();
    const answers: ((saved: SavedHere) => void)[] = [];
    browser.runtime.sendMessage.mockImplementation(
      () => new Promise((answer) => answers.push(answer)),
    );
    await hear(LOOKED, OF_TAB);
    await settled();
    for (let i = 0; i < 5; i++) await hear(LOOKED, OF_TAB);
    await settled();
    expect(answers).toHaveLength(1);
    await act(async () => answers[0]?.(NONE));
    await settled();
    expect(answers).toHaveLength(2);
    await act(async () => answers[1]?.({ whole: true, clips: [EXACT] }));
    await settled();
    expect(ids()).toEqual([EXACT.id]);
    expect(answers).toHaveLength(2);
  });

  it('is not asked for when another tab has looked', async () => {
    panel();
    await settled();
    browser.runtime.sendMessage.mockClear();
    await hear(LOOKED, { id: 'lince', tab: { id: TAB + 1 } });
    await settled();
    expect(asked('saved-here')).toBe(0);
  });

  it('is unknown where nobody answers, and asked for twice before that is said', async () => {
    there = new Error('the background was stopped');
    const { ids } = panel();
    await settled();
    expect(ids()).toBeNull();
    expect(asked('saved-here')).toBe(2);
  });

  it('is unknown again when another page is there', async () => {
    there = { whole: true, clips: [EXACT] };
    const { open, ids } = panel();
    await settled();
    there = NONE;
    open('b');
    expect(ids()).toBe('asking');
    await settled();
    expect(ids()).toEqual([]);
  });
});
