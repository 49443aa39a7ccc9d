import { useSay } from '../parts/texts';

interface Props {
  /** The host that can be asked for; `unknown`: nobody told us; null: no extension may read it. */
  readonly host: string | 'unknown' | null;
  /** Whether the reader has just said no to the browser's question. */
  readonly refused: boolean;
  readonly onReadSite: () => void;
  /** Absent where the page is read already, or is not open to us just now. */
  readonly onReadOnce?: (() => void) | undefined;
}

/** On a page of a site that Lince does not read by itself: how the reader has it read. */
export function SiteOffer({ host, refused, onReadSite, onReadOnce }: Props) {
  const say = useSay();
  if (host === null || host === 'unknown') {
    return (
      <p class="offer-hint">{say(host === null ? 'panel.notReadable' : 'panel.pressButton')}</p>
    );
  }
  return (
    <div class="offer">
      {refused && (
        <p class="note" role="alert">
          {say('panel.readSite.refused')}
        </p>
      )}
      <button type="button" class="main" data-action="read-site" onClick={onReadSite}>
        {say('panel.readSite')}
      </button>
      {onReadOnce && (
        <button type="button" class="quiet" data-action="read-once" onClick={onReadOnce}>
          {say('panel.readOnce')}
        </button>
      )}
      <p class="offer-hint">{say('panel.readSite.hint', { host })}</p>
    </div>
  );
}
