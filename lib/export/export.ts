/** Hands things on as a file, in one of the forms. */
import { type ClipsAsked, clipsBook } from './clips-book';
import { type BookFormId, FORMS, type FormId, hasRowsAlone } from './forms';
import { type NoticeAsked, noticeBook } from './notice-book';
import type { Words } from './words';
import type { Watched } from './work';

/** Makes the file's content. `now` dates it. Rejects with the signal's reason. */
export async function exportClips(
  form: FormId,
  asked: ClipsAsked,
  now: Date,
  watched: Watched = {},
): Promise<Blob> {
  const made = FORMS[form];
  const { clips, folders, say } = asked;
  if (made.from === 'clips') {
    const make = await made.load();
    const label = say('collection.title');
    return new Blob([await make({ clips, folders, now, label }, watched)], { type: made.type });
  }
  const make = await made.load();
  const book = await clipsBook({ ...asked, rowsAlone: hasRowsAlone(form) }, now, half(watched, 0));
  return new Blob([await make(book, half(watched, 1))], { type: made.type });
}

/** Makes a file of a notice and its equivalents. Rejects with the signal's reason. */
export async function exportNotice(
  form: BookFormId,
  asked: NoticeAsked,
  say: Words,
  now: Date,
  watched: Watched = {},
): Promise<Blob> {
  const { load, type } = FORMS[form];
  return new Blob([await (await load())(noticeBook(asked, say, now), watched)], { type });
}

/** Work that is the first (0) or the second (1) half of all. */
function half({ progress, signal }: Watched, part: 0 | 1): Watched {
  return { signal, progress: (done, all) => progress?.(done + part * all, 2 * all) };
}
