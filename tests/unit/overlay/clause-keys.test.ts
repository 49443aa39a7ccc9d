// @vitest-environment happy-dom
/** Clause mode: which key does what, whose key it is, and which measure comes next. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { clauseAction, nearestMeasure, nextMeasure } from '../../../lib/overlay/clause-keys';

/** A key as the browser reports it; what a page's script makes up is not trusted. */
function key(key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  return {
    key,
    isTrusted: true,
    isComposing: false,
    keyCode: 0,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    shiftKey: false,
    target: document.body,
    ...more,
  } as KeyboardEvent;
}

afterEach(() => document.body.replaceChildren());

function element(html: string): Element {
  document.body.innerHTML = html;
  const found = document.body.firstElementChild;
  if (!found) throw new Error('no element');
  return found;
}

describe('a key in clause mode', () => {
  it.each([
    ['j', {}, 'next'],
    ['k', {}, 'previous'],
    ['J', { shiftKey: true }, 'next-any'],
    ['K', { shiftKey: true }, 'previous-any'],
    // With caps lock on.
    ['J', {}, 'next'],
    ['ArrowDown', {}, 'next'],
    ['ArrowUp', {}, 'previous'],
    ['ArrowDown', { shiftKey: true }, 'next-any'],
    ['Enter', {}, 'open'],
    ['o', {}, 'open'],
    ['s', {}, 'save'],
    ['x', {}, 'dismiss'],
    ['u', {}, 'undo'],
    ['Escape', {}, 'leave'],
  ] as const)('%s %j is %s', (name, more, action) => {
    expect(clauseAction(key(name, more), { letters: true })).toBe(action);
  });

  it.each([
    ['another letter', 'q', {}],
    ['Tab', 'Tab', {}],
    ['a shortcut of the browser', 's', { ctrlKey: true }],
    ['a shortcut of a Mac', 's', { metaKey: true }],
    ['a menu key', 'j', { altKey: true }],
    ['a capital that has no meaning', 'S', { shiftKey: true }],
    ['a key that an input method takes', 'j', { isComposing: true }],
    ['the same in older browsers', 'j', { keyCode: 229 }],
    ['a key that a page made up', 's', { isTrusted: false }],
  ] as const)('%s is left alone', (_, name, more) => {
    expect(clauseAction(key(name, more), { letters: true })).toBeNull();
  });

  it.each([
    '<input>',
    '<input type="search">',
    '<textarea></textarea>',
    '<select></select>',
    '<div contenteditable="true"></div>',
    '<div role="textbox"></div>',
    '<div role="combobox"></div>',
    '<site-search></site-search>',
  ])('nothing acts while the reader types in %s', (html) => {
    const target = element(html);
    for (const name of ['j', 's', 'Enter', 'Escape', 'ArrowDown']) {
      expect(clauseAction(key(name, { target }), { letters: true })).toBeNull();
    }
  });

  it('letters are still, once they are switched off; other keys are not', () => {
    const act = (name: string) => clauseAction(key(name), { letters: false });
    expect(['j', 'k', 'o', 's', 'x', 'u'].map(act)).toEqual(Array(6).fill(null));
    expect(['ArrowDown', 'Enter', 'Escape'].map(act)).toEqual(['next', 'open', 'leave']);
  });

  it('in the card Enter and arrows are its own, letters and Escape are not', () => {
    const target = element('<lince-overlay></lince-overlay>');
    const act = (name: string) => clauseAction(key(name, { target }), { letters: true });
    expect(['Enter', 'ArrowDown', 'ArrowUp'].map(act)).toEqual([null, null, null]);
    expect(['j', 's', 'Escape'].map(act)).toEqual(['next', 'save', 'leave']);
  });
});

describe('the next measure', () => {
  const ORDER = ['a', 'b', 'c', 'd'];
  it.each([
    ['after one', 'a', 1, 'c'],
    ['before one', 'c', -1, 'a'],
    ['from one that is not wanted', 'b', 1, 'c'],
    ['at the end', 'c', 1, null],
    ['at the beginning', 'a', -1, null],
    ['from none, forwards', null, 1, 'a'],
    ['from none, backwards', null, -1, 'c'],
  ] as const)('%s', (_, from, by, next) => {
    expect(nextMeasure(ORDER, new Set(['a', 'c']), from, by)).toBe(next);
  });

  it('is passed in both directions in the same order', () => {
    const wanted = fc.subarray(ORDER);
    fc.assert(
      fc.property(wanted, (ids) => {
        const walk = (by: 1 | -1) => {
          const seen: string[] = [];
          let at = nextMeasure(ORDER, new Set(ids), null, by);
          while (at !== null) {
            seen.push(at);
            at = nextMeasure(ORDER, new Set(ids), at, by);
          }
          return seen;
        };
        expect(walk(1)).toEqual(ids);
        expect(walk(-1)).toEqual([...ids].reverse());
      }),
    );
  });
});

describe('the measure to begin with', () => {
  it.each([
    ['the one that is looked at', [-500, 100, 320, 800], 'c'],
    ['one in the window before one nearer above it', [-10, 880, 2000], 'b'],
    ['the nearest where none is in the window', [-900, 1400], 'b'],
  ])('is %s', (_, tops, id) => {
    const titles = tops.map((top, i) => ({ id: 'abcd'.charAt(i), top }));
    expect(nearestMeasure(titles, 900)).toBe(id);
  });

  it('is none where there is none', () => {
    expect(nearestMeasure([], 900)).toBeNull();
  });
});
