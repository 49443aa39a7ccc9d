/**
 * Article → Plan, step by step, as far as a page's script does it: what has heavy words is told behind
 * it (`parse`).
 */
import type { Article } from '../text/article';
import { documentNumbers } from '../text/document-numbers';
import { fold } from '../text/normalise';
import type { Steps } from '../text/steps';
import type { Forms } from './forms/forms';
import type { PlacedOutline } from './forms/tables';
import { saysFirstLeads } from './measures/agencies';
import { readMeasures, type TellRole, uniqueIds } from './measures/measures';
import { bodyRanges } from './outline/body';
import { withoutContents } from './outline/contents';
import { readFrame } from './outline/frame';
import { readLines } from './outline/lines';
import { buildOutline } from './outline/outline';
import { issuerOfTitle } from './outline/titles';
import type { DocumentFacts, Measure, Plan } from './plan';
import { isGoals } from './roles';

/** What is known of the document from elsewhere (page metadata, a catalogue); null is unknown. */
export type KnownFacts = Partial<DocumentFacts> &
  Partial<Pick<Plan, 'source' | 'validity' | 'attachments'>> & { readonly id: string };

/**
 * Parses a document; yields after each part that takes long in a long text. Without `tellRole` every
 * measure is a task until `withRole` has looked: its words are too heavy for a page's script, as are
 * the names of places by which `withRegion` tells the region where `known` does not; `forms` for
 * documents whose clauses have no numbers.
 */
export function* planInSteps(
  article: Article,
  known: KnownFacts,
  tellRole?: TellRole,
  forms?: Forms,
): Steps<Plan> {
  const { tables, lines } = readTables(article, forms);
  yield;
  const unnumbered = forms?.unnumberedHeadings(article, lines);
  const { ranges, main } = bodyRanges(
    lines,
    (first) => (unnumbered && forms?.unnumberedRange(lines, unnumbered, first)) ?? null,
  );
  const begin = main?.start ?? forms?.lineBehind(tables, lines) ?? lines.length;
  const read = readFrame(article, lines, begin);
  const firstLeads = lines.slice(0, main?.start).some(({ folded }) => saysFirstLeads(folded));
  yield;
  const found: Measure[] = [];
  const outlines: PlacedOutline[] = [];
  for (const { start, end } of ranges) {
    const outline = buildOutline(lines.slice(start, end), firstLeads, unnumbered);
    outlines.push({ place: [lines[start], lines[end]], outline });
    yield;
    // One by one: a hundred thousand are more arguments than a call takes.
    for (const measure of readMeasures(article, outline, tellRole)) found.push(measure);
  }
  yield;
  const measures = uniqueIds(
    forms?.withTables(article, found, { tables, outlines, firstLeads, tellRole }) ?? found,
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
    region: known.region ?? null,
    regionInferred: false,
    signedOn: known.signedOn ?? read.signedOn,
    publishedOn: known.publishedOn ?? read.publishedOn,
    horizon,
    cites: known.cites ?? read.cites,
    validity: known.validity ?? null,
    attachments: known.attachments ?? [],
    measures,
  };
}

/** The tables of tasks, and the lines that are of none and of no table of contents. */
function readTables(article: Article, forms: Forms | undefined) {
  const tables = forms?.taskTables(article) ?? [];
  const all = readLines(article);
  return { tables, lines: withoutContents(forms ? forms.linesOutside(tables, all) : all) };
}

/**
 * The year up to which a document plans: the period in its title (`2018-2020年`, `“十四五”`), else the
 * latest year of its goals, else of its general requirements.
 */
function horizonOf(
  titles: readonly (string | null)[],
  measures: readonly Measure[],
): string | null {
  for (const title of titles) {
    const folded = fold(title ?? '');
    const period = /20\d{2}\s*年?\s*(?:-+|至|到)\s*(20\d{2})\s*年/.exec(folded)?.[1];
    const fiveYears = /十([二三四五])五/.exec(folded)?.[1];
    if (period) return period;
    if (fiveYears) return String(2015 + 5 * '二三四五'.indexOf(fiveYears));
  }
  const goals = measures.filter(({ heading }) => heading.some(isGoals));
  const general = measures.filter(({ heading }) => /总体|要求|思路/.test(heading[0] ?? ''));
  return latestYear(goals) ?? latestYear(general);
}

function latestYear(measures: readonly Measure[]): string | null {
  const years = measures.flatMap(({ text }) =>
    Array.from(fold(text).matchAll(/到\s*(20\d{2})\s*年/g), (m) => m[1] ?? ''),
  );
  return years.sort().at(-1) ?? null;
}
