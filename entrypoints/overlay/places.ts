/** Where chips and the ticks of the map stand, from where the measures stand now. */
import { regionButtonWidth } from '../../components/overlay/region-button';
import { type Box, type ChipPlace, placeChips } from '../../lib/overlay/chips';
import { hasRoomForMap, MAP_WIDTH, type MapTick, mapTicks } from '../../lib/overlay/page-map';
import type { Places } from '../../lib/overlay/places';
import type { Session } from '../../lib/overlay/session';

type Beginnings = Places['beginning'];

/** Where measures begin, each asked for once: for as long as the page stands still. */
export function beginningsOf({ places }: Session): Beginnings {
  const known = new Map<string, ReturnType<Beginnings>>();
  return (id) => {
    if (!known.has(id)) known.set(id, places?.beginning(id));
    return known.get(id);
  };
}

/** The chips' places, in coordinates of our host: the document's origin. */
export function chipPlaces(
  { places, painting, answer, matched }: Session,
  beginningOf: Beginnings,
  side: 'right' | 'left',
): ChipPlace[] {
  if (!places || !painting.showsEquivalents) return [];
  const view = places.view();
  const requests = matched.flatMap(({ id }) => {
    const beginning = beginningOf(id);
    const line = beginning?.title;
    const found = answer?.equivalents[id];
    // What a box of the page has scrolled away is not beside anything.
    const middle = line ? line.top + line.height / 2 : -Infinity;
    if (!line || !found || middle < view.top || middle > view.bottom) return [];
    const start = beginning.paragraph.left;
    return [{ id, line: inPage(line), start: start + scrollX, width: regionButtonWidth(found) }];
  });
  const { clientWidth } = document.documentElement;
  const room = clientWidth - (hasRoomForMap(clientWidth, view) ? MAP_WIDTH : 0);
  return placeChips(requests, inPage(places.text()), room, side);
}

/** The ticks of the map; none where the window has no room for one. */
export function ticksOf(
  { places, painting, page }: Session,
  beginningOf: Beginnings,
  saved: ReadonlySet<string>,
): MapTick[] {
  const view = places?.view();
  if (!places || !view || !hasRoomForMap(document.documentElement.clientWidth, view)) return [];
  const tops = (page.plan?.measures ?? []).flatMap(({ id }) => {
    const hints = painting.hintsOf(id, saved);
    const top = hints.length > 0 ? beginningOf(id)?.title.top : undefined;
    return top === undefined ? [] : [{ id, top, hints }];
  });
  return mapTicks(tops, view);
}

function inPage({ left, top, width, height }: DOMRect): Box {
  return { left: left + scrollX, top: top + scrollY, width, height };
}
