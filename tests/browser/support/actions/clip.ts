/** What a reader can do with one clip of the collection. */
import type { Action } from './action';

/** The list as it is filled. */
export const ALL_FIVE = '.clip[aria-setsize="5"]';

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
    keys: ['Enter', 'Enter'],
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
