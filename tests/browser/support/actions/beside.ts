/** What a reader can do with measures, and with whole plans, that stand beside each other. */
import type { Action } from './action';

/** A measure and its equivalents. */
export const BESIDE_EACH_OTHER: readonly Action[] = [
  {
    name: 'take a column away',
    at: '.chooser input',
    keys: ['Space'],
    done: { shows: '.chooser input:not(:checked)' },
  },
  {
    name: 'save a measure',
    at: '.column-head [data-action="save"]',
    done: { says: ['.said', '已收藏'] },
  },
  {
    name: 'copy a measure with its source',
    at: '.column-head [data-action="copy"]',
    done: { says: ['.said', '已复制'] },
  },
  {
    name: 'ask to hand the sentences on',
    at: '[data-action="export-beside"]',
    done: { shows: 'dialog.export .export-preview' },
  },
  { name: 'close that', keys: ['Escape'], done: { lacks: 'dialog.export' } },
  {
    name: 'see a column in its plan',
    at: '.column-head a[data-action="plan"]',
    done: { shows: '.plan-measure.current' },
  },
];

/** Whole plans, from the matrix of one. */
export const PLANS_BESIDE_EACH_OTHER: readonly Action[] = [
  {
    name: 'see whole plans beside each other',
    at: '[data-action="matrix-plans"]',
    done: { shows: '.plans .beside-row' },
  },
  {
    name: 'take one away',
    at: '[data-action="take-plan-away"]',
    done: { shows: '.plans[data-columns="3"]' },
  },
  {
    name: 'go where a plan has it',
    at: '[data-action="go-to-row"]',
    done: { shows: '.plans .measure-head[tabindex="-1"]' },
  },
  {
    name: 'ask to hand the plans on',
    at: '[data-action="export-plans"]',
    done: { shows: 'dialog.export .export-preview' },
  },
  { name: 'close that, too', keys: ['Escape'], done: { lacks: 'dialog.export' } },
  {
    name: 'compare them with another',
    at: '[data-action="make-first"]',
    done: { lacks: '.plans .column-head:first-child a[href*="henan"]' },
  },
  {
    name: 'compare the measures of a row',
    at: '[data-action="row-beside"]',
    done: { shows: '.beside-page:not(.plans-page) .beside li' },
  },
];
