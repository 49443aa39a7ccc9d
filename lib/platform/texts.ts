/**
 * The interface's language: the browser's, or the one that the reader chose. `browser.i18n` cannot
 * be told by the reader, so the tables are ours; `_locales` serves the manifest alone.
 */
import en from '../../assets/locales/en.json';
import zh from '../../assets/locales/zh-CN.json';
import { readSettings } from './settings';

export type Language = 'zh-CN' | 'en';
export type Texts = typeof zh;

const TABLES: Readonly<Record<Language, Texts>> = { 'zh-CN': zh, en };
/**
 * The language to show, and its table: of the reader's preferred languages the first that we have.
 * Not the browser's own interface language: many read Chinese in a browser that has no Chinese.
 */
export async function interfaceTexts(): Promise<{ language: Language; texts: Texts }> {
  const { language: choice } = await readSettings();
  const preferred = navigator.languages.find((language) => /^(?:zh|en)\b/i.test(language)) ?? 'en';
  const ofBrowser = /^zh/i.test(preferred) ? 'zh-CN' : 'en';
  const language = choice === 'auto' ? ofBrowser : choice;
  return { language, texts: TABLES[language] };
}

/** The part of a table that the overlay needs: it should not carry what it never says. */
export function overlayTexts(texts: Texts): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) =>
      /^(?:app|card|chip|clause|keep|key\.save|level|region)\./.test(key),
    ),
  );
}
