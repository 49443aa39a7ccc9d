/** Which language the interface speaks. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import en from '../../../assets/locales/en.json';
import zh from '../../../assets/locales/zh-CN.json';
import { interfaceTexts, overlayTexts } from '../../../lib/platform/texts';
import { browser, resetBrowser } from './fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('./fake-browser')).browser,
}));
beforeEach(resetBrowser);
afterEach(() => vi.unstubAllGlobals());

const prefers = (...languages: string[]) => vi.stubGlobal('navigator', { languages });
const stored = (value: unknown) =>
  browser.storage.local.get.mockResolvedValue(
    value === undefined ? {} : { 'settings.language': value },
  );

describe('the language', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['zh-Hant-TW'], 'zh-CN'],
    [['ZH-hk'], 'zh-CN'],
    [['en-GB', 'zh-CN'], 'en'],
    [['fr', 'zh-CN'], 'zh-CN'],
    [['fr', 'de'], 'en'],
    [['zha', 'eng'], 'en'],
    [[], 'en'],
  ])('for a reader of %j is %s', async (languages, expected) => {
    prefers(...languages);
    const { language, texts } = await interfaceTexts();
    expect(language).toBe(expected);
    expect(texts).toBe(expected === 'en' ? en : zh);
  });

  it.each([
    ['zh-CN', 'zh-CN'],
    ['en', 'en'],
    ['auto', 'en'],
  ])('chosen as %s is %s in an English browser', async (choice, expected) => {
    prefers('en');
    stored(choice);
    expect((await interfaceTexts()).language).toBe(expected);
  });

  it.each([undefined, null, 'fr', 3, { language: 'en' }])(
    'stored as %j is no choice',
    async (value) => {
      prefers('zh-CN');
      stored(value);
      expect((await interfaceTexts()).language).toBe('zh-CN');
    },
  );

  it('is that of the browser where nothing can be read', async () => {
    prefers('zh-CN');
    browser.storage.local.get.mockRejectedValue(new Error('disk'));
    expect((await interfaceTexts()).language).toBe('zh-CN');
  });
});

it('the overlay is given its own words only', () => {
  const words = overlayTexts(en);
  expect(words).toMatchObject({ 'card.save': en['card.save'], 'chip.label': en['chip.label'] });
  expect(
    Object.keys(words).filter((key) => /^(?:panel|collection|column|settings)\./.test(key)),
  ).toEqual([]);
});
