/** The outline of a plan follows its reader: which measure is being read. */
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../lib/plan/plan';

/** So far down the window, of its height, stands what is being read. */
const READ_AT = 0.25;

/**
 * The id of the measure that the reader is at: the one that was gone to, as long as it is in the
 * window, else the one that stands where one reads; null above the first.
 */
export function useMeasureInView(plan: Plan, goneTo: string | null): string | null {
  const [at, setAt] = useState(goneTo);
  useEffect(() => {
    const ended = new AbortController();
    let frame = 0;
    const look = () => {
      frame = 0;
      setAt(measureInView(goneTo));
    };
    const later = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    const options = { passive: true, signal: ended.signal };
    for (const kind of ['scroll', 'resize']) addEventListener(kind, later, options);
    // What was gone to is brought into the window first.
    setAt(goneTo);
    return () => {
      ended.abort();
      cancelAnimationFrame(frame);
    };
  }, [plan, goneTo]);
  return at;
}

function measureInView(goneTo: string | null): string | null {
  const sections = [...document.querySelectorAll<HTMLElement>('.plan-measure[data-measure]')];
  const target = sections.find(({ dataset }) => dataset.measure === goneTo);
  if (target && isInWindow(target)) return goneTo;
  return sections[lastAbove(sections, innerHeight * READ_AT)]?.dataset.measure ?? null;
}

function isInWindow(section: Element): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** The index of the last section that begins above a line; sections stand in order. -1 for none. */
function lastAbove(sections: readonly Element[], line: number): number {
  let from = 0;
  let to = sections.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const section = sections[middle];
    if (section && section.getBoundingClientRect().top < line) from = middle + 1;
    else to = middle;
  }
  return from - 1;
}
