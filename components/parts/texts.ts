/**
 * The interface's words for components: by typed key, from the table that the page was given.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type table from '../../assets/locales/zh-CN.json';

export type TextKey = keyof typeof table;
export type Texts = Readonly<Record<TextKey, string>>;

/** Words by key; `{name}` in them is replaced by the value of that name. */
export type Say = (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;

/** Makes a `Say` of a table. A key that the table lacks is shown as itself, so that it is noticed. */
export function sayFrom(texts: Partial<Texts>): Say {
  return (key, values = {}) =>
    (texts[key] ?? key).replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
}

const SayContext = createContext<Say>(sayFrom({}));

/** Gives components below it their words. */
export const SayProvider = SayContext.Provider;

export function useSay(): Say {
  return useContext(SayContext);
}
