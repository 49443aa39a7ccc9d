// @vitest-environment happy-dom
/** Each case in Node; the same in Chromium and Firefox is in `tests/browser/core`. */
import { describe, expect, it, vi } from 'vitest';
import { expectedOf, sameWords } from './case';
import { CASES } from './cases';
import { runCase } from './run-case';

class FakeStaticRange {
  constructor(readonly init: StaticRangeInit) {
    Object.assign(this, init);
  }
}
vi.stubGlobal('StaticRange', FakeStaticRange);

/** Connected, as a page is that is looked at. */
function body(html: string): HTMLElement {
  document.documentElement.innerHTML = html.replace(/^<!doctype html><html>|<\/html>$/g, '');
  return document.body;
}

describe('a saved clause after a change', () => {
  it('is tried in at least 150 ways', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it.each(CASES)('$name: $state', (one) => {
    const { state, words } = runCase(one, body);
    expect({ state, words: sameWords(words) }).toEqual(expectedOf(one));
  });
});
