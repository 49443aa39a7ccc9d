/**
 * One look at a whole page: how much text each element holds, how much of it is links, and which
 * elements are rows of a list. Everything that asks for the text of an element asks here: read for
 * each element anew, a page would be read once for every level of its nesting.
 *
 * Linear: each node is entered and left once.
 */
import { fold } from '../text/normalise';
import { walk } from './walk';

/** What an element holds, all below it included. */
export interface Weight {
  /** Chinese characters, and those of them that stand inside links. */
  readonly han: number;
  readonly linked: number;
}

/** Rows of a list that stand in one place: links with dates beside them. */
interface ListPlace {
  readonly rows: number;
  /** Chinese characters of the rows. */
  readonly han: number;
}

export interface Survey {
  /** Elements that hold at least forty Chinese characters. */
  readonly weights: ReadonlyMap<Node, Weight>;
  readonly lists: readonly ListPlace[];
  /** Chinese characters of the whole. */
  readonly han: number;
  /** How many different labels of a header table (公文头) the page has. */
  readonly labels: number;
  /** Whether a text of its own is a document number, outside links. */
  readonly numbered: boolean;
}

/** The labels that header tables begin with, white space taken out. */
const LABEL =
  /^\[?((?:信息)?索引号?|主题[词类]别?|(?:主题|体裁|组配|信息)分类|统一编号|标题|(?:文件)?名称|[发制][文布发](?:机[关构]|单位)|(?:发文字|[发布文]*文|文件编)号|(?:[成发]文|生成|[制印]发|发布|公开|信息提供)(?:日期|时间)|[有时]效性|效力状态)(?:[\]:]|$)/;

/** A document number: prefix, year in brackets of any kind, serial number. Matched on folded text. */
export const NUMBER =
  /[\u4e00-\u9fff]{2,14}\s*[[(<〈《‘]\s*\d{4}\s*[\])>〉》’]\s*第?\s*\d{1,4}\s*号/;

/**
 * How a label begins or a number ends, before any folding: most texts of a page do neither. Radicals
 * and compatibility ideographs may be any character.
 */
const HINT =
  /^[\s\u200b-\u200f\u2060-\u2064]*(?:[[［〔【〖][\s\u200b-\u200f]*)?[信索主体组組统标標文名发發制布成生印公有时效\u2e80-\u2fd5\uf900-\ufaff]|[\d０-９]\s*[号號][\s)\]）］〕】〗\u200b-\u200f]*$/;
const DIGIT = /\d/;

/** Labels and numbers stand in texts no longer than this. */
const LONGEST_CELL = 60;

/** Elements whose text nobody reads. */
const SILENT = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SELECT', 'TEXTAREA']);

/** Whether nobody reads what is inside an element. Asked of each: a set is quicker than a pattern. */
export const isSilent = (name: string) => SILENT.has(name);

/** The number of Chinese characters in a text. */
export function countHan(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) count++;
  }
  return count;
}

/** A date as lists have them, in full or without the year. */
const LIST_DATE =
  /\d{4}[-./年]\s?\d{1,2}[-./月]\s?\d{1,2}|(?:^|\D)[01]?\d-[0-3]\d(?!\d)|^\s*\d{4}[-./]\d{2}\s*$/;
/** A row is short: teasers have some two hundred characters. */
const LONGEST_ROW = 600;

/** What holds less is no place for a document, and not remembered. */
const LEAST_WEIGHT = 40;

/** Weighs an element and all below it. */
export function survey(root: Element): Survey {
  const weights = new Map<Node, Weight>();
  const places = new Map<Node, { rows: number; han: number }>();
  const labels = new Set<string>();
  let numbered = false;
  // Running totals; what they are at an element's end, less those at its beginning, is its own.
  let han = 0;
  let linked = 0;
  let length = 0;
  let links = 0;
  let dates = 0;
  let open = 0;
  /** The totals at the beginning of each element that is open, five numbers each. */
  const begun: number[] = [];

  const readText = (data: string) => {
    const own = countHan(data);
    han += own;
    length += data.length;
    if (open > 0) linked += own;
    if (data.length > 4 && data.length < LONGEST_ROW && DIGIT.test(data) && LIST_DATE.test(data))
      dates++;
    if (own === 0 || data.length >= LONGEST_CELL || !HINT.test(data)) return;
    const text = fold(data).replace(/\s+/g, '');
    const label = LABEL.exec(text)?.[1];
    if (label) labels.add(label);
    numbered ||=
      open === 0 && /\d号[)\]]?$/.test(text) && !/[。》]/.test(text) && NUMBER.test(text);
  };

  walk(root, {
    text: ({ data }) => readText(data),
    enter(_, name) {
      begun.push(han, linked, length, links, dates);
      if (name === 'A') {
        open++;
        links++;
      }
      return !isSilent(name);
    },
    leave(node, name) {
      const datesBefore = begun.pop() ?? 0;
      const linksBefore = begun.pop() ?? 0;
      const start = begun.pop() ?? 0;
      const linkedBefore = begun.pop() ?? 0;
      const before = begun.pop() ?? 0;
      if (name === 'A') open--;
      const own = han - before;
      if (own >= LEAST_WEIGHT) weights.set(node, { han: own, linked: linked - linkedBefore });
      const isRow = dates > datesBefore && links > linksBefore && length - start <= LONGEST_ROW;
      if (!isRow || !node.parentNode || node === root) return;
      const place = places.get(node.parentNode) ?? { rows: 0, han: 0 };
      places.set(node.parentNode, { rows: place.rows + 1, han: place.han + own });
    },
  });
  return { weights, lists: [...places.values()], labels: labels.size, numbered, han };
}
