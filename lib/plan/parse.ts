/**
 * Article → Plan. One parser serves the bundled documents, pages and files.
 */
import { type Article, type Span, textOf, trimSpan } from '../text/article';
import { documentNumbers } from '../text/document-numbers';
import { fold } from '../text/normalise';
import { regionByDocumentNumber, regionByName } from '../text/regions';
import { sentences } from '../text/sentences';
import { saysFirstLeads } from './agencies';
import { withoutContents } from './contents';
import { bodyRanges, issuerOfTitle, readFrame } from './frame';
import { readLines } from './lines';
import { buildOutline, type Clause } from './outline';
import type { Agency, DocumentFacts, Measure, Plan, Source } from './plan';
import { inferRegion } from './region';
import { isGoals, roleOf } from './roles';

/** What is known of the document from elsewhere (page metadata, a catalogue); null is unknown. */
export type KnownFacts = Partial<DocumentFacts> & {
  readonly id: string;
  readonly source?: Source | null;
};

/**
 * Parses a document. Facts that are known from elsewhere go before those read from the text.
 * Its measures have no targets yet: `withTargets` reads them.
 * A text without numbered clauses gives a plan without measures. Linear in the text's length.
 */
export function parsePlan(article: Article, known: KnownFacts): Plan {
  const lines = withoutContents(readLines(article));
  const { ranges, main } = bodyRanges(lines);
  const read = readFrame(article, lines, main?.start ?? lines.length);
  const firstLeads = lines.slice(0, main?.start).some(({ folded }) => saysFirstLeads(folded));
  const measures = uniqueIds(
    ranges.flatMap(({ start, end }) =>
      readMeasures(article, buildOutline(lines.slice(start, end), firstLeads)),
    ),
  );
  const title = known.title ?? read.title;
  const innerTitle = known.innerTitle ?? read.innerTitle;
  const documentNumber =
    known.documentNumber ?? read.documentNumber ?? documentNumbers(title ?? '')[0] ?? null;
  const issuer = known.issuer ?? read.issuer ?? issuerOfTitle(title);
  const horizon = known.horizon ?? horizonOf([innerTitle, title], measures);
  return {
    id: known.id,
    source: known.source ?? null,
    title,
    innerTitle,
    issuer,
    documentNumber,
    ...(known.region
      ? { region: known.region, regionInferred: false }
      : regionOf(article, documentNumber, [issuer, title, innerTitle])),
    signedOn: known.signedOn ?? read.signedOn,
    publishedOn: known.publishedOn ?? read.publishedOn,
    horizon,
    cites: known.cites ?? read.cites,
    measures,
  };
}

/** The region by number, issuer and titles, in that order of trust, else by the text's places. */
function regionOf(
  article: Article,
  number: string | null,
  names: readonly (string | null)[],
): { region: string | null; regionInferred: boolean } {
  const named =
    (number ? regionByDocumentNumber(number) : undefined) ??
    names.map((name) => (name ? regionByName(name) : undefined)).find((region) => region);
  if (named) return { region: named.code, regionInferred: false };
  const region = inferRegion(article.text, names);
  return { region, regionInferred: region !== null };
}

/** The year up to which a document plans: the period in its title, else that of its goals. */
function horizonOf(
  titles: readonly (string | null)[],
  measures: readonly Measure[],
): string | null {
  for (const title of titles) {
    const period = /(20\d{2})\s*-\s*(20\d{2})\s*年/.exec(fold(title ?? ''));
    if (period?.[2]) return period[2];
  }
  const goals = measures.filter(({ heading }) => heading.some(isGoals));
  const years = goals.flatMap(({ text }) =>
    Array.from(fold(text).matchAll(/到\s*(20\d{2})\s*年/g), (m) => m[1] ?? ''),
  );
  return years.sort().at(-1) ?? null;
}

/** Paragraphs that close a document and belong to no measure. */
const CLOSING =
  /^(?:各(?:地|级|市|县|区|州|盟|旗|师市|师|团|省辖市|部门|单位|有关|相关)|本(?:方案|意见|通知|办法|规划|措施|行动计划|实施)|以上|特此|请各)/;

