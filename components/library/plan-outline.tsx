import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OutlineEntry } from '../../lib/plan/outline/chapters';
import { markerText } from '../../lib/plan/outline/marker';
import { useSay } from '../parts/texts';

interface Props {
  readonly entries: readonly OutlineEntry[];
  /** The measure that the reader is at. */
  readonly current: string | null;
  readonly addressOf: (measureId: string) => string;
}

/**
 * A plan's outline as links. One of them is reached by Tab, the others from there by the arrow keys:
 * so the text behind it is one step away, however long the outline is.
 */
export function PlanOutline({ entries, current, addressOf }: Props) {
  const say = useSay();
  const reached = entries.some(({ measure }) => measure.id === current)
    ? current
    : entries[0]?.measure.id;
  const nav = useRef<HTMLElement>(null);
  useEffect(() => {
    const link = nav.current?.querySelector<HTMLElement>('[aria-current]');
    if (!nav.current || !link) return;
    const { scrollTop, clientHeight } = nav.current;
    const { offsetTop, offsetHeight } = link;
    // The outline alone: the page is where the reader went. It stands still as long as it can.
    if (offsetTop < scrollTop || offsetTop + offsetHeight > scrollTop + clientHeight)
      nav.current.scrollTop = offsetTop - clientHeight / 2;
  }, [current]);
  return (
    <nav ref={nav} class="plan-outline" aria-label={say('plan.outline')}>
      <ul onKeyDown={walk} lang="zh-CN">
        {entries.map(({ opens, measure, depth, number }) => (
          <Fragment key={measure.id}>
            {opens.map((heading) => (
              <li key={heading.text} class="chapter" style={{ '--depth': heading.depth }}>
                {markerText(heading.number)}
                {heading.text}
              </li>
            ))}
            <li style={{ '--depth': depth }}>
              <a
                href={addressOf(measure.id)}
                tabIndex={measure.id === reached ? 0 : -1}
                aria-current={measure.id === current ? 'location' : undefined}
              >
                {number !== '' && <span class="number">{markerText(number)}</span>}
                {measure.title || `${measure.text.slice(0, 16)}…`}
              </a>
            </li>
          </Fragment>
        ))}
      </ul>
    </nav>
  );
}

/** From link to link by the keys that a list is walked with. */
function walk(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const links: (Element | null)[] = [...event.currentTarget.querySelectorAll('a')];
  const at = links.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[event.key];
  const link = to === undefined ? undefined : links[to];
  if (!(link instanceof HTMLElement)) return;
  event.preventDefault();
  link.focus();
}
