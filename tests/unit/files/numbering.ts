/** What the documents with generated numbers are made of: see `docx-numbering.test.ts`. */
import { abstract, type Written } from './word';

/** A document, the lines that its reader sees, and the ids of its measures; none where they do not matter. */
export interface Fixture extends Written {
  readonly shown: readonly string[];
  readonly ids: readonly string[];
}

export const HAN = 'chineseCountingThousand';
/** The lists of most documents: 一、（一）1.（1）. */
export const OFFICIAL = abstract(1, [
  ['%1、', HAN, '<w:suff w:val="nothing"/>'],
  ['（%2）', HAN, '<w:suff w:val="nothing"/>'],
  ['%3.', 'decimal'],
  ['（%4）', 'decimal'],
]);
export const at = (level: number, list: number | string = 1) => ({ list, level });

/** Headings as a plan has them, each with a sentence below, so that every one is a clause. */
export const GOALS = '到2027年，渔业产值达到100亿元。';
export const PORTS = '建设中心渔港。支持企业改造渔船。';
