/** What a reader can do in the card of a measure. */
import type { Action } from './action';

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
