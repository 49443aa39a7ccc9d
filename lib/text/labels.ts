/**
 * What stands around a document by labels: `文号：皖政〔2020〕1号`, in the table at its head, in the line
 * under its title, in whatever order and however parted. Of pages, files and plain text alike.
 */
import { fold } from './normalise';

/**
 * The labels of each field, written without white space and colons, as pages pad them: `索 引 号：`,
 * `文\u00a0\u00a0号`, `[发文字号]`. Those of no field are there so that none is taken for a value.
 */
const LABELS = {
  title: '标题 名称',
  issuer: '发文机关 发文机构 发文单位 发布机构 发布机关 发布单位',
  documentNumber:
    '发文字号 文件字号 公文字号 文件编号 发文编号 发文文号 发布文号 公文文号 文号 发文号 文件号',
  signedOn: '成文日期 成文时间 生成日期',
  issuedOn: '发文日期 印发日期',
  publishedOn: '发布日期 公开日期 信息提供日期 发布时间',
  validity: '有效性 时效性 效力状态 时效状态 文件状态 是否有效',
  none: '索引号 主题分类 组配分类',
} as const;

type Field = keyof typeof LABELS;

/** What labels say, as written. */
export type Labelled = Readonly<Partial<Record<Field, string>>>;

/** When it was signed and published. 发文日期 is the day of signing, or that of publication beside it. */
export function labelledDays({ signedOn, issuedOn, publishedOn }: Labelled): {
  readonly signed: string;
  readonly published: string;
} {
  return {
    signed: signedOn ?? issuedOn ?? '',
    published: publishedOn ?? (signedOn && issuedOn) ?? '',
  };
}

const FIELD_OF = new Map(
  (Object.entries(LABELS) as [Field, string][]).flatMap(([field, labels]) =>
    labels.split(' ').map((label) => [label, field] as const),
  ),
);

/** The labels with white space between their characters, the longer ones first. */
const ANY_LABEL = [...FIELD_OF.keys()]
  .sort((a, b) => b.length - a.length)
  .map((label) => [...label].join('\\s*'))
  .join('|');
/**
 * A label that is no part of a longer word and that a bracket, a colon, a tab or a value with a year
 * ends; or one that is all there is. 丨 is a Chinese character, and stands for a bar.
 */
const LABEL = new RegExp(
  `(?:(?<![\\u4e00-\\u9fff])|丨|(?=发文字号))(${ANY_LABEL})(?:\\s*[\\]:\\t]+|\\s+(?=\\S{0,12}\\[?\\d{4}))|(?:^|[\\s\\[|;])(${ANY_LABEL})\\s*$`,
  'g',
);
/** One of its characters is in every label; most texts of a page have none. */
const HINT = /[题称关构位号期间性类态效]/;
/** A label that nobody knows ends a value, too: `15号 浏览次数：7`. */
const NEXT_LABEL = /[\s|丨;,\][/]+[\u4e00-\u9fff]{2,6}\s*:/;

const LONGEST_TEXT = 300;
const LONGEST_VALUE = 200;

/** Takes in texts one after the other; the value of a label may stand in a later one. */
export class LabelReader {
  readonly fields: Partial<Record<Field, string>> = {};
  /** The label that waits for its value, or for more of it. */
  #waiting: Field | null = null;
  #value = '';

  get isWaiting(): boolean {
    return this.#waiting !== null;
  }

  /** Whether something of the value has been met. */
  get hasBegun(): boolean {
    return this.#value !== '';
  }

  /** Answers whether a label stands in the text. */
  read(raw: string): boolean {
    if (raw.length > LONGEST_TEXT) {
      this.end();
      return false;
    }
    const labels = HINT.test(raw) ? [...fold(raw).matchAll(LABEL)] : [];
    const first = labels[0];
    if (!first || first.index > 0) this.#take(raw.slice(0, first?.index));
    labels.forEach((match, i) => {
      this.end();
      const field = FIELD_OF.get((match[1] ?? match[2] ?? '').replace(/\s+/g, '')) ?? 'none';
      if (field === 'none' || this.fields[field]) return;
      this.#waiting = field;
      this.#take(raw.slice(match.index + match[0].length, labels[i + 1]?.index));
    });
    return labels.length > 0;
  }

  /** The value ends here. A number or a date that is none (`无`, `-`) leaves its place to another. */
  end(): void {
    if (this.#waiting && (/[NO]/.test(this.#waiting) ? /[\d〇一二]/ : /./).test(this.#value))
      this.fields[this.#waiting] = this.#value;
    this.#waiting = null;
    this.#value = '';
  }

  #take(raw: string): void {
    if (!this.#waiting) return;
    const isTitle = this.#waiting === 'title';
    const next = isTitle ? -1 : fold(raw).search(NEXT_LABEL);
    this.#value += (next < 0 ? raw : raw.slice(0, next))
      .replace(/^[\s:：\]】]+/, '')
      // What parts it from what comes next; a title may end so itself.
      .replace(isTitle ? /\s+$/ : /[\s|丨;；,，/【】]+$/, '')
      .replace(/\s+/g, ' ');
    if (this.#value.length > LONGEST_VALUE) this.#waiting = null;
    if (next >= 0) this.end();
  }
}
