/** What a reader can do in the side panel of a notice that the library has. */
import type { Action } from './action';
import { IN_THE_VIEWS } from './panel-views';

/** What finds a measure and hands the comparison on. */
const ABOVE_THE_OUTLINE: readonly Action[] = [
  {
    name: 'search',
    at: '.outline-tools input',
    types: '医疗',
    keys: [],
    done: { shows: '[data-action="clear"]' },
  },
  { name: 'end the search', keys: ['Escape'], done: { lacks: '[data-action="clear"]' } },
  {
    name: 'ask to hand on the comparison',
    at: '[data-action="export-notice"]',
    keys: ['Enter', 'Enter'],
    done: { shows: 'dialog.export .export-preview' },
  },
  {
    name: 'choose a form',
    at: '[data-action="export-form"]',
    keys: ['Home', 'C'],
    done: { shows: '[data-action="export-form"] option[value="csv"]:checked' },
  },
  {
    name: 'choose the targets alone',
    at: '[data-action="export-part"]',
    keys: ['ArrowDown'],
    done: { shows: '[data-action="export-part"] option[value="targets"]:checked' },
  },
  {
    name: 'have the whole words',
    at: '[data-action="export-whole"]',
    keys: ['Space'],
    done: { shows: '[data-action="export-whole"]:checked' },
  },
  {
    name: 'name the file, and hand it on at once',
    at: '[data-action="export-name"]',
    types: 'comparison',
    keys: ['Enter'],
    done: { saves: 'comparison.csv' },
  },
  {
    name: 'ask again',
    at: '[data-action="export-notice"]',
    keys: ['Enter', 'Enter'],
    done: { shows: 'dialog.export .export-preview' },
  },
  // The name is Chinese, which not every browser of a test can write.
  { name: 'hand on as last time', at: '[data-action="do-export"]', done: { saves: '' } },
  {
    name: 'ask once more',
    at: '[data-action="export-notice"]',
    keys: ['Enter', 'Enter'],
    done: { shows: 'dialog.export .export-preview' },
  },
  {
    name: 'think better of it',
    at: '[data-action="leave-export"]',
    done: { lacks: 'dialog.export' },
  },
  {
    name: 'open the report to print',
    at: '[data-action="export-notice"]',
    keys: ['Enter', 'End', 'Enter'],
    done: { opens: '#report/' },
  },
  {
    name: 'see it by matters and regions',
    at: '[data-action="matrix"]',
    done: { opens: '#matrix/' },
  },
];

const IN_THE_OUTLINE: readonly Action[] = [
  { name: 'unfold the filters', at: '[data-action="filters"]', done: { shows: '.filters' } },
  {
    name: 'choose a region',
    at: '.filters fieldset .toggle',
    keys: ['Space'],
    done: { shows: '.filters fieldset .toggle[aria-pressed="true"]' },
  },
  {
    name: 'choose a level',
    at: '.filters select',
    keys: ['ArrowDown'],
    done: { says: ['[data-action="filters"]', '筛选（2'] },
  },
  {
    name: 'choose those with targets',
    at: '.filters .tools-line .toggle',
    keys: ['Space'],
    done: { shows: '.filters .tools-line .toggle[aria-pressed="true"]' },
  },
  {
    name: 'show all again',
    at: '[data-action="clear"]',
    done: { lacks: '[data-action="clear"]' },
  },
  {
    name: 'go to a measure on the page',
    at: '.measure-title',
    done: { marked: ['current', 1] },
  },
  {
    name: 'save a measure',
    at: '.measure-row [data-action="save"]',
    done: { shows: '.measure-row [data-action="save"][aria-pressed="true"]' },
  },
  {
    name: 'take it out again',
    at: '.measure-row [data-action="save"][aria-pressed="true"]',
    done: { says: ['.said', '已移出收藏'] },
  },
  { name: 'unfold its equivalents', at: '.outline button.chip', done: { shows: '.equivalents' } },
  {
    name: 'save an equivalent',
    at: '.equivalents [data-action="save"]',
    done: { shows: '.equivalents [data-action="save"][aria-pressed="true"]' },
  },
  {
    name: 'see both side by side',
    at: '.equivalents [data-action="beside"]',
    done: { shows: '.evidence.two' },
  },
  {
    name: 'read the full text',
    at: '.equivalents [data-action="whole"]',
    done: { shows: '.equivalents .whole' },
  },
  {
    name: 'see the equivalent in its plan',
    at: '.equivalents [data-action="plan"]',
    done: { opens: '#plan/' },
  },
  {
    name: 'copy an equivalent with its source',
    at: '.equivalent [data-action="copy"]',
    done: { says: ['.said', '已复制原文'] },
  },
  {
    name: 'copy a measure with its source',
    at: '.unfolded > [data-action="copy"]',
    done: { shows: '[data-action="copy-markdown"]' },
  },
  {
    name: 'copy it as Markdown',
    at: '[data-action="copy-markdown"]',
    done: { says: ['.said', '已复制 Markdown'] },
  },
  {
    name: 'copy a link to its words',
    at: '[data-action="copy-link"]',
    done: { says: ['.said', '已复制原句'] },
  },
  {
    name: 'compare sentence by sentence',
    at: '[data-action="beside-page"]',
    done: { opens: '#beside/' },
  },
  {
    name: 'switch Lince off for the site',
    at: '[data-action="site"]',
    done: { shows: '[data-state="off"]' },
  },
  { name: 'and on again', at: '[data-action="site"]', done: { shows: '.outline' } },
];

export const IN_THE_PANEL = [...IN_THE_VIEWS, ...ABOVE_THE_OUTLINE, ...IN_THE_OUTLINE];
