/**
 * Tables of tasks → measures: a row is one, with number, groups, agencies and date from their columns.
 */
import { type Article, type Span, textOf } from '../../text/article';
import { fold } from '../../text/normalise';
import { readMarker } from '../../text/numbering';
import type { Column, Row, TaskTable } from '../../text/tables';
import { readAgencies, saysFirstLeads, withFirstLeading } from '../measures/agencies';
import { firstSentence, type TellRole, UNNUMBERED } from '../measures/measures';
import { Fellows, type Opening, readOpening } from '../outline/headings';
import type { Agency, Measure } from '../plan';

/** What stands above a table, or above a row of it. */
export interface AboveTable {
  readonly path: readonly string[];
  readonly headings: readonly string[];
}

/** A row that says a task, with what it has from the rows above. */
interface TaskRow {
  readonly above: AboveTable;
  /** Whether the path above ends with its own number. */
  readonly isNumbered: boolean;
  /** Its words, cell by cell: one, or a task in few words and what it is. */
  readonly parts: readonly (readonly Span[])[];
  /** Until when, where the table says that with a year. */
  readonly deadline: readonly Span[];
  readonly agencies: readonly Agency[];
}

/** One row is an example, or a form. */
const LEAST_ROWS = 2;

/** The measures of a table, in order; `firstLeads`: of the agencies of a row the first leads. */
export function measuresOfTable(
  article: Article,
  table: TaskTable,
  above: AboveTable,
  firstLeads: boolean,
  tellRole: TellRole = () => 'task',
): Measure[] {
  const leads = firstLeads || saysFirstLeads(fold(textOf(article, table.span).slice(0, 200)));
  const rows = new RowReader(article, table, above, leads).rows();
  if (rows.length < LEAST_ROWS) return [];
  const openings = rows.map(({ parts }) => openingOf(article, parts));
  const fellows = new Fellows();
  for (const opening of openings) fellows.add(opening);
  return rows.map((row, i) => {
    const measure = measureOf(article, row, openings[i] as Opening, fellows);
    return { ...measure, role: tellRole(measure.heading, measure.text) };
  });
}

class RowReader {
  readonly #article: Article;
  readonly #table: TaskTable;
  readonly #above: AboveTable;
  readonly #firstLeads: boolean;
  /** The columns that say what is to be done. */
  readonly #tasks: readonly number[];
  readonly #found: (TaskRow & { agencies: readonly Agency[] })[] = [];
  /** Of them those whose cells were found to stand for several rows. */
  readonly #common = new Set<number>();
  /** The last number, and what the last cells of each column said: empty cells go on with it. */
  #number = '';
  #carried: (string | undefined)[] = [];
  #agencies: readonly Agency[] = [];
  /** Of each column the last cell that names agencies. */
  #noted: (readonly Span[] | undefined)[] = [];
  /** The name of a group on a row of its own. */
  #group = '';

  constructor(article: Article, table: TaskTable, above: AboveTable, firstLeads: boolean) {
    this.#article = article;
    this.#table = table;
    this.#above = above;
    this.#firstLeads = firstLeads;
    this.#tasks = indicesOf(table.columns, 'task', 'content');
  }

