import { momentText, sizeText } from './data-parts';
import { useSay } from './texts';

interface ListedCopy {
  readonly name: string;
  /** ISO date and time. */
  readonly at: string;
  readonly bytes: number;
}

interface Props<C extends ListedCopy> {
  readonly copies: readonly C[];
  /** What is in a copy, and why it was made where that is not each day's. */
  readonly told: (copy: C) => { readonly what: string; readonly why: string | null };
  /** Brings a copy back: what that is called, and how. */
  readonly back: { readonly action: string; readonly name: string; readonly on: (copy: C) => void };
  readonly download: { readonly action: string; readonly on: (copy: C) => void };
  /** While something else is done; what is pressed then does nothing. */
  readonly busy?: boolean;
}

/** Copies that Lince made by itself, each to be brought back or downloaded. */
export function CopyList<C extends ListedCopy>({ copies, told, back, download, busy }: Props<C>) {
  const say = useSay();
  const button = (copy: C, name: string, action: string, on: (copy: C) => void) => (
    <button
      type="button"
      class="quiet"
      data-action={action}
      aria-disabled={busy}
      aria-label={say('app.about', { what: name, title: momentText(copy.at) })}
      onClick={() => on(copy)}
    >
      {name}
    </button>
  );
  return (
    <ul class="copies">
      {copies.map((copy) => {
        const { what, why } = told(copy);
        return (
          <li key={copy.name}>
            <span class="when">{momentText(copy.at)}</span>
            <span class="quiet-text">
              {[what, sizeText(copy.bytes), ...(why === null ? [] : [why])].join(' · ')}
            </span>
            <span class="buttons">
              {button(copy, back.name, back.action, back.on)}
              {button(copy, say('data.download'), download.action, download.on)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
