/** What a reader can do on the collection page. */
import { type Action, PAGES } from './action';
import { ALL_FIVE, IN_A_CLIP } from './clip';

const isAt = (place: number) => `.clip[data-active="true"][aria-posinset="${place}"]`;

/** The list of five clips: to walk through it, to choose, to do the same to several. */
export const IN_THE_COLLECTION: readonly Action[] = [
  {
    name: 'search',
    at: '.bar input[type="search"]',
    types: '开放在线教育',
    keys: [],
    done: { lacks: ALL_FIVE },
  },
  { name: 'end the search', keys: ['Escape'], done: { shows: ALL_FIVE } },
  { name: 'see the keys', at: '[data-action="help"]', done: { shows: 'dialog' } },
  { name: 'close them', at: '[data-action="close-help"]', done: { lacks: 'dialog' } },
  {
    name: 'name a new folder',
    at: '[data-action="new-folder"]',
    done: { shows: '[data-action="folder-name"]' },
  },
  {
    name: 'add it',
    at: '[data-action="folder-name"]',
    types: '调研',
    keys: ['Enter'],
    done: { shows: '[data-place="folder"]' },
  },
  {
    name: 'see all values',
    at: '[data-action="all-values"]',
    done: { shows: '[data-action="all-values"][aria-expanded="true"]' },
  },
  {
    name: 'narrow by a value',
    at: '.facet input',
    keys: ['Space'],
    done: { shows: '.facet input:checked' },
  },
  {
    name: 'have all again',
    at: '[data-action="clear"]',
    done: { lacks: '.facet input:checked' },
  },
  {
    name: 'choose all',
    at: '[data-action="choose-all"]',
    keys: ['Space'],
    done: { shows: '.clip[aria-posinset="5"][aria-selected="true"]' },
  },
  { name: 'and none', keys: ['Space'], done: { lacks: '.clip[aria-selected="true"]' } },
  {
    name: 'put in another order',
    at: '[data-action="order"]',
    keys: ['End'],
    done: { shows: '[data-action="order"] option[value="title"]:checked' },
  },
  {
    name: 'turn the order round',
    at: '[data-action="turn"]',
    done: { shows: '[data-action="turn"][aria-pressed="true"]' },
  },
  {
    name: 'group',
    at: '[data-action="group"]',
    keys: ['ArrowDown'],
    done: { shows: '.group-head' },
  },
  { name: 'group no more', keys: ['Home'], done: { lacks: '.group-head' } },
  { name: 'ask to hand on', at: '[data-action="export"]', done: { shows: 'dialog.export' } },
  {
    name: 'choose the last form',
    at: '[data-action="export-form"]',
    keys: ['End'],
    done: { shows: '[data-action="export-form"] option:last-of-type:checked' },
  },
  {
    name: 'choose the form of spreadsheets',
    keys: ['Home', 'C'],
    done: { shows: '[data-action="export-form"] option[value="csv"]:checked' },
  },
  {
    name: 'choose the targets alone',
    at: '[data-action="export-part"]',
    keys: ['ArrowDown'],
    done: { lacks: '[data-action="export-grouping"]' },
  },
  {
    name: 'choose the clips again',
    keys: ['Home'],
    done: { shows: '[data-action="export-grouping"]' },
  },
  {
    name: 'group what is handed on',
    at: '[data-action="export-grouping"]',
    keys: ['ArrowDown'],
    done: { shows: '[data-action="export-grouping"] option[value="document"]:checked' },
  },
  {
    name: 'see the columns',
    at: '[data-action="export-columns"]',
    done: { shows: '.export-columns[open]' },
  },
  {
    name: 'leave a column out',
    at: '[data-column="region"] input',
    keys: ['Space'],
    done: { lacks: '[data-column="region"] input:checked' },
  },
  {
    name: 'put a column later',
    at: '[data-column="document"] [data-action="column-later"]',
    done: { shows: '[data-column="document"] [data-action="column-earlier"]:enabled' },
  },
  {
    name: 'put it earlier again',
    at: '[data-column="document"] [data-action="column-earlier"]',
    done: { lacks: '[data-column="document"] [data-action="column-earlier"]:enabled' },
  },
  {
    name: 'take the usual columns',
    at: '[data-action="usual-columns"]',
    done: { shows: '[data-column="region"] input:checked' },
  },
  {
    name: 'close the columns',
    at: '[data-action="export-columns"]',
    done: { lacks: '.export-columns[open]' },
  },
  {
    name: 'name the file, and hand it on at once',
    at: '[data-action="export-name"]',
    types: '-1',
    keys: ['Enter'],
    done: { saves: '.csv' },
  },
  { name: 'ask again', at: '[data-action="export"]', done: { shows: 'dialog.export' } },
  {
    name: 'hand on as last time',
    at: '[data-action="do-export"]',
    done: { saves: '.csv' },
  },
  { name: 'ask once more', at: '[data-action="export"]', done: { shows: 'dialog.export' } },
  {
    name: 'think better of it',
    at: '[data-action="leave-export"]',
    done: { lacks: 'dialog.export' },
  },
  { name: 'walk down', at: '.clips', keys: ['Home', 'ArrowDown'], done: { shows: isAt(2) } },
  { name: 'and by letters', keys: ['j'], done: { shows: isAt(3) } },
  { name: 'back by letters', keys: ['k'], done: { shows: isAt(2) } },
  { name: 'to the end', keys: ['End'], done: { shows: isAt(5) } },
  { name: 'to the beginning', keys: ['Home'], done: { shows: isAt(1) } },
  { name: 'star a clip', keys: ['s'], done: { shows: '.clip .star' } },
  { name: 'put a clip into the bin', keys: ['Delete'], done: { lacks: ALL_FIVE } },
  { name: 'undo by keys', held: 'Control', keys: ['z'], done: { shows: ALL_FIVE } },
  { name: 'do it again by keys', held: 'Control', keys: ['y'], done: { lacks: ALL_FIVE } },
  { name: 'undo', at: '[data-action="undo"]', done: { shows: ALL_FIVE } },
  { name: 'do it again', at: '[data-action="redo"]', done: { lacks: ALL_FIVE } },
  { name: 'undo once more', at: '[data-action="undo"]', done: { shows: ALL_FIVE } },
  { name: 'choose a clip', at: '.clips', keys: ['Home', 'Space'], done: { shows: '.bulk' } },
  {
    name: 'and the next',
    held: 'Shift',
    keys: ['ArrowDown'],
    done: { shows: '.clip[aria-posinset="2"][aria-selected="true"]' },
  },
  {
    name: 'tag both',
    at: '.bulk [data-action="tag"]',
    types: '重点',
    keys: ['Enter'],
    done: { shows: '.clip .tag' },
  },
  {
    name: 'take the tag off both',
    at: '[data-action="bulk-untag"]',
    keys: ['Enter', 'Enter'],
    done: { lacks: '.clip .tag' },
  },
  {
    name: 'move both into a folder',
    at: '[data-action="bulk-move"]',
    keys: ['Enter', 'End', 'Enter'],
    done: { says: ['[data-place="folder"] .count', '2'] },
  },
  {
    name: 'colour both',
    at: '[data-action="bulk-colour"]',
    keys: ['Enter', 'ArrowDown', 'Enter'],
    done: { shows: '.clip[aria-posinset="2"][data-colour="amber"]' },
  },
  {
    name: 'star both',
    at: '[data-action="bulk-star"]',
    done: { shows: '[data-action="bulk-star"][aria-pressed="true"]' },
  },
  {
    name: 'put both into the bin',
    at: '[data-action="bulk-bin"]',
    done: { lacks: ALL_FIVE },
  },
  {
    name: 'take that back where it is said',
    at: '[data-action="undo-done"]',
    done: { shows: ALL_FIVE },
  },
  {
    name: 'choose all by keys',
    at: '.clips',
    held: 'Control',
    keys: ['a'],
    done: { shows: '.clip[aria-posinset="5"][aria-selected="true"]' },
  },
  {
    name: 'choose nothing',
    at: '[data-action="choose-none"]',
    done: { lacks: '.clip[aria-selected="true"]' },
  },
  { name: 'choose one', keys: ['Home', 'x'], done: { shows: '.bulk' } },
  {
    name: 'and the one below',
    held: 'Shift',
    keys: ['ArrowDown'],
    done: { shows: '[data-action="bulk-beside"]' },
  },
  {
    name: 'see both beside each other',
    at: '[data-action="bulk-beside"]',
    done: { shows: '.beside li' },
  },
  { name: 'go back to the list', at: '[data-action="back"]', done: { shows: '.clips' } },
];

/** Any of those there are. */
export const ALSO_IN_THE_COLLECTION = [
  PAGES,
  // What scrolls by itself, and the other columns.
  '.export-preview .scrolls',
  '.export-columns *',
  '[data-place]',
  '.column-head *',
  ...[...IN_THE_COLLECTION, ...IN_A_CLIP].flatMap(({ at }) => at ?? []),
];
