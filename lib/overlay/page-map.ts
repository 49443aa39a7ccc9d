/**
 * A thin map of the document at the window's edge: where hints are.
 */

/** What is at a place: told by form as well as by colour. */
export type Hint = 'same' | 'partial' | 'target' | 'saved';

/** One measure with hints. `at`: its place in the page, 0 at the top to 1 at the end. */
export interface MapTick {
  readonly id: string;
  readonly at: number;
  readonly hints: readonly Hint[];
}

/** The width of the map, which chips keep clear of. */
export const MAP_WIDTH = 12;
/** In a window narrower than this the text needs the room. */
const LEAST_WINDOW = 900;

/** Whether a window has room for a map: wide, and the page longer than it. */
export function hasRoomForMap(
  window: { width: number; height: number },
  pageHeight: number,
): boolean {
  return window.width >= LEAST_WINDOW && pageHeight > window.height * 1.5;
}

/**
 * The ticks of the measures that have hints, by the places of their titles in the page (px from its
 * top). What stands outside of the page scrolls in a box of its own, of which the map shows nothing.
 */
export function mapTicks(
  places: readonly { readonly id: string; readonly top: number; readonly hints: readonly Hint[] }[],
  pageHeight: number,
): MapTick[] {
  return places.flatMap(({ id, top, hints }) => {
    const at = top / pageHeight;
    return hints.length > 0 && at >= 0 && at <= 1 ? [{ id, at, hints }] : [];
  });
}
