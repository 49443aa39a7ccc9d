/**
 * Is the page dark where the document stands? Our interface then is dark too, whatever the system
 * is. A page whose ground is a picture, or is none, says nothing: the system decides.
 */

import { around } from './around';

/** Relative luminance (WCAG 2.2) below which a ground is dark to every eye. */
const DARK = 0.12;
/** A ground that lets more through than this is not the one that is seen. */
const OPAQUE = 0.6;

/** Looks at the first ground that covers what is behind it, from an element outwards. */
export function isDarkAt(element: Element | null): boolean {
  for (let at = element; at; at = around(at)) {
    const style = at.ownerDocument.defaultView?.getComputedStyle(at);
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(style?.backgroundColor ?? '');
    if (alpha < OPAQUE) continue;
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < DARK;
  }
  return false;
}

/** `rgb(1, 2, 3)` and `rgba(1, 2, 3, 0.5)`, as browsers compute them; what else there is counts as clear. */
function channels(color: string): number[] {
  const found = /^rgba?\(([^)]+)\)$/.exec(color)?.[1];
  return found ? found.split(/[\s,/]+/).map(Number) : [0, 0, 0, 0];
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
