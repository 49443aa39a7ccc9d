/**
 * Many plans by what they are recognised by, in memory: a file of a thousand plans is set beside a
 * library of ten thousand, where each question to the database takes milliseconds. By the rule of
 * `lib/plan/identity`, as `findSame` has it.
 */
import { sameByKeys } from '../../plan/identity';
import { isSame, type Known } from '../known';

export class KnownPlans {
  readonly #known = new Map<string, Known>();
  readonly #byNumber = new Map<string, string>();
  readonly #byName = new Map<string, string[]>();
  readonly #byPrint = new Map<number, string[]>();

  add(id: string, known: Known): void {
    this.#known.set(id, known);
    if (known.number !== null && !this.#byNumber.has(known.number))
      this.#byNumber.set(known.number, id);
    if (known.name !== '') put(this.#byName, known.name, id);
    for (const print of known.prints) put(this.#byPrint, print, id);
  }

  /** The plan that is the same document: of its number, else of its name, else of its text. */
  find(known: Known): string | undefined {
    const same = known.number === null ? undefined : this.#byNumber.get(known.number);
    if (same !== undefined) return same;
    const named = this.#byName.get(known.name) ?? [];
    return named.find((id) => sameByKeys(this.#of(id), known) === true) ?? this.#findByTexts(known);
  }

  #findByTexts(known: Known): string | undefined {
    const sharing = new Set<string>();
    for (const print of known.prints)
      for (const id of this.#byPrint.get(print) ?? []) sharing.add(id);
    return [...sharing].find((id) => isSame(this.#of(id), known));
  }

  #of(id: string): Known {
    return this.#known.get(id) as Known;
  }
}

function put<K>(map: Map<K, string[]>, key: K, id: string): void {
  const ids = map.get(key);
  if (ids) ids.push(id);
  else map.set(key, [id]);
}
