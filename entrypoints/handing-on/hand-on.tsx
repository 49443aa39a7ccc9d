/**
 * The one way to hand a book on, from whichever page: `HandOn` is the dialog, `HandOnButton` a button
 * that opens it and says what was saved. Nothing of exports is loaded before the reader asks.
 */
import { useEffect, useState } from 'preact/hooks';
import { useSay } from '../../components/parts/texts';
import type { HandOnBook, HandOnBookProps } from './hand-on-book';

/** The dialog; it is there once its code is. */
export function HandOn(props: HandOnBookProps) {
  const [Dialog, setDialog] = useState<{ readonly of: typeof HandOnBook } | null>(null);
  useEffect(() => {
    let current = true;
    import('./hand-on-book').then(
      ({ HandOnBook }) => current && setDialog({ of: HandOnBook }),
      () => current && props.onClose(null),
    );
    return () => {
      current = false;
    };
  }, []);
  return Dialog && <Dialog.of {...props} />;
}

interface Props extends Omit<HandOnBookProps, 'onClose'> {
  readonly action: string;
  /** What the button says, where the page has other things to export. */
  readonly label?: string;
  readonly disabled?: boolean;
}

export function HandOnButton({ action, label, disabled, ...props }: Props) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      <button
        type="button"
        class="quiet"
        data-action={action}
        aria-haspopup="dialog"
        disabled={disabled}
        onClick={() => setOpen(true)}
      >
        {label ?? say('collection.export')}
      </button>
      {isOpen && (
        <HandOn
          {...props}
          onClose={(saved) => {
            setOpen(false);
            if (saved !== null) setSaid(say('export.saved', { name: saved }));
          }}
        />
      )}
      <span class="handed-on" role="status">
        {said}
      </span>
    </>
  );
}
