/**
 * Two measures sentence by sentence: which sentence of the one answers which of the other, by the
 * closeness that the matcher itself goes by.
 *
 * Not an alignment in order: provinces take the same matters up in another order, split them or run
 * them together. So each sentence of the other measure goes to the one of ours that it is closest
 * to, several to one where one of ours says it all, and to none where nothing here is close.
 */
import type { Span } from '../../text/article';
import { sentences } from '../../text/sentences';
import { closenessOf } from '../score/features';
import { type Comparable, type Knowledge, type Profile, profileOf } from '../score/profile';

/** A measure without its title, cut into sentences, each a span of its text. */
export interface Cut {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** What answers what, by places in the two lists of sentences. */
export interface Alignment {
  /** For each sentence of the other measure the one of ours that it answers; null: none. */
  readonly answers: readonly (number | null)[];
  /**
   * For each of our sentences that nothing answers by itself, the sentence of the other measure that
   * says it together with something else, and stands elsewhere; null: none.
   */
  readonly elsewhere: readonly (number | null)[];
}

/** Closer than this, 0 to 1, and two sentences are taken to speak of one matter. */
const CLOSE = 0.36;
/** Sentences that are compared: more than any measure has, few enough for any text that has more. */
export const MOST_SENTENCES = 120;
/** The cut of a sentence is a rule of grammar; what is longer is no sentence. */
const LONGEST_SENTENCE = 2_000;

/** Cuts a measure into what stands in rows; its title is none of them unless it has nothing else. */
export function cutMeasure({ title, text }: Comparable): Cut {
  const titled = title !== '' && text.startsWith(title) ? title.length : 0;
  // The stop of a run-in title belongs to neither.
  const start = titled + (/^[\s。．.:：;；,，]*/.exec(text.slice(titled))?.[0].length ?? 0);
  const body = sentences(text.slice(start))
    .map(([from, to]): Span => [start + from, start + to])
    .filter((span) => /[\p{L}\p{N}]/u.test(text.slice(...span)));
  return { text, sentences: body.length > 0 ? body : sentences(text) };
}

/** Aligns two measures. At 120 sentences each about 0.1 s; of more, the first 120 are compared. */
export function align(own: Cut, other: Cut, knowledge: Knowledge): Alignment {
  const mine = profilesOf(own, knowledge);
  const theirs = profilesOf(other, knowledge);
  const table = mine.map((a) => theirs.map((b) => closest(a, b, knowledge)));
  const answers = other.sentences.map((_, j) => bestOf(table.map((row) => row[j] ?? 0)));
  const answered = new Set(answers);
  const elsewhere = own.sentences.map((_, i) => (answered.has(i) ? null : bestOf(table[i] ?? [])));
  return { answers, elsewhere };
}

function profilesOf({ text, sentences }: Cut, knowledge: Knowledge): Profile[] {
  return sentences
    .slice(0, MOST_SENTENCES)
    .map(([start, end]) =>
      profileOf(
        { title: '', text: text.slice(start, Math.min(end, start + LONGEST_SENTENCE)) },
        knowledge,
      ),
    );
}

/** The first passage of each is its title, which a sentence has not. */
function closest(a: Profile, b: Profile, knowledge: Knowledge): number {
  const closeness = closenessOf(a, b, knowledge);
  let most = 0;
  for (let i = 1; i < a.passages; i++) {
    for (let j = 1; j < b.passages; j++) {
      most = Math.max(most, closeness[i * b.passages + j] ?? 0);
    }
  }
  return most;
}

/** The place of the highest value that is high enough; the first of equals. */
function bestOf(values: readonly number[]): number | null {
  let best: number | null = null;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (value >= CLOSE && (best === null || value > (values[best] ?? 0))) best = i;
  }
  return best;
}
