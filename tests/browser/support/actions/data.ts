/** What a reader can do with all data at once. */
import { type Action, PAGES } from './action';

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
