/** Collections for tests: each with a database of its own, and clips by name. */

import type { ClipPlace } from '../../../lib/collection/clip';
import { Collection } from '../../../lib/collection/collection';
import { CollectionDatabase } from '../../../lib/collection/database';
import { clauseWith } from './clips';

let collections = 0;

/** A collection that nobody else has; `name` opens it again, as another page does. */
export function freshCollection() {
  const name = `collection-of-${++collections}`;
  return { name, collection: new Collection(name), reopened: () => new Collection(name) };
}

/** The database under a collection, to look at what is written. */
export const databaseOf = (name: string) => new CollectionDatabase(name);

/** Noon of a day of January 2024. */
export const day = (number: number) => new Date(Date.UTC(2024, 0, number, 12));

/** A measure that is called by a letter; another for each. */
export const clauseNamed = (name: string) =>
  clauseWith({ measureId: name, title: `举措${name}`, quote: `举措${name}。办好${name}。` });

/** Saves measures, a day each; their ids, in the order of saving. */
export async function savedIds(collection: Collection, ...names: string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const [i, name] of names.entries()) {
    ids.push((await collection.save(clauseNamed(name), {}, day(i + 1))).clip.id);
  }
  return ids;
}

/** Which of these places are saved, in their order. */
export async function areSaved(
  collection: Collection,
  places: readonly ClipPlace[],
): Promise<boolean[]> {
  return (await collection.clipsAt(places)).map((clip) => clip !== null);
}
