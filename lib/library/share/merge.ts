/**
 * Takes plans of a checked file into the library, a few in one transaction. Whatever ends it, the
 * library has whole plans and no halves, and the same file taken again goes on where it ended: what is
 * here already is the same as in the file by then.
 */
import type { Addition, Additions } from '../additions';
import { LibraryError, type LibraryTrouble } from '../errors';
import type { Compared, Standing } from './compare';
import type { SharedPlan } from './format';
import { type CheckedFile, readAgain } from './read';
import { Turns, type Watched } from './watched';

/** Plans that are written at once: half a megabyte, which a page does not feel. */
const BATCH = 8;

export interface Merged {
  /** The ids of plans that were not here. */
  readonly added: readonly string[];
  /** The ids of plans here that are as in the file now. */
  readonly replaced: readonly string[];
  /** Why it ended before its end: cancelled, or what went wrong; null where it did not. */
  readonly stopped: 'cancelled' | 'changed' | LibraryTrouble | null;
}

/** `chosen` are those that the reader wants as they are in the file: new ones, and ones that differ. */
export async function mergePlans(
  additions: Pick<Additions, 'add' | 'replace'>,
  file: CheckedFile,
  chosen: readonly Compared[],
  now: Date,
  { progress, signal }: Watched = {},
): Promise<Merged> {
  const added: string[] = [];
  const replaced: string[] = [];
  const take = async (batch: readonly Compared[], turns: Turns): Promise<void> => {
    const fresh: Addition[] = [];
    for (const { plan, standing } of batch) {
      const whole = additionOf(await readAgain(file, plan, now));
      if (standing.kind === 'new') fresh.push(whole);
      else if (await additions.replace(standing.id, whole)) replaced.push(standing.id);
      await turns.next();
    }
    const outcomes = await additions.add(fresh);
    added.push(...outcomes.flatMap(({ kind, id }) => (kind === 'added' ? [id] : [])));
  };
  let stopped: Merged['stopped'] = null;
  try {
    const turns = new Turns(signal);
    let done = 0;
    for (const batch of batchesOf(chosen.filter(({ standing }) => isTaken(standing)))) {
      await take(batch, turns);
      done += batch.length;
      progress?.(done, chosen.length);
    }
  } catch (error) {
    if (signal?.aborted) stopped = 'cancelled';
    else stopped = error instanceof LibraryError ? error.kind : 'changed';
  }
  return { added, replaced, stopped };
}

/** Neither what is here already nor what comes with Lince. */
const isTaken = (standing: Standing): standing is Extract<Standing, { kind: 'new' | 'differs' }> =>
  standing.kind === 'new' || standing.kind === 'differs';

/** As the library takes it; what the index keeps is made anew by whoever has it. */
function additionOf(shared: SharedPlan): Addition {
  // What came as JSON has no field that is there and undefined.
  const facts = shared.facts as NonNullable<Addition['facts']>;
  return { ...shared, facts, id: shared.plan.id };
}

function* batchesOf(all: readonly Compared[]): Iterable<readonly Compared[]> {
  for (let start = 0; start < all.length; start += BATCH) yield all.slice(start, start + BATCH);
}
