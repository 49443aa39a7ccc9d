/** Asks, before a document is added to the library, whether what was read of it is right. */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Plan } from '../../lib/plan/plan';
import { type AskedFacts, FactsForm } from '../library/facts-form';
import { useSay } from '../parts/texts';

interface Props {
  readonly plan: Plan;
  /** Proposed. */
  readonly subject: string;
  /** Which page of how many was read; null where it was all. */
  readonly paging: { readonly at: number | null; readonly of: number | null } | null;
  readonly cut: boolean;
  readonly busy: boolean;
  /** Why it was not added; empty for nothing. */
  readonly problem: string;
  readonly onAdd: (facts: AskedFacts) => void;
  readonly onClose: () => void;
}

export function AddNotice({ plan, subject, busy, problem, onAdd, onClose, ...told }: Props) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="add-notice"
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={onClose}
    >
      <h2 id={heading}>{say('library.form')}</h2>
      <p class="hint">{say('library.form.hint', { count: plan.measures.length })}</p>
      <PartNotes paging={told.paging} cut={told.cut} />
      <FactsForm
        facts={{ ...plan, subject }}
        regionInferred={plan.regionInferred}
        subjects={[]}
        does={say(busy ? 'library.adding' : 'library.add')}
        isReady
        busy={busy}
        problem={problem}
        onSave={onAdd}
        onCancel={() => dialog.current?.close()}
      />
    </dialog>
  );
}

/** That only a part of the document is added. */
function PartNotes({ paging, cut }: Pick<Props, 'paging' | 'cut'>) {
  const say = useSay();
  const { at = null, of = null } = paging ?? {};
  return (
    <>
      {paging && (
        <p class="note">
          {at !== null && of !== null ? say('library.pageOf', { at, of }) : say('library.onePage')}
        </p>
      )}
      {cut && <p class="note">{say('library.cut')}</p>}
    </>
  );
}
