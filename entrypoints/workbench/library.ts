/** The library as the pages of the workbench read it, and hear of its changes. */
import { useEffect, useState } from 'preact/hooks';
import { LibraryDatabase } from '../../lib/library/database';
import { Shelf, type ShelvedPlan } from '../../lib/library/shelf';
import type { Plan } from '../../lib/plan/plan';
import { onLibraryChanged, tellLibraryChanged } from '../../lib/platform/messages/messaging';
import { packagedJson } from '../../lib/platform/pages';

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
