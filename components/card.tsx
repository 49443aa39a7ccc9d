import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ShownEquivalent } from '../lib/match/answer';
import type { Measure } from '../lib/plan/plan';
import { Equivalent, SaveButton } from './equivalent';
import { useSay } from './texts';

interface Props {
  readonly measure: Measure;
  readonly equivalents: readonly ShownEquivalent[];
  /** The title's lines on the page, in viewport coordinates. */
  readonly beside: readonly DOMRect[];
  readonly saved: ReadonlySet<string>;
  readonly year: number;
  /** Whether the reader opened it on purpose: then it takes the focus. */
  readonly pinned: boolean;
  readonly problem: string | null;
  /** False where the browser lets only a key or its own button open the panel. */
  readonly canOpenPanel: boolean;
  readonly onSave: (what: { equivalent?: ShownEquivalent }) => void;
  readonly onOpenPanel: () => void;
  readonly onClose: () => void;
  readonly onPointer: (inside: boolean) => void;
}

/** The id under which an equivalent counts as saved. */
export function equivalentKey({ plan, measure }: ShownEquivalent): string {
  return `${plan.id}/${measure.id}`;
}

/** Beside a measure: each region's best equivalent. In the top layer, so nothing lies over it. */
export function Card(props: Props) {
  const say = useSay();
  const element = useRef<HTMLElement>(null);
  const [place, setPlace] = useState<Place>({ left: 0, top: 0, height: 0 });
  const { measure, equivalents, pinned } = props;
  const title = measure.title || measure.heading.at(-1) || '';

  useLayoutEffect(() => {
    const card = element.current;
    if (!card) return;
    if (!card.matches(':popover-open')) card.showPopover();
    card.style.maxHeight = '';
    setPlace(placeBeside(props.beside, card.getBoundingClientRect()));
  }, [measure.id, props.beside]);

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
      style={{ left: `${place.left}px`, top: `${place.top}px`, maxHeight: `${place.height}px` }}
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
        <button type="button" class="quiet" data-action="close" onClick={props.onClose}>
          {say('card.close')}
        </button>
      </header>
      {props.problem && (
        <p class="problem" role="alert">
          {props.problem}
        </p>
      )}
      <ul class="card-body">
        {equivalents.map((equivalent) => (
          <Equivalent
            key={equivalentKey(equivalent)}
            equivalent={equivalent}
            year={props.year}
            saving={{
              saved: props.saved.has(equivalentKey(equivalent)),
              onSave: () => props.onSave({ equivalent }),
            }}
          />
        ))}
      </ul>
      <footer class="card-foot">
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

interface Place {
  readonly left: number;
  readonly top: number;
  /** The height that the card may take. */
  readonly height: number;
}

/** A card smaller than this would show less than one equivalent. */
const LEAST_HEIGHT = 200;
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
  if (!first || !last) return { left: EDGE, top: EDGE, height: height - 2 * EDGE };
  const left = Math.max(EDGE, Math.min(first.left, width - card.width - EDGE));
  const roomBelow = height - EDGE - (last.bottom + GAP);
  const roomAbove = first.top - GAP - EDGE;
  const needed = Math.min(card.height, Math.max(LEAST_HEIGHT, roomBelow, roomAbove));
  const below = roomBelow >= needed || roomBelow >= roomAbove;
  const top = below ? last.bottom + GAP : first.top - GAP - needed;
  return { left, top: Math.max(EDGE, Math.min(top, height - needed - EDGE)), height: needed };
}
