/**
 * A plan as the reader has mended it: measures by the marks on lines, facts by what was put in their
 * place. Apart from the parser, which is at work in every page and knows nothing of it.
 */
import type { Article, Span } from '../text/article';
import { saysFirstLeads } from './agencies';
import { type Above, Draft, type Reading } from './drafts';
import { type Line, readLines } from './lines';
import { endOf, type LineMark, type MarkedLines, placeMarks, startOf } from './marks';
import { type KnownFacts, parsePlan } from './parse';
import type { DocumentFacts, Measure, Plan } from './plan';
import { withTargets } from './with-targets';

/** The facts that a reader can change; null says that there is none. */
type ChangedFacts = Partial<
  Pick<
    DocumentFacts,
    'title' | 'innerTitle' | 'issuer' | 'region' | 'documentNumber' | 'signedOn' | 'publishedOn'
  >
>;

/** All that the reader has said of a document that was read otherwise. */
export interface Mending {
  readonly facts: ChangedFacts;
  readonly marks: readonly LineMark[];
}

/** Of a document that is as it was parsed. */
export const NOTHING_MENDED: Mending = { facts: {}, marks: [] };

/**
 * Parses a document and mends it as the reader has said, targets and present names of agencies
 * included. What the reader said goes before what is known from elsewhere, and that before what is read.
 */
export function readMended(article: Article, known: KnownFacts, { facts, marks }: Mending): Plan {
  const said = Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== null));
  const parsed = parsePlan(article, { ...known, ...said });
  return withTargets({
    ...parsed,
    ...facts,
    ...(facts.region !== undefined && { regionInferred: false }),
    measures: mendMeasures(article, parsed.measures, marks),
  });
}

/**
 * The measures of an article with the marks of its reader. Those that no mark touches stay as they
 * are, their ids included. Linear in the text's length.
 */
export function mendMeasures(
  article: Article,
  measures: readonly Measure[],
  marks: readonly LineMark[],
): readonly Measure[] {
  if (marks.length === 0) return measures;
  const marked = placeMarks(article, readLines(article), marks);
  const drafts = draftsOf(measures, marked);
  const leads = marked.lines.find(({ folded }) => saysFirstLeads(folded));
  const reading: Reading = {
    article,
    firstLeadsFrom: leads ? startOf(leads) : Number.POSITIVE_INFINITY,
    ids: new Set(measures.map(({ id }) => id)),
  };
  return drafts.flatMap((draft) => draft.measure(reading) ?? []);
}

/** Walks through lines and measures once and gives each line to the measure that it belongs to. */
function draftsOf(measures: readonly Measure[], { lines, kinds }: MarkedLines): readonly Draft[] {
  const walk = new Walk(measures);
  const hand = new Hand();
  for (const line of lines) {
    const own = walk.within(line);
    const kind = kinds.get(line);
    if (kind === 'none') hand.leaveOut(own);
    else if (kind === 'measure') hand.begin(line, own, walk);
    else if (kind === 'joined') hand.join(line, own);
    else if (own) hand.keep(line, own);
    else hand.pass(line);
  }
  return hand.drafts;
}

/** The words of a line that are a measure's, as it was parsed. */
interface Own {
  readonly measure: Measure;
  readonly spans: readonly Span[];
  /** Whether they are its first. */
  readonly begins: boolean;
}

/** Lays line after line to measures. */
class Hand {
  readonly drafts: Draft[] = [];
  /** Of the measure whose lines are walked through. */
  #parsed: Draft | null = null;
  /** Whether they belong to the last draft; else to none. */
  #goesOn = false;
  /** What names agencies below a heading names them for all that stands under it. */
  #underHeading = false;

  /** A line as it was parsed. */
  keep(line: Line, { measure, spans, begins }: Own): void {
    this.#underHeading = false;
    if (begins) {
      this.#parsed = Draft.parsed(measure, spans, line);
      this.#open(this.#parsed);
      return;
    }
    const last = this.drafts.at(-1);
    if (last !== this.#parsed || !this.#goesOn) this.#parsed?.lose();
    if (this.#goesOn) last?.add(line, spans);
  }

  /** A line that is no measure's. */
  pass(line: Line): void {
    this.#underHeading ||= line.marker !== null;
    if (this.#goesOn && !this.#underHeading) this.drafts.at(-1)?.add(line, []);
  }

  leaveOut(own: Own | null): void {
    if (own?.begins) {
      this.#parsed = null;
      this.#goesOn = false;
    } else if (own) this.#parsed?.lose();
  }

  begin(line: Line, own: Own | null, walk: Walk): void {
    if (own?.begins) {
      this.keep(line, own);
      return;
    }
    const last = this.drafts.at(-1);
    const from = own && this.#goesOn ? last : undefined;
    if (own) this.#parsed?.lose();
    // Behind all measures of the document nothing stands above it.
    const above = from?.above ?? walk.above(line) ?? (walk.next && last?.above);
    this.#open(Draft.begun(line, above, from));
  }

  join(line: Line, own: Own | null): void {
    const last = this.drafts.at(-1);
    if (own && (last === undefined || (!own.begins && this.#goesOn))) {
      this.keep(line, own);
      return;
    }
    if (own?.begins) this.#parsed = null;
    last?.join(line);
    this.#goesOn = last !== undefined;
    this.#underHeading = false;
  }

  #open(draft: Draft): void {
    this.drafts.push(draft);
    this.#goesOn = true;
    this.#underHeading = false;
  }
}

/** Goes along the measures with the lines, both in the order of the text. */
class Walk {
  readonly #measures: readonly Measure[];
  #at = 0;
  #span = 0;

  constructor(measures: readonly Measure[]) {
    this.#measures = measures;
  }

  /** The measure that begins next. */
  get next(): Measure | undefined {
    return this.#measures[this.#at + (this.#span > 0 ? 1 : 0)];
  }

  /** The measure whose words stand in a line, those words, and whether they are its first. */
  within(line: Line): Own | null {
    const [start, end] = [startOf(line), endOf(line)];
    const measure = this.#from(start);
    const spans: Span[] = [];
    const begins = (measure?.spans[0]?.[0] ?? 0) >= start;
    for (let i = this.#span; ; i++) {
      const span = measure?.spans[i];
      if (!span || span[0] >= end) break;
      spans.push([Math.max(span[0], start), Math.min(span[1], end)]);
      if (span[1] <= end) this.#span = i + 1;
    }
    return measure && spans.length > 0 ? { measure, spans, begins } : null;
  }

  /** The first measure of which anything stands behind a place. */
  #from(start: number): Measure | undefined {
    for (;;) {
      const measure = this.#measures[this.#at];
      const span = measure?.spans[this.#span];
      if (measure && !span) {
        this.#at++;
        this.#span = 0;
      } else if (span && span[1] <= start) this.#span++;
      else return measure;
    }
  }

  /** What stands above a line that is a heading of the measure that begins next. */
  above({ text, marker }: Line): Above | undefined {
    const next = this.next;
    const words = text.slice(marker?.length ?? 0).trimStart();
    const at = next?.heading.findIndex((heading) => heading !== '' && words.startsWith(heading));
    if (!next || at === undefined || at < 0) return undefined;
    return { path: next.path.slice(0, at), headings: next.heading.slice(0, at) };
  }
}
