import { useState } from 'preact/hooks';
import type { Quotation } from '../../lib/export/quotation';
import { CopyAs, type CopyForm } from './copy-as';
import { useSay } from './texts';

/** Copies what was quoted, or quotes it first; answers the quotation, null where there is none. */
export type Copy = (form: CopyForm, quoted: Quotation | null) => Promise<Quotation | null>;

interface Props {
  /** Of the clause. */
  readonly title: string;
  readonly onCopy: Copy;
}

/** Copies a clause with its source; then it is offered otherwise, too. */
export function Copying({ title, onCopy }: Props) {
  const say = useSay();
  const [quoted, setQuoted] = useState<Quotation | null>(null);
  return (
    <>
      <button
        type="button"
        class="quiet"
        data-action="copy"
        aria-label={say('app.about', { what: say('card.copy'), title })}
        onClick={() => void onCopy('quotation', null).then(setQuoted)}
      >
        {say('card.copy')}
      </button>
      {quoted && <CopyAs quoted={quoted} onCopyAs={(form) => void onCopy(form, quoted)} />}
    </>
  );
}
