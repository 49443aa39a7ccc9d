/** A place of the collection: goes to what is in it, and takes what is let go over it. */
import { type Carried, carry, useDrop } from './carried';

/** Where a place leads. */
export interface PlaceLink {
  readonly address: string;
  readonly current: boolean;
  /** Null while it is not known. */
  readonly count: number | null;
}

interface Props {
  readonly link: PlaceLink;
  readonly name: string;
  /** The id of the folder that it is, which can be carried into another one. */
  readonly folder?: string;
  /** What it takes; nothing where there is none. */
  readonly takes?: readonly Carried['kind'][];
  readonly onDrop?: (carried: Carried) => void;
  readonly onCarry?: () => void;
}

export function Place({ link, name, folder, takes = [], onDrop, onCarry }: Props) {
  const drop = useDrop(
    (kind) => takes.includes(kind),
    (carried) => onDrop?.(carried),
  );
  return (
    <a
      href={link.address}
      data-place={folder === undefined ? 'own' : 'folder'}
      data-takes={takes.join(' ')}
      {...(link.current && { 'aria-current': 'page' as const })}
      draggable={folder !== undefined}
      onDragStart={(event) => {
        if (folder === undefined) return;
        carry(event, { kind: 'folder', ids: [folder] }, name);
        onCarry?.();
      }}
      {...drop}
    >
      <span class="place-name">{name}</span> <span class="count">{link.count}</span>
    </a>
  );
}

interface LooseProps {
  readonly name: string;
  readonly takes: readonly Carried['kind'][];
  readonly onDrop: (carried: Carried) => void;
}

/** There only while something is carried: out of all folders. */
export function LoosePlace({ name, takes, onDrop }: LooseProps) {
  const drop = useDrop((kind) => takes.includes(kind), onDrop);
  return (
    <div class="place" data-takes={takes.join(' ')} {...drop}>
      {name}
    </div>
  );
}
