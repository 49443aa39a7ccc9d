/**
 * What the reader has put away with "not this" since the answer came: gone from the page at once,
 * while the card still has it, to be taken back. For good it is remembered by the background.
 */
import type { Answer, ShownEquivalent } from '../match/answer';

/** Suggestions that are put away, each an equivalent of a measure. */
export class PutAway {
  readonly #keys = new Set<string>();

  /** Puts an equivalent of a measure away, or takes it back. */
  set(measureId: string, equivalent: ShownEquivalent, away: boolean): void {
    const key = keyOf(measureId, equivalent);
    if (away) this.#keys.add(key);
    else this.#keys.delete(key);
  }

  has(measureId: string, equivalent: ShownEquivalent): boolean {
    return this.#keys.has(keyOf(measureId, equivalent));
  }

  clear(): void {
    this.#keys.clear();
  }

  /** An answer without what is put away; a measure that has nothing left is left out. */
  without(answer: Answer): Answer {
    if (this.#keys.size === 0) return answer;
    const left = Object.entries(answer.equivalents).flatMap(([id, found]) => {
      const kept = found.filter((equivalent) => !this.has(id, equivalent));
      return kept.length > 0 ? [[id, kept] as const] : [];
    });
    return { ...answer, equivalents: Object.fromEntries(left) };
  }
}

const keyOf = (id: string, { plan, measure }: ShownEquivalent) =>
  JSON.stringify([id, plan.id, measure.id]);
