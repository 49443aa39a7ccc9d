import { useEffect } from 'preact/hooks';
import { useSay } from '../../components/parts/texts';
import { useArrival } from './arrival';

/** Names the tab after what it shows. */
export function useTitle(title: string): void {
  const say = useSay();
  useEffect(() => {
    document.title = `${title} · ${say('app.name')}`;
  }, [title, say]);
}

/** Names the tab, and moves the focus to the heading of a page that is there at once. */
export function usePage(title: string): void {
  useTitle(title);
  useArrival(true, () => document.querySelector('h1'));
}

/** Why a page has nothing to show (yet). */
export function State({ state }: { state: 'loading' | 'failed' | 'gone' }) {
  const say = useSay();
  return (
    <p class="state" role="status" data-state={state}>
      {say(`plan.${state}`)}
    </p>
  );
}
