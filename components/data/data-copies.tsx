import { CopyList } from '../parts/copy-list';
import { Section } from '../parts/data-parts';
import { useSay } from '../parts/texts';

interface ListedCopy {
  readonly name: string;
  /** ISO date and time. */
  readonly at: string;
  readonly why: 'daily' | 'before-restore';
  readonly clips: number;
  readonly bytes: number;
}

interface Props {
  /** Null where the browser keeps none. */
  readonly copies: readonly ListedCopy[] | null;
  /** While something else is done; what is pressed then does nothing. */
  readonly busy: boolean;
  readonly onRestore: (copy: ListedCopy) => void;
  readonly onDownload: (copy: ListedCopy) => void;
}

/** The copies that Lince made by itself. */
export function CopiesPart({ copies, busy, onRestore, onDownload }: Props) {
  const say = useSay();
  return (
    <Section title={say('data.copies')} hint={say('data.copies.hint')}>
      {copies === null || copies.length === 0 ? (
        <p class="quiet-text">
          {say(copies === null ? 'data.copies.unavailable' : 'data.copies.none')}
        </p>
      ) : (
        <CopyList
          copies={copies}
          told={({ clips, why }) => ({
            what: say('collection.count', { count: clips }),
            why: why === 'before-restore' ? say('data.beforeRestore') : null,
          })}
          back={{ action: 'restore-copy', name: say('data.restoreCopy'), on: onRestore }}
          download={{ action: 'download-copy', on: onDownload }}
          busy={busy}
        />
      )}
      {copies !== null && copies.length > 0 && (
        <p class="quiet-text">{say('data.copies.deleted')}</p>
      )}
    </Section>
  );
}
