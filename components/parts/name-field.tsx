import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** More than a line beside the list holds. */
const LONGEST = 60;

interface Props {
  readonly name: string;
  readonly label: string;
  readonly action: string;
  /** The name that was written, null where there is none or it was left. */
  readonly onName: (name: string | null) => void;
}

/** A field for a name, in the place of that name: Enter takes it, Escape leaves it as it was. */
export function NameField({ label, action, onName, ...given }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const [name, setName] = useState(given.name);
  // At once: the next key is for the field already.
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);
  const take = (taken: string | null) => {
    if (done.current) return;
    done.current = true;
    onName(taken?.trim() || null);
  };
  return (
    <input
      ref={field}
      type="text"
      class="field"
      data-action={action}
      maxLength={LONGEST}
      value={name}
      aria-label={label}
      placeholder={label}
      onInput={({ currentTarget }) => setName(currentTarget.value)}
      onBlur={() => take(name)}
      onKeyDown={(event) => {
        if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
        event.preventDefault();
        event.stopPropagation();
        take(event.key === 'Enter' ? name : null);
      }}
    />
  );
}
