/**
 * Clause mode: which key does what, and which measure comes next.
 *
 * Single letters act inside the mode only, and can be switched off (WCAG 2.1.4); nothing acts while
 * the reader types. A page's script cannot press these keys: what it makes up is not trusted.
 */
import { HOST_NAME } from './host';

export type ClauseAction =
  | 'next'
  | 'previous'
  | 'next-any'
  | 'previous-any'
  | 'open'
  | 'save'
  | 'dismiss'
  | 'undo'
  | 'leave';

const LETTERS: Readonly<Record<string, ClauseAction>> = {
  j: 'next',
  k: 'previous',
  o: 'open',
  s: 'save',
  x: 'dismiss',
  u: 'undo',
};
const KEYS: Readonly<Record<string, ClauseAction>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'open',
  Escape: 'leave',
};
const ANY: Partial<Record<ClauseAction, ClauseAction>> = {
  next: 'next-any',
  previous: 'previous-any',
};

/** What a key asks for in clause mode; null where it is the page's, the card's or the browser's. */
export function clauseAction(
  event: KeyboardEvent,
  { letters }: { readonly letters: boolean },
): ClauseAction | null {
  const { key, ctrlKey, altKey, metaKey, shiftKey, isComposing } = event;
  if (!event.isTrusted || isComposing || event.keyCode === 229) return null;
  if (ctrlKey || altKey || metaKey || isTyped(event.target)) return null;
  // With focus in the card Enter presses its buttons, arrows scroll it.
  const inCard = event.target instanceof Element && event.target.localName === HOST_NAME;
  const action = inCard && key !== 'Escape' ? undefined : KEYS[key];
  const meant = action ?? (letters ? LETTERS[key.toLowerCase()] : undefined);
  if (!meant) return null;
  if (!shiftKey) return meant;
  return ANY[meant] ?? null;
}

const FIELDS = 'input, textarea, select, [role="textbox"], [role="searchbox"], [role="combobox"]';

/** Whether keys go into a text. An element of the page's own making may hide a field: it counts. */
function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.localName === HOST_NAME) return false;
  return (
    target.isContentEditable ||
    target.ownerDocument.designMode === 'on' ||
    target.localName.includes('-') ||
    target.matches(FIELDS)
  );
}

/**
 * The next of the measures that are wanted, from one of the document's on; null at its end. From
 * none it is the first, or the last.
 */
export function nextMeasure(
  order: readonly string[],
  wanted: ReadonlySet<string>,
  from: string | null,
  by: 1 | -1,
): string | null {
  const start = from === null ? (by === 1 ? -1 : order.length) : order.indexOf(from);
  for (let i = start + by; i >= 0 && i < order.length; i += by) {
    const id = order[i];
    if (id !== undefined && wanted.has(id)) return id;
  }
  return null;
}

/** The measure whose title is nearest to what the reader looks at: a third down the window. */
export function nearestMeasure(
  titles: readonly { readonly id: string; readonly top: number }[],
  height: number,
): string | null {
  const eye = height / 3;
  let best: { id: string; distance: number } | null = null;
  for (const { id, top } of titles) {
    const inside = top >= 0 && top <= height;
    // One that can be seen comes before any that cannot.
    const distance = Math.abs(top - eye) + (inside ? 0 : height);
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? null;
}
