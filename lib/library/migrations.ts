/**
 * The versions of the library's database, each with what brings the one before to it. Never edited
 * once shipped, only added to; `tests/unit/library/fixtures` has a database of those before.
 *
 * A migration runs in the transaction that raises the version: one that throws leaves all as it was.
 */
import type { Transaction } from 'dexie';
import * as v from 'valibot';
import { PlanSchema } from '../plan/schema';
import { type HeadRow, headRow } from './heads';

interface Version {
  /** As Dexie writes them: the primary key, then what is looked up by. */
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}

export const MIGRATIONS: readonly Version[] = [
  { stores: { plans: 'id', meta: 'key' } },
  { stores: { index: 'id' } },
  {
    stores: {
      heads: 'id, known.number, known.name, *known.prints',
      texts: 'id',
      bin: 'id, removedAt',
      off: 'id',
      search: 'id',
    },
    upgrade: plansGetHeads,
  },
  { stores: { metrics: 'id' } },
];

/** To version 3. A plan that is damaged gets its head when it is written anew. */
async function plansGetHeads(transaction: Transaction): Promise<void> {
  const heads = transaction.table<HeadRow, string>('heads');
  for (const { id, plan } of await transaction.table<Stored, string>('plans').toArray()) {
    const read = v.safeParse(PlanSchema, plan);
    if (read.success && read.output.id === id) await heads.put(headRow(read.output));
  }
}

interface Stored {
  readonly id: string;
  readonly plan: unknown;
}
