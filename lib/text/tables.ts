/**
 * Tables of tasks (任务分工表, 举措清单) within a text: a row on a line, its cells parted by tabs, the
 * paragraphs of a cell by U+000B. So a page's table and one that was copied out of a document are the
 * same text. Only tables whose head names tasks and who does them are told from other text: data,
 * contacts and layout are not.
 */
import { type Span, trimSpan } from './article';
import { fold } from './normalise';

/** Parts the cells of a row. */
export const CELL = '\t';
/** Parts the paragraphs of a cell. */
export const PARAGRAPH = '\v';

/**
 * What a column says. `group`: what several tasks have in common; `task`: a task in few words;
 * `content`: the same at length, or its goal; `lead` and `joined` who leads and who cooperates.
 */
export type Column =
  | 'number'
  | 'group'
  | 'task'
  | 'content'
  | 'agency'
  | 'lead'
  | 'joined'
  | 'deadline'
  | 'other';

/** The words of a table's head, the more telling first; matched on folded text without white space. */
const HEADS: readonly (readonly [pattern: RegExp, column: Column])[] = [
  // 序号
  [/^(?:序号?|编号|项次|No\.?)$/i, 'number'],
  // 牵头单位
  [/^(?:牵头|主办|第一责任)[^领]{0,4}(?:单位|部门|处室|科室|机构|主体)/, 'lead'],
  // 配合单位
  [/^(?:配合|参与|参加|协[办同助作])[^领]{0,4}(?:单位|部门|处室|科室|机构)/, 'joined'],
  // 责任单位
  [
    /^(?:主要)?(?:责任|落实|实施|承办|承担|负责|主管|推进|执行|组织)[^领]{0,4}(?:单位|部门|处室|科室|机构|主体)/,
    'agency',
  ],
  // 完成时限
  [/^[^\d]{0,6}(?:时限|时间(?:节点|要求|安排)?|节点|期限|进度(?:安排|要求)?)$/, 'deadline'],
  // 任务类别
  [/类[别型]|分类|领域|方面|板块|维度|大类|专项$|环节/, 'group'],
  // 具体举措
  [
    /^(?:具体|主要|细化|工作|重点|任务|改革|政策|落实|实施|推进|分解)*(?:内容|要求|目标|说明|做法|要点|成效|成果)$|^(?:具体|细化|推进|落实|工作)(?:的)?(?:任务|举措|措施|工作|事项)$|^(?:预期|阶段|年度)/,
    'content',
  ],
  // 重点任务
  [/任务|举措|措施|事项|工作|行动|政策|改革|条款/, 'task'],
];

/** Heads of what is no table of tasks: of projects, powers, data, people, marks. */
const OTHERWISE =
  /项目|投资|金额|资金|姓名|电话|职[务称位]|地[址点]|企业|指标|依据|层级|编码|规格|型号|分值|得分|评分|扣分|权重|属性|数量|年份|名额|对象|条件|材料|收费|标准值|现状值|科目|品种|面积|机关$/;

/** Heads are short: a row of sentences is none. */
const LONGEST_HEAD = 14;

/** What the cells of a row head; null where they are not the head of a table of tasks. */
export function columnsOf(cells: readonly string[]): readonly Column[] | null {
  const heads = cells.map((cell) => fold(cell.slice(0, 60)).replace(/\s+|[([][^()[\]]*[)\]]/g, ''));
  if (heads.length < 2 || heads.some((head) => head.length > LONGEST_HEAD)) return null;
  if (heads.some((head) => OTHERWISE.test(head))) return null;
  const columns = heads.map(columnOf);
  const has = (...wanted: Column[]) => wanted.some((column) => columns.includes(column));
  const isDone =
    has('agency', 'lead', 'deadline') || (has('number') && has('task') && has('content'));
  return has('task', 'content') && isDone ? columns : null;
}

const columnOf = (head: string): Column =>
  HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? 'other';

/** A row: of each cell its paragraphs that are not empty. */
export type Row = readonly (readonly Span[])[];

export interface TaskTable {
  /** From its head to its last row, in the text. */
  readonly span: Span;
  readonly columns: readonly Column[];
  /** Without the head. */
  readonly rows: readonly Row[];
}

/** Lines that may stand between two of a table: cells that were broken over lines, names of groups. */
const LONGEST_BREAK = 8;
/** A cell that begins a row: a number, or nothing where the cell above goes on. */
const BEGINS_ROW = /^\s*[(第]?[\d一二三四五六七八九十]{0,3}[条)]?[、.]?\s*$/;
/** The name of a group, on a row of its own. */
const LONGEST_GROUP = 40;

