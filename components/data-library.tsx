import { momentText, Section, sizeText } from './data-parts';
import { useSay } from './texts';

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
        <ul class="copies">
          {copies.map((copy) => {
            const date = momentText(copy.at);
            return (
              <li key={copy.name}>
                <span class="when">{date}</span>
                <span class="quiet-text">
                  {[
                    say('plan.count', { count: copy.plans }),
                    sizeText(copy.bytes),
                    ...(copy.why === 'before-merge' ? [say('data.beforeMerge')] : []),
                  ].join(' · ')}
                </span>
                <span class="buttons">
                  <button
                    type="button"
                    class="quiet"
                    data-action="load-library-copy"
                    aria-label={say('app.about', { what: say('data.loadCopy'), title: date })}
                    onClick={() => onLoad(copy)}
                  >
                    {say('data.loadCopy')}
                  </button>
                  <button
                    type="button"
                    class="quiet"
                    data-action="download-library-copy"
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
    </Section>
  );
}
