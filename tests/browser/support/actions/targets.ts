/** What a reader can do with the targets of the library. */
import { type Action, PAGES } from './action';

/** Beside a plan of the library. */
export const IN_THE_TARGETS: readonly Action[] = [
  {
    name: 'look at another metric',
    at: '.metric-list a:not([aria-current])',
    done: { says: ['.metric-view h2', '信息基础设施水平'] },
  },
  {
    name: 'have those of the library listed',
    at: '[data-action="library-metrics"]',
    done: { shows: '.metric-list + .metric-list' },
  },
  {
    name: 'find a metric',
    at: '[data-action="find-metric"]',
    types: '电子商务',
    keys: [],
    done: { lacks: '.metric-list a[aria-current]' },
  },
  {
    name: 'look at what was found',
    at: '.metric-list a',
    done: { says: ['.metric-view h2', '电子商务交易额'] },
  },
  {
    name: 'compare by another deadline',
    at: '[data-action="basis"]',
    keys: ['ArrowDown'],
    done: { shows: '[data-action="basis"] option:nth-of-type(2):checked' },
  },
  {
    name: 'ask to hand it on',
    at: '[data-action="export-metric"]',
    done: { shows: 'dialog.export .export-preview' },
  },
  {
    name: 'think better of it',
    at: '[data-action="leave-export"]',
    done: { lacks: 'dialog.export' },
  },
  {
    name: 'read the clause',
    at: '.metric-table a',
    done: { shows: '.plan-measure.current' },
  },
];

export const ALSO_IN_THE_TARGETS = [
  '.other-views a',
  PAGES,
  'dialog.export *',
  '.metric-scroll',
  '[data-action="more-metrics"]',
  '[data-action="print"]',
  '.plan-page *',
];