  rows(): TaskRow[] {
    this.#table.rows.forEach((row, i) => {
      if (this.#isGroup(row)) this.#beginGroup(row);
      else this.#read(row, this.#table.rows[i + 1]);
    });
    return this.#found;
  }

  /** A row with a single cell at its beginning, which names what follows. */
  #isGroup(row: Row): boolean {
    const [first, ...others] = row;
    if (!first || first.length === 0 || others.some((cell) => cell.length > 0)) return false;
    const words = this.#words(first);
    return (
      words.length <= LONGEST_GROUP &&
      !/[。；;]/.test(words) &&
      (!this.#tasks.includes(0) || readMarker(words)?.style === 'han')
    );
  }

  #beginGroup(row: Row): void {
    this.#group = this.#words(row.flat());
    this.#carried = [];
    this.#number = '';
    this.#agencies = [];
    this.#noted = [];
  }

  #read(row: Row, next: Row | undefined): void {
    const { columns } = this.#table;
    const own = this.#tasks.filter((at) => this.#has(row, at));
    const agencies = this.#readAgencies(row);
    const last = this.#found.at(-1);
    if (own.length === 0) {
      // A task in one cell, and those who do it in several.
      if (last) last.agencies = [...last.agencies, ...agencies];
      return;
    }
    const number = indicesOf(columns, 'number').find((at) => this.#has(row, at));
    if (number !== undefined) this.#number = this.#words(row[number] ?? []);
    const goesOn = (at: number) =>
      next !== undefined &&
      !this.#has(next, at) &&
      this.#tasks.some((task) => this.#has(next, task));
    // What several rows have in common stands above them.
    const common = this.#tasks
      .slice(0, -1)
      .filter((at) => this.#common.has(at) || !own.includes(at) || goesOn(at));
    for (const at of common) this.#common.add(at);
    const parts = own.filter((at) => !common.includes(at));
    const groups = [...indicesOf(columns, 'group'), ...common].sort((a, b) => a - b);
    for (const at of groups) {
      if (this.#has(row, at)) this.#carried[at] = this.#words(row[at] ?? []);
    }
    if (agencies.length > 0) this.#agencies = agencies;
    if (parts.length === 0) return;
    const names = [this.#group, ...groups.map((at) => this.#carried[at] ?? '')];
    const above = names.filter((name) => name !== '').reduce(under, this.#above);
    const written = this.#number.replace(/[、.．,，\s]+$/, '');
    const deadline = indicesOf(columns, 'deadline').flatMap((at) => row[at] ?? []);
    this.#found.push({
      above: written === '' ? above : { ...above, path: [...above.path, written] },
      isNumbered: number !== undefined,
      parts: parts.map((at) => row[at] ?? []),
      deadline: /20\d{2}/.test(this.#words(deadline)) ? deadline : [],
      agencies: agencies.length > 0 ? agencies : this.#agencies,
    });
  }

  #has(row: Row, at: number): boolean {
    return (row[at]?.length ?? 0) > 0;
  }

  #words(cell: readonly Span[]): string {
    return cell.map((span) => textOf(this.#article, span)).join('');
  }

  /** Who does it: who leads several tasks in a cell, and each with others, is carried on alone. */
  #readAgencies(row: Row): Agency[] {
    const { columns } = this.#table;
    const at = indicesOf(columns, 'agency', 'lead', 'joined');
    if (!at.some((column) => this.#has(row, column))) return [];
    return at.flatMap((column) => {
      const own = this.#has(row, column) ? row[column] : undefined;
      if (own) this.#noted[column] = own;
      const cell = own ?? (columns[column] === 'joined' ? [] : (this.#noted[column] ?? []));
      return this.#named(cell, columns[column]);
    });
  }

  #named(cell: readonly Span[], column: Column | undefined): readonly Agency[] {
    // Names that stand below each other.
    const note = cell
      .map((span) => textOf(this.#article, span))
      .reduce((all, name) => (/(?:^|[、，,；;：:])$/.test(all) ? all : `${all}、`) + name, '');
    const read = readAgencies(note, fold(note));
    if (column === 'agency') return this.#firstLeads ? withFirstLeading(read) : read;
    const role = column === 'lead' ? 'lead' : 'cooperating';
    return read.map((agency) => ({ ...agency, role: agency.role ?? role }));
  }
}

/** The name of a group is a heading, its number a step of the path. */
const LONGEST_GROUP = 40;

function under({ path, headings }: AboveTable, name: string): AboveTable {
  const marker = readMarker(fold(name));
  const number = name.slice(0, marker?.text.length ?? 0).replace(/[、.．,，\s]+$/, '');
  return {
    path: number === '' ? path : [...path, number],
    headings: [...headings, name.slice(marker?.length ?? 0).replace(/[。:：]$/, '')],
  };
}

function indicesOf(columns: readonly Column[], ...wanted: readonly Column[]): number[] {
  return columns.flatMap((column, at) => (wanted.includes(column) ? [at] : []));
}

function markerOf(article: Article, [first]: readonly Span[]) {
  return first ? readMarker(fold(textOf(article, first))) : null;
}

/** How the words of a row begin; a task in few words before what it is is its heading. */
function openingOf(article: Article, [first = [], ...more]: readonly (readonly Span[])[]): Opening {
  const [start] = first;
  const words = start
    ? fold(textOf(article, start)).slice(markerOf(article, first)?.length ?? 0)
    : '';
  return readOpening(words, first.length > 1 || more.length > 0);
}

function measureOf(
  article: Article,
  { above, isNumbered, parts, deadline, agencies }: TaskRow,
  opening: Opening,
  fellows: Fellows,
): Measure {
  const marker = markerOf(article, parts[0] ?? []);
  const all = parts.flat();
  const [start = 0, end = 0] = all[0] ?? [];
  const from = start + (marker?.length ?? 0);
  const words: Span = [from, end];
  // Of a single cell that is but a sentence nothing is its heading.
  const isTitled =
    parts.length > 1
      ? opening.kind !== 'none'
      : opening.kind !== 'sentence' && fellows.agree(opening);
  const titleSpan: Span = [from, from + opening.length];
  const title = isTitled ? textOf(article, titleSpan).trim() : '';
  const spans = [words, ...all.slice(1), ...deadline].sort(([a], [b]) => a - b);
  const number = marker ? textOf(article, [start, start + marker.text.length]) : '';
  const own = number.replace(/[、.．,，\s]+$/, '');
  const path = own === '' ? above.path : [...above.path, own];
  return {
    id: path.join('') + (isNumbered || own !== '' ? '' : UNNUMBERED),
    path,
    heading: title === '' ? above.headings : [...above.headings, title],
    title,
    text: spans.map((span) => textOf(article, span)).join(''),
    role: 'task',
    agencies,
    targets: [],
    spans,
    titleSpan: title === '' ? firstSentence(article, words) : titleSpan,
  };
}
