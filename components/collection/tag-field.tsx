/**
 * A field in which a tag is written or picked out of those there are, by keyboard as by pointer: the
 * combobox of the ARIA practices. Adds on Enter and at a comma; the list is what fits, the most used
 * first.
 */
import { useId, useRef, useState } from 'preact/hooks';
import { useSay } from '../parts/texts';

export interface KnownTag {
  readonly name: string;
  readonly count: number;
}

interface Props {
  readonly label: string;
  /** Tags of the collection. */
  readonly known: readonly KnownTag[];
  /** Tags that are there already. */
  readonly taken: readonly string[];
  /** Whether a known tag is what was typed: its initials, say. */
  readonly fits: (tag: string, typed: string) => boolean;
  readonly onAdd: (tag: string) => void;
  /** Backspace in the empty field. */
  readonly onBack?: () => void;
  /** Escape in the empty field. */
  readonly onLeave?: () => void;
}

/** More than this are no choice at a glance. */
const MOST = 8;
const LONGEST = 60;
/** What ends a tag while it is typed. */
const END = /[,，、;；\n]/;

export function TagField(props: Props) {
  const { label, onAdd } = props;
  const say = useSay();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const list = useId();
  const field = useRef<HTMLInputElement>(null);
  const options = open ? optionsFor(props, text.trim()) : [];
  const add = (tag: string) => {
    const clean = tagOf(tag);
    if (clean !== '') onAdd(clean);
    setText('');
    setAt(-1);
    setOpen(false);
  };
  const type = (value: string) => {
    const parts = value.split(END);
    for (const part of parts.slice(0, -1)) add(part);
    setText(parts.at(-1) ?? '');
    setOpen(true);
    setAt(-1);
  };
  const step = (by: number) => {
    setOpen(true);
    const count = optionsFor(props, text.trim()).length;
    // One place beyond the ends is the field itself.
    setAt((before) => ((before + 1 + by + count + 1) % (count + 1)) - 1);
  };
  const press = (event: KeyboardEvent) => {
    const act = actOf(event, { text, open: options.length > 0 });
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    const acts = {
      next: () => step(1),
      previous: () => step(-1),
      add: () => add(options[at]?.name ?? text),
      close: () => setOpen(false),
      clear: () => {
        type('');
        setOpen(false);
      },
      leave: () => props.onLeave?.(),
      back: () => props.onBack?.(),
    };
    acts[act]();
  };
  return (
    <span class="tag-field">
      <input
        ref={field}
        type="text"
        role="combobox"
        class="field"
        data-action="tag"
        maxLength={LONGEST}
        value={text}
        aria-label={label}
        placeholder={label}
        aria-autocomplete="list"
        aria-expanded={options.length > 0}
        {...(options.length > 0 && { 'aria-controls': list })}
        {...(at >= 0 && { 'aria-activedescendant': `${list}-${at}` })}
        autocomplete="off"
        onInput={({ currentTarget, isComposing }) =>
          isComposing ? setText(currentTarget.value) : type(currentTarget.value)
        }
        onCompositionEnd={({ currentTarget }) => type(currentTarget.value)}
        onFocus={() => setOpen(text !== '')}
        onBlur={() => setOpen(false)}
        onKeyDown={press}
      />
      {options.length > 0 && (
        <div id={list} role="listbox" aria-label={say('clip.tags.known')}>
          {options.map(({ name, count }, i) => (
            <div
              key={name}
              id={`${list}-${i}`}
              role="option"
              tabIndex={-1}
              aria-selected={i === at}
              // The field keeps the focus.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => add(name)}
              onKeyDown={press}
            >
              {name} <span class="quiet-text">{count}</span>
            </div>
          ))}
        </div>
      )}
    </span>
  );
}

/** A tag as it is kept: without the spaces and the sign that people put around it. */
function tagOf(typed: string): string {
  return typed.replace(/\s+/g, ' ').trim().replace(/^#\s*/, '').slice(0, LONGEST);
}

function optionsFor({ known, taken, fits }: Props, typed: string): KnownTag[] {
  return known
    .filter(({ name }) => !taken.includes(name) && (typed === '' || fits(name, typed)))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MOST);
}

type Act = 'next' | 'previous' | 'add' | 'close' | 'clear' | 'leave' | 'back';

/** What a key does in the field; null for what the field does with it itself. */
function actOf(
  event: KeyboardEvent,
  { text, open }: { readonly text: string; readonly open: boolean },
): Act | null {
  if (event.isComposing || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'Enter':
      return 'add';
    case 'Escape':
      return open ? 'close' : text === '' ? 'leave' : 'clear';
    case 'Backspace':
      return text === '' ? 'back' : null;
    default:
      return null;
  }
}
