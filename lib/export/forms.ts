/**
 * The forms in which things are handed on. What makes a form is loaded when it is asked for: nobody
 * carries a writer of Word documents about who has not asked for one.
 */
import type { Book } from './book';
import type { ClipsWhole } from './formats/json';
import type { Watched } from './work';

interface FormFile {
  /** Without the dot. */
  readonly extension: string;
  readonly type: string;
}

/** A form that shows whatever a book holds. */
interface BookForm extends FormFile {
  readonly from: 'book';
  /** Whether it is a sheet, of which each row stands for itself. */
  readonly rowsAlone?: true;
  /** Whether a file of it is one table, whatever else the book has. */
  readonly oneTable?: true;
  readonly load: () => Promise<(book: Book, watched?: Watched) => Promise<BlobPart>>;
}

/** A form of its own rules, that keeps all that there is of clips. */
interface ClipForm extends FormFile {
  readonly from: 'clips';
  readonly load: () => Promise<
    (whole: ClipsWhole & { readonly label: string }, watched?: Watched) => Promise<BlobPart>
  >;
}

/** In the order in which they are offered. */
export const FORMS = {
  docx: {
    from: 'book',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    load: async () => (await import('./formats/apart')).toDocxApart,
  },
  xlsx: {
    from: 'book',
    rowsAlone: true,
    extension: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    load: async () => (await import('./formats/apart')).toXlsxApart,
  },
  csv: {
    from: 'book',
    rowsAlone: true,
    oneTable: true,
    extension: 'csv',
    type: 'text/csv;charset=utf-8',
    load: async () => (await import('./formats/csv')).toCsv,
  },
  markdown: {
    from: 'book',
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    load: async () => (await import('./formats/markdown')).toMarkdown,
  },
  'markdown-tables': {
    from: 'book',
    extension: 'md',
    type: 'text/markdown;charset=utf-8',
    load: async () => (await import('./formats/markdown')).toMarkdownTables,
  },
  html: {
    from: 'book',
    extension: 'html',
    type: 'text/html;charset=utf-8',
    load: async () => (await import('./formats/html')).toHtml,
  },
  text: {
    from: 'book',
    extension: 'txt',
    type: 'text/plain;charset=utf-8',
    load: async () => (await import('./formats/text')).toText,
  },
  json: {
    from: 'clips',
    extension: 'json',
    type: 'application/json',
    load: async () => (await import('./formats/json')).toJson,
  },
  'web-annotation': {
    from: 'clips',
    extension: 'jsonld',
    type: 'application/ld+json',
    load: async () => (await import('./formats/web-annotation')).toWebAnnotations,
  },
} as const satisfies Readonly<Record<string, BookForm | ClipForm>>;

export type FormId = keyof typeof FORMS;

/** Those that show whatever there is, and not clips alone. */
export type BookFormId = {
  [Id in FormId]: (typeof FORMS)[Id]['from'] extends 'book' ? Id : never;
}[FormId];

/** Those that keep all that there is of clips. */
export type ClipFormId = Exclude<FormId, BookFormId>;

/** Whether each row of a form stands for itself, and not under the title of a group. */
export function hasRowsAlone(id: FormId): boolean {
  return 'rowsAlone' in FORMS[id];
}

/** Whether a file of a form is one table. */
export function holdsOneTable(id: FormId): boolean {
  return 'oneTable' in FORMS[id];
}

/** Whether a form shows whatever a book holds. */
export function isBookForm(id: FormId): id is BookFormId {
  return FORMS[id].from === 'book';
}

/** All of them, in the order in which they are offered. */
export const FORM_IDS = Object.keys(FORMS) as FormId[];
export const BOOK_FORM_IDS = FORM_IDS.filter(isBookForm);
