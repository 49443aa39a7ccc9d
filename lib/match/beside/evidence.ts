/**
 * What made two measures equivalents: the passages that answer each other, with what both name, as
 * offsets, and the reason in parts of which the interface makes a sentence.
 */
import type { Span } from '../../text/article';
import { fold } from '../../text/normalise';
import type { Evidence, SharedMatter, Why } from '../matcher';
import { closenessOf } from '../score/features';
import {
  type Comparable,
  comparableForm,
  type Knowledge,
  type Profile,
  passagesOf,
} from '../score/profile';
import { simplified } from '../words/simplified';
import type { Vocabulary } from '../words/vocabulary';

/** At most so many pairs are shown, and only those nearly as close as the closest. */
const MOST = 3;
const NEARLY = 0.75;
const LEAST_CLOSE = 0.3;
/** Words that stand in both passages are shown from this weight on: about two rare pairs. */
const LEAST_WEIGHT = 6;
const MOST_MATTERS = 6;

/** A measure with its profile. */
export interface Side {
  readonly measure: Comparable;
  readonly profile: Profile;
}

/**
 * The pairs of passages, best first, one at least. The titles are among them only where a measure
 * has nothing else: the reader sees them anyway.
 */
export function evidenceOf(own: Side, other: Side, knowledge: Knowledge): Evidence[] {
  const ownSpans = passagesOf(own.measure);
  const otherSpans = passagesOf(other.measure);
  const ownForm = comparableForm(own.measure);
  const otherForm = comparableForm(other.measure);
  const closeness = closenessOf(own.profile, other.profile, knowledge);
  const candidates: { i: number; j: number; value: number }[] = [];
  for (let i = ownSpans.length > 1 ? 1 : 0; i < ownSpans.length; i++) {
    for (let j = otherSpans.length > 1 ? 1 : 0; j < otherSpans.length; j++) {
      candidates.push({ i, j, value: closeness[i * otherSpans.length + j] ?? 0 });
    }
  }
  candidates.sort((a, b) => b.value - a.value || a.i - b.i || a.j - b.j);
  const least = Math.max((candidates[0]?.value ?? 0) * NEARLY, LEAST_CLOSE);
  const chosen: typeof candidates = [];
  for (const candidate of candidates) {
    if (chosen.length > 0 && candidate.value < least) break;
    if (chosen.some(({ i, j }) => i === candidate.i || j === candidate.j)) continue;
    chosen.push(candidate);
    if (chosen.length === MOST) break;
  }
  return chosen.map(({ i, j }) => {
    const ownSpan = spanOr(own.measure, ownSpans[i]);
    const otherSpan = spanOr(other.measure, otherSpans[j]);
    return {
      own: own.measure.text.slice(...ownSpan),
      other: other.measure.text.slice(...otherSpan),
      ownSpan,
      otherSpan,
      shared: sharedMatters(ownForm.text, ownSpan, otherForm.text, otherSpan, knowledge),
    };
  });
}

/** What parts a title from the clause behind it is no part of the words that are shown. */
const BETWEEN = /^[：:，,。．.、；;\s]+/;

function spanOr({ text }: Comparable, span: Span | undefined): Span {
  if (!span || span[1] <= span[0]) return [0, text.length];
  const [start, end] = span;
  const between = BETWEEN.exec(text.slice(start, end))?.[0].length ?? 0;
  return start + between < end ? [start + between, end] : span;
}

/** The reason, from the evidence and the titles; topics of the names in `without` are none. */
export function whyOf(
  own: Side,
  other: Side,
  evidence: readonly Evidence[],
  knowledge: Knowledge,
  without: ReadonlySet<string>,
): Why {
  const isReason = ({ topic }: SharedMatter) => topic === null || !without.has(topic);
  const titles = sharedMatters(
    simplified(own.measure.title),
    [0, own.measure.title.length],
    simplified(other.measure.title),
    [0, other.measure.title.length],
    knowledge,
  ).filter(isReason);
  const matters = [...titles, ...evidence.flatMap(({ shared }) => shared.filter(isReason))];
  const framing = (own.profile.kinds & other.profile.kinds) !== 0;
  return {
    kind: framing ? 'framing' : titles.length > 0 ? 'titles' : 'passage',
    topics: distinct(matters.flatMap(({ topic }) => topic ?? [])),
    words: distinct(
      evidence.flatMap(({ shared, own: passage, ownSpan: [start] }) =>
        shared
          .filter(({ topic }) => topic === null)
          .flatMap(({ own: [span] }) =>
            span ? passage.slice(span[0] - start, span[1] - start) : [],
          ),
      ),
    ),
  };
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].slice(0, MOST_MATTERS);
}

