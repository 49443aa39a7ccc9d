/** A notice before and after a change, what is found of it again, and how true that is. */
import { findPlaces } from '../../../lib/anchor/find-places';
import type { Found, Wanted } from '../../../lib/anchor/found';
import { describePlace } from '../../../lib/anchor/selectors';
import { skeletonOf } from '../../../lib/anchor/skeleton';
import { keyOf, TextIndex } from '../../../lib/anchor/text-index';
import { readDom } from '../../../lib/files/dom';
import { readArticle } from '../../../lib/notice/read';
import { parsePlan } from '../../../lib/plan/parse';
import type { Span } from '../../../lib/text/article';
import { type Change, changedPage, chaptersOf, type Piece } from './page-changes';
import { type Likeness, parallelClauses, randomNumbers } from './parallel-notice';

export interface Trial {
  readonly before: ReturnType<typeof readPage>;
  readonly after: ReturnType<typeof readPage>;
  /** The page after the change. */
  readonly html: string;
  readonly wanted: readonly Wanted[];
  /** By clause: where in the key of the page it is now; none where it is not there. */
  readonly truth: readonly (readonly Span[])[];
}

function readPage(html: string) {
  const { text, blocks } = readArticle(readDom(html).body);
  return { text, plan: parsePlan({ text, blocks }, { id: 'page' }) };
}

/** Saves every clause of a notice and changes its page. */
export function trialOf(count: number, seed: number, likeness: Likeness, change: Change): Trial {
  const chapters = chaptersOf(parallelClauses(count, seed, likeness));
  const random = randomNumbers(seed + 1000);
  const first = changedPage(chapters, { name: 'same' }, random);
  const before = readPage(first.html);
  const { measures } = before.plan;
  if (measures.length !== count) throw new Error(`${measures.length} measures of ${count}`);
  const wanted = measures.map((measure, i): Wanted => {
    const span: Span = [measure.spans[0]?.[0] ?? 0, measure.spans.at(-1)?.[1] ?? 0];
    return {
      id: String(i),
      selectors: describePlace(before.text, span),
      quote: measure.text,
      path: measure.path,
      heading: measure.heading,
      sameDocument: true,
    };
  });
  const { html, pieces } = changedPage(chapters, change, random);
  const after = readPage(html);
  return { before, after, html, wanted, truth: truthOf(after.text, pieces, count) };
}

function truthOf(text: string, pieces: readonly Piece[], count: number): Span[][] {
  const truth: Span[][] = Array.from({ length: count }, () => []);
  const first = keyOf(pieces[0]?.text ?? '');
  let at = new TextIndex(text).key.indexOf(first);
  for (const { text, clause } of pieces) {
    const end = at + keyOf(text).length;
    if (clause !== null) truth[clause]?.push([at, end]);
    at = end;
  }
  return truth;
}

/** `right`: the clause itself; `wrong`: mostly something else; `missed`: found nowhere; `gone` is right to be. */
type Outcome = 'right' | 'partly' | 'wrong' | 'missed' | 'gone' | 'painted though gone';

interface Judged {
  readonly outcome: Outcome;
  readonly stateTrue: boolean;
  /** Called exact though the text differs. */
  readonly falselyExact: boolean;
}

/** All together with the skeleton, together without, or one at a time without. */
type Known = 'whole notice' | 'clips' | 'one clip';

export function tryIt(trial: Trial, known: Known): Judged[] {
  const index = new TextIndex(trial.after.text);
  const { measures } = trial.after.plan;
  const skeleton = known === 'whole notice' ? skeletonOf(trial.before.plan.measures) : null;
  const found =
    known === 'one clip'
      ? trial.wanted.flatMap((clause) => findPlaces(index, measures, [clause], null))
      : findPlaces(index, measures, trial.wanted, skeleton);
  return judgeAll(trial, found);
}

/** How true each of the places is that were found, in the order of what is wanted. */
export function judgeAll(trial: Trial, found: readonly Found[]): Judged[] {
  const index = new TextIndex(trial.after.text);
  return found.map((place, i) => judge(index, trial, place, i));
}

function judge(index: TextIndex, { wanted, truth }: Trial, found: Found, i: number): Judged {
  const where = truth[i] ?? [];
  const said = where.map(([start, end]) => index.key.slice(start, end)).join('');
  const contiguous = where.every(([start], j) => j === 0 || where[j - 1]?.[1] === start);
  const state =
    where.length === 0
      ? 'lost'
      : said === keyOf(wanted[i]?.quote ?? '') && contiguous
        ? 'exact'
        : 'revised';
  const stateTrue = found.state === state;
  if (found.state === 'lost')
    return { outcome: where.length === 0 ? 'gone' : 'missed', stateTrue, falselyExact: false };
  const painted = found.spans.map(
    ([start, end]): Span => [index.keyOffset(start), index.keyOffset(end)],
  );
  const words = painted.map(([start, end]) => index.key.slice(start, end)).join('');
  const falselyExact = found.state === 'exact' && words !== keyOf(wanted[i]?.quote ?? '');
  if (where.length === 0) return { outcome: 'painted though gone', stateTrue, falselyExact };
  const common = where.reduce((sum, a) => sum + painted.reduce((s, b) => s + shared(a, b), 0), 0);
  const share = common / (lengthOf(where) + lengthOf(painted) - common);
  const outcome = share >= 0.9 ? 'right' : share >= 0.5 ? 'partly' : 'wrong';
  return { outcome, stateTrue, falselyExact };
}

/** Shares of the clauses that are there, of those that are gone, and of all. */
export function rateOf(judged: readonly Judged[]) {
  const count = (outcome: Outcome) => judged.filter((one) => one.outcome === outcome).length;
  const painted = count('painted though gone');
  const gone = count('gone') + painted;
  const there = judged.length - gone;
  return {
    right: there === 0 ? 1 : count('right') / there,
    wrong: there === 0 ? 0 : count('wrong') / there,
    paintedThoughGone: gone === 0 ? 0 : painted / gone,
    stateTrue: judged.filter(({ stateTrue }) => stateTrue).length / judged.length,
  };
}

const lengthOf = (spans: readonly Span[]) => spans.reduce((sum, [a, b]) => sum + b - a, 0);
const shared = (a: Span, b: Span) => Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0]));
