/** What is asked of whatever is handed on: in which form, and which of its tables. */
import { useId } from 'preact/hooks';
import type { Table } from '../../lib/export/book';
import type { FormId } from '../../lib/export/forms';
import { type Part, partIn, partsOf } from '../../lib/export/part';
import { useSay } from '../parts/texts';

interface FormProps<Id extends FormId> {
  /** In the order in which they are offered. */
  readonly forms: readonly Id[];
  readonly form: Id;
  readonly onForm: (form: Id) => void;
}

export function FormField<Id extends FormId>({ forms, form, onForm }: FormProps<Id>) {
  const say = useSay();
  const hint = useId();
  return (
    <div class="asked">
      <label>
        <span>{say('export.form')}</span>
        <select
          data-action="export-form"
          aria-describedby={hint}
          value={form}
          onChange={({ currentTarget }) => {
            const chosen = forms.find((each) => each === currentTarget.value);
            if (chosen) onForm(chosen);
          }}
        >
          {forms.map((form) => (
            <option key={form} value={form}>
              {say(`form.${form}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" id={hint}>
        {say(`form.${form}.hint`)}
      </p>
    </div>
  );
}

interface PartProps {
  readonly tables: readonly Table[];
  readonly form: FormId;
  readonly part: Part;
  readonly onPart: (part: Part) => void;
}

/** Which of the tables; where there is but one, that is no question. */
export function PartField({ tables, form, part, onPart }: PartProps) {
  const say = useSay();
  const parts = partsOf({ tables }, form);
  if (parts.length < 2) return null;
  const titleOf = (part: Part) => tables.find(({ key }) => key === part)?.title;
  return (
    <label class="asked">
      <span>{say('export.part')}</span>
      <select
        data-action="export-part"
        value={partIn({ tables }, form, part)}
        onChange={({ currentTarget }) => onPart(currentTarget.value)}
      >
        {parts.map((part) => (
          <option key={part} value={part}>
            {titleOf(part) ??
              say('export.part.all', {
                tables: tables.map(({ title }) => title).join(say('app.list')),
              })}
          </option>
        ))}
      </select>
    </label>
  );
}
