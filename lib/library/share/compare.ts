/** What a library file would change here. Nothing is written. */
import type { LibraryDatabase } from '../database';
import type { HeadRow } from '../heads';
import { ASPECTS, type Aspect, aspectsOf } from './aspects';
import { KnownPlans } from './known-plans';
import type { CheckedFile, ListedPlan } from './read';
import { Turns, type Watched } from './watched';

/** How a plan of a file stands to what is here; `id` is that of the plan here that is the same document. */
export type Standing =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly id: string }
  /** It comes with Lince, and is here already. */
  | { readonly kind: 'bundled'; readonly id: string }
  | {
      readonly kind: 'differs';
      readonly id: string;
      /** What the two have otherwise. */
      readonly aspects: readonly Aspect[];
      readonly here: Pick<HeadRow, 'measures' | 'addedOn' | 'mended'>;
    };

export interface Compared {
  readonly plan: ListedPlan;
  readonly standing: Standing;
}

/** Heads that are read at once. */
const BATCH = 100;

/** Rejects with a `LibraryError`, or the signal's reason. */
export async function compareWithLibrary(
  database: LibraryDatabase,
  { plans }: Pick<CheckedFile, 'plans'>,
  { signal }: Watched = {},
): Promise<Compared[]> {
  await database.openSoon();
  const here = await knownHere(database);
  const turns = new Turns(signal);
  const compared: Compared[] = [];
  for (const plan of plans) {
    const id = here.find(plan.recognised);
    compared.push({ plan, standing: id ? await standingOf(database, id, plan) : { kind: 'new' } });
    await turns.next();
  }
  return compared;
}

async function knownHere({ heads }: LibraryDatabase): Promise<KnownPlans> {
  const here = new KnownPlans();
  let last: string | undefined = '';
  while (last !== undefined) {
    const rows: HeadRow[] = await heads.where('id').above(last).limit(BATCH).toArray();
    for (const { id, known } of rows) here.add(id, known);
    last = rows.length < BATCH ? undefined : rows.at(-1)?.id;
  }
  return here;
}

async function standingOf(
  database: LibraryDatabase,
  id: string,
  { aspects: theirs }: ListedPlan,
): Promise<Standing> {
  const [head, mine] = await Promise.all([database.heads.get(id), database.texts.get(id)]);
  if (head?.origin === 'bundled') return { kind: 'bundled', id };
  const own = mine && head && (await aspectsOf({ ...mine, ...head }));
  const aspects = ASPECTS.filter((aspect) => own?.[aspect] !== theirs[aspect]);
  if (!head || aspects.length === 0) return { kind: 'same', id };
  const { measures, addedOn, mended } = head;
  return { kind: 'differs', id, aspects, here: { measures, addedOn, mended } };
}
