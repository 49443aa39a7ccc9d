import { momentText, ProgressBar, Section, type Work } from '../parts/data-parts';
import { useSay } from '../parts/texts';

interface Props {
  /** ISO date and time of the last one; null where there was none. */
  readonly last: string | null;
  /** While one is made. */
  readonly work: Work | null;
  /** There is nothing that could be read. */
  readonly disabled: boolean;
  readonly onBackup: () => void;
}

/** Hands the reader everything in one file. */
export function BackupPart({ last, work, disabled, onBackup }: Props) {
  const say = useSay();
  return (
    <Section title={say('data.backup')} hint={say('data.backup.hint')}>
      <div class="actions">
        <button
          type="button"
          class="main"
          data-action="backup"
          disabled={disabled}
          // Not switched off while it works: that would take the focus from whoever pressed it.
          aria-disabled={work !== null}
          onClick={onBackup}
        >
          {say('data.backup.do')}
        </button>
        <span class="quiet-text">
          {last ? say('data.backup.last', { date: momentText(last) }) : say('data.backup.never')}
        </span>
      </div>
      {work && <ProgressBar label={say('data.backingUp')} work={work} />}
    </Section>
  );
}
