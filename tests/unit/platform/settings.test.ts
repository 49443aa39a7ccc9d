/** What the reader has chosen survives updates, damage, and other pages that choose as well. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSetting,
  migrate,
  migrateSettings,
  onSettings,
  readSettings,
} from '../../../lib/platform/settings';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));

/** What the browser has stored. */
let stored: Record<string, unknown>;

beforeEach(() => {
  resetBrowser();
  stored = {};
  browser.storage.local.get.mockImplementation(async (keys) =>
    Object.fromEntries([keys].flat().flatMap((key) => (key in stored ? [[key, stored[key]]] : []))),
  );
  browser.storage.local.set.mockImplementation(async (values) => {
    stored = { ...stored, ...values };
  });
});

const FIRST_DAY = {
  language: 'auto',
  regions: [],
  sensitivity: 'usual',
  markEquivalents: true,
  markTargets: true,
  letters: true,
  selectionButton: true,
  keepEquivalents: true,
  palette: 'lake',
  handOnForm: '',
  handOnColumns: [],
  handOnGrouping: '',
  handOnPart: '',
  handOnBookForm: '',
  handOnBookPart: '',
  sitesOff: [],
};

describe('the settings', () => {
  it('are those of a first day until something is chosen', async () => {
    expect(await readSettings()).toEqual(FIRST_DAY);
    browser.storage.local.get.mockRejectedValue(new Error('disk'));
    expect(await readSettings()).toEqual(FIRST_DAY);
  });

  it.each([
    ['language', 'en'],
    ['regions', ['350000', '440000']],
    ['sensitivity', 'more'],
    ['markTargets', false],
    ['letters', false],
    ['palette', 'ink'],
    ['handOnColumns', ['quote', 'region']],
    ['sitesOff', ['www.hainan.gov.cn']],
  ] as const)('%s is kept when it is chosen, and the others stay', async (field, value) => {
    await changeSetting(field, value);
    expect(await readSettings()).toEqual({ ...FIRST_DAY, [field]: value });
  });

  it('chosen in two pages at once are both kept', async () => {
    await Promise.all([changeSetting('palette', 'sky'), changeSetting('language', 'en')]);
    expect(await readSettings()).toMatchObject({ palette: 'sky', language: 'en' });
  });

  it.each([
    ['language', 'fr'],
    ['language', { language: 'en' }],
    ['regions', ['闽']],
    ['sensitivity', 'all'],
    ['markTargets', 'yes'],
    ['palette', null],
    ['sitesOff', ['a b']],
  ])('%s stored as %j falls back alone', async (field, value) => {
    stored = { 'settings.version': 1, 'settings.markEquivalents': false };
    stored[`settings.${field}`] = value;
    expect(await readSettings()).toEqual({ ...FIRST_DAY, markEquivalents: false });
  });

  it('are told to open pages when they change, and nothing else is', () => {
    const changed = vi.fn();
    const ended = new AbortController();
    onSettings(changed, ended.signal);
    browser.storage.onChanged.fire({ 'settings.palette': {} });
    browser.storage.onChanged.fire({ other: {} });
    expect(changed).toHaveBeenCalledTimes(1);
    ended.abort();
    browser.storage.onChanged.fire({ 'settings.palette': {} });
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe('an update', () => {
  it.each([
    ['nothing was chosen', {}, {}],
    ['the language was', { language: 'en' }, { 'settings.language': 'en' }],
    [
      'something is there that nobody knows',
      { language: 'en', 'settings.later': 3 },
      { 'settings.language': 'en', 'settings.later': 3 },
    ],
    [
      'all is of this version',
      { 'settings.version': 1, 'settings.palette': 'ink' },
      { 'settings.version': 1, 'settings.palette': 'ink' },
    ],
    [
      'it is a step back from a later version',
      { 'settings.version': 9, language: 'x' },
      { 'settings.version': 9, language: 'x' },
    ],
  ])('keeps what was chosen when %s', (_, before, after) => {
    expect(migrate(before)).toEqual(after);
  });

  it('is written once, and read rightly before that', async () => {
    stored = { language: 'en' };
    expect((await readSettings()).language).toBe('en');
    await migrateSettings();
    expect(stored).toMatchObject({ 'settings.language': 'en', 'settings.version': 1 });
    await migrateSettings();
    expect(browser.storage.local.set).toHaveBeenCalledTimes(1);
  });

  it('does not lose the first choice that comes after it', async () => {
    stored = { language: 'en' };
    await changeSetting('language', 'zh-CN');
    await migrateSettings();
    expect((await readSettings()).language).toBe('zh-CN');
  });
});
