/** Small packs for tests of seeding, and a database that can be made to fail. */
import * as v from 'valibot';
import { LibraryDatabase } from '../../../lib/library/database';
import { type Pack, packHash, planHash } from '../../../lib/library/pack';
import type { Bundled } from '../../../lib/library/seeding';
import type { Plan } from '../../../lib/plan/plan';
import { PlanSchema } from '../../../lib/plan/schema';
import { planOf } from '../match/plans';

/**
 * A plan whose text is told by a word, so that another word is another version of it. Read by the
 * schema, as the build does: the hash of a plan is that of its keys in the schema's order.
 */
export function version(id: string, word: string): Plan {
  const texts = [`${word}任务。做好${word}工作。`, `${word}保障。落实${word}责任。`];
  return v.parse(PlanSchema, planOf(id, texts, { innerTitle: `${id}方案` }));
}

/** The plans as the build packs them, read by the schema, with a count of how often the file was read. */
export async function bundleOf(plans: readonly Plan[]): Promise<Bundled & { loads: number }> {
  const packed = await Promise.all(
    plans
      .map((plan) => v.parse(PlanSchema, plan))
      .map(async (plan) => ({ hash: await planHash(plan), plan })),
  );
  const pack: Pack = { hash: await packHash(packed), plans: packed };
  const bundled = {
    hash: pack.hash,
    loads: 0,
    load: async () => {
      bundled.loads++;
      return JSON.parse(JSON.stringify(pack));
    },
  };
  return bundled;
}

let databases = 0;

/** A new database of its own. */
export const freshDatabase = () => new LibraryDatabase(`library-${++databases}`);

/** Another connection to the same data: what the next worker has. */
export const reopened = (database: LibraryDatabase) => new LibraryDatabase(database.name);

/**
 * What is written by a connection that is not open yet, in order: `put plans a`, `delete plans`.
 */
export function recordWrites(database: LibraryDatabase): string[] {
  const writes: string[] = [];
  interceptWrites(database, (write) => writes.push(write));
  return writes;
}

/** Makes all writes of a connection that is not open yet fail, after `allowed` of them. */
export function killAfter(database: LibraryDatabase, allowed: number): void {
  let done = 0;
  interceptWrites(database, () => {
    if (done++ >= allowed) throw new Error('killed');
  });
}

function interceptWrites(database: LibraryDatabase, write: (what: string) => void): void {
  database.use({
    stack: 'dbcore',
    name: 'intercept',
    create: (core) => ({
      ...core,
      table: (name) => {
        const table = core.table(name);
        return {
          ...table,
          mutate: async (request) => {
            const keys =
              request.type === 'put' || request.type === 'add'
                ? request.values.map((row: { id?: string; key?: string }) => row.id ?? row.key)
                : [];
            write([request.type, name, ...keys].join(' '));
            return table.mutate(request);
          },
        };
      },
    }),
  });
}
