/** Where chips and the ticks of the map stand, from where the measures stand now. */
import { regionButtonWidth } from '../../components/region-button';
import { type Box, type ChipPlace, placeChips } from '../../lib/overlay/chips';
import { hasRoomForMap, MAP_WIDTH, type MapTick, mapTicks } from '../../lib/overlay/page-map';
import type { Session } from '../../lib/overlay/session';

/** The chips' places, in coordinates of our host: the document's origin. */
export function chipPlaces(session: Session, side: 'right' | 'left'): ChipPlace[] {
  const text = session.textRect();
  const equivalents = session.answer?.equivalents ?? {};
  if (!text || !session.showsEquivalents) return [];
  const requests = session.matched.flatMap(({ id }) => {
    const [line] = session.titleRects(id);
    const found = equivalents[id];
    if (!line || !found) return [];
    const start = session.firstLine(id)?.left ?? line.left;
    return [{ id, line: inPage(line), start: start + scrollX, width: regionButtonWidth(found) }];
  });
  const room = document.documentElement.clientWidth - (showsMap() ? MAP_WIDTH : 0);
  return placeChips(requests, inPage(text), room, side);
}

/** The ticks of the map; none where the window has no room for one. */
export function ticksOf(session: Session, saved: ReadonlySet<string>): MapTick[] {
  if (!showsMap()) return [];
  const places = (session.page.plan?.measures ?? []).flatMap(({ id }) => {
    const hints = session.hintsOf(id, saved);
    const top = hints.length > 0 ? session.titleRects(id)[0]?.top : undefined;
    return top === undefined ? [] : [{ id, top: top + scrollY, hints }];
  });
  return mapTicks(places, document.documentElement.scrollHeight);
}

function showsMap(): boolean {
  const { clientWidth: width, clientHeight: height, scrollHeight } = document.documentElement;
  return hasRoomForMap({ width, height }, scrollHeight);
}

function inPage({ left, top, width, height }: DOMRect): Box {
  return { left: left + scrollX, top: top + scrollY, width, height };
}
