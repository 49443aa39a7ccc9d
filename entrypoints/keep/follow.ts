/** Where the reader is, told to a panel that wants to follow. */
import type { Session } from '../../lib/overlay/session';

/** How soon after a movement it is looked at (milliseconds): once for many. */
const PAUSE = 150;

/**
 * Tells the measure that the reader is at, and again whenever it is another: the one whose card is
 * open or that clause mode is at, as long as it is in sight, else the one that is being read.
 */
export function followReader(
  session: Session,
  tell: (at: string | null) => void,
  signal: AbortSignal,
): void {
  let told: string | null | undefined;
  let timer = 0;
  const look = () => {
    timer = 0;
    const at = readerAt(session);
    if (at === told || signal.aborted) return;
    told = at;
    tell(at);
  };
  const later = () => {
    if (timer === 0) timer = window.setTimeout(look, PAUSE);
  };
  session.currentChanged = later;
  for (const each of session.frame ? [document, session.frame] : [document])
    each.addEventListener('scroll', later, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    if (session.currentChanged === later) session.currentChanged = null;
  });
  look();
}

/** The last measure whose title is above a third of the window. Some ten places are asked for. */
function readerAt(session: Session): string | null {
  const { current } = session;
  const top = (id = '') => session.places?.title(id)[0]?.top ?? Infinity;
  const marked = current === null ? Infinity : top(current);
  if (marked > 0 && marked < innerHeight) return current;
  const measures = session.page.plan?.measures ?? [];
  let from = 0;
  let to = measures.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (top(measures[middle]?.id) < innerHeight / 3) from = middle + 1;
    else to = middle;
  }
  return measures[from - 1]?.id ?? null;
}
