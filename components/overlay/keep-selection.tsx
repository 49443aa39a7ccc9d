import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useSay } from '../parts/texts';

/** A box in the window. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface ButtonProps {
  /** The first and the last line of what is selected. */
  readonly lines: { readonly first: Box; readonly last: Box };
  /** Whether just this is saved already. */
  readonly saved: boolean;
  readonly onPress: () => void;
}

const GAP = 6;
const EDGE = 8;

/**
 * Beside what is selected, never on it: below its end, or above its beginning where there is no room.
 * Pressing it leaves the selection as it is. Where that is scrolled away only the Tab key finds it.
 */
export function SelectionButton({ lines: { first, last }, saved, onPress }: ButtonProps) {
  const say = useSay();
  const element = useRef<HTMLButtonElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0, away: false });
  useLayoutEffect(() => {
    const button = element.current;
    if (!button) return;
    if (!button.matches(':popover-open')) button.showPopover();
    const { width, height } = button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const lowest = clientHeight - height - EDGE;
    const below = last.bottom + GAP;
    const top = below <= lowest ? below : first.top - GAP - height;
    setPlace({
      left: Math.max(EDGE, Math.min(last.right - width / 2, clientWidth - width - EDGE)),
      top: Math.max(EDGE, Math.min(top, lowest)),
      away: last.bottom < 0 || first.top > clientHeight,
    });
  }, [first, last, saved]);
  return (
    <button
      ref={element}
      popover="manual"
      type="button"
      class={place.away ? 'quiet selection-button away' : 'quiet selection-button'}
      data-action="save-selection"
      aria-pressed={saved}
      title={say('key.save-selection')}
      style={{ left: `${place.left}px`, top: `${place.top}px` }}
      // The selection stays, and so does the focus of whoever uses a pointer.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {say(saved ? 'card.saved' : 'card.save')}
    </button>
  );
}

/** What came of saving, or of taking out. */
export interface Told {
  readonly words: string;
  readonly isProblem: boolean;
  /** What undoes it, where something was done. */
  readonly undo: { readonly words: string; readonly act: () => void } | null;
  /** Whether it was done by keyboard: then what was pressed is gone, and the focus comes here. */
  readonly byKey: boolean;
}

/** Long enough to be read and to be undone (milliseconds). */
const READ = 8000;

/** Says what was done, for a while; it stays while the reader is at it. */
export function Toast({ told, onDone }: { told: Told; onDone: () => void }) {
  const element = useRef<HTMLDivElement>(null);
  const [held, hold] = useState(false);
  useLayoutEffect(() => {
    const toast = element.current;
    if (!toast) return;
    if (!toast.matches(':popover-open')) toast.showPopover();
    if (told.byKey) (toast.querySelector('button') ?? toast).focus();
  }, [told]);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(onDone, READ);
    return () => clearTimeout(timer);
  }, [told, held]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is in it acts; it is kept, or put away.
    <div
      ref={element}
      popover="manual"
      tabIndex={-1}
      class={told.isProblem ? 'toast problem' : 'toast'}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
      onKeyDown={({ key }) => key === 'Escape' && onDone()}
    >
      <span role={told.isProblem ? 'alert' : 'status'}>{told.words}</span>
      {told.undo && (
        <button
          type="button"
          class="quiet"
          data-action="undo-selection"
          onPointerDown={(event) => event.preventDefault()}
          onMouseDown={(event) => event.preventDefault()}
          onClick={told.undo.act}
        >
          {told.undo.words}
        </button>
      )}
    </div>
  );
}
