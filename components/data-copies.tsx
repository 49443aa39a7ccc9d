import { momentText, Section, sizeText } from './data-parts';
import { useSay } from './texts';

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
        <ul class="copies">
          {copies.map((copy) => {
            const date = momentText(copy.at);
            return (
              <li key={copy.name}>
                <span class="when">{date}</span>
                <span class="quiet-text">
                  {[
                    say('collection.count', { count: copy.clips }),
                    sizeText(copy.bytes),
                    ...(copy.why === 'before-restore' ? [say('data.beforeRestore')] : []),
                  ].join(' · ')}
                </span>
                <span class="buttons">
                  <button
                    type="button"
                    class="quiet"
                    data-action="restore-copy"
                    aria-disabled={busy}
                    aria-label={say('app.about', { what: say('data.restoreCopy'), title: date })}
                    onClick={() => onRestore(copy)}
                  >
                    {say('data.restoreCopy')}
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    data-action="download-copy"
                    aria-disabled={busy}
                    aria-label={say('app.about', { what: say('data.download'), title: date })}
                    onClick={() => onDownload(copy)}
                  >
                    {say('data.download')}
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
      )}
      {copies !== null && copies.length > 0 && (
        <p class="quiet-text">{say('data.copies.deleted')}</p>
      )}
    </Section>
  );
}
