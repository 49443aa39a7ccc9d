/**
 * Which words two sentences share: for the reader's eye, not for matching. What is shown is what
 * both say letter for letter, from two characters on; verbs that every plan has are left out.
 */
import type { Span } from './article';
import { fold } from './normalise';

/** `own` and `other` in the offsets of the texts; `words` once each, the longest first. */
export interface SharedTerms {
  readonly own: readonly Span[];
  readonly other: readonly Span[];
  readonly words: readonly string[];
}

const WORD = /[\p{Script=Han}\p{L}\p{N}]/u;
/** Characters that join words and say nothing at the end of one; 在, 上, 下 begin words (在线, 上网). */
const JOINING = '的了和与及或等并而且至到将把被';
const JOINED = new RegExp(`^[${JOINING}]+|[${JOINING}]+$`, 'g');
/** What plans do, whatever it is that they do it to. */
const GENERAL = new RegExp(
  `^(?:推进|推动|加快|支持|鼓励|引导|促进|提升|提高|加强|强化|实施|开展|建立|建设|发展|完善|健全|培育|打造|积极|大力|深入|进一步|重点|组织|落实|制定|构建|扩大|做好|加大|力度|工作|方面|相关|有关|我省|全省|[${JOINING}])+$`,
);

/** Costs the product of the lengths at the worst; sentences of plans are some hundred characters. */
export function sharedTerms(own: string, other: string): SharedTerms {
  const [ownFolded, otherFolded] = [fold(own).toLowerCase(), fold(other).toLowerCase()];
  const found = new Set<string>();
  const otherSpans: Span[] = [];
  for (let i = 0; i < otherFolded.length; ) {
    const length = sharedLength(ownFolded, otherFolded, i);
    const shared = otherFolded.slice(i, i + length);
    const word = shared.replace(JOINED, '');
    if (word.length >= 2 && !GENERAL.test(word)) {
      const start = i + shared.indexOf(word);
      found.add(word);
      otherSpans.push([start, start + word.length]);
    }
    i += Math.max(1, length);
  }
  const words = [...found].sort((a, b) => b.length - a.length);
  return {
    own: spansOfWords(ownFolded, words),
    other: otherSpans,
    words: words.filter((word, i) => !words.slice(0, i).some((longer) => longer.includes(word))),
  };
}

/** How far the words from `start` on stand in the other text as well, in one piece. */
function sharedLength(within: string, text: string, start: number): number {
  let end = start;
  while (
    end < text.length &&
    WORD.test(text.charAt(end)) &&
    within.includes(text.slice(start, end + 1))
  )
    end++;
  return end - start;
}

/** Where the words stand; where two meet, the longer one. */
function spansOfWords(text: string, words: readonly string[]): Span[] {
  const spans: Span[] = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      if (spans.every(([from, to]) => end <= from || at >= to)) spans.push([at, end]);
    }
  }
  return spans.sort(([a], [b]) => a - b);
}
