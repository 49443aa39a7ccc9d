import type { ShownEquivalent } from '../lib/match/answer';
import type { ChipPlace } from '../lib/overlay/chips';
import { RegionButton } from './region-button';

interface Props {
  readonly places: readonly ChipPlace[];
  readonly equivalents: Readonly<Record<string, readonly ShownEquivalent[]>>;
  readonly openId: string | null;
  readonly onOpen: (measureId: string, chip: HTMLElement) => void;
}

/** The chips in the margin: which regions have an equivalent. */
export function Chips({ places, equivalents, openId, onOpen }: Props) {
  return (
    <>
      {places.map(({ id, left, top, compact }) => (
        <RegionButton
          key={id}
          equivalents={equivalents[id] ?? []}
          expanded={openId === id}
          compact={compact}
          measureId={id}
          style={{ left: `${left}px`, top: `${top}px` }}
          onPress={(chip) => onOpen(id, chip)}
        />
      ))}
    </>
  );
}
