/** The list of all plans: narrowed, put in order, switched off and on, removed and brought back. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { PlanList } from '../../../components/library/plan-list';
import { Pager, PlanBulk, PlanFilters } from '../../../components/library/plan-tools';
import {
  all,
  extended,
  NONE_CHOSEN,
  stillThere,
  toggled,
} from '../../../components/parts/chosen-rows';
import { DoneLine } from '../../../components/parts/collection-bar';
import { regionName } from '../../../components/parts/regions';
import { type Say, useSay } from '../../../components/parts/texts';
import { Unopened } from '../../../components/parts/unopened';
import { FIRST_LOOK, Listing, type ListView } from '../../../lib/library/listing';
import type { Watched } from '../../../lib/library/share/watched';
import type { ShelvedPlan } from '../../../lib/library/shelf';
import { hashOf } from '../../../lib/platform/addresses';
import { HandOnButton } from '../../handing-on/hand-on';
import { additions } from '../additions';
import { useArrival } from '../arrival';
import { shelf, usePlans } from '../library';
import { ImportPlans } from '../library/import-plans';
import { ShareLibrary } from '../library/share';
import { State, useTitle } from '../page-parts';
import { besideOf, plansBookOf } from './chosen-plans';
import { LongWork, useLongWork } from './long-work';
import { type Step, useUndo } from './use-undo';

/** So many rows stand on a page. */
const ROWS = 100;

const addressOf = (planId: string) => hashOf({ page: 'plan', planId, measureId: null });

export function Plans() {
  const say = useSay();
  const plans = usePlans();
  useTitle(say('plan.title'));
  // The heading that is there by then stays.
  useArrival(plans !== 'loading', () => document.querySelector('h1'));
  if (typeof plans !== 'string') return <Filled plans={plans} />;
  return (
    <>
      <header class="bar">
        <h1>{say('plan.title')}</h1>
      </header>
      <main>
        <ImportPlans />
        <State state={plans} />
      </main>
    </>
  );
}

function Filled({ plans }: { readonly plans: readonly ShelvedPlan[] }) {
  const say = useSay();
  const { view, page, turn } = useLook();
  const [kept, setChosen] = useState(NONE_CHOSEN);
  const undo = useUndo();
  const long = useLongWork();
  const part = useRef<HTMLElement>(null);
  const listing = useMemo(() => new Listing(plans, (code) => regionName(code, say)), [plans, say]);
  const shown = useMemo(() => listing.shown(view), [listing, view]);
  const order = useMemo(() => shown.map(({ plan }) => plan.id), [shown]);
  const chosen = useMemo(() => stillThere(kept, new Set(order)), [kept, order]);
  const pages = Math.max(1, Math.ceil(shown.length / ROWS));
  const at = Math.min(page, pages - 1);
  const rows = shown.slice(at * ROWS, (at + 1) * ROWS);
  const picked = shown.filter(({ plan }) => chosen.ids.has(plan.id));

  // What is chosen, else what is shown.
  const listed = picked.length > 0 ? picked : shown;

  /** Undoes something; whoever pressed the button for it, which then goes, is at the row that is back. */
  const back = async ([id]: readonly string[], undo: () => Promise<unknown>) => {
    const byButton = document.activeElement?.matches('[data-action="undo-done"]') === true;
    await undo();
    if (byButton) setTimeout(() => focusRow(part.current, id), 100);
  };
  /** A step that brings plans back; where the reader cancels that, the rest stays to be brought back. */
  const bringingBack = (words: string, ids: readonly string[]): Step => {
    let looked = 0;
    const restore = ({ signal, progress }: Watched) => {
      const told = (done: number, all: number) => {
        looked = done;
        progress?.(done, all);
      };
      return additions.restore(ids, { signal, progress: told });
    };
    return {
      words,
      undo: () => back(ids, () => long.run('list.restoring', restore)),
      left: () => {
        const left = ids.slice(looked);
        const told = { count: looked, left: left.length };
        return left.length > 0 ? bringingBack(say('list.restoredSome', told), left) : null;
      },
    };
  };
  const remove = (ids: readonly string[]) => {
    const next = neighbour(order, ids);
    void undo.run(
      () => long.run('list.removing', (watched) => additions.remove(ids, new Date(), watched)),
      (removed) => {
        const [count, all] = [removed.length, ids.length];
        const words =
          count < all ? say('list.removedSome', { count, all }) : say('list.removed', { count });
        return bringingBack(words, removed);
      },
      // Drawn by then without the rows that went.
      () => setTimeout(() => focusRow(part.current, next), 100),
    );
  };
  const turnAll = async (ids: readonly string[], on: boolean) => {
    for (const id of ids) await additions.switchBundled(id, on);
    return ids;
  };
  const switchAll = (ids: readonly string[], on: boolean) =>
    void undo.run(
      () => turnAll(ids, on),
      () => ({
        words: say(on ? 'list.switchedOn' : 'list.switched', { count: ids.length }),
        undo: () => back(ids, () => turnAll(ids, !on)),
      }),
    );

  return (
    <>
      <header class="bar collection-bar library-bar">
        <h1>{say('plan.title')}</h1>
        <PlanFilters
          listing={listing}
          view={view}
          onLook={(next) => turn(next, 0)}
          onLeave={() => part.current?.querySelector<HTMLElement>('tbody a')?.focus()}
        />
        <DoneLine {...undo.done} onUndo={undo.back} />
      </header>
      <main
        ref={part}
        class="library"
        onKeyDown={(event) => {
          const ids = picked.filter(isOwn).map(({ plan }) => plan.id);
          if (event.key === 'Delete' && ids.length > 0) remove(ids);
        }}
      >
        <Unopened trouble={shelf.trouble} />
        <ImportPlans />
        <ShareLibrary plans={plans} chosen={picked} />
        {long.shown && <LongWork {...long.shown} />}
        <div class="tools">
          <label class="choose-all">
            <input
              type="checkbox"
              data-action="choose-all"
              checked={shown.length > 0 && picked.length === shown.length}
              ref={(box) => {
                if (box) box.indeterminate = picked.length > 0 && picked.length < shown.length;
              }}
              disabled={shown.length === 0}
              aria-label={say('list.chooseAll')}
              onChange={({ currentTarget }) =>
                setChosen(currentTarget.checked ? all(order) : NONE_CHOSEN)
              }
            />
          </label>
          <span class="grow count-line" role="status">
            {countWords(plans, shown.length, picked.length, say)}
          </span>
          <HandOnButton
            action="export-plans"
            label={say('list.export')}
            disabled={shown.length === 0}
            title={say('export.plansAbout', { count: listed.length })}
            make={(watched) => plansBookOf(listed, say, watched)}
          />
          <Pager page={at} pages={pages} onPage={(to) => turn(view, to)} />
        </div>
        {shown.length === 0 ? (
          <div class="state" data-state={plans.length === 0 ? 'empty' : 'no-hit'}>
            <p>{say(plans.length === 0 ? 'list.empty' : 'list.noHit')}</p>
            {plans.length > 0 && (
              <button
                type="button"
                class="quiet"
                data-action="clear"
                onClick={() => turn({ ...FIRST_LOOK, sort: view.sort }, 0)}
              >
                {say('collection.clear')}
              </button>
            )}
          </div>
        ) : (
          <PlanList
            plans={rows}
            before={at * ROWS}
            all={shown.length}
            sort={view.sort}
            chosen={chosen.ids}
            addressOf={addressOf}
            onSort={(by) => turn({ ...view, sort: nextSort(view.sort, by) }, 0)}
            onChoose={(id, range) =>
              setChosen(range ? extended(chosen, id, order, null) : toggled(chosen, id))
            }
            onSwitch={(id, on) => switchAll([id], on)}
            onRemove={remove}
          />
        )}
        {picked.length > 0 && (
          <PlanBulk
            chosen={picked}
            beside={besideOf(picked)}
            onSwitch={switchAll}
            onRemove={remove}
            onLeave={() => setChosen(NONE_CHOSEN)}
          />
        )}
      </main>
    </>
  );
}