function readMeasures(article: Article, outline: readonly Clause[]): Measure[] {
  dropClosing(article, outline);
  const measures: Measure[] = [];
  const anyNested = outline.some((clause) => clause.children.length > 0);

  const add = (measure: Measure | null): void => {
    if (measure) measures.push(measure);
  };
  const visit = (clause: Clause, above: Above): void => {
    const marker = clause.marker.replace(/[、.．,，\s]+$/, '');
    const path = marker === '' ? above.path : [...above.path, marker];
    const headings = clause.heading === '' ? above.headings : [...above.headings, clause.heading];
    const agencies = clause.agencies.length > 0 ? clause.agencies : above.agencies;
    if (clause.children.length > 0) {
      const introduction = introductionOf(article, clause);
      add(measureOf(article, { clause, path, headings, agencies }, introduction, false));
      for (const child of clause.children) {
        visit(child, { path, headings, agencies, depth: above.depth + 1 });
      }
      return;
    }
    // A chapter that has paragraphs where the others have clauses: its heading names the chapter.
    const chapterOnly = above.depth === 0 && anyNested && !clause.runIn;
    const spans = (chapterOnly ? clause.paragraphs.slice(1) : clause.paragraphs).flat();
    if (chapterOnly && spans.length === 0 && /[。；]\s*$/.test(clause.line.folded)) {
      // A sentence for a chapter: `四、本办法自印发之日起施行。`
      const whole = clause.paragraphs.flat();
      add(measureOf(article, { clause, path, headings: above.headings, agencies }, whole, false));
      return;
    }
    add(measureOf(article, { clause, path, headings, agencies }, spans, !chapterOnly));
  };
  for (const clause of outline) visit(clause, { path: [], headings: [], agencies: [], depth: 0 });
  return measures;
}

/** Numbers may come twice, by mistake or in an enclosed plan: their ids are told apart. */
function uniqueIds(measures: readonly Measure[]): Measure[] {
  const ids = new Map<string, number>();
  return measures.map((measure) => {
    const repeated = ids.get(measure.id) ?? 0;
    ids.set(measure.id, repeated + 1);
    return repeated === 0 ? measure : { ...measure, id: `${measure.id}#${repeated + 1}` };
  });
}

/** What a clause has from those above it. */
interface Above {
  readonly path: readonly string[];
  readonly headings: readonly string[];
  /** A note on a group holds for its clauses that have none. */
  readonly agencies: readonly Agency[];
  readonly depth: number;
}

/** An introduction says something of its own when it is this long or commits to a figure. */
const SUBSTANTIAL = 60;
const FIGURE = /(?:到|至)\s*20\d{2}\s*年|\d\s*(?:%|万|亿|倍)/;

/**
 * What a group says before its clauses, when it is more than a phrase that leads up to them: the
 * goals of a chapter, as the paragraph of goals that is a measure in a chapter without clauses.
 */
function introductionOf(article: Article, { paragraphs, headingSpan }: Clause): Span[] {
  const from = headingSpan?.[1] ?? 0;
  const spans = paragraphs.flat().flatMap(([start, end]): Span[] => {
    const cut: Span = [Math.max(start, from), end];
    const [a, b] = trimSpan(article.text, cut);
    const skip = a === from && /[。：:.？?]/.test(article.text.charAt(a)) ? a + 1 : a;
    const rest = trimSpan(article.text, [Math.min(skip, b), b]);
    return rest[0] < rest[1] ? [rest] : [];
  });
  const text = fold(spans.map((span) => textOf(article, span)).join(''));
  const figures = FIGURE.test(text);
  return /[。；;!]\s*$/.test(text) && (text.length >= SUBSTANTIAL || figures) ? spans : [];
}

function measureOf(
  article: Article,
  { clause, path, headings, agencies }: Omit<Above, 'depth'> & { readonly clause: Clause },
  spans: readonly Span[],
  titled: boolean,
): Measure | null {
  const first = spans[0];
  if (!first) return null;
  const titleSpan = titled ? clause.headingSpan : null;
  const text = spans.map((span) => textOf(article, span)).join('');
  return {
    id: path.join(''),
    path,
    heading: headings,
    title: titleSpan ? clause.heading : '',
    text,
    role: roleOf(headings, text),
    agencies,
    targets: [],
    spans,
    titleSpan: titleSpan ?? firstSentence(article, first),
  };
}

function firstSentence(article: Article, span: Span): Span {
  const [start, end] = sentences(textOf(article, span))[0] ?? [0, span[1] - span[0]];
  return [span[0] + start, span[0] + end];
}

/**
 * Takes the closing paragraphs off the last clause: by their opening words, or because every other
 * clause of the document is a single paragraph.
 */
function dropClosing(article: Article, outline: readonly Clause[]): void {
  const leaves: Clause[] = [];
  const collect = (clause: Clause): void => {
    if (clause.children.length === 0) leaves.push(clause);
    else clause.children.forEach(collect);
  };
  outline.forEach(collect);
  const last = leaves.at(-1);
  if (!last) return;
  const least = last.runIn ? 1 : 2;
  const others = leaves.slice(0, -1).filter((leaf) => leaf.runIn);
  const oneParagraphEach =
    others.length >= 4 && others.every((leaf) => leaf.paragraphs.length === 1);
  while (last.paragraphs.length > least) {
    const start = last.paragraphs.at(-1)?.[0];
    const closing = start !== undefined && CLOSING.test(fold(textOf(article, start)));
    if (!closing && !(oneParagraphEach && last.runIn)) break;
    last.paragraphs.pop();
  }
}
