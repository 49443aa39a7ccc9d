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
  /** Where the text of that line begins, its number included: what is before it is blank. */
  readonly start: number;
  readonly width: number;
}

export interface ChipPlace {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  /** True where the margin has no room for the regions: the chip shows their number alone. */
  readonly compact: boolean;
  /** True where not even that has room: the chip is as narrow as its number. */
  readonly slim: boolean;
}

export const CHIP_HEIGHT = 22;
const COMPACT_WIDTH = 26;
const SLIM_WIDTH = 14;
const GAP = 8;
/** Between a compact chip and the text. */
const CLOSE = 2;

/**
 * Places chips to the right of the text, else to its left, else in compact form where the text
 * leaves a blank. No two overlap: one that would is moved down. `side` is where they go if both
 * margins have room. `text` is the box of the document's text,
 * `pageWidth` the width beyond which the page would have to scroll. Linear but for sorting.
 */
export function placeChips(
  requests: readonly ChipRequest[],
  text: Box,
  pageWidth: number,
  side: 'right' | 'left' = 'right',
): ChipPlace[] {
  const widest = Math.max(COMPACT_WIDTH, ...requests.map(({ width }) => width));
  const right = text.left + text.width + GAP;
  const fitsLeft = text.left - GAP - widest >= 2;
  const fitsRight = right + widest <= pageWidth - 2 && !(side === 'left' && fitsLeft);
  const compact = !fitsRight && !fitsLeft;
  const places: ChipPlace[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  for (const { id, line, start, width } of [...requests].sort((a, b) => a.line.top - b.line.top)) {
    const middle = line.top + line.height / 2 - CHIP_HEIGHT / 2;
    const top = Math.max(middle, bottom + 2);
    bottom = top + CHIP_HEIGHT;
    if (compact) {
      places.push({ id, top, compact, ...compactPlace(start, text, pageWidth) });
    } else {
      places.push({
        id,
        top,
        compact,
        slim: false,
        left: fitsRight ? right : text.left - GAP - width,
      });
    }
  }
  return places;
}

/**
 * Beside the text where a margin is wide enough, else in the indentation of its paragraph, which
 * official documents have; else as slim as can be at the window's edge, where pages have a padding.
 */
function compactPlace(
  start: number,
  text: Box,
  pageWidth: number,
): Pick<ChipPlace, 'left' | 'slim'> {
  const right = text.left + text.width;
  const needed = COMPACT_WIDTH + 2 * CLOSE;
  if (pageWidth - right >= needed) return { left: right + CLOSE, slim: false };
  if (start - text.left >= needed) return { left: start - COMPACT_WIDTH - CLOSE, slim: false };
  if (text.left >= needed) return { left: text.left - COMPACT_WIDTH - CLOSE, slim: false };
  return { left: pageWidth - SLIM_WIDTH - 1, slim: true };
}