/** The topics that both passages name, then words that stand in both outside of them. */
export function sharedMatters(
  own: string,
  ownSpan: Span,
  other: string,
  otherSpan: Span,
  knowledge: Knowledge,
): SharedMatter[] {
  const ownTopics = topicsIn(own, ownSpan, knowledge);
  const otherTopics = topicsIn(other, otherSpan, knowledge);
  const named = [...ownTopics]
    .filter(([topic]) => otherTopics.has(topic))
    .map(([topic, spans]) => ({
      weight: knowledge.topics[knowledge.topicIndex.get(topic) ?? -1]?.weight ?? 0,
      topic: knowledge.lexicon.topics.get(topic)?.name ?? topic,
      own: spans,
      other: otherTopics.get(topic) ?? [],
    }))
    .sort((a, b) => b.weight - a.weight);
  const covered = named.flatMap((matter) => matter.own);
  const words = sharedWords(own, ownSpan, other, otherSpan, knowledge).filter(
    ({ own: [span] }) =>
      span && !covered.some(([start, end]) => start <= span[0] && span[1] <= end),
  );
  return [...named.map(({ weight: _, ...matter }) => matter), ...words].slice(0, MOST_MATTERS);
}

function topicsIn(text: string, [from, to]: Span, { lexicon }: Knowledge): Map<string, Span[]> {
  const found = new Map<string, Span[]>();
  for (const { topic, start, end } of lexicon.findTerms(text.slice(from, to))) {
    if (lexicon.topics.get(topic)?.role === 'broad') continue;
    const spans = found.get(topic);
    if (spans) spans.push([from + start, from + end]);
    else found.set(topic, [[from + start, from + end]]);
  }
  return found;
}

/** The longest words of the one passage that stand in the other, the weightiest first. */
function sharedWords(
  own: string,
  [ownFrom, ownTo]: Span,
  other: string,
  [otherFrom, otherTo]: Span,
  { vocabulary }: Knowledge,
): SharedMatter[] {
  const mine = plain(own.slice(ownFrom, ownTo));
  const theirs = plain(other.slice(otherFrom, otherTo));
  const found = new Map<string, { weight: number; matter: SharedMatter }>();
  for (let start = 0; start + 1 < mine.length; ) {
    const end = endOfRun(mine, start, theirs);
    const at = theirs.indexOf(mine.slice(start, end));
    const [from, to] = wholeWords(mine, [start, end], theirs, at, vocabulary);
    const word = mine.slice(from, to);
    if (word.length > 1 && !found.has(word)) {
      const weight = vocabulary
        .termsOf(word)
        .reduce((sum, term) => sum + (vocabulary.weights[term] ?? 0), 0);
      if (weight >= LEAST_WEIGHT) {
        const there = otherFrom + at + from - start;
        found.set(word, {
          weight,
          matter: {
            topic: null,
            own: [[ownFrom + from, ownFrom + to]],
            other: [[there, there + word.length]],
          },
        });
      }
    }
    start = Math.max(start + 1, end - (end - start > 1 ? 0 : 1));
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ matter }) => matter);
}

/** Words with a character that otherwise is one of grammar. */
const WITH_GRAMMAR =
  /^(?:参与|行为|作为|成为|普及|涉及|导向|方向|面向|应对|针对|国有|所有|拥有|具有|达到|存在|潜在|高等|中等|平等|合并|基于|处于|对外|对接|从业|从事|以上|以下|并购|按照|自由|由于|其他|各类|各地|及时|有效|有关|有序|在线|在校|为民|为主|了解|到位|把握|把关|有机)$/;

/** Where the longest run of characters from `start` on that the other passage has too ends. */
function endOfRun(mine: string, start: number, theirs: string): number {
  let end = start + 1;
  if (!WORDS.test(mine.charAt(start))) return end;
  while (
    end < mine.length &&
    WORDS.test(mine.charAt(end)) &&
    theirs.includes(mine.slice(start, end + 1))
  )
    end++;
  return end;
}

/**
 * A run without the halves of words at its ends: 展跨境电 of 发展跨境电商 beside 拓展跨境电子商务 is
 * nothing. Where a word goes on is told by how common the pair of characters over the border is.
 */
function wholeWords(
  mine: string,
  [start, end]: Span,
  theirs: string,
  at: number,
  vocabulary: Vocabulary,
): Span {
  const { weights, termsOf } = vocabulary;
  const unknown = weights[weights.length - 1] ?? 0;
  const isOneWord = (left: string, right: string) => {
    if (!WORDS.test(left) || !WORDS.test(right)) return false;
    if (WITH_GRAMMAR.test(left + right)) return true;
    const [pair] = termsOf(left + right);
    return pair !== undefined && (weights[pair] ?? unknown) < unknown;
  };
  const isGrammar = (character: string) => termsOf(character + character).length === 0;
  let [from, to] = [start, end];
  const before = (text: string, first: number) =>
    isOneWord(text.charAt(first - 1), text.charAt(first));
  while (
    from < to &&
    (isGrammar(mine.charAt(from)) || before(mine, from) || (from === start && before(theirs, at)))
  )
    from++;
  const after = (text: string, last: number) => isOneWord(text.charAt(last - 1), text.charAt(last));
  while (
    to > from &&
    (isGrammar(mine.charAt(to - 1)) ||
      // A single character behind one of grammar: 等行 of 等行为.
      (to - from > 2 && isGrammar(mine.charAt(to - 2))) ||
      after(mine, to) ||
      (to === end && after(theirs, at + end - start)))
  )
    to--;
  return [from, to];
}

const WORDS = /[\p{L}\p{N}+]/u;

/** Offsets are kept. */
function plain(text: string): string {
  return fold(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
