/** Of a book all, or one of its tables alone: what a colleague asks for is often the targets only. */
import type { Book } from './book';
import { type FormId, holdsOneTable } from './forms';

/** The key of a table, or all of them. */
export type Part = 'all' | (string & {});

/** What can be handed on of a book in a form, with one table nothing else than that. */
export function partsOf({ tables }: Pick<Book, 'tables'>, form: FormId): readonly Part[] {
  const keys = tables.map(({ key }) => key);
  return holdsOneTable(form) || keys.length < 2 ? keys : ['all', ...keys];
}

/** What is meant by a part that was chosen for another form or another book. */
export function partIn(book: Pick<Book, 'tables'>, form: FormId, part: Part): Part {
  const offered = partsOf(book, form);
  return offered.find((each) => each === part) ?? offered[0] ?? 'all';
}

/** The book with that part of it; one table alone names it. */
export function partOf(book: Book, part: Part): Book {
  const only = book.tables.find(({ key }) => key === part);
  if (!only) return book;
  const isWhole = only === book.tables[0];
  const title = isWhole || only.title === book.title ? book.title : `${book.title} · ${only.title}`;
  return { ...book, title, tables: [only] };
}
