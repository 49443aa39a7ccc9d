import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { equivalentKey } from '../../components/overlay/equivalent';
import { Gaps } from '../../components/panel/gaps';
import { Masthead, PartNote } from '../../components/panel/panel-parts';
import { Notice } from '../../components/parts/notice';
import { Tabs, tabPanel } from '../../components/parts/tabs';
import { useSay } from '../../components/parts/texts';
import { TargetsOverview } from '../../components/targets/targets-overview';
import type { Answer, ShownEquivalent } from '../../lib/match/answer';
import type { GapsAnswer } from '../../lib/match/matrix/overview';
import type { Plan } from '../../lib/plan/plan';
import type { Report } from '../../lib/platform/messages/protocol';
import { measureAddress, openTargets } from '../../lib/platform/pages';
import { localDay } from '../../lib/text/dates';
import { useCopying } from './copying';
import { HandOnNotice } from './hand-on-notice';
import { type Kept, type View, withOrWithout } from './kept';
import { LibraryPart } from './library-part';
import { OutlineView } from './outline-view';
import { type Asked, useGaps, useTargets } from './overviews';
import { useReaderAt } from './reader-at';
import { useSavedHere } from './saved-here';
import { useSavedShown } from './saved-shown';
import { SavedView } from './saved-view';

interface Props {
  readonly tabId: number | undefined;
  readonly plan: Plan;
  readonly answer: Answer;
  /** What of the document was read, where the page tells. */
  readonly part: Report['part'];
  readonly kept: Kept;
  readonly onKeep: (change: (before: Kept) => Partial<Kept>) => void;
  readonly onGoTo: (measureId: string) => void;
}

/** A notice that was read and answered: its head, and the views of it. */
export function NoticeView({ tabId, plan, answer, part, kept, onKeep, onGoTo }: Props) {
  const say = useSay();
  const { view } = kept;
  const currentId = useReaderAt(tabId, plan);
  useScrollPlace(view, kept.scroll[view], (at) =>
    onKeep(({ scroll }) => ({ scroll: { ...scroll, [view]: at } })),
  );
  const gaps = useGaps(plan, answer, view === 'gaps');
  const targets = useTargets(plan, answer, view === 'targets');
  const [saved, lookForSaved] = useSavedHere(tabId, plan);
  const count = saved === null || saved === 'asking' ? 0 : saved.clips.length;
  const others = useMemo(() => placesIn(answer, gaps), [answer, gaps]);
  const shown = useSavedShown(lookForSaved, plan.measures, others);
  const save = useCallback(
    (measureId: string, equivalent?: ShownEquivalent) =>
      equivalent
        ? shown.toggle(equivalentKey(equivalent), { from: 'library', ...placeOf(equivalent) })
        : shown.toggle(measureId, { from: 'page', measureId, tabId }),
    [shown.toggle, tabId],
  );
  const copy = useCopying(tabId, shown.say);
  const views = [
    { id: 'outline', name: say('panel.view.outline') },
    { id: 'gaps', name: say('panel.view.gaps') },
    { id: 'targets', name: say('panel.view.targets') },
    { id: 'saved', name: count > 0 ? say('saved.viewCount', { count }) : say('saved.view') },
  ] as const;
  return (
    <>
      <Masthead plan={plan} answer={answer} />
      <div class="notice-acts">
        {answer.library.stored && tabId !== undefined && (
          <LibraryPart tabId={tabId} itself={answer.library.itself} onSay={shown.say} />
        )}
        <HandOnNotice plan={plan} answer={answer} part={part} />
      </div>
      {part && <PartNote part={part} />}
      <Tabs
        label={say('panel.views')}
        tabs={views}
        chosen={view}
        onChoose={(chosen) => onKeep(() => ({ view: chosen }))}
      />
      <div {...tabPanel(view)}>
        {view === 'outline' && (
          <OutlineView
            plan={plan}
            answer={answer}
            kept={kept}
            onKeep={onKeep}
            currentId={currentId}
            saved={shown.keys}
            onGoTo={onGoTo}
            onSave={save}
            onCopy={copy}
          />
        )}
        {view === 'gaps' && (
          <WhenThere asked={gaps}>
            {(known) => (
              <Gaps
                answer={known}
                measures={plan.measures}
                open={kept.gaps}
                onFold={(topic, open) =>
                  onKeep(({ gaps }) => ({ gaps: withOrWithout(gaps, topic, open) }))
                }
                onGoTo={onGoTo}
                hrefOf={measureAddress}
                saved={shown.keys}
                onSave={(planId, measureId) =>
                  shown.toggle(`${planId}/${measureId}`, { from: 'library', planId, measureId })
                }
              />
            )}
          </WhenThere>
        )}
        {view === 'targets' && (
          <WhenThere asked={targets}>
            {(known) => (
              <>
                <p class="facts">
                  <button
                    type="button"
                    class="link"
                    data-action="targets-page"
                    onClick={() =>
                      void openTargets({ plan, answer, readOn: localDay(new Date()), part })
                    }
                  >
                    {say('targets.open')}
                  </button>
                </p>
                <TargetsOverview answer={known} onGoTo={onGoTo} hrefOf={measureAddress} />
              </>
            )}
          </WhenThere>
        )}
        {view === 'saved' &&
          (saved === null || saved === 'asking' ? (
            <p class="state" role="status" data-state={saved ?? 'failed'}>
              {say(saved === null ? 'saved.unknown' : 'saved.asking')}
            </p>
          ) : (
            <SavedView tabId={tabId} saved={saved} onChanged={lookForSaved} />
          ))}
      </div>
      <Notice said={shown.said} onDone={() => shown.say('')} />
    </>
  );
}

const placeOf = ({ plan, measure }: ShownEquivalent) => ({
  planId: plan.id,
  measureId: measure.id,
});

/** All measures of the library that the panel may show. */
function placesIn({ equivalents }: Answer, gaps: Asked<GapsAnswer>) {
  const lacking = typeof gaps === 'string' ? [] : gaps.lacking;
  return [
    ...Object.values(equivalents).flat().map(placeOf),
    ...lacking.flatMap(({ measures }) =>
      measures.map(({ planId, id }) => ({ planId, measureId: id })),
    ),
  ];
}

interface WhenThereProps<T> {
  readonly asked: Asked<T>;
  readonly children: (known: T) => ComponentChildren;
}

/** What is known, once it is; until then, and where it fails, what is the matter. */
function WhenThere<T extends object>({ asked, children }: WhenThereProps<T>) {
  const say = useSay();
  if (typeof asked !== 'string') return <>{children(asked)}</>;
  return (
    <p class="state" role="status" data-state={asked}>
      {say(asked === 'failed' ? 'panel.failed' : 'overview.asking')}
    </p>
  );
}

/** Brings a view to where it was left, and keeps where it is left. */
function useScrollPlace(view: View, left: number | undefined, keep: (at: number) => void): void {
  const latest = useRef(keep);
  useLayoutEffect(() => {
    scrollTo({ top: left ?? Math.min(scrollY, startOfView()), behavior: 'instant' });
  }, [view]);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    let timer = 0;
    const scrolled = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => latest.current(scrollY), SETTLED);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => {
      removeEventListener('scroll', scrolled);
      clearTimeout(timer);
    };
  }, [view]);
}

/** How far to scroll for the view to begin right below the tabs (px). */
function startOfView(): number {
  const place = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
  return scrollY + (place('[role="tabpanel"]')?.top ?? 0) - (place('.tabs')?.height ?? 0);
}

/** A scroll is over when nothing has moved for so long (milliseconds). */
const SETTLED = 200;
