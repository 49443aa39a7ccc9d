// @vitest-environment happy-dom
/** What is saved, as the pages of the extension know it: live, at once after a press, and honest about failures. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClipIds, type Saved, useSaved } from '../../../entrypoints/saving/use-saved';
import { clear, show, TABLES } from '../components/render';
import { browser, resetBrowser } from '../platform/fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../platform/fake-browser')).browser,
}));

const words = TABLES['zh-CN'];
const PLACE = { from: 'library', planId: 'henan', measureId: '1' } as const;

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
});
afterEach(async () => {
  clear();
  vi.useRealTimers();
});

/** A page that shows what is found; `found` is what the collection has. */
function page(found: ClipIds) {
  const there = { found, saved: null as Saved | null };
  const look = vi.fn(async () => there.found);
  const Page = ({ of }: { of: string }) => {
    there.saved = useSaved(look, [of]);
    return null;
  };
  const shown = (of = 'a') => show(<Page of={of} />, 'zh-CN');
  shown();
  const keys = () => [...(there.saved?.keys ?? [])];
  const press = (key: string) =>
    act(async () => {
      there.saved?.toggle(key, PLACE);
      await vi.advanceTimersByTimeAsync(0);
    });
  return { there, look, keys, press, said: () => there.saved?.said };
}
const settled = () => act(async () => void (await vi.advanceTimersByTimeAsync(1000)));
const changed = () =>
  act(async () => void browser.runtime.onMessage.fire({ kind: 'collection-changed' }, OURS));
const OURS = { id: 'lince' };

describe('a page of the extension', () => {
  it('shows what is saved, and what another page has changed since', async () => {
    const { there, keys } = page({ 'henan/1': 'c1' });
    await settled();
    expect(keys()).toEqual(['henan/1']);
    there.found = {};
    await changed();
    await settled();
    expect(keys()).toEqual([]);
  });

  it('looks twice for a thousand changes at a time', async () => {
    const { look } = page({});
    await settled();
    look.mockClear();
    for (let i = 0; i < 1000; i++) await changed();
    await settled();
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('saves what is not saved and takes out what is, by the same press', async () => {
    const { there, keys, press, said } = page({});
    await settled();
    browser.runtime.sendMessage.mockImplementation(async () => {
      there.found = { 'henan/1': 'c1' };
      return { id: 'c1', problem: null };
    });
    await press('henan/1');
    expect(browser.runtime.sendMessage).toHaveBeenLastCalledWith({ kind: 'save', payload: PLACE });
    expect([keys(), said()]).toEqual([['henan/1'], words['card.saved']]);
    browser.runtime.sendMessage.mockImplementation(async () => {
      there.found = {};
      return true;
    });
    await press('henan/1');
    expect(browser.runtime.sendMessage).toHaveBeenLastCalledWith({
      kind: 'take-out',
      payload: { id: 'c1' },
    });
    expect([keys(), said()]).toEqual([[], words['card.takenOut']]);
  });

  it.each([
    ['the disk is full', async () => ({ id: null, problem: 'full' }), words['card.saveFull']],
    [
      'the background is gone',
      () => Promise.reject(new Error('no receiver')),
      words['card.saveFailed'],
    ],
  ])('where %s it says so, and nothing is saved', async (_, answer, problem) => {
    const { keys, press, said } = page({});
    await settled();
    browser.runtime.sendMessage.mockImplementation(answer);
    await press('henan/1');
    expect([keys(), said()]).toEqual([[], problem]);
  });

  it('an answer to what was asked before the press does not undo it', async () => {
    const { there, look, keys, press } = page({});
    await settled();
    let late = (_: ClipIds) => {};
    look.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
    await changed();
    browser.runtime.sendMessage.mockImplementation(async () => {
      there.found = { 'henan/1': 'c1' };
      return { id: 'c1', problem: null };
    });
    await press('henan/1');
    await act(async () => late({}));
    expect(keys()).toEqual(['henan/1']);
  });

  it('keeps what it knows where looking fails', async () => {
    const { look, keys } = page({ 'henan/1': 'c1' });
    await settled();
    look.mockRejectedValue(new Error('no receiver'));
    await changed();
    expect(keys()).toEqual(['henan/1']);
  });
});
