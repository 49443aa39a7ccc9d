/** What a reader can do in the search of the library. */
import { type Action, PAGES } from './action';

/** From two words of which many measures have one; Tab leads into one row of them. */
export const IN_THE_SEARCH: readonly Action[] = [
  {
    name: 'narrow them down',
    at: '.facet input',
    keys: ['Space'],
    done: { shows: '.facet input:checked' },
  },
  {
    name: 'choose all',
    at: '[data-action="choose-all"]',
    keys: ['Space'],
    done: { shows: '.bulk' },
  },
  { name: 'choose none', at: '.bulk [data-action="leave"]', done: { lacks: '.bulk' } },
  {
    name: 'list measures with some of the words, too',
    at: '[data-action="some"]',
    keys: ['Space'],
    done: { shows: '[data-action="some"]:checked' },
  },
  {
    name: 'see the newest first',
    at: '[data-action="order"]',
    keys: ['ArrowDown'],
    done: { shows: '[data-action="order"] [value="newest"]:checked' },
  },
  {
    name: 'choose one',
    at: '.result a[tabindex="0"]',
    keys: ['Home', 'Space'],
    done: { shows: '.bulk' },
  },
  {
    name: 'choose the next',
    at: '.result a[tabindex="0"]',
    keys: ['ArrowDown', 'Space'],
    done: { shows: '.bulk a[data-action="beside"]' },
  },
  {
    name: 'save those that are chosen',
    at: '[data-action="save-all"]',
    done: { says: ['.said', '已收藏 2 条'] },
  },
  {
    name: 'copy those that are chosen',
    at: '[data-action="copy-all"]',
    done: { says: ['.said', '已复制'] },
  },
  {
    name: 'take one out again',
    at: '.result [data-action="save"][tabindex="0"][aria-pressed="true"]',
    done: { says: ['.said', '已移出收藏'] },
  },
  {
    name: 'copy one',
    at: '.result [data-action="copy"][tabindex="0"]',
    done: { says: ['.said', '已复制'] },
  },
  { name: 'ask to hand them on', at: '[data-action="export"]', done: { shows: 'dialog.export' } },
  { name: 'close that, too', keys: ['Escape'], done: { lacks: 'dialog.export' } },
  { name: 'be told how', at: '[data-action="help"]', done: { shows: 'dialog.keys-help[open]' } },
  {
    name: 'close that',
    at: '[data-action="close-help"]',
    done: { lacks: 'dialog.keys-help[open]' },
  },
  { name: 'clear it all', at: '[data-action="clear"]', done: { lacks: '[data-action="clear"]' } },
  {
    name: 'search for something',
    at: 'input[type="search"]',
    types: '旅游',
    done: { shows: '.result mark' },
  },
  {
    name: 'open one in its plan',
    at: '.result a[tabindex="0"]',
    done: { shows: '.plan-measure.current' },
    leaves: true,
  },
];

export const ALSO_IN_THE_SEARCH = [
  PAGES,
  '[data-action="print"]',
  '.facet *',
  '.result *',
  '.bulk a',
  'dialog.export *',
  '.plan-page *',
];