/** The tables of tasks in a text, in order. Linear. */
export function taskTables(text: string): readonly TaskTable[] {
  const tables: TaskTable[] = [];
  if (!text.includes(CELL)) return tables;
  let open: TableReader | null = null;
  for (let start = 0; start < text.length; ) {
    const end = (text.indexOf('\n', start) + 1 || text.length + 1) - 1;
    const line: Span = [start, end];
    start = end + 1;
    if (open?.take(line)) continue;
    if (open?.table) tables.push(open.table);
    open = TableReader.at(text, line);
  }
  if (open?.table) tables.push(open.table);
  return tables;
}

/** Reads the rows of one table, from its head on. */
class TableReader {
  readonly #text: string;
  readonly #start: number;
  #columns: readonly Column[];
  readonly #rows: Span[][] = [];
  /** Lines since the last that had a tab: they are the table's if another such follows. */
  #loose: Span[] = [];
  #end: number;

  private constructor(text: string, [start, end]: Span, columns: readonly Column[]) {
    this.#text = text;
    this.#start = start;
    this.#end = end;
    this.#columns = columns;
  }

  static at(text: string, line: Span): TableReader | null {
    const cells = cellsOf(text, line);
    if (cells.length < 2) return null;
    const columns = columnsOf(cells.map(([from, to]) => text.slice(from, to)));
    return columns && new TableReader(text, line, columns);
  }

  get table(): TaskTable | null {
    if (this.#rows.length === 0) return null;
    return {
      span: [this.#start, this.#end],
      columns: this.#columns,
      rows: this.#rows.map((cells) => cells.map((cell) => paragraphsOf(this.#text, cell))),
    };
  }

  /** Answers whether the line may be one of the table. */
  take(line: Span): boolean {
    const cells = cellsOf(this.#text, line);
    if (cells.length < 2) {
      if (trimSpan(this.#text, line)[0] < trimSpan(this.#text, line)[1]) this.#loose.push(line);
      return this.#loose.length <= LONGEST_BREAK;
    }
    this.#takeLoose();
    this.#end = line[1];
    const last = this.#rows.at(-1);
    if (this.#isHead(cells)) return true;
    const [first, ...more] = cells;
    const isRest =
      last && first && last.length > 1 && last.length + more.length <= this.#columns.length;
    // The rest of a row whose cell was broken over lines.
    if (isRest && !BEGINS_ROW.test(fold(this.#text.slice(...first)))) {
      extend(last, first);
      last.push(...more);
    } else this.#rows.push(cells);
    return true;
  }

  /** A second line of the head, under a cell of the first that is as wide as two, or the head again. */
  #isHead(cells: readonly Span[]): boolean {
    const words = cells.map(([from, to]) => fold(this.#text.slice(from, to)).replace(/\s+/g, ''));
    const said = words.filter((word) => word !== '');
    const columns = words.map(columnOf);
    const isHead =
      said.length > 0 &&
      said.every((word) => word.length <= LONGEST_HEAD && columnOf(word) !== 'other') &&
      (this.#rows.length === 0 || columnsOf(words) !== null);
    if (isHead && this.#rows.length === 0) {
      this.#columns = Array.from(
        { length: Math.max(cells.length, this.#columns.length) },
        (_, i) => (words[i] ? columns[i] : this.#columns[i]) ?? 'other',
      );
    }
    return isHead;
  }

  /** Lines without a tab between two with one. */
  #takeLoose(): void {
    for (const line of this.#loose) {
      const last = this.#rows.at(-1);
      const isGroup =
        line[1] - line[0] <= LONGEST_GROUP && (!last || last.length >= this.#columns.length);
      if (isGroup || !last) this.#rows.push([line]);
      else extend(last, line);
    }
    this.#loose = [];
  }
}

function extend(row: Span[], [, end]: Span): void {
  const last = row.at(-1);
  if (last) row[row.length - 1] = [last[0], end];
}

/** The cells of a row. */
export function cellsOf(text: string, [start, end]: Span): Span[] {
  const cells: Span[] = [];
  for (let from = start; ; ) {
    const tab = text.indexOf(CELL, from);
    const to = tab < 0 || tab > end ? end : tab;
    cells.push([from, to]);
    if (to === end) return cells;
    from = to + 1;
  }
}

/** The paragraphs of a cell, without white space at their ends. */
export function paragraphsOf(text: string, [start, end]: Span): Span[] {
  const found: Span[] = [];
  for (let from = start; from < end; ) {
    const next = text.slice(from, end).search(/[\v\n]/);
    const to = next < 0 ? end : from + next;
    const paragraph = trimSpan(text, [from, to]);
    if (paragraph[0] < paragraph[1]) found.push(paragraph);
    from = to + 1;
  }
  return found;
}
