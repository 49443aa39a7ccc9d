/**
 * What the reader drags onto a folder, by the drag events of HTML: clips, or another folder. It stands
 * beside menus and keys, which do the same.
 */
import { useEffect, useState } from 'preact/hooks';

const TYPES = {
  clips: 'application/x-lince-clips',
  folder: 'application/x-lince-folder',
} as const;
type Kind = keyof typeof TYPES;

export interface Carried {
  readonly kind: Kind;
  readonly ids: readonly string[];
}

/** Begins to carry, at `dragstart`; `label` is what hangs on the pointer. */
export function carry({ dataTransfer }: DragEvent, { kind, ids }: Carried, label: string): void {
  if (!dataTransfer) return;
  // Of a link the browser would carry the address, too.
  dataTransfer.clearData();
  dataTransfer.setData(TYPES[kind], JSON.stringify(ids));
  dataTransfer.effectAllowed = 'move';
  const sign = document.createElement('span');
  sign.className = 'carried';
  sign.textContent = label;
  document.body.append(sign);
  dataTransfer.setDragImage(sign, -12, 0);
  // The browser has taken its picture by then.
  setTimeout(() => sign.remove());
}

/** What kind of thing is carried: all that a browser tells before the drop. */
function kindOf({ dataTransfer }: DragEvent): Kind | null {
  const kinds = Object.keys(TYPES) as Kind[];
  return kinds.find((kind) => dataTransfer?.types.includes(TYPES[kind])) ?? null;
}

/** What was dropped; null where it is not of ours. */
function carriedBy(event: DragEvent): Carried | null {
  const kind = kindOf(event);
  if (!kind) return null;
  try {
    const ids: unknown = JSON.parse(event.dataTransfer?.getData(TYPES[kind]) ?? '');
    return Array.isArray(ids) && ids.every((id) => typeof id === 'string') ? { kind, ids } : null;
  } catch {
    return null;
  }
}

/** What is carried over the page at present, from this window or another one. */
export function useCarriedKind(): Kind | null {
  const [kind, setKind] = useState<Kind | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const listen = (type: 'dragenter' | 'dragend' | 'drop' | 'dragleave') =>
      document.addEventListener(type, hear, { signal: ended.signal });
    const hear = (event: DragEvent) => {
      if (event.type === 'dragenter') setKind(kindOf(event));
      // Out of the window; else it goes from one element to another.
      else if (event.type !== 'dragleave' || event.relatedTarget === null) setKind(null);
    };
    for (const type of ['dragenter', 'dragend', 'drop', 'dragleave'] as const) listen(type);
    return () => ended.abort();
  }, []);
  useEffect(() => {
    if (kind === null) return;
    // A row that is drawn no more tells nobody that it was let go; but the pointer is free again.
    const free = () => setKind(null);
    document.addEventListener('pointermove', free, { once: true });
    return () => document.removeEventListener('pointermove', free);
  }, [kind]);
  return kind;
}

/** Makes an element a place where things are let go; `takes` says which. */
export function useDrop(takes: (kind: Kind) => boolean, onDrop: (carried: Carried) => void) {
  const [over, setOver] = useState(false);
  const isTaken = (event: DragEvent) => {
    const kind = kindOf(event);
    return kind !== null && takes(kind);
  };
  return {
    'data-over': over,
    onDragOver: (event: DragEvent) => {
      if (!isTaken(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'move';
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const carried = isTaken(event) ? carriedBy(event) : null;
      if (!carried) return;
      event.preventDefault();
      onDrop(carried);
    },
  };
}
