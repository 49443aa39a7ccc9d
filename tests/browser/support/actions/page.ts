/** What a reader can do in a page that has marks. */
import type { Action } from './action';

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
