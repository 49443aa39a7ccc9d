// @vitest-environment happy-dom
/** Our one element in the page: closed to it, and stubborn, but not without end. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { addHost, HOST_NAME } from '../../../lib/overlay/host';

const hosts = () => document.querySelectorAll(HOST_NAME);
/** Lets observers be told: they are after the task. */
const settle = () => new Promise((done) => setTimeout(done));

let ended: AbortController;
beforeEach(() => {
  ended?.abort();
  for (const left of hosts()) left.remove();
  ended = new AbortController();
});

describe('our element', () => {
  it('is one, behind the body, not shown unless our own style says so', () => {
    addHost(document, [], ended.signal);
    expect(hosts()).toHaveLength(1);
    const [host] = hosts();
    expect(host?.parentNode).toBe(document.documentElement);
    expect(document.documentElement.lastElementChild).toBe(host);
    const style = (host as HTMLElement).style;
    expect(style.getPropertyValue('display')).toBe('none');
    expect(style.getPropertyPriority('display')).toBe('important');
  });

  it('keeps the page out of its shadow root, where its styles are', () => {
    const root = addHost(document, ['.a { color: red; }', '.b { color: blue; }'], ended.signal);
    expect(hosts()[0]?.shadowRoot).toBeNull();
    const shadow = root.getRootNode() as ShadowRoot;
    expect(
      shadow.adoptedStyleSheets.map((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText)),
    ).toEqual([['.a { color: red; }'], ['.b { color: blue; }']]);
  });

  it('replaces what an earlier version left', () => {
    const left = document.createElement(HOST_NAME);
    document.documentElement.append(left);
    addHost(document, [], ended.signal);
    expect(hosts()).toHaveLength(1);
    expect(left.isConnected).toBe(false);
  });

  it('goes with the extension, and does not come back', async () => {
    addHost(document, [], ended.signal);
    ended.abort();
    await settle();
    expect(hosts()).toHaveLength(0);
  });
});

describe('a page that removes it', () => {
  it('sees it again, with what it shows, five times; then it stays away', async () => {
    const root = addHost(document, [], ended.signal);
    const [host] = hosts();
    root.textContent = '举措';
    for (let time = 1; time <= 5; time++) {
      host?.remove();
      await vi.waitFor(() => expect(host?.isConnected).toBe(true));
    }
    expect(root.textContent).toBe('举措');
    host?.remove();
    await settle();
    await settle();
    expect(hosts()).toHaveLength(0);
  });

  it('for the sake of our next version sees that one only', async () => {
    addHost(document, [], ended.signal);
    const next = new AbortController();
    const [old] = hosts();
    addHost(document, [], next.signal);
    await settle();
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]).not.toBe(old);
    next.abort();
  });

  it('is left alone by a change that is not about us', async () => {
    addHost(document, [], ended.signal);
    const [host] = hosts();
    const other = document.createElement('div');
    document.documentElement.append(other);
    await settle();
    expect(document.documentElement.lastElementChild).toBe(other);
    expect(host?.isConnected).toBe(true);
    other.remove();
  });
});
