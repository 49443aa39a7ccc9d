/**
 * The header table of a document (公文头), whatever it is made of: cells, definition lists, list
 * items, divisions of a grid, several labels on one line. Linear: one walk over the page's texts.
 */
import { fold } from '../text/normalise';
import { isSilent } from './survey';
import { walk } from './walk';

/**
 * The labels, written without white space and colons, as pages pad them: `索 引 号：`,
 * `文\u00a0\u00a0号`, `[发文字号]`.
 */
const LABELS = {
  title: ['标题', '名称'],
  issuer: ['发文机关', '发文机构', '发文单位', '发布机构', '发布机关', '发布单位'],
  documentNumber: ['发文字号', '文号', '文件编号', '发文文号', '发布文号'],
  signedOn: ['成文日期', '成文时间', '生成日期', '发文日期', '印发日期'],
  publishedOn: ['发布日期', '公开日期', '信息提供日期', '发布时间'],
  validity: ['有效性', '时效性', '效力状态', '时效状态', '文件状态', '是否有效'],
} as const;

/** Further labels, so that none is taken for the value of the one before. */
const OTHER_LABELS = ['索引号', '主题分类', '组配分类'];

type Field = keyof typeof LABELS;

const FIELD_OF = new Map<string, Field | null>([
  ...OTHER_LABELS.map((label) => [label, null] as const),
  ...(Object.entries(LABELS) as [Field, readonly string[]][]).flatMap(([field, labels]) =>
    labels.map((label) => [label, field] as const),
  ),
]);

/** What the header table says, and how many of its labels the page has. */
export interface HeaderTable {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly labels: number;
}

/** The labels with white space between their characters, the longer ones first. */
const ANY_LABEL = [...FIELD_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('\\s*'))
  .join('|');
/** A label that a bracket or colon ends, or that is all there is. */
const LABEL = new RegExp(`(?:^|[\\s\\[|;])\\s*(${ANY_LABEL})\\s*(?:[\\]:]+|$)`, 'g');
/** One of its characters is in every label; most texts of a page have none. */
const HINT = /[题称关构位号期间性类词象引式门态效别]/;

const LONGEST_TEXT = 300;
const LONGEST_VALUE = 200;
/** Elements that hold one value: when one ends empty, the value is empty. */
const HOLDER = /^(?:TD|TH|DD|LI|P|DIV|SPAN)$/i;
const BLOCK = /^(?:TD|TH|DT|DD|LI|P|DIV|TR|TABLE|UL|DL|SECTION|H[1-6])$/i;

/** Reads the header table of a page. */
export function readHeaderTable(document: Document): HeaderTable {
  const reader = new Reader();
  if (document.body) {
    walk(document.body, {
      text: ({ data }) => reader.read(data),
      enter(_, name) {
        reader.enter();
        return !isSilent(name);
      },
      leave: (_, name) => reader.leave(name),
    });
  }
  return { fields: reader.fields, labels: reader.seen.size };
}

class Reader {
  readonly fields: Partial<Record<Field, string>> = {};
  readonly seen = new Set<string>();
  /** The label that waits for its value. */
  #waiting: Field | null = null;
  #value = '';
  /** How many elements were entered since the label, and not yet left. */
  #depth = 0;

  enter(): void {
    if (this.#waiting) this.#depth++;
  }

  leave(name: string): void {
    if (!this.#waiting) return;
    if (/^(?:TABLE|UL|DL)$/i.test(name)) {
      this.#end();
      return;
    }
    const inside = this.#depth > 0;
    if (inside) this.#depth--;
    if (this.#value !== '' ? BLOCK.test(name) : inside && HOLDER.test(name)) this.#end();
  }

  read(raw: string): void {
    if (raw.length > LONGEST_TEXT) {
      this.#end();
      return;
    }
    const labels = HINT.test(raw) ? Array.from(fold(raw).matchAll(LABEL)) : [];
    const first = labels[0];
    if (this.#waiting && (!first || first.index > 0)) this.#take(raw.slice(0, first?.index));
    labels.forEach((match, i) => {
      this.#end();
      const label = (match[1] ?? '').replace(/\s+/g, '');
      this.seen.add(label);
      const field = FIELD_OF.get(label) ?? null;
      if (field === null || this.fields[field]) return;
      this.#waiting = field;
      this.#take(raw.slice(match.index + match[0].length, labels[i + 1]?.index));
    });
  }

  #take(raw: string): void {
    const text = raw.replace(/^[\s:：\]】]+|\s+$/g, '').replace(/\s+/g, ' ');
    if (text === '') return;
    this.#value = `${this.#value}${text}`.slice(0, LONGEST_VALUE + 1);
    if (this.#value.length > LONGEST_VALUE) this.#waiting = null;
  }

  #end(): void {
    if (this.#waiting && this.#value !== '') this.fields[this.#waiting] = this.#value;
    this.#waiting = null;
    this.#value = '';
    this.#depth = 0;
  }
}
