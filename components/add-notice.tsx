/** Asks, before a document is added to the library, whether what was read of it is right. */
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Plan } from '../lib/plan/plan';
import { REGIONS } from '../lib/text/regions';
import { regionName } from './regions';
import { type TextKey, useSay } from './texts';

/** What is asked; null where it is not known. */
const FACTS = [
  'innerTitle',
  'title',
  'region',
  'documentNumber',
  'issuer',
  'signedOn',
  'publishedOn',
] as const;
export type AskedFacts = Pick<Plan, (typeof FACTS)[number]>;

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
  readonly onAdd: (facts: AskedFacts, subject: string) => void;
  readonly onClose: () => void;
}

/** As they stand in the fields: empty for what is not known. */
type Values = Readonly<Record<keyof AskedFacts | 'subject', string>>;

export function AddNotice({ plan, busy, problem, onAdd, onClose, ...told }: Props) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const [values, setValues] = useState<Values>(() => ({
    ...valuesOf(plan),
    subject: told.subject,
  }));
  useEffect(() => dialog.current?.showModal(), []);
  const field = (name: keyof Values) => ({
    name,
    value: values[name],
    onInput: ({ currentTarget: { value } }: FieldEvent) => setValues({ ...values, [name]: value }),
  });
  const close = () => dialog.current?.close();
  return (
    <dialog
      ref={dialog}
      class="add-notice"
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) onAdd(factsOf(values), oneLine(values.subject));
        }}
      >
        <h2 id={heading}>{say('library.form')}</h2>
        <p class="hint">{say('library.form.hint', { count: plan.measures.length })}</p>
        <PartNotes paging={told.paging} cut={told.cut} />
        {(['title', 'innerTitle'] as const).map((name) => (
          <label key={name}>
            <span>{say(LABELS[name])}</span>
            <textarea rows={2} lang="zh-CN" {...field(name)} />
          </label>
        ))}
        <label>
          <span>{say(LABELS.subject)}</span>
          <input type="text" lang="zh-CN" autocomplete="off" {...field('subject')} />
        </label>
        <label>
          <span>{say(LABELS.region)}</span>
          <select {...field('region')}>
            <option value="">{say('region.central')}</option>
            {REGIONS.map(({ code }) => (
              <option key={code} value={code}>
                {regionName(code, say)}
              </option>
            ))}
          </select>
          {plan.regionInferred && values.region === plan.region && (
            <small>{say('plan.region.inferred')}</small>
          )}
        </label>
        {(['documentNumber', 'issuer'] as const).map((name) => (
          <label key={name}>
            <span>{say(LABELS[name])}</span>
            <input type="text" lang="zh-CN" autocomplete="off" {...field(name)} />
          </label>
        ))}
        {(['signedOn', 'publishedOn'] as const).map((name) => (
          <label key={name}>
            <span>{say(LABELS[name])}</span>
            <input type="date" {...field(name)} />
          </label>
        ))}
        {problem && (
          <p class="note" role="alert">
            {problem}
          </p>
        )}
        <p class="answers">
          <button type="button" class="quiet" data-action="leave-adding" onClick={close}>
            {say('question.no')}
          </button>
          {/* All is filled in: who has nothing to mend presses Enter. */}
          <button type="submit" class="main" data-action="do-add" aria-disabled={busy} autofocus>
            {say(busy ? 'library.adding' : 'library.add')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

interface FieldEvent {
  readonly currentTarget: { readonly value: string };
}

const LABELS: Readonly<Record<keyof Values, TextKey>> = {
  innerTitle: 'library.innerTitle',
  title: 'library.title',
  subject: 'library.subject',
  region: 'plan.region',
  documentNumber: 'plan.number',
  issuer: 'plan.issuer',
  signedOn: 'plan.signed',
  publishedOn: 'plan.published',
};

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

function valuesOf(plan: AskedFacts): Omit<Values, 'subject'> {
  const { innerTitle, title, region, documentNumber, issuer, signedOn, publishedOn } = plan;
  return {
    innerTitle: innerTitle ?? '',
    title: title ?? '',
    region: region ?? '',
    documentNumber: documentNumber ?? '',
    issuer: issuer ?? '',
    signedOn: signedOn ?? '',
    publishedOn: publishedOn ?? '',
  };
}

function factsOf(values: Values): AskedFacts {
  const fact = (name: keyof AskedFacts) => oneLine(values[name]) || null;
  return {
    innerTitle: fact('innerTitle'),
    title: fact('title'),
    region: fact('region'),
    documentNumber: fact('documentNumber'),
    issuer: fact('issuer'),
    signedOn: fact('signedOn'),
    publishedOn: fact('publishedOn'),
  };
}

/** A title may stand in two lines of its field. */
const oneLine = (text: string) => text.replace(/\s*\n\s*/g, '').trim();
