/** What a reader can do in the side panel with the answer for a selection. */
import type { Action } from './action';

/** With a selection of several passages on the page. */
export const IN_THE_ANSWER: readonly Action[] = [
  {
    name: 'look for a selection',
    command: 'find-selection',
    done: { shows: '.search-answer details' },
    leaves: true,
  },
  {
    name: 'save the words that were asked',
    at: '.selected [data-action="save"]',
    done: { shows: '.selected [data-action="save"][aria-pressed="true"]' },
  },
  { name: 'unfold a passage', at: '.search-answer summary', done: { shows: '.part[open]' } },
  {
    name: 'save an equivalent',
    at: '.search-answer .equivalent [data-action="save"][aria-pressed="false"]',
    done: { says: ['.said', '已收藏'] },
  },
  {
    name: 'see both side by side',
    at: '.search-answer [data-action="beside"]',
    done: { shows: '.evidence.two' },
  },
  {
    name: 'read the full text',
    at: '.search-answer [data-action="whole"]',
    done: { shows: '.search-answer .whole' },
  },
  { name: 'fold it again', at: '[open] > summary', done: { lacks: '.part[open]' } },
  { name: 'go back to the page', at: '[data-action="back"]', done: { lacks: '.search-answer' } },
];

/** Those of which some were saved before. */
export const ALSO_IN_THE_ANSWER = ['.search-answer .equivalent [data-action="save"]'];
