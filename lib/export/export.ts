/** Hands things on as a file, in one of the forms. */
import type { Book } from './book';
import { type ClipsAsked, clipsBook } from './books/clips-book';
import type { ClipsWhole } from './formats/json';
import {
  type BookFormId,
  type ClipFormId,
  FORMS,
  type FormId,
  hasRowsAlone,
  isBookForm,
} from './forms';
import { type Part, partIn, partOf } from './part';
import { nth, type Watched } from './work';

/** Makes the file's content. `now` dates it. Rejects with the signal's reason. */
export async function exportClips(
  form: FormId,
  asked: ClipsAsked,
  now: Date,
  watched: Watched = {},
): Promise<Blob> {
  if (!isBookForm(form)) {
    const label = asked.say('collection.title');
    return exportWhole(form, { ...asked, now, label }, watched);
  }
  const rowsAlone = hasRowsAlone(form);
  const book = await clipsBook({ ...asked, rowsAlone }, now, nth(watched, 0, 2));
  return exportBook(form, book, 'all', nth(watched, 1, 2));
}

/** Makes a file of all that there is of clips. Rejects with the signal's reason. */
export async function exportWhole(
  form: ClipFormId,
  { clips, folders, now, label }: ClipsWhole & { readonly label: string },
  watched: Watched = {},
): Promise<Blob> {
  const { load, type } = FORMS[form];
  const make = await load();
  return new Blob([await make({ clips, folders, now, label }, watched)], { type });
}

/** Makes a file of a book, or of a part of it. Rejects with the signal's reason. */
export async function exportBook(
  form: BookFormId,
  book: Book,
  part: Part,
  watched: Watched = {},
): Promise<Blob> {
  const { load, type } = FORMS[form];
  const make = await load();
  return new Blob([await make(partOf(book, partIn(book, form, part)), watched)], { type });
}
