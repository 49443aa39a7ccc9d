/** What a clause is about, by the words of it that name a topic. */
import type { Lexicon } from './lexicon';
import { simplified } from './simplified';

/** A measure is about a topic when its title names it, or its text so often, by words of its own. */
export const MENTIONS = 2;

/** How strongly a measure is about each subject: mentions by words of its own, twice in the title. */
export function topicsOf(
  { title, text }: { readonly title: string; readonly text: string },
  lexicon: Lexicon,
): Map<string, number> {
  const strengths = new Map<string, number>();
  for (const { topic, weight, start } of lexicon.findTerms(simplified(text))) {
    const role = lexicon.topics.get(topic)?.role;
    if (weight !== 'core' || role === 'framing' || role === 'broad') continue;
    strengths.set(topic, (strengths.get(topic) ?? 0) + (start < title.length ? MENTIONS : 1));
  }
  return strengths;
}

/** The names of the topics that a clause is about, the main ones first, those of office left out. */
export function topicNames(
  clause: { readonly title: string; readonly text: string },
  lexicon: Lexicon,
  most = 5,
): string[] {
  return [...topicsOf(clause, lexicon)]
    .sort(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([topic]) => lexicon.topics.get(topic)?.name ?? topic);
}
