/**
 * What a reader can do, as lists: each action with how it is reached by keys and what shows that it
 * was done. `../reading/by-keyboard.test.ts` does them all without a pointer, in this order. Whoever
 * adds a control to a surface adds a line here: one that no line names fails that test, and so does a
 * `data-action` of the sources (`tests/unit/rules/actions.test.ts`).
 *
 * Here are those of a page and its card; of the panel and the workbench in files of their own.
 */
import type { KeyInput } from 'puppeteer-core';

export interface Action {
  /** As a reader would say it. */
  readonly name: string;
  /** What Tab leads to; absent where the keys act wherever the focus is. */
  readonly at?: string;
  /** The keys that do it; Enter where none are named. */
  readonly keys?: readonly KeyInput[];
  /** A key that is held down meanwhile. */
  readonly held?: 'Shift' | 'Control';
  /** Words that are typed before the keys. */
  readonly types?: string;
  /** The command whose key the browser gives; no test can press a key of the browser's own. */
  readonly command?:
    | 'clause-mode'
    | 'toggle-marks'
    | 'find-selection'
    | 'save-selection'
    | 'add-notice';
  /** What shows that it is done, and does not show before. */
  readonly done: Done;
  /** Where the focus is afterwards goes with what was done: a card closed, a page left. */
  readonly leaves?: true;
}

export type Done =
  /** Something that matches is there, or no more. */
  | { readonly shows: string }
  | { readonly lacks: string }
  /** A page whose address has this is opened. */
  | { readonly opens: string }
  /** A file is handed to the browser. */
  | { readonly saves: string }
  /** The browser asks for a file; it is given this one, and what is in it is shown. */
  | { readonly asksFor: string }
  /** The words of the first that matches begin with these. */
  | { readonly says: readonly [selector: string, words: string] }
  /** So many titles of the page are marked so. */
  | { readonly marked: readonly [kind: string, count: number] }
  /** The reader is at the marked measure of this place in the page. */
  | { readonly isAt: number };

/** The beginning of what the overlay shows in a page, by Tab from the page itself. */
export const IN_THE_MARGIN: readonly Action[] = [
  { name: 'open a card by its chip', at: 'button.chip', done: { shows: '.card' } },
  { name: 'close it by its button', at: '.card [data-action="close"]', done: { lacks: '.card' } },
];

/** Where words of a notice are selected. */
export const AT_A_SELECTION: readonly Action[] = [
  {
    name: 'save what is selected',
    at: '[data-action="save-selection"]',
    done: { says: ['.toast', '已收藏'] },
  },
  {
    name: 'take it out again',
    at: '[data-action="undo-selection"]',
    done: { says: ['.toast', '已移出收藏'] },
  },
  {
    name: 'save it by its key',
    command: 'save-selection',
    done: { says: ['.toast', '已收藏'] },
  },
  { name: 'put the note away', keys: ['Escape'], done: { lacks: '.toast' }, leaves: true },
];

/** In clause mode, which begins at the first measure of a page that stands at its top. */
export const IN_THE_PAGE: readonly Action[] = [
  { name: 'hide all', command: 'toggle-marks', done: { lacks: 'button.chip' }, leaves: true },
  { name: 'show all again', command: 'toggle-marks', done: { shows: 'button.chip' }, leaves: true },
  { name: 'begin clause mode', command: 'clause-mode', done: { shows: '.clause-hint' } },
  { name: 'go to the next measure', keys: ['j'], done: { isAt: 1 } },
  { name: 'go to the previous measure', keys: ['k'], done: { isAt: 0 } },
  { name: 'go on by the arrows', keys: ['ArrowDown'], done: { isAt: 1 } },
  { name: 'and back', keys: ['ArrowUp'], done: { isAt: 0 } },
  // With the words that were saved before.
  { name: 'save a measure', keys: ['s'], done: { marked: ['saved', 2] } },
  { name: 'open the card', keys: ['o'], done: { shows: '.card' } },
  { name: 'put a suggestion away', keys: ['x'], done: { shows: '.card .dismissed' } },
  { name: 'take it back', keys: ['u'], done: { lacks: '.card .dismissed' } },
];

/** In the card, from its beginning. */
export const IN_THE_CARD: readonly Action[] = [
  {
    name: 'copy the measure with its source',
    at: '.card-head [data-action="copy"]',
    done: { shows: '.card .notice' },
  },
  {
    name: 'copy it as Markdown',
    at: '.card [data-action="copy-markdown"]',
    done: { says: ['.card .notice', '已复制 Markdown'] },
  },
  {
    name: 'copy a link to its words',
    at: '.card [data-action="copy-link"]',
    done: { says: ['.card .notice', '已复制原句链接'] },
  },
  {
    name: 'save an equivalent',
    at: '.equivalent [data-action="save"]',
    done: { shows: '.equivalent [data-action="save"][aria-pressed="true"]' },
  },
  {
    name: 'copy an equivalent with its source',
    at: '.equivalent [data-action="copy"]',
    done: { shows: '.card .notice' },
  },
  {
    name: 'see both side by side',
    at: '.equivalent [data-action="beside"]',
    done: { shows: '.card .evidence.two' },
  },
  {
    name: 'read the full text',
    at: '.equivalent [data-action="whole"]',
    done: { shows: '.card .whole' },
  },
  {
    name: 'put a suggestion away by its button',
    at: '.equivalent [data-action="dismiss"]',
    done: { shows: '.card .dismissed' },
  },
  {
    name: 'take it back by its button',
    at: '.dismissed [data-action="undo"]',
    done: { lacks: '.card .dismissed' },
  },
  {
    name: 'read the full text again',
    at: '.equivalent [data-action="whole"][aria-expanded="false"]',
    done: { shows: '.card .whole' },
  },
  {
    name: 'see the equivalent in its plan',
    at: '.equivalent [data-action="plan"]',
    done: { opens: '#plan/' },
  },
  {
    name: 'compare sentence by sentence',
    at: '.card-foot [data-action="sentences"]',
    done: { opens: '#beside/' },
  },
  {
    name: 'open the side panel',
    at: '.card-foot [data-action="panel"]',
    done: { opens: '/sidepanel.html' },
  },
  {
    name: 'put one away for the settings to list',
    keys: ['x'],
    done: { shows: '.card .dismissed' },
  },
  { name: 'close the card', keys: ['Escape'], done: { lacks: '.card' }, leaves: true },
  { name: 'leave clause mode', keys: ['Escape'], done: { lacks: '.clause-hint' }, leaves: true },
];

/** What the card's head has for its measure, which by then was saved by its key. */
export const ALSO_IN_THE_CARD: readonly string[] = ['.card-head [data-action="save"]'];
