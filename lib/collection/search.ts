import Fuse from 'fuse.js';
import type { Clip } from './clip';

/**
 * Clips that a reader's words fit, best first; all of them, unchanged, for an empty query.
 * Fuzzy: a character missing or wrong is forgiven. Fit for some thousands of clips.
 */
export function searchClips(clips: readonly Clip[], query: string): readonly Clip[] {
  const words = query.trim();
  if (words === '') return clips;
  const fuse = new Fuse(clips, {
    keys: [
      { name: 'title', weight: 3 },
      { name: 'document.innerTitle', weight: 1 },
      { name: 'document.title', weight: 1 },
      { name: 'quote', weight: 2 },
    ],
    ignoreLocation: true,
    threshold: 0.3,
  });
  return fuse.search(words).map(({ item }) => item);
}
