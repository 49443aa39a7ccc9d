/** What is done with very many plans at once: how far it is, as with an import, and the way to cancel it. */
import { useState } from 'preact/hooks';
import { ProgressBar, type Work } from '../../../components/parts/data-parts';
import { useSay } from '../../../components/parts/texts';
import type { Watched } from '../../../lib/library/share/watched';
import { useWork } from '../use-work';

type Doing = 'list.removing' | 'list.restoring';

interface Shown {
  readonly doing: Doing;
  /** Plans that are done, of how many. */
  readonly counts: readonly [done: number, all: number];
  readonly work: Work;
}

export function LongWork({ doing, counts: [done, all], work }: Shown) {
  const say = useSay();
  return (
    <section class="long-work" aria-label={say(doing)}>
      <p class="facts">{say('list.progress', { done, all })}</p>
      <ProgressBar label={say(doing)} work={work} />
    </section>
  );
}

/** Runs one such piece of work at a time, which answers what was done where it is cancelled. */
export function useLongWork() {
  const [doing, setDoing] = useState<Doing>('list.removing');
  const [counts, setCounts] = useState<Shown['counts']>([0, 0]);
  const { work, run } = useWork(() => {});
  return {
    shown: work && counts[1] > 0 ? { doing, counts, work } : null,
    run: <T,>(what: Doing, job: (watched: Watched) => Promise<T>): Promise<T> =>
      new Promise((done, failed) => {
        setDoing(what);
        setCounts([0, 0]);
        void run(async ({ signal, progress }) => {
          const told = (looked: number, all: number) => {
            setCounts([looked, all]);
            progress?.(looked, all);
          };
          done(await job({ signal, progress: told }));
        }, failed);
      }),
  };
}
