/**
 * The first matcher: cosine of tf-idf vectors over character bigrams of title and text.
 *
 * Cost: one pass over the postings of the query's bigrams, so linear in the library for a measure.
 */
import { sameDocument } from '../plan/identity';
import type { Plan } from '../plan/plan';
import { bigrams } from '../text/bigrams';
import { sentences } from '../text/sentences';
import type { Equivalent, Evidence, Level, Matcher, MatchQuery, Scored } from './matcher';

/**
 * Scores from which a pair is shown, and from which it is called `same`. Chosen on the gold pairs
 * (`npm run eval`): the first is where the precision over all pairs of provinces is still 0.90,
 * the second where `same` and `partial` are told apart best.
 */
export const THRESHOLDS: Readonly<Record<Level, number>> = { partial: 0.076, same: 0.1 };

interface Entry {
  readonly plan: Plan;
  readonly measureId: string;
  readonly title: string;
  readonly text: string;
}

/** A bigram's appearances: entry by entry, with its weight in the entry's unit vector. */
type Postings = Map<string, { readonly entry: number; readonly weight: number }[]>;

/** Builds a matcher over plans. Holds the plans; build a new one when they change. */
export function createCosineMatcher(plans: readonly Plan[]): Matcher {
  const entries: Entry[] = plans.flatMap((plan) =>
    plan.measures.map((measure) => ({
      plan,
      measureId: measure.id,
      title: measure.title,
      text: measure.text,
    })),
  );
  const counts = entries.map(({ text }) => bigrams(text));
  const idf = inverseDocumentFrequency(counts);
  const postings: Postings = new Map();
  counts.forEach((terms, entry) => {
    for (const [term, weight] of unitVector(terms, idf)) {
      const list = postings.get(term);
      if (list) list.push({ entry, weight });
      else postings.set(term, [{ entry, weight }]);
    }
  });

  function scores(text: string): Float64Array {
    const result = new Float64Array(entries.length);
    for (const [term, weight] of unitVector(bigrams(text), idf)) {
      for (const posting of postings.get(term) ?? []) {
        result[posting.entry] = (result[posting.entry] ?? 0) + weight * posting.weight;
      }
    }
    // Rounding takes the cosine of equal vectors to 1.000000000000002.
    return result.map((score) => Math.min(score, 1));
  }

  function rank({ text }: { text: string }): Scored[] {
    const all = scores(text);
    return entries
      .map(({ plan, measureId }, i) => ({ planId: plan.id, measureId, score: all[i] ?? 0 }))
      .sort((a, b) => b.score - a.score);
  }

  function match(query: MatchQuery): Map<string, Equivalent[]> {
    const itself = plans.filter((plan) => sameDocument(plan, query));
    // A republished copy may not say whose it is, but the document that it copies does.
    const region = query.region ?? itself.find((plan) => plan.region !== null)?.region ?? null;
    const own = new Set(
      plans
        .filter((plan) => itself.includes(plan) || (region !== null && plan.region === region))
        .map((plan) => plan.id),
    );
    const answers = new Map<string, Equivalent[]>();
    for (const measure of query.measures) {
      const best = bestByRegion(entries, scores(measure.text), own);
      if (best.length === 0) continue;
      answers.set(
        measure.id,
        best.map(({ entry, score }) => ({
          planId: entry.plan.id,
          region: entry.plan.region,
          measureId: entry.measureId,
          level: score >= THRESHOLDS.same ? 'same' : 'partial',
          score,
          evidence: evidence(measure.text, entry, idf),
        })),
      );
    }
    return answers;
  }

  return { match, rank };
}

/** The best entry of each region above the threshold, best first. */
function bestByRegion(entries: readonly Entry[], scores: Float64Array, own: ReadonlySet<string>) {
  const best = new Map<string, { entry: Entry; score: number }>();
  entries.forEach((entry, i) => {
    const score = scores[i] ?? 0;
    if (score < THRESHOLDS.partial || own.has(entry.plan.id)) return;
    // A central document is a region of its own: 国.
    const region = entry.plan.region ?? '';
    if (score > (best.get(region)?.score ?? 0)) best.set(region, { entry, score });
  });
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** Smoothed idf of Spärck Jones: ln((N + 1) / (df + 1)). A bigram that all have weighs nothing. */
function inverseDocumentFrequency(documents: readonly ReadonlyMap<string, number>[]) {
  const frequency = new Map<string, number>();
  for (const terms of documents) {
    for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const size = documents.length + 1;
  return (term: string): number => Math.log(size / ((frequency.get(term) ?? 0) + 1));
}

/** Weights of logarithmic term frequency times idf, scaled to length one. */
function unitVector(
  terms: ReadonlyMap<string, number>,
  idf: (term: string) => number,
): Map<string, number> {
  const vector = new Map<string, number>();
  let squares = 0;
  for (const [term, count] of terms) {
    const weight = (1 + Math.log(count)) * idf(term);
    vector.set(term, weight);
    squares += weight * weight;
  }
  const length = Math.sqrt(squares) || 1;
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/**
 * The pair of sentences, one of each text, that are closest to each other. The other's heading is
 * not among them where there is more: the reader sees it anyway, and it says nothing of what is done.
 */
function evidence(own: string, other: Entry, idf: (term: string) => number): Evidence[] {
  const vectors = (text: string) =>
    sentences(text).map(([start, end]) => {
      const sentence = text.slice(start, end);
      return { sentence, vector: unitVector(bigrams(sentence), idf) };
    });
  const all = vectors(other.text);
  const titled = other.title !== '' && other.text.startsWith(other.title) && all.length > 1;
  const theirs =
    titled && !all[0]?.sentence.slice(other.title.length + 1).trim() ? all.slice(1) : all;
  let best: Evidence | null = null;
  let highest = 0;
  for (const mine of vectors(own)) {
    for (const their of theirs) {
      let score = 0;
      for (const [term, weight] of mine.vector) score += weight * (their.vector.get(term) ?? 0);
      if (score > highest) {
        highest = score;
        best = { own: mine.sentence, other: their.sentence };
      }
    }
  }
  return best ? [best] : [];
}
