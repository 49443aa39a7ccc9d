/** What a reader can do with a plan of the library, and in the list of them. */
import { type Action, PAGES } from './action';

/** From the clip's place in its plan, where the last of the collection leads. */
export const IN_A_PLAN: readonly Action[] = [
  {
    // Once it is known which are saved: the clip's own is.
    name: 'save a measure',
    at: '.plan-page:has([data-action="save"][aria-pressed="true"]) .plan-measure [data-action="save"][aria-pressed="false"]',
    done: { says: ['.said', '已收藏'] },
  },
  {
    name: 'take it out again',
    at: '.plan-measure [data-action="save"][aria-pressed="true"]',
    done: { says: ['.said', '已移出收藏'] },
  },
  {
    name: 'copy a measure with its source',
    at: '.plan-measure [data-action="copy"]',
    done: { says: ['.said', '已复制'] },
  },
  {
    name: 'walk the outline and go to a measure',
    at: '.plan-outline a[tabindex="0"]',
    keys: ['Home', 'ArrowDown', 'Enter'],
    done: { shows: '.plan-outline li:nth-of-type(3) [aria-current]' },
  },
  {
    name: 'go to the next measure',
    at: '.plan-measure.current [data-action="next"]',
    done: { lacks: '.plan-outline li:nth-of-type(3) [aria-current]' },
  },
  {
    name: 'go to the previous measure',
    at: '.plan-measure.current [data-action="previous"]',
    done: { shows: '.plan-outline li:nth-of-type(3) [aria-current]' },
  },
  {
    name: 'see a measure beside its equivalents',
    at: '.plan-measure a[data-action="beside"]',
    done: { shows: '.beside li' },
  },
];

export const ALSO_IN_A_PLAN = [
  PAGES,
  '.plan-head a',
  '.plan-measure [data-action="save"]',
  '.other-views a',
  '[data-action="export-plan"]',
  '[data-action="switch-plan"]',
];

/** From the plan of a column, to the list and to another plan. */
export const IN_THE_LIBRARY: readonly Action[] = [
  { name: 'go to the library', at: `${PAGES}[href="#plan"]`, done: { shows: '.plan-list' } },
  {
    name: 'switch a bundled plan off',
    at: '.plan-list tr:has(a[href*="henan"]) [data-action="switch-plan"]',
    done: { shows: '.plan-list [data-off="true"]' },
  },
  {
    name: 'undo it',
    at: '[data-action="undo-done"]',
    done: { lacks: '.plan-list [data-off="true"]' },
  },
  {
    name: 'hand the list on',
    at: '[data-action="export-plans"]',
    done: { shows: 'dialog.export .export-preview' },
  },
  { name: 'think better of that', keys: ['Escape'], done: { lacks: 'dialog.export' } },
  {
    name: 'open a plan',
    at: '.plan-list a[href*="henan"]',
    done: { shows: '.plan-text' },
  },
  { name: 'go to the source', at: '.plan-head a[target]', done: { opens: '.gov.cn' } },
];
