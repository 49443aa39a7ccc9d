/**
 * The index as it is kept: a row a plan, so that a plan that comes or goes writes little, a worker
 * that is killed leaves whole rows, and a damaged one costs only itself.
 */
import * as v from 'valibot';
import type { IndexedPlan } from '../match/index/plan-index';
import type { IndexRow } from './database';

const IndexRowSchema = v.object({
  id: v.string(),
  version: v.string(),
  sum: v.number(),
  indexed: v.object({
    id: v.string(),
    region: v.nullable(v.string()),
    facts: v.object({
      title: v.nullable(v.string()),
      innerTitle: v.nullable(v.string()),
      issuer: v.nullable(v.string()),
      documentNumber: v.nullable(v.string()),
      signedOn: v.nullable(v.string()),
    }),
    asRead: v.exactOptional(
      v.object({
        number: v.nullable(v.string()),
        name: v.string(),
        issuer: v.nullable(v.string()),
        signedOn: v.nullable(v.string()),
      }),
    ),
    count: v.number(),
    buffer: v.instance(ArrayBuffer),
  }),
});

export function indexRow(indexed: IndexedPlan, version: string): IndexRow {
  return { id: indexed.id, version, indexed, sum: sumOf(indexed) };
}

/** What a row holds; null where it is of another version, or damaged. */
export function readIndexRow(row: unknown, version: string): IndexedPlan | null {
  if (!v.is(IndexRowSchema, row) || row.version !== version) return null;
  const { id, indexed, sum } = row;
  return indexed.id === id && sumOf(indexed) === sum ? indexed : null;
}

/** FNV-1a over the numbers, 32 bits at a time: 12 kB in some 5 µs. */
function sumOf({ buffer, count }: IndexedPlan): number {
  let hash = 0x811c9dc5 ^ count;
  for (const word of new Uint32Array(buffer)) hash = Math.imul(hash ^ word, 0x01000193);
  return hash >>> 0;
}
