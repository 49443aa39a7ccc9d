/** The library, the collection and the answers of the background, as the pages of the workbench use them. */
import { useEffect, useState } from 'preact/hooks';
import type { ClipPlace } from '../../lib/collection/clip';
import { Collection } from '../../lib/collection/collection';
import { Additions } from '../../lib/library/additions';
import { LibraryDatabase } from '../../lib/library/database';
import { Shelf, type ShelvedPlan } from '../../lib/library/shelf';
import type { Answer } from '../../lib/match/answer';
import { queryOf } from '../../lib/match/query';
import { detailsFor, NO_DETAILS, withDetails } from '../../lib/overlay/details';
import type { Plan } from '../../lib/plan/plan';
import {
  ask,
  onLibraryChanged,
  tellCollectionChanged,
  tellLibraryChanged,
} from '../../lib/platform/messaging';
import { packagedJson } from '../../lib/platform/pages';
import type { ClipIds } from '../saving/use-saved';

export const collection = new Collection();
// The background, and through it every page that shows what is saved.
collection.onOwnChange(() => void tellCollectionChanged());
export const database = new LibraryDatabase();
export const shelf = new Shelf(database, () => packagedJson('/library.json'));

/** Hears which plans are others now; null: perhaps all. */
type Hears = (ids: readonly string[] | null) => void;

/** Who hears what this page itself has changed: messages of the extension do not come back to it. */
const ownFollowers = new Set<Hears>();

/** Tells everybody, this page too, which plans of the library are others now. */
export function libraryChanged(ids: readonly string[]): void {
  libraryChangedHere(ids);
  void tellLibraryChanged(ids);
}

/** Tells this page alone, where the others have been told. */
export function libraryChangedHere(ids: readonly string[]): void {
  for (const heard of [...ownFollowers]) heard(ids);
}

// Nothing is indexed here: the background does it.
export const additions = new Additions(database, {
  indexVersion: __INDEX_VERSION__,
  changed: libraryChanged,
});

/** Calls back when the library is another, whoever has changed it. */
export function onPlansChanged(heard: Hears, signal?: AbortSignal): void {
  if (signal?.aborted) return;
  onLibraryChanged(heard, signal);
  ownFollowers.add(heard);
  signal?.addEventListener('abort', () => ownFollowers.delete(heard), { once: true });
}

type Loaded<T> = T | 'loading' | 'failed';

/** A plan of the library; `gone` where there is none of this id. */
export function usePlan(id: string | null): Loaded<Plan> | 'gone' {
  const [plan, setPlan] = useState<{ id: string | null; plan: Loaded<Plan> | 'gone' }>({
    id: null,
    plan: 'loading',
  });
  useEffect(() => {
    if (id === null) return;
    const ended = new AbortController();
    const put = (found: Loaded<Plan> | 'gone') =>
      ended.signal.aborted ||
      setPlan((before) => (isSame(before.plan, found) ? before : { id, plan: found }));
    const read = () =>
      void shelf.plan(id).then(
        (found) => put(found ?? (shelf.trouble ? 'failed' : 'gone')),
        () => put('failed'),
      );
    onPlansChanged(read, ended.signal);
    read();
    return () => ended.abort();
  }, [id]);
  return plan.id === id ? plan.plan : 'loading';
}

/** Another plan may have changed: this one is not drawn again for it. */
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** All plans of the library. */
export function usePlans(): Loaded<readonly ShelvedPlan[]> {
  const [plans, setPlans] = useState<Loaded<readonly ShelvedPlan[]>>('loading');
  useEffect(() => {
    const ended = new AbortController();
    const put = (found: Loaded<readonly ShelvedPlan[]>) => ended.signal.aborted || setPlans(found);
    const read = () => void shelf.list().then(put, () => put('failed'));
    onPlansChanged(read, ended.signal);
    read();
    return () => ended.abort();
  }, []);
  return plans;
}

/** What other plans have on a plan's measures, by measure id. */
export async function equivalentsIn(plan: Plan): Promise<Answer['equivalents']> {
  const query = queryOf(plan);
  // The background may have been stopped between message and answer.
  const reply = await ask('match', query).catch(() => ask('match', query));
  return reply.answer.equivalents;
}

/** The same with the sentences that answer, where the background tells them. */
export async function explained(
  plan: Plan,
  equivalents: Answer['equivalents'],
): Promise<Answer['equivalents']> {
  const answer: Answer = { equivalents, targets: {}, library: { plans: 0, stored: true } };
  const details = () => ask('details', detailsFor(queryOf(plan), answer));
  const told = await details().catch(() => details().catch(() => NO_DETAILS));
  return withDetails(answer, told).equivalents;
}

/** Which of these places are saved: the clip's id by the place's key. */
export async function savedAmong(
  places: readonly (readonly [key: string, place: ClipPlace])[],
): Promise<ClipIds> {
  const clips = await collection.clipsAt(places.map(([, place]) => place));
  const saved = places.flatMap(([key], i) => {
    const clip = clips[i];
    return clip ? [[key, clip.id] as const] : [];
  });
  return Object.fromEntries(saved);
}
