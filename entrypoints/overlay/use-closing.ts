/** How a card is closed from outside of it: by Escape, and by a press elsewhere if it stays open. */
import { useLayoutEffect } from 'preact/hooks';
import { underDialog } from '../../lib/overlay/covered';
import { HOST_NAME } from '../../lib/overlay/host';

/** `frame`: the document of the frame that the text is in, whose keys and presses are its own. */
export function useClosing(
  open: { readonly pinned: boolean } | null,
  frame: Document | null,
  close: () => void,
): void {
  // In the layout, so that with the card its listeners are gone, too.
  useLayoutEffect(() => {
    if (!open) return;
    const closing = new AbortController();
    const options = { signal: closing.signal, capture: true };
    const outside = ({ target }: Event) => {
      if ((target as Partial<Element> | null)?.localName !== HOST_NAME) close();
    };
    const escaped = ({ key }: KeyboardEvent) =>
      key === 'Escape' && !underDialog(document) && close();
    for (const each of frame ? [document, frame] : [document]) {
      each.addEventListener('keydown', escaped, options);
      if (open.pinned) each.addEventListener('pointerdown', outside, options);
    }
    return () => closing.abort();
  }, [open, frame]);
}
