/**
 * What is marked in a page, read from the registry of highlights, which the page shares with us.
 */
import type { Frame, Page } from 'puppeteer-core';
import type { Box } from '../../../lib/overlay/chips';
import type { Overlay } from './lince';

export interface MarkedTitle {
  readonly kind: 'same' | 'partial' | 'target' | 'milestone' | 'saved' | 'revised' | 'current';
  /** The marked text, without white space. */
  readonly text: string;
  /** Its lines, in coordinates of the viewport. */
  readonly lines: readonly Box[];
}

/** The marked titles of a page or of a frame in it, in the order of the document. */
export function markedTitles(
  page: Page | Frame,
  kinds = ['same', 'partial'],
): Promise<MarkedTitle[]> {
  return page.evaluate((kinds) => {
    const found = kinds.flatMap((kind) => {
      const highlight = CSS.highlights.get(`lince-${kind}`);
      return [...(highlight ?? [])].map((place) => {
        const range = document.createRange();
        range.setStart(place.startContainer, place.startOffset);
        range.setEnd(place.endContainer, place.endOffset);
        return { kind: kind as MarkedTitle['kind'], range };
      });
    });
    found.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    return found.map(({ kind, range }) => ({
      kind,
      text: range.toString().replace(/\s/g, ''),
      lines: [...range.getClientRects()]
        .filter(({ width, height }) => width > 0 && height > 0)
        .map(({ left, top, width, height }) => ({ left, top, width, height })),
    }));
  }, kinds);
}

/** The title that the card is open for. */
export async function currentTitle(page: Page): Promise<MarkedTitle | undefined> {
  return (await markedTitles(page, ['current']))[0];
}

export interface Chip {
  readonly measureId: string;
  readonly label: string;
  readonly box: Box;
}

/** The chips in the margin, in coordinates of the viewport. */
export function chipsOf(overlay: Overlay): Promise<Chip[]> {
  return overlay.ask('button.chip', (chips) =>
    chips.map((chip) => {
      const { left, top, width, height } = chip.getBoundingClientRect();
      return {
        measureId: chip.dataset.measure ?? '',
        label: chip.getAttribute('aria-label') ?? '',
        box: { left, top, width, height },
      };
    }),
  );
}

/** Whether two boxes have any of their area in common. */
export function overlap(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}
