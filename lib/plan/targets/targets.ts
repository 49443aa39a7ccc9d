/**
 * The targets of a measure: what it commits to in numbers, and its dated milestones.
 *
 * Numbers (`text/quantities`) and words of coverage (`states`) are found clause by clause, those that
 * are no targets are left out (`not-targets`), the rest get their comparator, deadline and metric.
 *
 * A deadline holds from where it stands to the end of its sentence, over commas and semicolons, until
 * another takes its place; in a clause of goals, where it stands at the head, to the end of the
 * clause. What is in quotation marks is a name, not a quantity.
 */
import { fold } from '../../text/normalise';
import { quantities } from '../../text/quantities';
import type { Target } from '../plan';
import { type Deadline, deadlines } from './deadlines';
import type { Metric } from './metrics';
import { isAchieved, isOtherSentence } from './not-targets';
import { type Around, type Clause, committed, milestone, type Phrase } from './phrases';
import { isMilestone } from './states';

/** A comma between groups of three digits ends no clause: `1,200公里`. */
const CLAUSE = /(?:[^,，;；。!！?？\n]|(?<=\d),(?=\d{3}(?!\d)))+/g;
const SENTENCE = /[^。!！?？\n]+/g;

/** Nobody writes longer ones; a text without punctuation must not cost the square of its length. */
const LONGEST_SENTENCE = 3000;
const LONGEST_CLAUSE = 300;

/** What the plan says of the measure besides its text. */
export interface Setting {
  /** It is the plan's clause of goals. */
  readonly goals: boolean;
  /** The year in which the document was signed. */
  readonly signed: number | null;
}

/** Reads the targets of a measure's text, in order. Offsets `start` and `end` are in that text. */
export function readTargets(text: string, { goals, signed }: Setting): Target[] {
  let last: string | null = null;
  return Array.from(text.matchAll(SENTENCE)).flatMap((match) => {
    if (match[0].length > LONGEST_SENTENCE) return [];
    const sentence = new Sentence(match[0], {
      signed,
      last,
      inherited: goals ? last : null,
      goals,
    });
    last = sentence.lastDeadline;
    return sentence.targets().map((target) => ({
      ...target,
      start: target.start + match.index,
      end: target.end + match.index,
    }));
  });
}

/** How firmly: of these the first set governs the list that it opens, the others their phrase alone. */
const GOVERNING = /力争|争取|确保|努力/;
const MODALITY = /力争|争取|确保|努力|率先|基本|预计|原则上/;

interface Context {
  readonly signed: number | null;
  /** The last deadline of the measure so far: the year of `年底前`. */
  readonly last: string | null;
  /** The deadline that a sentence before it set for this one too. */
  readonly inherited: string | null;
  readonly goals: boolean;
}

class Sentence {
  readonly #text: string;
  /** Folded, with blanks for dates and names. */
  readonly #folded: string;
  /** Folded, with blanks for dates. */
  readonly #words: string;
  readonly #dates: readonly Deadline[];
  readonly #context: Context;

  constructor(text: string, context: Context) {
    const folded = fold(text);
    this.#text = text;
    this.#context = context;
    this.#dates = deadlines(folded, context);
    this.#words = blankDates(folded, this.#dates);
    this.#folded = blankNames(this.#words);
  }

  get lastDeadline(): string | null {
    return this.#dates.findLast(({ by }) => by !== null)?.by ?? this.#context.last;
  }

  targets(): Target[] {
    if (isOtherSentence(this.#folded)) return [];
    let elided: string | null = null;
    let listed = false;
    let refused = false;
    return Array.from(this.#folded.matchAll(CLAUSE)).flatMap((match) => {
      const [text] = match;
      const start = match.index;
      const clause = { start, text, words: this.#words.slice(start, start + text.length) };
      if (clause.text.length > LONGEST_CLAUSE || this.#achieved(clause)) return [];
      const phrases = this.#read(clause, { listed, refused });
      listed = phrases.some(({ kind }) => kind === 'number');
      refused = !listed && quantities(clause.text).length > 0;
      return phrases.map(({ about, turn, ...target }) => {
        const metric: Metric = about(elided);
        elided = metric.metricText;
        return {
          ...target,
          ...metric,
          quote: this.#text.slice(target.start, target.end).trim(),
          deadline: this.#deadlineOf(clause, target.end, turn),
          horizon: null,
          modality: this.#modality(target.start, target.end),
        };
      });
    });
  }

  #read(clause: Clause, list: Pick<Around, 'listed' | 'refused'>): Phrase[] {
    const dated = (offset: number) => this.#deadlineAt(offset) !== null;
    const phrases = committed(clause, {
      goals: this.#context.goals,
      earlier: this.#folded.slice(0, clause.start),
      later: this.#folded.slice(clause.start + clause.text.length),
      ...list,
      dated,
    });
    if (phrases.length > 0) return phrases;
    return dated(clause.start + clause.text.length) && isMilestone(clause.text)
      ? [milestone(clause)]
      : [];
  }

  #deadlineAt(offset: number): string | null {
    const date = this.#dates.findLast(({ end }) => end <= offset);
    return date ? date.by : this.#context.inherited;
  }

  /** 2020年、2025年，…分别达到35%和45%: to each number its own date. */
  #deadlineOf({ start, text }: Clause, end: number, turn: number | null): string | null {
    const before = this.#dates.filter((date) => date.end <= start + text.length);
    const last = before.findLastIndex(
      (date, i) => i === 0 || (before[i - 1]?.end ?? 0) + 1 !== date.start,
    );
    const own = before.slice(last);
    const each = turn === null || own.length < 2 ? undefined : own[turn];
    return each ? each.by : this.#deadlineAt(end);
  }

  #achieved({ start, text }: Clause): boolean {
    const end = start + text.length;
    const date = this.#dates.findLast((each) => each.end <= end);
    if (date?.by === null) return true;
    return isAchieved(this.#folded.slice(0, end), date?.start ?? -1, date !== undefined);
  }

  /** In the phrase itself, or before it in the sentence where it opens a list. */
  #modality(start: number, end: number): string | null {
    const own = MODALITY.exec(this.#folded.slice(start, end));
    return (own ?? GOVERNING.exec(this.#folded.slice(0, start)))?.[0] ?? null;
  }
}

/** Replaces what is quoted or in brackets by blanks of the same length. */
function blankNames(folded: string): string {
  return folded.replace(/“[^”]*”|《[^》]*》|〈[^〉]*〉/g, (name) => '□'.repeat(name.length));
}

/** Replaces deadlines by blanks: their numbers are none of what is measured. */
function blankDates(folded: string, dates: readonly Deadline[]): string {
  let text = '';
  for (const { start, end } of dates) {
    if (start < text.length) continue;
    text += folded.slice(text.length, start) + '□'.repeat(end - start);
  }
  return text + folded.slice(text.length);
}
