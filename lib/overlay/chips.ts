/**
 * Where the chips stand: beside the first line of their measure, in the page's margin.
 */

/** A rectangle in page coordinates (CSS pixels from the document's origin). */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A chip to place: the first line of its measure's title, and how wide the chip is. */
export interface ChipRequest {
  readonly id: string;
  readonly line: Box;
  readonly width: number;
}

export interface ChipPlace {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  /** True where the margin has no room for the regions: the chip shows their number alone. */
  readonly compact: boolean;
}

export const CHIP_HEIGHT = 22;
const COMPACT_WIDTH = 26;
const GAP = 8;

/**
 * Places chips to the right of the text, else to its left, else at the window's edge in compact
 * form. No two overlap: one that would is moved down. `text` is the box of the document's text,
 * `pageWidth` the width beyond which the page would have to scroll. Linear but for sorting.
 */
export function placeChips(
  requests: readonly ChipRequest[],
  text: Box,
  pageWidth: number,
): ChipPlace[] {
  const widest = Math.max(COMPACT_WIDTH, ...requests.map(({ width }) => width));
  const right = text.left + text.width + GAP;
  const fitsRight = right + widest <= pageWidth - 2;
  const fitsLeft = text.left - GAP - widest >= 2;
  const compact = !fitsRight && !fitsLeft;
  const places: ChipPlace[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { id, line, width } of [...requests].sort((a, b) => a.line.top - b.line.top)) {
    const middle = line.top + line.height / 2 - CHIP_HEIGHT / 2;
    const top = Math.max(middle, bottom + 2);
    bottom = top + CHIP_HEIGHT;
    const left = fitsRight
      ? right
      : compact
        ? pageWidth - COMPACT_WIDTH - 2
        : text.left - GAP - width;
    places.push({ id, left, top, compact });
  }
  return places;
}
