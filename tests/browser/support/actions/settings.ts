/** What a reader can do in the settings. */
import { type Action, PAGES } from './action';

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
