import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Quotation } from '../../lib/export/quotation';
import type { ShownEquivalent } from '../../lib/match/answer';
import type { Measure, Target } from '../../lib/plan/plan';
import { CopyAs, type CopyForm } from '../parts/copy-as';
import { regionName } from '../parts/regions';
import { SaveButton } from '../parts/save-button';
import { OwnTargets } from '../parts/targets';
import { useSay } from '../parts/texts';
import { Dismissed } from './dismissed';
import { Equivalent, equivalentKey } from './equivalent';

interface Props {
  readonly measure: Measure;
  /** All that was found, also what the reader has put away since. */
  readonly equivalents: readonly ShownEquivalent[];
  readonly isDismissed: (equivalent: ShownEquivalent) => boolean;
  readonly targets: readonly Target[];
  /** The title's lines on the page, in viewport coordinates. */
  readonly beside: readonly DOMRect[];
  readonly saved: ReadonlySet<string>;
  /** Shows what became of the words that were saved; absent where they are those of the page. */
  readonly onRevised?: ((place: HTMLElement) => void) | undefined;
  readonly year: number;
  /** Whether the reader opened it on purpose: then it takes the focus. */
  readonly pinned: boolean;
  /** What went wrong. */
  readonly problem: string | null;
  /** What was done; the overlay speaks it. */
  readonly notice: string | null;
  /** What was copied, to be copied otherwise; absent where nothing was. */
  readonly quoted?: Quotation | undefined;
  /** False where the browser lets only a key or its own button open the panel. */
  readonly canOpenPanel: boolean;
  readonly onSave: (what: { equivalent?: ShownEquivalent }) => void;
  readonly onCopy: (what: { equivalent?: ShownEquivalent }) => void;
  readonly onCopyAs: (form: CopyForm, quoted: Quotation) => void;
  readonly onDismiss: (equivalent: ShownEquivalent, away: boolean) => void;
  readonly onOpenPanel: () => void;
  /** Opens the plan of an equivalent, or (without one) the measure beside all of them. */
  readonly onOpenPage: (equivalent?: ShownEquivalent) => void;
  readonly onClose: () => void;
  readonly onPointer: (inside: boolean) => void;
}

