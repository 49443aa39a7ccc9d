/**
 * Watches a page for changes that matter to what was read from it.
 */

const QUIET = 200;
const LONGEST = 5000;
/** Reading may take one part in so many of the page's time: a clock that ticks is no storm, but for ever. */
const SHARE = 20;

/**
 * Calls back when the page's content changed and then kept still, or will not keep still: a page
 * that never rests is read at growing intervals, so that it is not us who slow it down.
 *
 * A reading that takes several tasks answers a promise; what changes meanwhile is read after it.
 *
 * The document is watched, not its body: scripts of single-page sites put another body in its place.
 * Of frames the page tells only that they have loaded. Answers a function by which the document of
 * one is watched as well.
 */
export function watchPage(
  document: Document,
  changed: () => unknown,
  signal: AbortSignal,
): (other: Document) => void {
  let timer = 0;
  let first = 0;
  let patience = QUIET;
  let stormy = false;
  let notBefore = 0;
  let reading = false;
  let missed = false;
  const window = document.defaultView;
  if (!window || signal.aborted) return () => {};
  const fire = () => {
    const start = performance.now();
    patience = stormy ? Math.min(patience * 2, LONGEST) : QUIET;
    timer = 0;
    stormy = false;
    const done = () => {
      const end = performance.now();
      notBefore = end + (end - start) * SHARE;
      reading = false;
      if (missed && !signal.aborted) noted();
      missed = false;
    };
    const result = changed();
    reading = result instanceof Promise;
    if (result instanceof Promise) void result.finally(done);
    else done();
  };
  const noted = () => {
    if (reading) {
      missed = true;
      return;
    }
    const now = performance.now();
    if (timer === 0) first = now;
    else if (now - first > patience) {
      stormy = true;
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(fire, Math.max(QUIET, notBefore - now));
  };
  const observer = new window.MutationObserver(noted);
  const watch = (each: Document) =>
    observer.observe(each, { childList: true, characterData: true, subtree: true });
  watch(document);
  const loaded = ({ target }: Event) => {
    if (/^i?frame$/.test((target as Element).localName)) noted();
  };
  document.addEventListener('load', loaded, { capture: true, signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      window.clearTimeout(timer);
    },
    { once: true },
  );
  return watch;
}
