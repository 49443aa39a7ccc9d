/** Words in the name of a measure: as they are written, else by the initials of their pinyin. */
import type { Span } from '../../text/article';
import { placesOf } from '../../text/find';
import { endOfInitials, isInitials, spansOfInitials } from '../../text/pinyin';
import type { Word } from '../../text/written-query';
import { foundIn } from './searched-plan';

/** Whether a word may be meant by its initials; `text` as words are found. */
export function mayBeInitials({ text, exact }: Pick<Word, 'text' | 'exact'>): boolean {
  return !exact && isInitials(text);
}

/** Whether a word stands in a name, which is given as words are found in it. */
export function standsInName(word: Word, name: string): boolean {
  const text = foundIn(word.text);
  if (name.includes(text)) return true;
  return mayBeInitials({ ...word, text }) && endOfInitials(text, name) >= 0;
}

/** Where words stand in a name; in order, and apart from each other. */
export function placesInName(words: readonly Word[], name: string): Span[] {
  const meant = words.flatMap((word) => {
    const text = foundIn(word.text);
    if (name.includes(text) || !mayBeInitials({ ...word, text })) return text;
    return spansOfInitials(text, name).map(([start, end]) => name.slice(start, end));
  });
  return placesOf(name, meant);
}
