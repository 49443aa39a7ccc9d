import type { MapTick } from '../../lib/overlay/page-map';

interface Props {
  readonly ticks: readonly MapTick[];
  readonly current: string | null;
  readonly onGoTo: (measureId: string) => void;
}

/**
 * Where hints are, at the window's edge. For the mouse alone, and so hidden from screen readers and
 * the Tab key: they have the chips, clause mode and the panel.
 */
export function PageMap({ ticks, current, onGoTo }: Props) {
  return (
    <div class="map" aria-hidden="true">
      {ticks.map(({ id, at, hints }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: see above.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        <span
          key={id}
          class={`tick ${hints.join(' ')}${id === current ? ' here' : ''}`}
          style={{ top: `${(at * 100).toFixed(2)}%` }}
          onClick={() => onGoTo(id)}
        />
      ))}
    </div>
  );
}
