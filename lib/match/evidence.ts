/**
 * What made two measures equivalents: the passages that answer each other, with what both name, as
 * offsets, and the reason in parts of which the interface makes a sentence.
 */
import type { Span } from '../text/article';
import { fold } from '../text/normalise';
import { closenessOf } from './features';
import type { Evidence, SharedMatter, Why } from './matcher';
import {
  type Comparable,
  comparableForm,
  type Knowledge,
  type Profile,
  passagesOf,
} from './profile';
import { simplified } from './simplified';

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

function spanOr({ text }: Comparable, span: Span | undefined): Span {
  return span && span[1] > span[0] ? span : [0, text.length];
}

/** The reason, from the evidence and the titles. */
export function whyOf(
  own: Side,
  other: Side,
  evidence: readonly Evidence[],
  knowledge: Knowledge,
): Why {
  const titles = sharedMatters(
    simplified(own.measure.title),
    [0, own.measure.title.length],
    simplified(other.measure.title),
    [0, other.measure.title.length],
    knowledge,
  );
  const matters = [...titles, ...evidence.flatMap(({ shared }) => shared)];
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
function sharedMatters(
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
    let end = start + 1;
    while (
      end < mine.length &&
      WORDS.test(mine.charAt(end)) &&
      theirs.includes(mine.slice(start, end + 1))
    )
      end++;
    const word = mine.slice(start, end);
    if (word.length > 1 && WORDS.test(word.charAt(0)) && !found.has(word)) {
      const weight = vocabulary
        .termsOf(word)
        .reduce((sum, term) => sum + (vocabulary.weights[term] ?? 0), 0);
      const at = otherFrom + theirs.indexOf(word);
      if (weight >= LEAST_WEIGHT) {
        found.set(word, {
          weight,
          matter: {
            topic: null,
            own: [[ownFrom + start, ownFrom + end]],
            other: [[at, at + word.length]],
          },
        });
      }
    }
    start = Math.max(start + 1, end - (word.length > 1 ? 0 : 1));
  }
  return [...found.values()].sort((a, b) => b.weight - a.weight).map(({ matter }) => matter);
}

const WORDS = /[\p{L}\p{N}+]/u;

/** Offsets are kept. */
function plain(text: string): string {
  return fold(text).replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
