/**
 * Outline → measures: the leaves, with the headings above them, their text, role and agencies.
 */
import { type Article, type Span, textOf, trimSpan } from '../../text/article';
import { fold } from '../../text/normalise';
import { sentences } from '../../text/sentences';
import type { Clause } from '../outline/outline';
import type { Agency, Measure, Role } from '../plan';

/** Paragraphs that close a document and belong to no measure. */
const CLOSING =
  /^(?:各(?:地|级|市|县|区|州|盟|旗|师市|师|团|省辖市|部门|单位|有关|相关)|本(?:方案|意见|通知|办法|规划|措施|行动计划|实施)|以上|上述|特此|请各|此前|国家(?:和省)?另有)/;

/** What a measure is by the headings above it and its text; as `roleOf` tells it. */
export type TellRole = (headings: readonly string[], text: string) => Role;

/** The leaves of an outline as measures, in order; their ids are the paths. Targets are read later. */
export function readMeasures(
  article: Article,
  outline: readonly Clause[],
  tellRole: TellRole = () => 'task',
): Measure[] {
  dropClosing(article, outline);
  const measures: Measure[] = [];
  const anyNested = outline.some((clause) => clause.children.length > 0);

  const add = (measure: Measure | null): void => {
    if (measure) measures.push({ ...measure, role: tellRole(measure.heading, measure.text) });
  };
  const visit = (clause: Clause, above: Above): void => {
    // A dash stands for the number one.
    const marker = clause.marker.replace(/[、.．,，\s]+$/, '').replace(/[-—–－]+/, '一');
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
    const { kind, spans } = leafOf(clause, above.depth === 0 && anyNested);
    const own = kind === 'sentence' ? above.headings : headings;
    add(measureOf(article, { clause, path, headings: own, agencies }, spans, kind === 'clause'));
  };
  for (const clause of outline) visit(clause, { path: [], headings: [], agencies: [], depth: 0 });
  return measures;
}

/**
 * What a leaf is: a clause; a chapter that has paragraphs where the others have clauses, so that its
 * heading names the chapter; or a sentence for a chapter (`四、本办法自印发之日起施行。`).
 */
function leafOf(
  { paragraphs, runIn, agencies, line }: Clause,
  isChapter: boolean,
): { kind: 'clause' | 'chapter' | 'sentence'; spans: Span[] } {
  const whole = paragraphs.flat();
  if (!isChapter || runIn) return { kind: 'clause', spans: whole };
  const body = paragraphs.slice(1).flat();
  if (body.length > 0) return { kind: 'chapter', spans: body };
  if (/[。；]\s*$/.test(line.folded)) return { kind: 'sentence', spans: whole };
  // A heading alone says something where it says who is responsible.
  return { kind: 'clause', spans: agencies.length > 0 ? whole : [] };
}

/** What the id of a measure without number of its own ends in; behind it which it is of its path. */
export const UNNUMBERED = '@';

/** Numbers may come twice, by mistake or in an enclosed plan: their ids are told apart. */
export function uniqueIds(measures: readonly Measure[]): Measure[] {
  const ids = new Map<string, number>();
  return measures.map((measure) => {
    const repeated = ids.get(measure.id) ?? 0;
    ids.set(measure.id, repeated + 1);
    if (measure.id.endsWith(UNNUMBERED)) return { ...measure, id: `${measure.id}${repeated + 1}` };
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
const FIGURE = /(?:到|至)\s*20\d{2}\s*年|\d\s*(?:[%万亿倍家个户人项座所条张名]|公里)/;

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
    id: path.join('') + (clause.marker === '' ? UNNUMBERED : ''),
    path,
    heading: headings,
    title: titleSpan ? clause.heading : '',
    text,
    role: 'task',
    agencies,
    targets: [],
    spans,
    titleSpan: titleSpan ?? firstSentence(article, first),
  };
}

/** The first sentence of a span. */
export function firstSentence(article: Article, span: Span): Span {
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
