import type { ShownEquivalent } from '../../lib/match/answer';
import type { ChipPlace } from '../../lib/overlay/chips';
import { RegionButton } from './region-button';

interface Props {
  readonly places: readonly ChipPlace[];
  readonly equivalents: Readonly<Record<string, readonly ShownEquivalent[]>>;
  readonly openId: string | null;
  /** Ids of those that a box of the page would lie over. */
  readonly raised: ReadonlySet<string>;
  readonly onOpen: (measureId: string, chip: HTMLElement) => void;
}

const TOPMOST = '2147483646';

/** The chips in the margin: which regions have an equivalent. */
export function Chips({ places, equivalents, openId, raised, onOpen }: Props) {
  return (
    <>
      {places.map(({ id, left, top, compact, slim }) => (
        <RegionButton
          key={id}
          equivalents={equivalents[id] ?? []}
          expanded={openId === id}
          compact={compact}
          slim={slim}
          measureId={id}
          style={{
            left: `${left}px`,
            top: `${top}px`,
            ...(raised.has(id) ? { zIndex: TOPMOST } : {}),
          }}
          onPress={(chip) => onOpen(id, chip)}
        />
      ))}
    </>
  );
}