const isOwn = ({ origin }: ShelvedPlan) => origin !== 'bundled';

/** Once by a column, then the other way, then as the library gives them out. */
function nextSort(sort: ListView['sort'], by: NonNullable<ListView['sort']>['by']) {
  if (sort?.by !== by) return { by, backwards: false };
  return sort.backwards ? null : { by, backwards: true };
}

function countWords(
  plans: readonly ShelvedPlan[],
  shown: number,
  chosen: number,
  say: Say,
): string {
  const matched = say('list.matched', { count: plans.filter(({ off }) => !off).length });
  const count =
    shown === plans.length
      ? say('plan.count', { count: shown })
      : say('list.shown', { shown, all: plans.length });
  const words = [count, matched];
  if (chosen > 0) words.unshift(say('list.chosen', { count: chosen }));
  return words.join(' · ');
}

/** The plan whose row will stand where these go away. */
function neighbour(order: readonly string[], gone: readonly string[]): string | undefined {
  const away = new Set(gone);
  const at = order.findIndex((id) => away.has(id));
  const after = order.slice(at).find((id) => !away.has(id));
  return after ?? order.slice(0, Math.max(at, 0)).findLast((id) => !away.has(id));
}

function focusRow(part: HTMLElement | null, id: string | undefined): void {
  const row = id === undefined ? null : part?.querySelector(`tr[data-plan="${CSS.escape(id)}"]`);
  const target = row?.querySelector<HTMLElement>('a') ?? document.querySelector('h1');
  if (target?.localName === 'h1') target.tabIndex = -1;
  target?.focus();
}

/** How the list is looked at, kept with the place in the browser's history: who comes back finds it so. */
function useLook() {
  const [look, setLook] = useState(lookKept);
  return {
    ...look,
    turn: (view: ListView, page: number) => {
      history.replaceState({ ...history.state, plans: { view, page } }, '');
      setLook({ view, page });
    },
  };
}

function lookKept(): { readonly view: ListView; readonly page: number } {
  return history.state?.plans ?? { view: FIRST_LOOK, page: 0 };
}
