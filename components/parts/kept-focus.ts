/**
 * Keeps the place of whoever works by keyboard: what has the focus may go with what it does (a row is
 * deleted, "show all" has nothing more to show), and the browser then begins again at the top of the
 * page. Here the nearest control that is left takes the focus. One rule for all pages, so that no
 * view has to think of it; costs one look over the controls whenever the focus moves.
 */

const CONTROLS =
  'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';

/** A view that follows the reader moves the focus itself, within so long (milliseconds). */
const PATIENCE = 80;

/** What had the focus: the elements around it from the inside out, and the controls in their order. */
interface Place {
  readonly focused: HTMLElement;
  readonly around: readonly HTMLElement[];
  readonly controls: readonly HTMLElement[];
}

/** Keeps the focus within `root` from now on, which stands in the document as long as its page. */
export function keepFocus(root: HTMLElement): void {
  const { ownerDocument: document } = root;
  let place: Place | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  root.addEventListener('focusin', ({ target }) => {
    place = target instanceof HTMLElement ? placeOf(target, root) : null;
  });
  root.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (relatedTarget !== null) return;
    // Chromium tells of what is taken away, too, while it still stands there.
    setTimeout(() => {
      const own = place?.focused === target && document.activeElement !== target;
      // The reader has pressed beside all controls: nothing is lost by that.
      if (place && own && isLeft(place.focused) && document.hasFocus()) place = null;
    });
  });
  const restore = () => {
    const { activeElement } = document;
    if (!place || isLeft(place.focused)) return;
    if (
      activeElement === null ||
      activeElement === document.body ||
      activeElement === place.focused
    )
      (nearest(place) ?? heading(root))?.focus();
  };
  const changed = () => {
    if (!place || isLeft(place.focused)) return;
    clearTimeout(timer);
    timer = setTimeout(restore, PATIENCE);
  };
  new MutationObserver(changed).observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['disabled'],
  });
}

function placeOf(focused: HTMLElement, root: HTMLElement): Place {
  const around: HTMLElement[] = [];
  for (let at = focused.parentElement; at && at !== root; at = at.parentElement) around.push(at);
  return {
    focused,
    around: [...around, root],
    controls: [...root.querySelectorAll<HTMLElement>(CONTROLS)],
  };
}

/** Whether it is still there and can have the focus. */
const isLeft = (element: HTMLElement) => element.isConnected && !element.matches(':disabled');

/** The control after it that is left, else the one before, in the innermost of what is around it. */
function nearest({ focused, around, controls }: Place): HTMLElement | undefined {
  const at = controls.indexOf(focused);
  const inOrder = [...controls.slice(at + 1), ...controls.slice(0, Math.max(0, at)).reverse()];
  const left = inOrder.filter((each) => isLeft(each) && each.tabIndex >= 0);
  for (const holder of around.filter(({ isConnected }) => isConnected)) {
    const found = left.find((each) => holder.contains(each));
    if (found) return found;
  }
  return undefined;
}

/** Of a page that is another now there is only its heading, which says what it is. */
function heading(root: HTMLElement): HTMLElement | null {
  const found = root.querySelector<HTMLElement>('h1');
  if (found && !found.hasAttribute('tabindex')) found.tabIndex = -1;
  return found;
}
