/**
 * The panel follows the page: the measure that the reader is at there is marked here and brought
 * into sight, unless the reader is at work in the panel.
 */
import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../lib/plan/plan';
import { followPage } from '../../lib/platform/follow';
import { ask } from '../../lib/platform/messages/messaging';

/** After a key, a click or a turn of the wheel in the panel it is left alone for so long (ms). */
const AT_WORK = 2000;

/** The id of the measure that the reader of a tab is at, null for none. */
export function useReaderAt(tabId: number | undefined, plan: Plan): string | null {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    setAt(null);
    if (tabId === undefined) return;
    const ended = new AbortController();
    // Who tells it is put into a page only once it is wanted.
    void ask('keep', { tabId })
      .catch(() => false)
      .then(() => followPage(tabId, setAt, ended.signal));
    return () => ended.abort();
    // Another plan is another reading of the page: the line to the one before is cut.
  }, [tabId, plan]);
  const atWork = useAtWork();
  useEffect(() => {
    if (at === null || atWork()) return;
    const current = document.querySelector('[aria-current="location"]');
    current?.scrollIntoView({ block: 'nearest', behavior: calm() ? 'instant' : 'smooth' });
  }, [at]);
  return at;
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Whether the reader is at work in the panel: the pointer over it, or just active in it. */
function useAtWork(): () => boolean {
  const [work] = useState(() => ({ inside: false, last: Number.NEGATIVE_INFINITY }));
  useEffect(() => {
    const ended = new AbortController();
    const options = { capture: true, passive: true, signal: ended.signal };
    const active = () => {
      work.last = performance.now();
    };
    for (const kind of ['keydown', 'pointerdown', 'wheel', 'input'])
      addEventListener(kind, active, options);
    const { documentElement } = document;
    documentElement.addEventListener(
      'pointerenter',
      () => {
        work.inside = true;
      },
      options,
    );
    documentElement.addEventListener(
      'pointermove',
      () => {
        work.inside = true;
      },
      options,
    );
    documentElement.addEventListener(
      'pointerleave',
      () => {
        work.inside = false;
      },
      options,
    );
    return () => ended.abort();
  }, []);
  return () => work.inside || performance.now() - work.last < AT_WORK;
}
