/**
 * What a reader writes into the search box: words, "phrases" that must stand as they are, -words that
 * must not, and conditions such as 地区:河南, 标签:医疗, 年份:2017-2019, 有:目标 or region:henan.
 */
import { fold } from '../text/normalise';

/** What a clip can be told by. */
export const KEYS = [
  'region',
  'document',
  'topic',
  'tag',
  'folder',
  'year',
  'colour',
  'state',
  'has',
  'kind',
] as const;
export type Key = (typeof KEYS)[number];

/** Without a value of its own a clip has this one: no region, no folder, not looked for yet. */
export const NONE = '';

/** A word to be found; its text is folded and in lower case. */
export interface Word {
  readonly text: string;
  /** Only as it is written, not nearly and not by initials. */
  readonly exact: boolean;
  readonly not: boolean;
}

/** A condition in the reader's words: the name of a region, of a tag, of a folder. */
export interface Named {
  readonly key: Key;
  readonly name: string;
  readonly not: boolean;
}

export interface Query {
  readonly words: readonly Word[];
  readonly named: readonly Named[];
}

/** How the conditions are called, in both languages of the interface. */
const NAMES: Readonly<Record<Key, readonly string[]>> = {
  region: ['地区', '省', 'region'],
  document: ['文件', '方案', 'document', 'doc'],
  topic: ['主题', 'topic'],
  tag: ['标签', 'tag'],
  folder: ['文件夹', 'folder'],
  year: ['年份', '年', 'year'],
  colour: ['颜色', 'colour', 'color'],
  state: ['状态', 'state'],
  has: ['有', 'has'],
  kind: ['类型', 'kind'],
};

const KEY_BY_NAME = new Map(
  KEYS.flatMap((key) => NAMES[key].map((name): [string, Key] => [name, key])),
);

/** A part: perhaps `-`, perhaps `name:`, then a phrase or whatever has no space in it. */
const PART = /(-)?(?:([^\s:"]+):)?(?:"([^"]*)"?|(\S+))/g;

/** Quotation marks of every kind; half-width colon and minus come from folding. */
const QUOTES = /[“”„‟«»]/g;

/** Reads what was written. Nothing is an error: what is no condition is a word. */
export function parseQuery(written: string): Query {
  const words: Word[] = [];
  const named: Named[] = [];
  const text = fold(written).replace(QUOTES, '"').toLowerCase();
  for (const [part, minus, name, phrase, word] of text.matchAll(PART)) {
    const not = minus !== undefined;
    const value = (phrase ?? word ?? '').trim();
    const key = name === undefined ? undefined : KEY_BY_NAME.get(name);
    if (key) {
      if (value !== '') named.push({ key, name: value, not });
    } else if (name !== undefined) {
      words.push({ text: part.replace(/^-/, '').replaceAll('"', ''), exact: false, not });
    } else if (value !== '') {
      words.push({ text: value, exact: phrase !== undefined, not });
    }
  }
  return { words, named };
}
