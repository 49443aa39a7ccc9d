/**
 * Of many open pages the reader sees one or two: what is only to be seen is done in the others once
 * they are gone to.
 */
export function whenSeen(document: Document, act: () => void, signal: AbortSignal): () => void {
  let isDue = false;
  const seen = () => {
    if (!isDue || document.visibilityState === 'hidden') return;
    isDue = false;
    act();
  };
  document.addEventListener('visibilitychange', seen, { signal });
  return () => {
    isDue = true;
    seen();
  };
}
