/** Words that the reader selected a while ago as a clause, at the place where they still stand. */
import { describePlace } from '../anchor/selectors';
import { keyOf, TextIndex } from '../anchor/text-index';
import type { Plan } from '../plan/plan';
import type { Span } from '../text/article';
import { clauseOf, measureAt } from './clause';
import type { Clause } from './clip';

/**
 * The clause of words out of a page's text: of the one measure that they stand in, where the page was
 * read as a document, else `otherwise` with their place. Words that stand nowhere, or in several places
 * of which nothing tells the one that was meant, are `otherwise`.
 */
export function clauseOfWords(
  words: string,
  text: string,
  plan: Plan | null,
  otherwise: Clause,
): Clause {
  const span = onlyPlace(words, text);
  if (!span) return otherwise;
  const measure = plan && measureAt(plan, span);
  return {
    ...(measure ? clauseOf(plan, measure, 'selection') : otherwise),
    quote: text.slice(...span),
    selectors: describePlace(text, span),
  };
}

function onlyPlace(words: string, text: string): Span | null {
  const key = keyOf(words);
  const index = new TextIndex(text);
  const [at, ...others] = key === '' ? [] : index.occurrences(key);
  return at === undefined || others.length > 0 ? null : index.rawSpan(at, at + key.length);
}
