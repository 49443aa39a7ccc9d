/** What a reader can do on the collection page; see `actions.ts`. */
import type { Action } from './actions';
import { PAGES } from './actions-workbench';

const ALL_FIVE = '.clip[aria-setsize="5"]';
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
  {
    name: 'hand on as Markdown',
    at: '[data-action="export"]',
    keys: ['Enter', 'Enter'],
    done: { saves: '.md' },
  },
  {
    name: 'hand on as CSV',
    at: '[data-action="export"]',
    keys: ['Enter', 'ArrowDown', 'Enter'],
    done: { saves: '.csv' },
  },
  {
    name: 'hand on as JSON',
    at: '[data-action="export"]',
    keys: ['Enter', 'End', 'Enter'],
    done: { saves: '.json' },
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

/** A folder, and one clip with what the reader makes of it; then the bin. */
export const IN_A_CLIP: readonly Action[] = [
  {
    name: 'go to a folder',
    at: '[data-place="folder"]',
    done: { shows: '[data-place="folder"][aria-current]' },
  },
  {
    name: 'rename it',
    at: '[data-action="rename-folder"]',
    done: { shows: '[data-action="folder-name"]' },
  },
  {
    name: 'to another name',
    at: '[data-action="folder-name"]',
    types: '初稿',
    keys: ['Enter'],
    done: { says: ['[data-place="folder"] .place-name', '初稿'] },
  },
  {
    name: 'begin a folder in it',
    at: '[data-action="new-within"]',
    done: { shows: '[data-action="folder-name"]' },
  },
  {
    name: 'name that',
    at: '[data-action="folder-name"]',
    types: '附件',
    keys: ['Enter'],
    done: { shows: '[data-place="folder"]:not([aria-current])' },
  },
  {
    name: 'go to it',
    at: '[data-place="folder"]:not([aria-current])',
    done: { shows: 'li:nth-of-type(3) [data-place="folder"][aria-current]' },
  },
  {
    name: 'move a folder to the top',
    at: '[data-action="move-folder"]',
    keys: ['Enter', 'Enter'],
    done: { lacks: '.places li[style*="2"]' },
  },
  {
    name: 'remove it',
    at: '[data-action="remove-folder"]',
    done: { lacks: '[data-place="folder"][aria-current]' },
  },
  {
    name: 'go to a clip',
    at: '.clips',
    keys: ['Home', 'Enter'],
    done: { shows: '.clip-detail h2:focus' },
  },
  { name: 'and back', keys: ['Escape'], done: { shows: '.clips:focus' } },
  {
    name: 'star it',
    at: '[data-action="star"]',
    done: { shows: '[data-action="star"][aria-pressed="false"]' },
  },
  {
    name: 'colour it',
    at: '[data-action="colour"]',
    keys: ['Enter', 'End', 'Enter'],
    done: { shows: '.clip[data-colour="violet"]' },
  },
  {
    name: 'take it out of its folder',
    at: '[data-action="folder"]',
    keys: ['Enter', 'Home', 'Enter'],
    done: { says: ['.done-words', '已完成：移动'] },
  },
  {
    name: 'copy it with its source',
    at: '[data-action="copy"]',
    done: { says: ['.done-words', '已复制'] },
  },
  {
    name: 'write a note',
    at: '[data-action="edit-note"]',
    done: { shows: '.clip-note textarea' },
  },
  {
    name: 'in Markdown',
    at: '.clip-note textarea',
    types: '**要点**',
    keys: ['Escape'],
    done: { shows: '.markdown strong' },
  },
  {
    name: 'write on by a letter',
    at: '.clips',
    keys: ['e'],
    done: { shows: '.clip-note textarea' },
  },
  {
    name: 'end that by its button',
    at: '[data-action="end-note"]',
    done: { lacks: '.clip-note textarea' },
  },
  {
    name: 'go to the tags by a letter',
    at: '.clips',
    keys: ['t'],
    done: { shows: '.clip-tags input:focus' },
  },
  {
    name: 'add a tag',
    at: '.clip-tags [data-action="tag"]',
    types: '重点',
    keys: ['Enter'],
    done: { shows: '.clip-tags .tag' },
  },
  {
    name: 'name the tag anew on every clip',
    at: '[data-action="tag-menu"]',
    keys: ['Enter', 'Enter'],
    done: { shows: '[data-action="tag-name"]' },
  },
  {
    name: 'by another word',
    at: '[data-action="tag-name"]',
    types: '要点',
    keys: ['Enter'],
    done: { shows: '[data-value="要点"]' },
  },
  {
    name: 'take it off every clip',
    at: '[data-action="tag-menu"]',
    keys: ['Enter', 'End', 'Enter'],
    done: { lacks: '.clip-tags .tag' },
  },
  {
    name: 'have it on them again',
    at: '[data-action="undo-done"]',
    done: { shows: '.clip-tags .tag' },
  },
  { name: 'take it off', at: '[data-action="untag"]', done: { lacks: '.clip-tags .tag' } },
  {
    name: 'go to the last clip',
    at: '.clips',
    keys: ['End'],
    done: { shows: '[data-action="source"][href*="gov.cn"]' },
  },
  { name: 'go to its source', at: '[data-action="source"]', done: { opens: '.gov.cn' } },
  { name: 'put it into the bin', at: '[data-action="bin"]', done: { lacks: ALL_FIVE } },
  {
    name: 'go to the bin',
    at: '.places .bin a',
    done: { shows: '[data-action="take-back"]' },
  },
  {
    name: 'take it back',
    at: '[data-action="take-back"]',
    done: { shows: '[data-state="bin-empty"]' },
  },
  { name: 'go to all clips', at: '.places li:first-child a', done: { shows: ALL_FIVE } },
  { name: 'put one into the bin', at: '.clips', keys: ['Delete'], done: { lacks: ALL_FIVE } },
  { name: 'see the bin', at: '.places .bin a', done: { shows: '[data-action="purge"]' } },
  { name: 'delete for good', at: '[data-action="purge"]', done: { shows: 'dialog' } },
  { name: 'rather not', at: '[data-action="no"]', done: { lacks: 'dialog' } },
  { name: 'delete it', at: '[data-action="purge"]', done: { shows: 'dialog' } },
  {
    name: 'for good',
    at: '[data-action="yes"]',
    done: { shows: '[data-state="bin-empty"]' },
  },
  { name: 'go back to the clips', at: '.places li:first-child a', done: { shows: '.clip' } },
  {
    name: 'see a clip in its plan',
    at: '.clip-actions [data-action="plan"]',
    done: { shows: '.plan-measure.current' },
  },
];

/** Any of those there are. */
export const ALSO_IN_THE_COLLECTION = [
  PAGES,
  '[data-place]',
  '.column-head *',
  ...[...IN_THE_COLLECTION, ...IN_A_CLIP].flatMap(({ at }) => at ?? []),
];
