/**
 * A button that opens a list of things to do or to choose, by the ARIA practices of a menu button:
 * arrows go round, Home and End to the ends, letters to the name that begins so, Escape and Tab close.
 */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

interface MenuItem {
  readonly id: string;
  readonly name: string;
  /** Deeper ones stand further in. */
  readonly depth?: number;
  /** Whether it is what is chosen now; undefined where the menu does something instead. */
  readonly chosen?: boolean;
  /** A colour beside the name. */
  readonly colour?: string;
}

interface Props {
  /** What the list is of. */
  readonly label: string;
  /** What is on the button; the label where nothing else. */
  readonly children?: ComponentChildren;
  readonly action: string;
  readonly items: readonly MenuItem[];
  readonly disabled?: boolean;
  /** False for one of many that the arrow keys lead to; Tab passes it by. */
  readonly reached?: boolean;
  readonly onChoose: (id: string) => void;
}

export function MenuButton(props: Props) {
  const { label, children, action, items, disabled, reached = true, onChoose } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  // At once: the next key is for the list already.
  useLayoutEffect(() => {
    if (!open) return;
    const entries = entriesOf(list.current);
    (entries.find((each) => each.getAttribute('aria-checked') === 'true') ?? entries[0])?.focus();
    // All of it, where the window ends below the button.
    list.current?.scrollIntoView({ block: 'nearest' });
    const outside = ({ target }: Event) => {
      const inside = target instanceof Node && list.current?.parentElement?.contains(target);
      if (!inside) setOpen(false);
    };
    const place = () => list.current && keepInside(list.current);
    place();
    document.addEventListener('pointerdown', outside);
    window.addEventListener('resize', place);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('resize', place);
    };
  }, [open]);
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setOpen(false);
    else if (walk(entriesOf(list.current), event.key)) event.preventDefault();
  };
  return (
    <span class="menu">
      <button
        ref={button}
        type="button"
        class="quiet"
        data-action={action}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open && { 'aria-controls': id })}
        disabled={disabled}
        {...(!reached && { tabIndex: -1 })}
        {...(children !== undefined && { 'aria-label': label })}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (open || event.key !== 'ArrowDown') return;
          event.preventDefault();
          event.stopPropagation();
          setOpen(true);
        }}
      >
        {children ?? label} <span aria-hidden="true">▾</span>
      </button>
      {open && (
        <div ref={list} id={id} role="menu" aria-label={label} onKeyDown={press}>
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              tabIndex={-1}
              {...(item.chosen === undefined
                ? { role: 'menuitem' }
                : { role: 'menuitemradio', 'aria-checked': item.chosen })}
              data-item={item.id}
              style={{ '--depth': item.depth ?? 0 }}
              onClick={() => {
                close();
                onChoose(item.id);
              }}
            >
              {item.colour && <span class="colour" data-colour={item.colour} aria-hidden="true" />}
              {item.name}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

/** So far from the edge of the window (pixels). */
const MARGIN = 8;

/** Moves a list that would stand out of the window at its end back into it. */
function keepInside(list: HTMLElement): void {
  list.style.translate = '';
  const over = list.getBoundingClientRect().right + MARGIN - document.documentElement.clientWidth;
  if (over > 0) list.style.translate = `${-Math.ceil(over)}px`;
}

const entriesOf = (list: HTMLElement | null) => [
  ...(list?.querySelectorAll<HTMLElement>('button') ?? []),
];

/** Moves the focus among the entries; false for a key that does not. */
function walk(entries: readonly HTMLElement[], key: string): boolean {
  const at = entries.indexOf(document.activeElement as HTMLElement);
  const last = entries.length - 1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last }[key];
  if (to !== undefined) {
    entries[(to + entries.length) % entries.length]?.focus();
    return true;
  }
  if (key.length !== 1 || key === ' ') return false;
  const rest = [...entries.slice(at + 1), ...entries.slice(0, at + 1)];
  const found = rest.find((each) =>
    each.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()),
  );
  found?.focus();
  return found !== undefined;
}
