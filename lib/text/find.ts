/**
 * Finding words in texts as a reader types them: by characters, for Chinese has no spaces to cut
 * at, whatever the width or case of letters. A text is prepared once; each search is one pass.
 */
import type { Span } from './article';
import { fold } from './normalise';

/** A text as it is searched; of the same length, so that offsets in it are offsets in the text. */
export function searchable(text: string): string {
  const folded = fold(text);
  const lower = folded.toLowerCase();
  return lower.length === folded.length ? lower : folded;
}

/** The words of a query, which white space parts; all of them are wanted. */
export function wordsOf(query: string): string[] {
  return [...new Set(searchable(query).split(/\s+/).filter(Boolean))];
}

/** Where words stand in a text, as `searchable` gives it: in order, and apart from each other. */
export function placesOf(text: string, words: readonly string[]): Span[] {
  const found: Span[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      found.push([at, at + word.length]);
    }
  }
  found.sort(([a, endA], [b, endB]) => a - b || endB - endA);
  const apart: Span[] = [];
  for (const [start, end] of found) {
    const last = apart.at(-1);
    if (last && start <= last[1]) apart[apart.length - 1] = [last[0], Math.max(last[1], end)];
    else apart.push([start, end]);
  }
  return apart;
}

/** A piece of a text around a place, with the places that lie in it as offsets in the piece. */
export function pieceAround(
  text: string,
  places: readonly Span[],
  { before, length }: { readonly before: number; readonly length: number },
): { readonly text: string; readonly places: readonly Span[] } {
  const from = Math.max(0, (places[0]?.[0] ?? 0) - before);
  const to = Math.min(text.length, from + length);
  const head = from > 0 ? '…' : '';
  const shift = from - head.length;
  return {
    text: `${head}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    places: places.flatMap(([start, end]): Span[] =>
      end <= to ? [[start - shift, end - shift]] : [],
    ),
  };
}
