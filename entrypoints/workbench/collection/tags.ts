import type { KnownTag } from '../../../components/collection/tag-field';
import type { Clip } from '../../../lib/collection/clip';
import { isInitials, spansOfInitials } from '../../../lib/text/pinyin';

/** The tags of clips, with how many have each. */
export function tagsOf(clips: readonly Clip[]): KnownTag[] {
  const counts = new Map<string, number>();
  for (const { tags } of clips) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return Array.from(counts, ([name, count]) => ({ name, count }));
}

/** Whether a tag is what was typed: by any of its letters in a row, or by the initials of its pinyin. */
export function fits(tag: string, typed: string): boolean {
  const [name, word] = [tag.toLowerCase(), typed.toLowerCase()];
  return name.includes(word) || (isInitials(word) && spansOfInitials(word, name).length > 0);
}
