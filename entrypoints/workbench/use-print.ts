import { useEffect, useState } from 'preact/hooks';

/**
 * Whether the page is printed, or was, for what is drawn only where it is seen; and how to print it.
 * Printed by a script, a page has no time to draw once the browser says that it begins.
 */
export function usePrint(): [isPrinted: boolean, print: () => void] {
  const [isPrinted, setPrinted] = useState(false);
  useEffect(() => {
    const begun = () => setPrinted(true);
    addEventListener('beforeprint', begun);
    return () => removeEventListener('beforeprint', begun);
  }, []);
  const print = () => {
    setPrinted(true);
    // Drawn in the next frame, laid out in the one behind it.
    requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
  };
  return [isPrinted, print];
}
