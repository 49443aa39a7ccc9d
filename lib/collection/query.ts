/**
 * What a reader writes into the search box of the collection: words and the conditions that a clip can
 * be told by, in the grammar of `lib/text/written-query.ts`.
 */
import { type NamedBy, type NamesOfKeys, queryReader } from '../text/written-query';

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

/** A condition in the reader's words. */
export type Named = NamedBy<Key>;

/** How the conditions are called, in both languages of the interface. */
const NAMES: NamesOfKeys<Key> = {
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

/** Reads what was written. Nothing is an error: what is no condition is a word. */
export const parseQuery = queryReader(NAMES);
