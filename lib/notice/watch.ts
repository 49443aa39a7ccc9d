/**
 * Waits for a page to become a notice: bodies arrive late, and single-page sites change them.
 */
import { detectNotice, isNotice, type PageState } from './detect';

/** A page that keeps changing is looked at this often at the most (milliseconds), then rarer. */
const FIRST_PAUSE = 300;
const LONGEST_PAUSE = 10_000;

/**
 * Decides now, and again after changes of the page until it is a notice; then calls back, once.
 * Answers a function that tells what the page is at present.
 */
export function watchForNotice(
  document: Document,
  host: string,
  found: () => void,
  signal: AbortSignal,
): () => PageState {
  let isFound = false;
  let pause = FIRST_PAUSE;
  let timer = 0;

  const look = () => {
    timer = 0;
    isFound = isNotice(document, host);
    if (!isFound) return;
    observer.disconnect();
    document.removeEventListener('load', loaded, true);
    found();
  };
  const changed = () => {
    if (timer !== 0) return;
    timer = window.setTimeout(look, pause);
    pause = Math.min(pause * 1.5, LONGEST_PAUSE);
  };
  const loaded = ({ target }: Event) =>
    /^i?frame$/.test((target as Element).localName) && changed();
  const observer = new MutationObserver(changed);
  // The document, not its body: a script may put another body in its place.
  observer.observe(document, { childList: true, subtree: true });
  // A frame may hold the body, and is no part of the document.
  document.addEventListener('load', loaded, { capture: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.clearTimeout(timer);
    },
    { once: true },
  );
  look();
  return () => {
    if (isFound) return 'notice';
    // What else it is nobody asks of most pages. What has just become a notice is none until it is found.
    const { state } = detectNotice(document, host);
    return state === 'notice' ? 'not-a-notice' : state;
  };
}
