/** What a reader can do in the other pages of the workbench; see `actions.ts`. */
import type { Action } from './actions';

export const PAGES = 'nav.pages a';

/** From the clip's place in its plan, where the last of the collection leads. */
export const IN_A_PLAN: readonly Action[] = [
  {
    name: 'save a measure',
    at: '.plan-measure [data-action="save"][aria-pressed="false"]',
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

export const ALSO_BESIDE = [
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

export const IN_THE_SETTINGS: readonly Action[] = [
  {
    name: 'choose a language',
    at: '[name="language"]',
    keys: ['ArrowDown'],
    done: { shows: '[name="language"][value="zh-CN"]:checked' },
  },
  {
    name: 'choose a sensitivity',
    at: '[name="sensitivity"]',
    keys: ['ArrowDown'],
    done: { shows: '[name="sensitivity"][value="more"]:checked' },
  },
  {
    name: 'leave equivalents unmarked',
    at: '[name="markEquivalents"]',
    keys: ['Space'],
    done: { lacks: '[name="markEquivalents"]:checked' },
  },
  {
    name: 'leave targets unmarked',
    at: '[name="markTargets"]',
    keys: ['Space'],
    done: { lacks: '[name="markTargets"]:checked' },
  },
  {
    name: 'have no button beside what is selected',
    at: '[name="selectionButton"]',
    keys: ['Space'],
    done: { lacks: '[name="selectionButton"]:checked' },
  },
  {
    name: 'keep no equivalents',
    at: '[name="keepEquivalents"]',
    keys: ['Space'],
    done: { lacks: '[name="keepEquivalents"]:checked' },
  },
  {
    name: 'choose colours',
    at: '[name="palette"]',
    keys: ['ArrowDown'],
    done: { shows: '[name="palette"][value="sky"]:checked' },
  },
  {
    name: 'choose a region',
    at: '[name="region"]',
    keys: ['Space'],
    done: { shows: '[name="region"]:checked' },
  },
  {
    name: 'choose all regions again',
    at: '[data-action="all-regions"]',
    done: { lacks: '[name="region"]:checked' },
  },
  {
    name: 'switch a site off by Enter',
    at: '.add-site input',
    types: 'www.hainan.gov.cn',
    keys: ['Enter'],
    done: { shows: '[data-action="site-on"]' },
  },
  {
    name: 'name another',
    types: 'www.henan.gov.cn',
    keys: [],
    done: { shows: '[data-action="site-off"]:enabled' },
  },
  {
    name: 'switch it off by the button',
    at: '[data-action="site-off"]',
    done: { shows: '.sites li:nth-child(2) [data-action="site-on"]' },
  },
  {
    name: 'switch a site on',
    at: '[data-action="site-on"]',
    done: { lacks: '.sites li:nth-child(2) [data-action="site-on"]' },
  },
  {
    name: 'give a site back',
    at: '[data-action="give-back"]',
    done: { lacks: '[data-action="give-back"]' },
  },
  {
    name: 'switch single letters off',
    at: '[name="letters"]',
    keys: ['Space'],
    done: { lacks: '[name="letters"]:checked' },
  },
  {
    name: 'choose the keys of the browser',
    at: '[data-action="keys"]',
    done: { opens: 'extensions/shortcuts' },
  },
  {
    name: 'take a suggestion back',
    at: '[data-action="restore"]',
    done: { lacks: '[data-action="restore"]' },
  },
];

export const ALSO_IN_THE_SETTINGS = [PAGES];

/** With a backup of other clips at hand: see `backups.ts`. */
export const IN_THE_DATA = (backup: string): readonly Action[] => [
  { name: 'download a backup', at: '[data-action="backup"]', done: { saves: 'lince-backup-' } },
  {
    name: 'choose a backup',
    at: '[data-action="choose-backup"]',
    done: { asksFor: backup },
  },
  {
    name: 'look at what is new',
    at: '.preview summary',
    done: { shows: '.preview details[open]' },
  },
  {
    name: 'replace, not merge',
    at: '[name="restore-mode"]',
    keys: ['ArrowDown'],
    done: { shows: '[name="restore-mode"][value="replace"]:checked' },
  },
  {
    name: 'merge after all',
    keys: ['ArrowUp'],
    done: { shows: '[name="restore-mode"][value="merge"]:checked' },
  },
  {
    name: 'keep what is here',
    at: '[name="restore-rule"]',
    keys: ['ArrowDown'],
    done: { shows: '[name="restore-rule"][value="mine"]:checked' },
  },
  {
    name: 'take the settings, too',
    at: '[name="restore-settings"]',
    keys: ['Space'],
    done: { shows: '[name="restore-settings"]:checked' },
  },
  { name: 'leave it', at: '[data-action="leave-restore"]', done: { lacks: '.preview' } },
  {
    name: 'choose the backup again',
    at: '[data-action="choose-backup"]',
    done: { asksFor: backup },
  },
  {
    name: 'restore it',
    at: '[data-action="do-restore"]',
    done: { shows: '[data-action="undo-restore"]' },
  },
  {
    name: 'download a copy',
    at: '[data-action="download-copy"]',
    done: { saves: 'lince-backup-' },
  },
  {
    name: 'take the restore back',
    at: '[data-action="undo-restore"]',
    done: { lacks: '[data-action="undo-restore"]' },
  },
  {
    name: 'look at a copy',
    at: '[data-action="restore-copy"]',
    done: { shows: '.preview' },
  },
  {
    name: 'get the diagnostic file',
    at: '[data-action="diagnosis"]',
    done: { saves: 'lince-diagnosis-' },
  },
];

/** The way to cancel is there for as long as something takes. */
export const ALSO_IN_THE_DATA = [
  PAGES,
  'a[href="#plan"]',
  '[data-action="load-library-copy"]',
  '[data-action="download-library-copy"]',
  '.preview *',
  '[data-action="cancel-work"]',
];
