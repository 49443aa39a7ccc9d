import { CopyList } from '../parts/copy-list';
import { Section } from '../parts/data-parts';
import { useSay } from '../parts/texts';

interface ListedCopy {
  readonly name: string;
  /** ISO date and time. */
  readonly at: string;
  readonly why: 'rolling' | 'before-merge';
  readonly plans: number;
  readonly bytes: number;
}

interface Props {
  /** Those that Lince made by itself; null where the browser keeps none. */
  readonly copies: readonly ListedCopy[] | null;
  readonly onLoad: (copy: ListedCopy) => void;
  readonly onDownload: (copy: ListedCopy) => void;
}

/** Where the library's own file is made, which is no part of a backup, and the copies of it. */
export function LibraryPart({ copies, onLoad, onDownload }: Props) {
  const say = useSay();
  return (
    <Section title={say('data.library')} hint={say('data.library.hint')}>
      <p>
        <a href="#plan">{say('data.library.go')}</a>
      </p>
      {copies !== null && copies.length > 0 && (
        <CopyList
          copies={copies}
          told={({ plans, why }) => ({
            what: say('plan.count', { count: plans }),
            why: why === 'before-merge' ? say('data.beforeMerge') : null,
          })}
          back={{ action: 'load-library-copy', name: say('data.loadCopy'), on: onLoad }}
          download={{ action: 'download-library-copy', on: onDownload }}
        />
      )}
    </Section>
  );
}
