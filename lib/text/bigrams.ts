import { normalised } from './normalise';

/**
 * Character bigrams of a text: the unit of comparison.
 *
 * Not words: segmenters of different engines disagree, and a stored count must mean the same
 * everywhere. A bigram never spans punctuation, and a run of one character counts as itself.
 */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of normalised(text).split(/[^\p{L}\p{N}+]+/u)) {
    const characters = Array.from(run);
    if (characters.length === 1) add(counts, run);
    for (let i = 0; i + 1 < characters.length; i++) {
      add(counts, `${characters[i]}${characters[i + 1]}`);
    }
  }
  return counts;
}

function add(counts: Map<string, number>, term: string): void {
  counts.set(term, (counts.get(term) ?? 0) + 1);
}
