/**
 * What the reader has put away with "not this" since the page was read: gone from the page at once,
 * while the card still has it, to be taken back. For good it is remembered by the background, which
 * then answers with the next best of that region.
 */
import type { Answer, ShownEquivalent } from '../match/answer';

interface Gone {
  readonly id: string;
  readonly equivalent: ShownEquivalent;
  readonly at: number;
}

/** Suggestions that are put away, each an equivalent of a measure. */
export class PutAway {
  readonly #away = new Map<string, Gone>();

  /** Puts the equivalent away that stands at a place among all that is shown of a measure. */
  add(id: string, equivalent: ShownEquivalent, at: number): void {
    this.#away.set(keyOf(id, equivalent), { id, equivalent, at });
  }

  takeBack(id: string, equivalent: ShownEquivalent): void {
    this.#away.delete(keyOf(id, equivalent));
  }

  has(id: string, equivalent: ShownEquivalent): boolean {
    return this.#away.has(keyOf(id, equivalent));
  }

  clear(): void {
    this.#away.clear();
  }

  /** An answer without what is put away; a measure that has nothing left is left out. */
  without(answer: Answer): Answer {
    if (this.#away.size === 0) return answer;
    const left = Object.entries(answer.equivalents).flatMap(([id, found]) => {
      const kept = found.filter((equivalent) => !this.has(id, equivalent));
      return kept.length > 0 ? [[id, kept] as const] : [];
    });
    return { ...answer, equivalents: Object.fromEntries(left) };
  }

  /** What was found for a measure, with what is put away of it where it stood. */
  with(id: string, found: readonly ShownEquivalent[]): readonly ShownEquivalent[] {
    const all = [...found];
    const gone = [...this.#away.values()].filter((each) => each.id === id);
    for (const { equivalent, at } of gone.toSorted((a, b) => a.at - b.at))
      if (!isAmong(found, equivalent)) all.splice(at, 0, equivalent);
    return all;
  }
}

/** Of each region the first: of those that stand in the order in which they are suggested, its best. */
export const bestOfEach = (found: readonly ShownEquivalent[]) =>
  found.filter(
    ({ plan }, i) => found.findIndex((other) => other.plan.region === plan.region) === i,
  );

const isAmong = (found: readonly ShownEquivalent[], one: ShownEquivalent) =>
  found.some((each) => keyOf('', each) === keyOf('', one));

const keyOf = (id: string, { plan, measure }: ShownEquivalent) =>
  JSON.stringify([id, plan.id, measure.id]);
