/**
 * The text of a document line by line, with what of it the plan has as measures, and a small menu on
 * each line to say otherwise. One of the menus is reached by Tab, the others from there by the arrows.
 */
import { useRef, useState } from 'preact/hooks';
import type { MarkKind } from '../../lib/plan/mend/marks';
import type { ReadLine } from '../../lib/plan/mend/reading';
import { MenuButton } from '../parts/menu-button';
import { useSay } from '../parts/texts';

interface Props {
  readonly lines: readonly ReadLine[];
  /** The measure that the reader is at. */
  readonly current: string | null;
  readonly onMark: (line: ReadLine, as: MarkKind | null) => void;
  /** A line of a measure was pressed. */
  readonly onPick: (measureId: string) => void;
}

/** What can be said of a line of each kind. */
const CHOICES: Readonly<Record<ReadLine['kind'], readonly MarkKind[]>> = {
  measure: ['none', 'joined', 'heading'],
  body: ['measure', 'none', 'heading'],
  heading: ['plain', 'measure'],
  outside: ['measure', 'joined', 'heading'],
};

export function PlanLines({ lines, current, onMark, onPick }: Props) {
  const say = useSay();
  const list = useRef<HTMLOListElement>(null);
  const [at, setAt] = useState<number | null>(null);
  const reached = lines.some(({ start }) => start === at) ? at : firstOf(lines);
  const go = (event: KeyboardEvent) => {
    const button = event.target instanceof HTMLElement ? event.target : null;
    // An open menu has the keys to itself.
    if (button?.ariaExpanded === 'true' || button?.getAttribute('aria-expanded') !== 'false')
      return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const i = lines.findIndex(({ start }) => start === reached);
    const to = { ArrowDown: i + 1, ArrowUp: i - 1, Home: 0, End: lines.length - 1 }[event.key];
    const line = lines[to ?? -1];
    if (!line) return;
    event.preventDefault();
    event.stopPropagation();
    setAt(line.start);
    // It is in the page already; which of them Tab reaches follows.
    list.current?.querySelector<HTMLElement>(`[data-line="${line.start}"] button`)?.focus();
  };
  return (
    <ol ref={list} class="doc-lines" aria-label={say('mend.lines')} onKeyDownCapture={go}>
      {lines.map((line) => {
        const { start, text, kind, measure, mark } = line;
        const words = text.length > 20 ? `${text.slice(0, 20)}…` : text;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the outline leads to each by keyboard
          <li
            key={start}
            data-line={start}
            data-kind={kind}
            class={kind === 'measure' ? 'plan-measure' : undefined}
            data-current={measure !== null && measure === current}
            {...(kind === 'measure' && { 'data-measure': measure, tabIndex: -1 })}
            onClick={() => measure !== null && onPick(measure)}
            onFocusIn={() => setAt(start)}
          >
            <p lang="zh-CN">
              {kind === 'measure' && (
                <span class="tag kind" lang={say('app.lang')}>
                  {say('mend.tag')}
                </span>
              )}
              {text}
              {mark && (
                <span class="tag warn" lang={say('app.lang')}>
                  {say(`mend.marked.${mark}`)}
                </span>
              )}
            </p>
            <MenuButton
              label={say('app.about', { what: say('mend.mark'), title: words })}
              action="mark-line"
              reached={start === reached}
              items={[
                ...CHOICES[kind]
                  .filter((each) => each !== mark && each !== (mark && OPPOSITE[mark]))
                  .map((each) => ({ id: each, name: say(`mend.${each}`) })),
                ...(mark ? [{ id: '', name: say('mend.unmark') }] : []),
              ]}
              onChoose={(id) => onMark(line, id === '' ? null : (id as MarkKind))}
            >
              <span aria-hidden="true">⋯</span>
            </MenuButton>
          </li>
        );
      })}
    </ol>
  );
}

/** What is said by taking the mark away. */
const OPPOSITE: Readonly<Partial<Record<MarkKind, MarkKind>>> = {
  heading: 'plain',
  plain: 'heading',
};

/** The first measure: what stands before is seldom to be marked. */
function firstOf(lines: readonly ReadLine[]): number | undefined {
  return (lines.find(({ kind }) => kind === 'measure') ?? lines[0])?.start;
}
