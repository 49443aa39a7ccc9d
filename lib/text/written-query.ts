/**
 * What a reader writes into a search box: words, "phrases" that must stand as they are, -words that
 * must not, and conditions such as 地区:河南, 年份:2017-2019, 有:目标 or region:henan. One grammar for
 * the collection and the library; which conditions there are, each says by itself.
 */
import { fold } from './normalise';
import type { Region } from './regions';

/** A word to be found; its text is folded and in lower case. */
export interface Word {
  readonly text: string;
  /** Only as it is written, not nearly and not by initials. */
  readonly exact: boolean;
  readonly not: boolean;
}

/** A condition in the reader's words: the name of a region, of a tag, of a folder. */
export interface NamedBy<Key extends string> {
  readonly key: Key;
  readonly name: string;
  readonly not: boolean;
}

export interface WrittenQuery<Key extends string> {
  readonly words: readonly Word[];
  readonly named: readonly NamedBy<Key>[];
}

/** How each condition is called, in both languages of the interface. */
export type NamesOfKeys<Key extends string> = Readonly<Record<Key, readonly string[]>>;

/** A part: perhaps `-`, perhaps `name:`, then a phrase or whatever has no space in it. */
const PART = /(-)?(?:([^\s:"]+):)?(?:"([^"]*)"?|(\S+))/g;

/** Quotation marks of every kind; half-width colon and minus come from folding. */
const QUOTES = /[“”„‟«»]/g;

/** A reader of queries with these conditions. Nothing is an error: what is no condition is a word. */
export function queryReader<Key extends string>(
  names: NamesOfKeys<Key>,
): (written: string) => WrittenQuery<Key> {
  const keys = new Map(
    Object.entries<readonly string[]>(names).flatMap(([key, own]) =>
      own.map((name): [string, Key] => [name, key as Key]),
    ),
  );
  return (written) => {
    const words: Word[] = [];
    const named: NamedBy<Key>[] = [];
    const text = fold(written).replace(QUOTES, '"').toLowerCase();
    for (const [part, minus, name = '', phrase, word = ''] of text.matchAll(PART)) {
      const not = minus !== undefined;
      const value = (phrase ?? word).trim();
      const key = keys.get(name);
      const exact = phrase !== undefined && name === '';
      const asWord = name === '' ? value : part.replace(/^-/, '').replaceAll('"', '');
      if (key && value !== '') named.push({ key, name: value, not });
      else if (!key && asWord !== '') words.push({ text: asWord, exact, not });
    }
    return { words, named };
  };
}

/** Whether a region is meant: by the beginning of its name, its character, its code, its host. */
export function isRegionNamed(
  { code, name: full, abbreviation, hosts }: Region,
  name: string,
): boolean {
  return full.startsWith(name) || abbreviation === name || code === name || hosts.includes(name);
}

/** A range of years: `2017-2019`, `2017..`, `..2019`. */
const YEARS = /^(\d{4})?(?:-|\.\.)(\d{4})?$/;

/** Whether a year, in four digits, is the one that is written, or lies in the range that is. */
export function isYearNamed(year: string, name: string): boolean {
  const [range, from = '0000', to = '9999'] = YEARS.exec(name) ?? [];
  return range === undefined ? year === name : from <= year && year <= to;
}
