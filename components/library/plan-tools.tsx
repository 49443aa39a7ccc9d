/** What stands around the list of plans: what it is narrowed by, its pages, what is done to the chosen. */
import { FACETS, type Facet, type Listing, type ListView, NONE } from '../../lib/library/listing';
import type { ShelvedPlan } from '../../lib/library/shelf';
import { regionName } from '../parts/regions';
import { type Say, useSay } from '../parts/texts';

interface FilterProps {
  readonly listing: Listing;
  readonly view: ListView;
  readonly onLook: (view: ListView) => void;
  /** From the search box to the list. */
  readonly onLeave: () => void;
}

export function PlanFilters({ listing, view, onLook, onLeave }: FilterProps) {
  const say = useSay();
  const narrowed = view.words !== '' || Object.keys(view.chosen).length > 0;
  const choose = (facet: Facet, value: string) => {
    const { [facet]: _, ...others } = view.chosen;
    onLook({ ...view, chosen: value === '' ? others : { ...others, [facet]: value } });
  };
  return (
    <>
      <input
        type="search"
        value={view.words}
        placeholder={say('list.search')}
        aria-label={say('list.search')}
        onInput={({ currentTarget }) => onLook({ ...view, words: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'Enter')) return;
          event.preventDefault();
          onLeave();
        }}
      />
      <span class="arrange">
        {FACETS.map((facet) => {
          const values = [...listing.values(facet)].sort(ORDER[facet]);
          return (
            <select
              key={facet}
              data-facet={facet}
              aria-label={say(`list.${facet}`)}
              value={view.chosen[facet] ?? ''}
              onChange={({ currentTarget }) => choose(facet, currentTarget.value)}
            >
              <option value="">{say('list.all', { name: say(`list.${facet}`) })}</option>
              {values.map(([value, count]) => (
                <option key={value} value={value}>
                  {say('app.brackets', {
                    before: valueName(facet, value, say),
                    inside: count,
                  })}
                </option>
              ))}
            </select>
          );
        })}
        {narrowed && (
          <button
            type="button"
            class="link"
            data-action="clear"
            onClick={() => onLook({ ...view, words: '', chosen: {} })}
          >
            {say('collection.clear')}
          </button>
        )}
      </span>
    </>
  );
}

type Value = readonly [value: string, count: number];
const byCount = (a: Value, b: Value) => b[1] - a[1];
const ORDER: Readonly<Record<Facet, (a: Value, b: Value) => number>> = {
  region: (a, b) => a[0].localeCompare(b[0]),
  year: (a, b) => b[0].localeCompare(a[0]),
  subject: byCount,
  origin: byCount,
};

function valueName(facet: Facet, value: string, say: Say): string {
  if (facet === 'region') return regionName(value === NONE ? null : value, say);
  if (value === NONE) return say('list.unknown');
  const origin = value as ShelvedPlan['origin'];
  if (facet === 'origin') return say(`origin.${origin}`);
  return value;
}

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** The way between the pages of a long list; nothing for a short one. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const say = useSay();
  if (pages < 2) return null;
  const turn = (to: number, label: string, sign: string) => (
    <button
      type="button"
      class="quiet"
      aria-label={label}
      title={label}
      // Not `disabled`: the focus of whoever presses it again and again would be lost at the last.
      aria-disabled={to < 0 || to >= pages}
      onClick={() => to >= 0 && to < pages && onPage(to)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <nav class="pager" aria-label={say('list.pages')}>
      {turn(page - 1, say('list.back'), '‹')}
      <span>{say('list.page', { page: page + 1, pages })}</span>
      {turn(page + 1, say('list.on'), '›')}
    </nav>
  );
}

interface BulkProps {
  readonly chosen: readonly ShelvedPlan[];
  /** The address where they stand side by side; undefined where they are too few or too many. */
  readonly beside?: string | undefined;
  readonly onSwitch: (ids: readonly string[], on: boolean) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onLeave: () => void;
}

/** What is done to all chosen plans at once: bundled ones are switched, the reader's own removed. */
export function PlanBulk({ chosen, beside, onSwitch, onRemove, onLeave }: BulkProps) {
  const say = useSay();
  const idsOf = (isMeant: (plan: ShelvedPlan) => boolean) =>
    chosen.filter(isMeant).map(({ plan }) => plan.id);
  const own = idsOf(({ origin }) => origin !== 'bundled');
  const on = idsOf(({ origin, off }) => origin === 'bundled' && !off);
  const off = idsOf(({ origin, off }) => origin === 'bundled' && off);
  const act = (ids: readonly string[], what: string, action: string, run: () => void) =>
    ids.length > 0 && (
      <button type="button" class="quiet" data-action={action} onClick={run}>
        {say('app.brackets', { before: what, inside: ids.length })}
      </button>
    );
  return (
    <fieldset class="bulk" aria-label={say('list.chosen', { count: chosen.length })}>
      {beside !== undefined && (
        <a class="quiet" href={beside} data-action="bulk-plans">
          {say('list.beside', { count: chosen.length })}
        </a>
      )}
      {act(own, say('list.remove'), 'bulk-remove', () => onRemove(own))}
      {act(on, say('list.switchOff'), 'bulk-off', () => onSwitch(on, false))}
      {act(off, say('list.switchOn'), 'bulk-on', () => onSwitch(off, true))}
      <button type="button" class="link" data-action="choose-none" onClick={onLeave}>
        {say('bulk.none')}
      </button>
    </fieldset>
  );
}
