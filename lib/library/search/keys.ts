/** The conditions that measures of the library can be looked for by, and what may stand behind them. */

import type { Role } from '../../plan/plan';
import {
  type NamedBy,
  type NamesOfKeys,
  queryReader,
  type WrittenQuery,
} from '../../text/written-query';
import type { Head } from '../heads';

/** Whether a plan came with Lince, from a page or from a file. */
export type Origin = Head['origin'];

/** What plans are told by, then what measures are. */
const PLAN_KEYS = ['region', 'year', 'document', 'subject', 'origin'] as const;
const MEASURE_KEYS = ['topic', 'has', 'role'] as const;
/** What is looked for in words of its own, and has no list of values. */
const WORD_KEYS = ['agency', 'target'] as const;

/** What results can be narrowed by, with how many each value would leave. */
export const FACET_KEYS = [...PLAN_KEYS, ...MEASURE_KEYS] as const;
export type PlanKey = (typeof PLAN_KEYS)[number];
export type FacetKey = (typeof FACET_KEYS)[number];
export type WordKey = (typeof WORD_KEYS)[number];
export type LibraryKey = FacetKey | WordKey;

/** Without a value of its own a plan or a measure has this one: no region, no year, no topic. */
export const NONE = '';

/** What a measure can have. */
export const THINGS = ['target', 'agency'] as const;
export const ROLES = ['task', 'framing'] as const satisfies readonly Role[];
export const ORIGINS = ['bundled', 'page', 'file'] as const satisfies readonly Origin[];

/** Those of them that the collection has, too, are called the same there. */
const NAMES: NamesOfKeys<LibraryKey> = {
  region: ['地区', '省', 'region'],
  year: ['年份', '年', 'year'],
  document: ['文件', '方案', 'document', 'doc'],
  subject: ['领域', 'subject'],
  origin: ['来源', 'origin'],
  topic: ['主题', 'topic'],
  has: ['有', 'has'],
  role: ['性质', 'role'],
  agency: ['责任单位', '单位', '部门', 'agency'],
  target: ['目标', '指标', 'target'],
};

type Spellings<Value extends string> = Readonly<Record<Value, readonly string[]>>;

/** The reader's words for values that have no name of their own, in both languages. */
const SPELLINGS: Readonly<{
  has: Spellings<(typeof THINGS)[number]>;
  role: Spellings<Role>;
  origin: Spellings<Origin>;
}> = {
  has: {
    target: ['目标', '指标', 'target', 'targets'],
    agency: ['责任单位', '单位', '部门', 'agency', 'agencies'],
  },
  role: {
    task: ['任务', '具体举措', 'task', 'tasks'],
    framing: ['总括', '总括条款', 'framing'],
  },
  origin: {
    bundled: ['随附', '内置', '自带', 'bundled'],
    page: ['网页', 'page'],
    file: ['文件', '导入', 'file'],
  },
};

/** Reads what was written. Nothing is an error: what is no condition is a word. */
export const parseLibraryQuery: (written: string) => WrittenQuery<LibraryKey> = queryReader(NAMES);
export type LibraryNamed = NamedBy<LibraryKey>;

/** The values that a reader's word means. */
export function spelled(key: keyof typeof SPELLINGS, name: string): string[] {
  return Object.entries<readonly string[]>(SPELLINGS[key])
    .filter(([value, words]) => value === name || words.includes(name))
    .map(([value]) => value);
}
