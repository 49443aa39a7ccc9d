/** What a reader can do with measures by matters and regions. */
import { type Action, PAGES } from './action';

/** From a plan. */
export const IN_THE_MATRIX: readonly Action[] = [
  {
    name: 'see the plan by matters and regions',
    at: '[data-action="view-matrix"]',
    done: { shows: '.matrix td' },
  },
  {
    name: 'walk the matrix',
    at: '.matrix [tabindex="0"]',
    keys: ['ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowRight', 'ArrowRight'],
    done: { shows: '.matrix td:nth-of-type(2)[tabindex="0"]' },
  },
  {
    name: 'narrow it to gaps',
    at: '[name="rows"]',
    keys: ['ArrowDown'],
    done: { lacks: '.matrix tbody[data-kind="had"]' },
  },
  {
    name: 'hand the matrix on',
    at: '[data-action="export-matrix"]',
    done: { shows: 'dialog.export .export-preview' },
  },
  {
    name: 'think better of it',
    at: '[data-action="leave-export"]',
    done: { lacks: 'dialog.export' },
  },
];

/** By the links of the pages, from sentences beside each other to the matrix and on. */
export const FROM_VIEW_TO_VIEW: readonly Action[] = [
  { name: 'go back', at: `${PAGES}[href="#plan"]`, done: { shows: '.plan-list' } },
  {
    name: 'open a plan again',
    at: '.plan-list a[href*="henan"]',
    done: { shows: '.plan-text' },
  },
  {
    name: 'see its targets across regions',
    at: '[data-action="view-targets"]',
    done: { shows: '.targets-page .metric-table' },
  },
  {
    name: 'set it beside others as a whole',
    at: '[data-action="view-plans"]',
    done: { shows: '.plans-page [name="add-plan"]' },
  },
  { name: 'go to the matrix', at: `${PAGES}[href="#matrix"]`, done: { shows: '.matrix-choices' } },
  { name: 'choose a plan', at: '.matrix-choices a', done: { shows: '.matrix td' } },
  {
    name: 'look at a cell',
    at: '.matrix [tabindex="0"]',
    keys: ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'],
    done: { shows: '.matrix-detail.of-cell' },
  },
  {
    name: 'compare the cell that is looked at',
    at: '[data-action="beside-cell"]',
    done: { shows: '.beside li' },
  },
  { name: 'go to the first page', at: `${PAGES}[href="#welcome"]`, done: { shows: '.welcome' } },
];

/** Whatever pages the way leads through that begins at `BESIDE_EACH_OTHER`. */
export const ALSO_ON_THE_WAY = [
  '.welcome a',
  PAGES,
  '.beside-tools *',
  '.plan-page *',
  // What is done in the list is in a list of its own, as far as the bundled plans give occasion.
  '.workbench[data-page="plan"] *',
  '.matrix-page *',
  '.targets-page *',
  '.plans-page *',
  '.picker *',
  '.export-preview .scrolls',
];
