/**
 * A plan as the reader has mended it: measures by the marks on lines, facts by what was put in their
 * place. Apart from the parser, which is at work in every page and knows nothing of it.
 */
import type { Article } from '../../text/article';
import { saysFirstLeads } from '../measures/agencies';
import { Draft, type Reading } from '../measures/drafts';
import { MeasureWalk, type Own } from '../measures/measure-walk';
import { type Line, readLines, startOf } from '../outline/lines';
import { parsePlan } from '../parse';
import type { DocumentFacts, Measure, Plan } from '../plan';
import type { KnownFacts } from '../plan-in-steps';
import { withTargets } from '../with-targets';
import { type LineMark, type MarkedLines, placeMarks } from './marks';
import { mendHeadings } from './mend-headings';

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
  const mended = drafts.flatMap((draft) => draft.measure(reading) ?? []);
  return mendHeadings(mended, marked, reading.ids);
}

/** Walks through lines and measures once and gives each line to the measure that it belongs to. */
function draftsOf(measures: readonly Measure[], { lines, kinds }: MarkedLines): readonly Draft[] {
  const walk = new MeasureWalk(measures);
  const hand = new Hand();
  for (const line of lines) {
    const own = walk.within(line);
    const kind = kinds.get(line);
    if (kind === 'none') hand.leaveOut(own);
    else if (kind === 'heading') hand.endAt(own);
    else if (kind === 'measure') hand.begin(line, own, walk);
    else if (kind === 'joined') hand.join(line, own);
    else if (own) hand.keep(line, own);
    else hand.pass(line);
  }
  return hand.drafts;
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

  /** A heading that the reader has said ends the measure before it. */
  endAt(own: Own | null): void {
    this.leaveOut(own);
    this.#goesOn = false;
  }

  begin(line: Line, own: Own | null, walk: MeasureWalk): void {
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
