/** Asks how a comparison, a matrix, a list is handed on: in which form, and which of its tables. */
import { type Book, rowCount, type Table } from '../../lib/export/book';
import { BOOK_FORM_IDS, type BookFormId, FORMS } from '../../lib/export/forms';
import { type Part, partIn, partOf } from '../../lib/export/part';
import { useSay } from '../parts/texts';
import { FormField, PartField } from './export-fields';
import { ExportFrame, type Handing } from './export-frame';
import { ExportPreview } from './export-preview';

interface Props extends Handing {
  /** What is handed on, as the heading says it. */
  readonly title: string;
  /** Null until it is made. */
  readonly book: Book | null;
  /** The beginning of the table that is chosen. */
  readonly preview: Table | null;
  readonly form: BookFormId;
  readonly part: Part;
  /** What is said where there is nothing. */
  readonly nothing: string;
  /** Whether words that could be shortened are handed on whole; absent where that is no question. */
  readonly whole?: {
    readonly words: string;
    readonly isWhole: boolean;
    readonly onWhole: (whole: boolean) => void;
  };
  readonly onForm: (form: BookFormId) => void;
  readonly onPart: (part: Part) => void;
}

export function ExportBook(props: Props) {
  const { book, form, preview } = props;
  const say = useSay();
  const part = book ? partIn(book, form, props.part) : props.part;
  const [first] = book ? partOf(book, part).tables : [];
  const count = book && (first ? rowCount([first]) : 0);
  return (
    <ExportFrame {...props} extension={FORMS[form].extension} count={count}>
      {count === 0 && (
        <p class="note" role="status">
          {props.nothing}
        </p>
      )}
      {book === null && (
        <p class="hint" role="status">
          {say('export.preparing')}
        </p>
      )}
      <FormField forms={BOOK_FORM_IDS} form={form} onForm={props.onForm} />
      {book && <PartField tables={book.tables} form={form} part={part} onPart={props.onPart} />}
      {props.whole && <WholeField {...props.whole} />}
      {preview && <ExportPreview table={preview} />}
    </ExportFrame>
  );
}

function WholeField({ words, isWhole, onWhole }: NonNullable<Props['whole']>) {
  return (
    <label class="asked-whether">
      <input
        type="checkbox"
        data-action="export-whole"
        checked={isWhole}
        onChange={({ currentTarget }) => onWhole(currentTarget.checked)}
      />
      {words}
    </label>
  );
}
