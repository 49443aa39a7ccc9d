/**
 * The lexicon against the bundled documents: whether its words are found where they are said to
 * come from, and whether its topics tell measures apart.
 */
import { describe, expect, it } from 'vitest';
import { createLexicon, LEXICON_ENTRIES, wordsOf } from '../../lib/match/words/lexicon';
import { projectFile } from './documents';
import { GOLD_PLANS, goldMeasures } from './gold';

const lexicon = createLexicon();

describe('the lexicon on the bundled documents', () => {
  it.each(Object.values(GOLD_PLANS))('finds in %s each word that has it as a source', (plan) => {
    const text = projectFile(`seeds/${plan}.txt`);
    const absent = LEXICON_ENTRIES.flatMap(({ id, name, terms }) =>
      terms
        .filter(({ sources }) => sources.includes(plan))
        .flatMap(({ core, hint }) => [...wordsOf(core), ...wordsOf(hint)])
        // Alone, because a longer word of another topic may stand in its place.
        .filter((word) => {
          const alone = createLexicon([{ id, name, terms: [{ sources: [plan], core: word }] }]);
          return alone.findTerms(text).length === 0;
        }),
    );
    expect(absent).toEqual([]);
  });

  it('names a subject in nearly every measure that is not framing', () => {
    const silent = goldMeasures().filter(
      ({ text }) =>
        !lexicon.findTerms(text).some(({ topic }) => lexicon.topics.get(topic)?.role !== 'broad'),
    );
    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it('has no subject that swallows more than a third of the measures', () => {
    const measures = goldMeasures();
    const counts = new Map<string, number>();
    for (const { text } of measures) {
      for (const topic of new Set(lexicon.findTerms(text).map((match) => match.topic))) {
        counts.set(topic, (counts.get(topic) ?? 0) + 1);
      }
    }
    const swallowing = [...counts].filter(
      ([topic, count]) => count > measures.length * 0.35 && isSubject(topic),
    );
    expect(swallowing).toEqual([]);
  });

  it('has few words that a quarter of the measures share and that speak for a subject', () => {
    const measures = goldMeasures();
    const counts = new Map<string, number>();
    for (const { text } of measures) {
      const words = lexicon
        .findTerms(text)
        .filter(({ topic, weight }) => weight === 'core' && isSubject(topic));
      for (const word of new Set(words.map((match) => match.word))) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
    expect([...counts].filter(([, count]) => count > measures.length / 4)).toEqual([]);
  });
});

function isSubject(topic: string): boolean {
  const role = lexicon.topics.get(topic)?.role;
  return role === 'subject' || role === 'means';
}
