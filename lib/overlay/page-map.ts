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

/** The box that is scrolled: the page, or one in it. In coordinates of the viewport. */
export interface Scrolled {
  /** Where its content begins, and how high that is. */
  readonly start: number;
  readonly height: number;
  /** How much of it is seen at once. */
  readonly shown: number;
}

/** Whether a window has room for a map: wide, and much of what is scrolled is out of sight. */
export function hasRoomForMap(windowWidth: number, { height, shown }: Scrolled): boolean {
  return windowWidth >= LEAST_WINDOW && height > shown * 1.5;
}

/**
 * The ticks of the measures that have hints, by the tops of their titles in the viewport. What stands
 * outside of the content scrolls in yet another box, of which the map shows nothing.
 */
export function mapTicks(
  places: readonly { readonly id: string; readonly top: number; readonly hints: readonly Hint[] }[],
  { start, height }: Scrolled,
): MapTick[] {
  return places.flatMap(({ id, top, hints }) => {
    const at = (top - start) / height;
    return hints.length > 0 && at >= 0 && at <= 1 ? [{ id, at, hints }] : [];
  });
}
