import type { ComponentProps } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Outline } from '../../components/panel/outline';
import {
  filtered,
  type OutlineEntry,
  OutlineSearch,
  regionsIn,
} from '../../components/panel/outline-filter';
import { OutlineTools } from '../../components/panel/outline-tools';
import { useSay } from '../../components/parts/texts';
import type { Answer, ShownEquivalent } from '../../lib/match/answer';
import type { Plan } from '../../lib/plan/plan';
import { comparisonIn } from '../../lib/platform/comparisons';
import { openBeside, openPlan } from '../../lib/platform/pages';
import { wordsOf } from '../../lib/text/find';
import { type Kept, withOrWithout } from './kept';
import { useReadingPlace } from './reading-place';

interface Props {
  readonly plan: Plan;
  readonly answer: Answer;
  readonly kept: Kept;
  readonly onKeep: (change: (before: Kept) => Partial<Kept>) => void;
  /** The measure that the reader is at on the page. */
  readonly currentId: string | null;
  readonly saved: ReadonlySet<string>;
  readonly onGoTo: (measureId: string) => void;
  /** Must stay the same from drawing to drawing, as rows are drawn anew with it. */
  readonly onSave: (measureId: string, equivalent?: ShownEquivalent) => void;
  /** The same goes for it. */
  readonly onCopy: ComponentProps<typeof Outline>['onCopy'];
}

/** The notice as an outline, with search and filters above it. */
export function OutlineView(props: Props) {
  const { plan, answer, kept, onKeep, currentId, saved, onGoTo, onSave, onCopy } = props;
  const say = useSay();
  const { filter } = kept;
  const entries = useMemo(
    () =>
      plan.measures.map((measure): OutlineEntry => {
        const { [measure.id]: found = NONE } = answer.equivalents;
        const { [measure.id]: targets = NONE } = answer.targets;
        return { measure, found, targets };
      }),
    [plan, answer],
  );
  const regions = useMemo(() => regionsIn(entries), [entries]);
  const left = useMemo(
    () => filtered(entries, filter),
    [entries, filter.regions, filter.level, filter.withTarget],
  );
  const search = useMemo(() => new OutlineSearch(), [entries]);
  const asked = useSettled(filter.query, QUIET);
  const query = wordsOf(filter.query).join(' ') === '' ? '' : asked;
  const words = useMemo(() => wordsOf(query), [query]);
  const shown = useMemo(() => search.search(left, words), [search, left, words]);
  const rememberPlace = useReadingPlace(shown);
  const most = useGrowing(kept.scroll.outline ? Number.POSITIVE_INFINITY : FIRST, shown.length);

  // The same functions from drawing to drawing, so that rows need not be drawn anew.
  const latest = useRef({ onKeep, onGoTo, rememberPlace });
  latest.current = { onKeep, onGoTo, rememberPlace };
  const toggle = useCallback((id: string) => {
    latest.current.onKeep(({ open }) => ({ open: withOrWithout(open, id, !open.has(id)) }));
  }, []);
  const goTo = useCallback((id: string) => latest.current.onGoTo(id), []);
  const beside = useCallback(
    (id: string) => {
      const comparison = comparisonIn(plan, answer, id);
      if (comparison) void openBeside(comparison);
    },
    [plan, answer],
  );
  return (
    <>
      <OutlineTools
        filter={filter}
        regions={regions}
        shown={shown.length}
        all={entries.length}
        onFilter={(changed) => {
          rememberPlace();
          onKeep(() => ({ filter: changed }));
        }}
      />
      {shown.length > 0 ? (
        <Outline
          entries={most < shown.length ? shown.slice(0, most) : shown}
          words={words}
          open={kept.open}
          currentId={currentId}
          year={new Date().getFullYear()}
          onGoTo={goTo}
          saved={saved}
          onToggle={toggle}
          onSave={onSave}
          onCopy={onCopy}
          onBeside={beside}
          onOpenPlan={openPlanAt}
        />
      ) : (
        <p class="state">{say('outline.noHit')}</p>
      )}
    </>
  );
}

const openPlanAt = (planId: string, measureId: string) => void openPlan(planId, measureId);

const NONE: readonly never[] = [];

/** So many rows are drawn at first, and so many more with each frame. */
const FIRST = 40;

/** A number that grows with each frame until it is enough: a long list is not drawn in one go. */
function useGrowing(first: number, enough: number): number {
  const [most, setMost] = useState(first);
  useEffect(() => {
    if (most >= enough) return;
    const frame = requestAnimationFrame(() => setMost(most + FIRST));
    return () => cancelAnimationFrame(frame);
  }, [most, enough]);
  return most;
}

/** A search follows the keys when they pause (milliseconds): a reader of Chinese composes. */
const QUIET = 120;

/** A value once it has not changed for a while; at first at once. */
function useSettled<T>(value: T, quiet: number): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(settle, quiet, value);
    return () => clearTimeout(timer);
  }, [value, quiet]);
  return settled;
}
