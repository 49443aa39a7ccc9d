/**
 * A peer that anchors as annotation tools do: each quote by itself, exact first, else the most similar
 * text of the page by edit distance, of several the one whose context is most alike. There is always a
 * best one, and no other quote has a claim on it. The weights are those that Hypothesis publishes: 50
 * for the quote, 20 for each side, 2 for the position.
 */
import search, { type Match } from 'approx-string-match';
import type { Found, Wanted } from '../../../lib/anchor/found';

const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const MOST_ERRORS = 256;

/** Where each quote is in a text; never lost while anything of half the quote is like it. */
export function bestMatches(text: string, wanted: readonly Wanted[]): Found[] {
  return wanted.map((clause): Found => {
    const { id, quote } = clause;
    const [best] = matches(text, quote)
      .map((match) => ({ ...match, score: score(text, match, clause) }))
      .sort((a, b) => b.score - a.score);
    if (!best) return { id, state: 'lost', candidates: [] };
    const place = { id, spans: [[best.start, best.end] as const], measureId: null };
    return best.errors === 0
      ? { ...place, state: 'exact' }
      : { ...place, state: 'revised', certainty: best.score };
  });
}

function matches(text: string, quote: string): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1))
    exact.push({ start: at, end: at + quote.length, errors: 0 });
  return exact.length > 0
    ? exact
    : search(text, quote, Math.min(MOST_ERRORS, Math.floor(quote.length / 2)));
}

function score(text: string, { start, end, errors }: Match, { quote, selectors }: Wanted): number {
  const prefix = selectors?.quote.prefix ?? '';
  const suffix = selectors?.quote.suffix ?? '';
  const moved = Math.abs(start - (selectors?.position.start ?? start)) / (text.length || 1);
  const sum =
    WEIGHTS.quote * (1 - errors / quote.length) +
    WEIGHTS.prefix * alike(text.slice(Math.max(0, start - prefix.length), start), prefix) +
    WEIGHTS.suffix * alike(text.slice(end, end + suffix.length), suffix) +
    WEIGHTS.position * (1 - moved);
  return sum / Object.values(WEIGHTS).reduce((all, weight) => all + weight, 0);
}

function alike(text: string, context: string): number {
  if (context === '') return 1;
  if (text === context) return 1;
  const [match] = search(text, context, context.length);
  return match ? 1 - match.errors / context.length : 0;
}
