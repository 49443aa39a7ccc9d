/**
 * The forms in which things are handed on. What makes a form is loaded when it is asked for: nobody
 * carries a writer of Word documents about who has not asked for one.
 */
import type { Clip } from '../collection/clip';
import type { Book } from './book';
import type { Watched } from './work';

interface FormFile {
  /** Without the dot. */
  readonly extension: string;
  readonly type: string;
}

/** A form that shows whatever a book holds. */
interface BookForm extends FormFile {
  readonly from: 'book';
  readonly load: () => Promise<(book: Book, watched?: Watched) => Promise<BlobPart>>;
}

/** A form of its own rules, that keeps all that there is of clips. */
interface ClipForm extends FormFile {
  readonly from: 'clips';
  readonly load: () => Promise<
    (clips: readonly Clip[], now: Date, watched?: Watched) => Promise<BlobPart>
  >;
}

/** In the order in which they are offered. */
export const FORMS = {
  markdown: {
    from: 'book',
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    load: async () => (await import('./markdown')).toMarkdown,
  },
  csv: {
    from: 'book',
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    load: async () => (await import('./csv')).toCsv,
  },
  json: {
    from: 'clips',
    extension: 'json',
    type: 'application/json',
    load: async () => (await import('./json')).toJson,
  },
} as const satisfies Readonly<Record<string, BookForm | ClipForm>>;

export type FormId = keyof typeof FORMS;