/** Beside a measure: each region's best equivalent. In the top layer, so nothing lies over it. */
export function Card(props: Props) {
  const say = useSay();
  const element = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<Place>({ left: 0, top: 0, bottom: null, room: 0 });
  const { measure, equivalents, pinned } = props;
  const title = measure.title || measure.heading.at(-1) || '';
  // The button that the reader pressed goes away: whoever takes its place takes the focus.
  const pressed = useRef<string | null>(null);
  const dismiss = (equivalent: ShownEquivalent, away: boolean) => {
    pressed.current = equivalentKey(equivalent);
    props.onDismiss(equivalent, away);
  };

  useLayoutEffect(() => {
    const card = element.current;
    if (!card) return;
    if (!card.matches(':popover-open')) card.showPopover();
    // As high as it would like to be; the height it may have is put back whatever comes of it.
    const { maxHeight } = card.style;
    card.style.maxHeight = '';
    const box = card.getBoundingClientRect();
    card.style.maxHeight = maxHeight;
    setPlace(placeBeside(props.beside, box));
  }, [measure.id, props.beside]);

  useLayoutEffect(() => {
    const key = pressed.current;
    pressed.current = null;
    if (key === null || !pinned) return;
    const items = [...(element.current?.querySelectorAll<HTMLElement>('[data-key]') ?? [])];
    const item = items.find(({ dataset }) => dataset.key === key);
    // What was taken back may stand behind a better one of its region.
    (
      item?.querySelector<HTMLElement>('[data-action="undo"], [data-action="dismiss"]') ??
      element.current
    )?.focus();
  });

  useEffect(() => {
    if (pinned) element.current?.focus();
  }, [pinned, measure.id]);

  return (
    <section
      ref={element}
      popover="manual"
      class="card"
      role="dialog"
      aria-label={say('card.title')}
      tabIndex={-1}
      style={{
        left: `${place.left}px`,
        top: place.top === null ? 'auto' : `${place.top}px`,
        bottom: place.bottom === null ? 'auto' : `${place.bottom}px`,
        maxHeight: `${place.room}px`,
      }}
      onPointerEnter={() => props.onPointer(true)}
      onPointerLeave={() => props.onPointer(false)}
    >
      <header class="card-head">
        <h2 lang="zh-CN">{title}</h2>
        <SaveButton
          saved={props.saved.has(measure.id)}
          onSave={() => props.onSave({})}
          label={title}
        />
        <button
          type="button"
          class="quiet"
          data-action="copy"
          aria-label={say('app.about', { what: say('card.copy'), title })}
          onClick={() => props.onCopy({})}
        >
          {say('card.copy')}
        </button>
        <button type="button" class="quiet" data-action="close" onClick={props.onClose}>
          {say('card.close')}
        </button>
      </header>
      {props.problem && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
      {props.notice && (
        <p class="notice">
          {props.notice}
          {props.quoted && <CopyAs quoted={props.quoted} onCopyAs={props.onCopyAs} />}
        </p>
      )}
      <div class="card-body">
        {props.onRevised && (
          <div
            ref={(place) => {
              if (place) props.onRevised?.(place);
            }}
          />
        )}
        <OwnTargets
          own={props.targets}
          others={equivalents.map(({ measure }) => measure.targets)}
        />
        <ul>
          {equivalents.map((equivalent) => {
            const key = equivalentKey(equivalent);
            if (props.isDismissed(equivalent)) {
              return (
                <Dismissed
                  key={key}
                  name={key}
                  region={regionName(equivalent.plan.region, say)}
                  onUndo={() => dismiss(equivalent, false)}
                />
              );
            }
            return (
              <Equivalent
                key={key}
                equivalent={equivalent}
                ownTargets={props.targets}
                year={props.year}
                onOpenPlan={() => props.onOpenPage(equivalent)}
                actions={{
                  saved: props.saved.has(key),
                  onSave: () => props.onSave({ equivalent }),
                  onCopy: () => props.onCopy({ equivalent }),
                  onDismiss: () => dismiss(equivalent, true),
                }}
              />
            );
          })}
        </ul>
      </div>
      <footer class="card-foot">
        <button
          type="button"
          class="quiet"
          data-action="sentences"
          onClick={() => props.onOpenPage()}
        >
          {say('card.sentences')}
        </button>{' '}
        {props.canOpenPanel ? (
          <button type="button" class="quiet" data-action="panel" onClick={props.onOpenPanel}>
            {say('card.openPanel')}
          </button>
        ) : (
          say('card.openPanelByKey')
        )}
      </footer>
    </section>
  );
}

/** On which side of the title the card stands: the other edge is free, so that it can grow. */
interface Place {
  readonly left: number;
  readonly top: number | null;
  /** From the window's lower edge; null where `top` is given. */
  readonly bottom: number | null;
  readonly room: number;
}

/** A card smaller than this would show less than one equivalent. */
const LEAST_HEIGHT = 200;
/** A card higher than this is read better in the panel. */
const MOST_HEIGHT = 560;
const GAP = 6;
const EDGE = 8;

/**
 * Below the title, or above it where there is more room, never over it: what is compared must stay
 * in sight. The card scrolls when the room is less than it needs.
 */
function placeBeside(lines: readonly DOMRect[], card: DOMRect): Place {
  const { clientWidth: width, clientHeight: height } = document.documentElement;
  const [first] = lines;
  const last = lines.at(-1);
  const whole = Math.min(height - 2 * EDGE, MOST_HEIGHT);
  if (!first || !last) return { left: EDGE, top: EDGE, bottom: null, room: whole };
  const left = Math.max(EDGE, Math.min(first.left, width - card.width - EDGE));
  const below = height - EDGE - (last.bottom + GAP);
  const above = first.top - GAP - EDGE;
  const least = Math.min(LEAST_HEIGHT, whole);
  if (below >= Math.min(card.height, MOST_HEIGHT) || below >= above) {
    const room = Math.min(whole, Math.max(below, least));
    const top = Math.max(EDGE, Math.min(last.bottom + GAP, height - EDGE - least));
    return { left, top, bottom: null, room };
  }
  const room = Math.min(whole, Math.max(above, least));
  const bottom = Math.max(EDGE, Math.min(height - first.top + GAP, height - EDGE - least));
  return { left, top: null, bottom, room };
}
