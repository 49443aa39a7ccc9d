/**
 * BM25 as in Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond"
 * (2009), with terms weighed in the query too; a term that more than half of the documents have counts
 * nothing. No library: those for Node score strings one by one, without an index, and that would be
 * no peer for speed.
 *
 * Cost of a query: one pass over the postings of its terms, and one over the library.
 */

/**
 * Saturation of a term in a document and in the query, and normalisation of length: of the values
 * that Robertson and Zaragoza name as usual those with the best average precision on the gold pairs.
 */
const K1 = 2;
const K3 = 2;
const B = 0.75;

type Terms = ReadonlyMap<string, number>;

/** Indexes documents by the counts of their terms; answers a function that ranks them. */
export function createBm25(documents: Iterable<Terms>) {
  /** By term: the document and how often it has the term, in turn. */
  const postings = new Map<string, number[]>();
  const lengths: number[] = [];
  for (const terms of documents) {
    const document = lengths.length;
    let length = 0;
    for (const [term, count] of terms) {
      length += count;
      const list = postings.get(term);
      if (list) list.push(document, count);
      else postings.set(term, [document, count]);
    }
    lengths.push(length);
  }
  const meanLength = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  const norms = Float64Array.from(lengths, (length) => K1 * (1 - B + (B * length) / meanLength));

  return (query: Terms, limit: number): (readonly [number, number])[] => {
    const scores = new Float64Array(lengths.length);
    for (const [term, asked] of query) {
      const list = postings.get(term) ?? [];
      const having = list.length / 2;
      const idf = Math.max(0, Math.log((lengths.length - having + 0.5) / (having + 0.5)));
      const weight = (idf * asked * (K3 + 1)) / (asked + K3);
      if (weight === 0) continue;
      for (let i = 0; i < list.length; i += 2) {
        const document = list[i] as number;
        const count = list[i + 1] as number;
        const saturated = (count * (K1 + 1)) / (count + (norms[document] as number));
        scores[document] = (scores[document] as number) + weight * saturated;
      }
    }
    return best(scores, limit);
  };
}

/** The highest scores, best first, without those of nothing. */
function best(scores: Float64Array, limit: number): (readonly [number, number])[] {
  let least = 0;
  if (limit < scores.length) {
    const sorted = Float64Array.from(scores).sort();
    least = sorted[scores.length - limit] as number;
  }
  const found: (readonly [number, number])[] = [];
  scores.forEach((score, document) => {
    if (score > 0 && score >= least) found.push([document, score]);
  });
  return found.sort((a, b) => b[1] - a[1]).slice(0, limit);
}
