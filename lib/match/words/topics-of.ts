/** What a clause is about, by the words of it that name a topic. */
import type { Lexicon } from './lexicon';
import { simplified } from './simplified';

/** A measure is about a topic when its title names it, or its text so often, by words of its own. */
const MENTIONS = 2;

/** How strongly a measure is about each subject: mentions by words of its own, twice in the title. */
function topicsOf(
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

/** A topic is a measure's own matter from this share of what is said most of in it. */
const MAIN = 0.5;
/** And from this share of all that is said in it, the measure is about little else. */
const ALL = 1 / 3;

/** How a measure is about a topic. */
export interface Emphasis {
  readonly strength: number;
  /** Whether hardly anything is said more of in it. */
  readonly isMain: boolean;
  /** Whether the measure is about little else. */
  readonly isAll: boolean;
}

/** The topics that a measure is about, not those that it only mentions, in the order of its text. */
function emphases(
  clause: { readonly title: string; readonly text: string },
  lexicon: Lexicon,
): Map<string, Emphasis> {
  const strengths = topicsOf(clause, lexicon);
  let most = 0;
  let total = 0;
  for (const strength of strengths.values()) {
    most = Math.max(most, strength);
    total += strength;
  }
  const about = new Map<string, Emphasis>();
  for (const [topic, strength] of strengths) {
    if (strength < MENTIONS) continue;
    const isMain = strength >= most * MAIN;
    about.set(topic, { strength, isMain, isAll: strength >= total * ALL });
  }
  return about;
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

/**
 * What measures are about, found once for each as long as somebody has it: some 0.02 ms of a worker
 * that is asked about the same plans for one notice after another.
 */
export class About {
  readonly lexicon: Lexicon;
  readonly #known = new WeakMap<object, ReadonlyMap<string, Emphasis>>();

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
  }

  /** As `emphases` tells them. */
  of(measure: Clause): ReadonlyMap<string, Emphasis> {
    const known = this.#known.get(measure) ?? emphases(measure, this.lexicon);
    this.#known.set(measure, known);
    return known;
  }

  /** The topic that a measure is about and of which it says most, where there is one. */
  mainOf(measure: Clause): string | null {
    let main: readonly [topic: string, strength: number] | null = null;
    for (const [topic, { strength, isAll }] of this.of(measure)) {
      if (isAll && (main === null || strength > main[1])) main = [topic, strength];
    }
    return main?.[0] ?? null;
  }

  /** What a topic is called. */
  nameOf(topic: string): string {
    return this.lexicon.topics.get(topic)?.name ?? topic;
  }
}

interface Clause {
  readonly title: string;
  readonly text: string;
}
