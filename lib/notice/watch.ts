/**
 * Waits for a page to become a notice: bodies arrive late, and single-page sites change them.
 */
import { detectNotice, type PageState } from './detect';

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
  let state: PageState = 'not-a-notice';
  let pause = FIRST_PAUSE;
  let timer = 0;

  const look = () => {
    timer = 0;
    state = detectNotice(document, host).state;
    if (state !== 'notice') return;
    observer.disconnect();
    found();
  };
  const observer = new MutationObserver(() => {
    if (timer !== 0) return;
    timer = window.setTimeout(look, pause);
    pause = Math.min(pause * 1.5, LONGEST_PAUSE);
  });
  // The document, not its body: a script may put another body in its place.
  observer.observe(document, { childList: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.clearTimeout(timer);
    },
    { once: true },
  );
  look();
  return () => state;
}
