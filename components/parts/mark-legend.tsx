import type { TextMark } from './marked-text';
import { useSay } from './texts';

/** What the marks of a text mean, each shown as it looks. */
export function MarkLegend({ kinds }: { kinds: readonly Exclude<TextMark, 'figure' | 'hit'>[] }) {
  const say = useSay();
  return (
    <p class="legend">
      {kinds.map((kind) => (
        <span key={kind}>
          <mark class={kind === 'number' ? 'number figure' : kind}>{say(`mark.${kind}`)}</mark>
        </span>
      ))}
    </p>
  );
}
