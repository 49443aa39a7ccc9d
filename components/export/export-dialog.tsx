/**
 * Asks how clips are to be handed on: which of them, in which form, with which columns. What a form has
 * no use for is not asked.
 */
import type { Book, Table } from '../../lib/export/book';
import { CLIP_GROUPINGS, type ClipGrouping } from '../../lib/export/books/clips-book';
import type { Choice } from '../../lib/export/choice';
import { FORM_IDS, FORMS, isBookForm } from '../../lib/export/forms';
import { partIn } from '../../lib/export/part';
import { useSay } from '../parts/texts';
import { ExportColumns, type LeftOut } from './export-columns';
import { FormField, PartField } from './export-fields';
import { ExportFrame, type Handing } from './export-frame';
import { ExportPreview } from './export-preview';

export type From = 'chosen' | 'shown' | 'all';

interface Props extends Handing {
  /** How many clips there are of each; those that there are none of are not offered. */
  readonly counts: Readonly<Record<From, number>>;
  readonly from: From;
  readonly choice: Choice;
  /** Its tables; null until they are made, and where the form has none. */
  readonly book: Pick<Book, 'tables'> | null;
  /** The beginning of the table that is chosen. */
  readonly preview: Table | null;
  /** Chosen columns that will not be in the table. */
  readonly leftOut: LeftOut;
  readonly onFrom: (from: From) => void;
  readonly onChoose: (choice: Choice) => void;
}

export function ExportDialog(props: Props) {
  const say = useSay();
  const { counts, from, choice, book, preview, onChoose } = props;
  const { form } = choice;
  const count = counts[from];
  const tables = book?.tables ?? [];
  const part = book ? partIn(book, form, choice.part) : choice.part;
  const hasClips = part === 'all' || part === 'main' || part === tables[0]?.key;
  return (
    <ExportFrame
      {...props}
      title={say('export.title')}
      extension={FORMS[form].extension}
      count={hasClips || count === 0 ? count : rowsIn(tables, part)}
    >
      <Sources {...props} />
      {count === 0 && (
        <p class="note" role="status">
          {say('export.nothing')}
        </p>
      )}
      <FormField forms={FORM_IDS} form={form} onForm={(form) => onChoose({ ...choice, form })} />
      {isBookForm(form) && (
        <>
          <PartField
            tables={tables}
            form={form}
            part={part}
            onPart={(part) => onChoose({ ...choice, part })}
          />
          {hasClips && (
            <>
              <GroupingField choice={choice} onChoose={onChoose} />
              <ExportColumns
                columns={choice.columns}
                leftOut={props.leftOut}
                onChange={(columns) => onChoose({ ...choice, columns })}
              />
            </>
          )}
          {count > 0 && preview && <ExportPreview table={preview} />}
        </>
      )}
    </ExportFrame>
  );
}

function rowsIn(tables: readonly Table[], part: string): number {
  const groups = tables.find(({ key }) => key === part)?.groups ?? [];
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

function Sources({ counts, from, onFrom }: Props) {
  const say = useSay();
  const offered = (['chosen', 'shown', 'all'] as const).filter(
    (each) => counts[each] > 0 && !(each === 'all' && counts.all === counts.shown),
  );
  const [only] = offered;
  if (!only) return null;
  if (offered.length === 1) return <p>{say(WORDS[only], { count: counts[only] })}</p>;
  return (
    <fieldset class="choices">
      <legend>{say('export.from')}</legend>
      {offered.map((each) => (
        <label key={each} class="check">
          <input
            type="radio"
            name="export-from"
            value={each}
            checked={each === from}
            onChange={() => onFrom(each)}
          />
          {say(WORDS[each], { count: counts[each] })}
        </label>
      ))}
    </fieldset>
  );
}

const WORDS = {
  chosen: 'export.from.chosen',
  shown: 'export.from.shown',
  all: 'export.from.all',
} as const;

function GroupingField({ choice, onChoose }: Pick<Props, 'choice' | 'onChoose'>) {
  const say = useSay();
  const choose = (grouping: ClipGrouping | undefined) =>
    grouping && onChoose({ ...choice, grouping });
  return (
    <label class="asked">
      <span>{say('export.grouping')}</span>
      <select
        data-action="export-grouping"
        value={choice.grouping}
        onChange={({ currentTarget }) =>
          choose(CLIP_GROUPINGS.find((each) => each === currentTarget.value))
        }
      >
        {CLIP_GROUPINGS.map((grouping) => (
          <option key={grouping} value={grouping}>
            {say(`group.${grouping}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
