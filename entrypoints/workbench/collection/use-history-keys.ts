import { useEffect, useRef } from 'preact/hooks';
import { historyKey } from '../../../components/parts/collection-keys';
import type { Acts } from './use-acts';

const FIELDS = 'textarea, input:not([type="checkbox"], [type="radio"]), [contenteditable]';

/** Undo and redo by their keys, wherever the focus is but in a field, which undoes by itself. */
export function useHistoryKeys(acts: Acts): void {
  const now = useRef(acts);
  now.current = acts;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = historyKey(event);
      if (way === null || document.querySelector('dialog[open]')) return;
      if (event.target instanceof HTMLElement && event.target.matches(FIELDS)) return;
      event.preventDefault();
      void now.current[way]();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}
