/** Chips that a fixed box of the page would hide for good: they go to the other margin, or above it. */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { underSideBox } from '../../lib/overlay/covered';

/** When the page has been still for so long (milliseconds), it is worth asking. */
const STILL = 200;

interface Covered {
  /** The margin where chips stand free. */
  readonly side: 'right' | 'left';
  /** Ids of chips that are covered on that side, too. */
  readonly raised: ReadonlySet<string>;
}

const NONE: Covered = { side: 'right', raised: new Set() };

/**
 * Asked when things are at rest, of the chips in the window alone. In a window of another
 * `width` all is asked anew; `moved` changes with the page and where the reader is in it.
 */
export function useCoveredChips(
  inside: RefObject<HTMLElement | null>,
  width: number,
  moved: string,
): Covered {
  const [covered, setCovered] = useState(NONE);
  useEffect(() => setCovered(NONE), [width]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const found = coveredChips(inside.current?.parentElement);
      if (found.length === 0) return;
      setCovered(({ side, raised }) =>
        side === 'right'
          ? { side: 'left', raised }
          : { side, raised: new Set([...raised, ...found]) },
      );
    }, STILL);
    return () => clearTimeout(timer);
  }, [width, moved, covered.side]);
  return covered;
}

function coveredChips(root: HTMLElement | null | undefined): string[] {
  return Array.from(root?.querySelectorAll<HTMLElement>('.chip') ?? []).flatMap((chip) => {
    const box = chip.getBoundingClientRect();
    const id = chip.dataset.measure;
    const inWindow = box.bottom > 0 && box.top < innerHeight;
    return id !== undefined && inWindow && underSideBox(document, box) ? [id] : [];
  });
}
