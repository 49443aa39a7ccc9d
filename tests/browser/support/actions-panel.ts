/** What a reader can do in the side panel; see `actions.ts`. */
import type { Action } from './actions';

const VIEWS = '[role="tab"][aria-selected="true"]';

export const IN_THE_PANEL: readonly Action[] = [
  {
    name: 'open the notice in the library, which has it',
    at: '[data-action="open-in-library"]',
    done: { opens: '#plan/' },
  },
  {
    name: 'open the collection',
    at: '[data-action="collection"]',
    done: { opens: '/workbench.html' },
  },
  {
    name: 'open the library',
    at: '[data-action="library"]',
    done: { opens: '/workbench.html#plan' },
  },
  {
    name: 'go to what is lacking',
    at: VIEWS,
    keys: ['ArrowRight'],
    done: { shows: '.gaps .part' },
  },
  { name: 'unfold a gap', at: '.gaps summary', done: { shows: '.shown-by a' } },
  {
    name: 'save what another region has',
    at: '.shown-by [data-action="save"]',
    done: { shows: '.shown-by [data-action="save"][aria-pressed="true"]' },
  },
  {
    name: 'read it in full',
    at: '.shown-by [data-action="whole"]',
    done: { shows: '.shown-by .whole' },
  },
  { name: 'see who has it, in its plan', at: '.shown-by a', done: { opens: '#plan/' } },
  {
    name: 'go to what only this notice has',
    at: '.own-topics .go-to',
    done: { marked: ['current', 1] },
  },
  {
    name: 'go to the targets',
    at: VIEWS,
    keys: ['ArrowRight'],
    done: { shows: '.targets-overview' },
  },
  {
    name: 'compare metric by metric',
    at: '[data-action="targets-page"]',
    done: { opens: '#targets/' },
  },
  {
    name: 'see a target of another region in its plan',
    at: '.comparison a.value',
    done: { opens: '#plan/' },
  },
  {
    name: 'go to a target of the notice',
    at: '.comparison button.value',
    done: { marked: ['current', 1] },
  },
  {
    name: 'unfold the targets that stand alone',
    at: '.alone summary',
    done: { shows: '.alone[open]' },
  },
  { name: 'go to one of them', at: '.alone .go-to', done: { marked: ['current', 1] } },
  {
    name: 'go to what is saved of the page',
    at: VIEWS,
    keys: ['ArrowRight'],
    done: { shows: '.saved-here' },
  },
  {
    name: 'look for a lost clip on the page',
    at: '.candidate-list',
    keys: ['Space'],
    done: { marked: ['current', 1] },
  },
  {
    name: 'say that this is it',
    at: '.candidate-list',
    done: { lacks: '.candidate-list' },
  },
  { name: 'undo it', at: '[data-action="undo-done"]', done: { shows: '.candidate-list' } },
  {
    name: 'say it by the button',
    at: '[data-action="reattach"]',
    done: { lacks: '.candidate-list' },
  },
  {
    name: 'take the new words',
    at: '[data-action="take-words"]',
    done: { lacks: '[data-action="take-words"]' },
  },
  {
    name: 'go to a clip on the page',
    at: '[data-action="saved-place"]',
    done: { marked: ['current', 1] },
  },
  {
    name: 'open a clip in the collection',
    at: '[data-action="open-clip"]',
    done: { opens: '#collection' },
  },
  {
    name: 'take a clip out',
    at: '.saved-clip [data-action="bin"]',
    done: { lacks: '.saved-clip' },
  },
  { name: 'go back to the outline', at: VIEWS, keys: ['ArrowRight'], done: { shows: '.outline' } },
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

/** With a notice that the library has not. */
export const WITH_A_NEW_NOTICE: readonly Action[] = [
  {
    name: 'add the notice to the library',
    at: '[data-action="add-notice"]',
    done: { shows: 'dialog.add-notice' },
  },
  {
    name: 'leave it',
    at: '.add-notice [data-action="facts-cancel"]',
    done: { lacks: 'dialog.add-notice' },
  },
  { name: 'add it by the key', command: 'add-notice', done: { shows: 'dialog.add-notice' } },
  {
    name: 'say that what was read is right',
    at: '.add-notice [data-action="facts-save"]',
    done: { says: ['.said', '已加入文库'] },
  },
  {
    name: 'remove it from the library',
    at: '[data-action="remove-plan"]',
    done: { shows: '[data-in-library="removed"]' },
  },
  {
    name: 'undo it',
    at: '[data-action="restore-plan"]',
    done: { shows: '[data-in-library="own"]' },
  },
];

/** What is asked of a notice before it is added. */
export const ALSO_WITH_A_NEW_NOTICE = ['.add-notice :is(input, textarea, select)'];

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

/** On a page of a government that looks like none of its notices. */
export const ON_OTHER_PAGES: readonly Action[] = [
  {
    name: 'have a page read as a document',
    at: '[data-action="read-anyway"]',
    done: { shows: '[data-state="asked-in-vain"]' },
  },
];

/** On a page of nobody's government, the browser's own question answered. */
export const ON_OTHER_SITES: readonly Action[] = [
  {
    name: 'have this page read once',
    at: '[data-action="read-once"]',
    done: { shows: '.outline' },
  },
  {
    name: 'see all agencies of a measure',
    at: '.measure-facts button.link',
    done: { shows: '.measure-facts .what + span > span:nth-child(5)' },
  },
  {
    name: 'have the site read ever after',
    at: '[data-action="read-site"]',
    done: { shows: '[data-action="give-back"]' },
  },
  {
    name: 'give the site back',
    at: '[data-action="give-back"]',
    done: { lacks: '[data-action="give-back"]' },
  },
];
