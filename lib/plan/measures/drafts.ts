/** A measure that is put together from lines: as it was parsed, with what marks add and take away. */
import { type Article, type Span, textOf } from '../../text/article';
import { type Line, startOf } from '../outline/lines';
import { buildOutline, type Clause } from '../outline/outline';
import type { Agency, Measure } from '../plan';
import { roleOf } from '../roles';
import { firstSentence } from './measures';

/** The numbers and the headings above a measure. */
export interface Above {
  readonly path: readonly string[];
  readonly headings: readonly string[];
}

/** What of the whole document matters to one measure. */
export interface Reading {
  readonly article: Article;
  /** From here on the document has said that the agency named first leads. */
  readonly firstLeadsFrom: number;
  /** Those that are taken; the ids of new measures are added. */
  readonly ids: Set<string>;
}

export class Draft {
  readonly above: Above;
  /** Null where the reader says that it begins. */
  readonly #parsed: Measure | null;
  readonly #first: Line;
  /** The measure whose lines it has taken. */
  readonly #from: Draft | null;
  readonly #spans: Span[];
  readonly #lines: Line[];
  #changed = false;
  #heir: Draft | null = null;

  private constructor(
    parsed: Measure | null,
    first: Line,
    spans: readonly Span[],
    above: Above,
    from?: Draft,
  ) {
    this.#parsed = parsed;
    this.#first = first;
    this.#spans = [...spans];
    this.#lines = [first];
    this.above = above;
    this.#from = from ?? null;
    if (from) {
      from.#changed = true;
      from.#heir = this;
    }
  }

  /** A measure as it was parsed, with its words of its first line. */
  static parsed(measure: Measure, spans: readonly Span[], line: Line): Draft {
    return new Draft(measure, line, spans, aboveOf(measure));
  }

  /** One that begins with a line, perhaps within another, whose later lines it takes. */
  static begun(line: Line, above: Above = { path: [], headings: [] }, from?: Draft): Draft {
    const { paragraphs } = clauseOf(line, line.marker?.length ?? 0, false);
    return new Draft(null, line, paragraphs.flat(), above, from);
  }

  /** A line that follows, with its words that belong to the measure: none where it names agencies. */
  add(line: Line, spans: readonly Span[]): void {
    this.#lines.push(line);
    this.#spans.push(...spans);
  }

  /** A line that the reader has joined to it, its number included. */
  join(line: Line): void {
    this.#changed = true;
    this.add(line, clauseOf(line, 0, false).paragraphs.flat());
  }

  /** A line of it belongs to no measure. */
  lose(): void {
    this.#changed = true;
  }

  /** The measure; null where nothing is left that it would say. */
  measure(reading: Reading): Measure | null {
    if (this.#parsed && !this.#changed && this.#from === null) return this.#parsed;
    const [first] = this.#spans;
    if (!first) return null;
    const text = this.#spans.map((span) => textOf(reading.article, span)).join('');
    const common = { text, spans: this.#spans, agencies: this.#agencies(reading) };
    if (this.#parsed) {
      return { ...this.#parsed, ...common, role: roleOf(this.#parsed.heading, text) };
    }
    const { marker, heading, headingSpan } = clauseOf(
      this.#first,
      this.#first.marker?.length ?? 0,
      false,
    );
    const number = marker.replace(/[、.．,，\s]+$/, '');
    const path = number === '' ? this.above.path : [...this.above.path, number];
    const headings = heading === '' ? this.above.headings : [...this.above.headings, heading];
    return {
      id: newId(path.join(''), number === '', startOf(this.#first), reading.ids),
      path,
      heading: headings,
      title: headingSpan ? heading : '',
      ...common,
      role: roleOf(headings, text),
      targets: [],
      titleSpan: headingSpan ?? firstSentence(reading.article, first),
    };
  }

  /** Those of its own lines; where neither they nor the lines it was parted from name any, those above. */
  #agencies(reading: Reading): readonly Agency[] {
    const own = this.#named(reading);
    if (this.#parsed && this.#heir === null) return united(this.#parsed.agencies, own);
    if (own.length > 0) return own;
    const other = this.#heir ?? this.#from;
    if (other && other.#named(reading).length > 0) return [];
    return this.#parsed?.agencies ?? (this.#from ? this.#from.#agencies(reading) : []);
  }

  /** The agencies that its lines name. */
  #named({ firstLeadsFrom }: Reading): readonly Agency[] {
    const named: Agency[] = [];
    for (const line of this.#lines) {
      const leads = named.length === 0 && startOf(line) >= firstLeadsFrom;
      named.push(...clauseOf(line, 0, leads).agencies);
    }
    return named;
  }
}

/** A line by itself as the outline reads it, from an offset on. */
export function clauseOf(line: Line, from: number, firstLeads: boolean): Clause {
  const marker = { style: 'line', value: 1, text: line.text.slice(0, from), length: from };
  const [clause] = buildOutline([{ ...line, marker }], firstLeads);
  if (!clause) throw new Error('a line with a marker is a clause');
  return clause;
}

function aboveOf({ heading, title, path }: Measure): Above {
  const headings = title === '' ? heading : heading.slice(0, -1);
  // What a group says before its clauses has the group's own number.
  return { path: path.length > headings.length ? path.slice(0, -1) : path, headings };
}

/** A number of its own where that is free, else told apart by its place, which no other mark changes. */
export function newId(path: string, unnumbered: boolean, start: number, ids: Set<string>): string {
  let id = unnumbered || ids.has(path) ? `${path}@${start}` : path;
  while (ids.has(id)) id += '+';
  ids.add(id);
  return id;
}

function united(a: readonly Agency[], b: readonly Agency[]): readonly Agency[] {
  const names = new Set(a.map(({ name }) => name));
  return [...a, ...b.filter(({ name }) => !names.has(name))];
}
