/** What a reader can do in the side panel where a page is no notice of the library. */
import type { Action } from './action';

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
