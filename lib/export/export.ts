/** Hands clips on as a file, in one of the forms. */
import { type ClipsAsked, clipsBook } from './clips-book';
import { FORMS, type FormId } from './forms';
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
  const book = await clipsBook(asked, now, half(watched, 0));
  return new Blob([await make(book, half(watched, 1))], { type: made.type });
}

/** Work that is the first (0) or the second (1) half of all. */
function half({ progress, signal }: Watched, part: 0 | 1): Watched {
  return { signal, progress: (done, all) => progress?.(done + part * all, 2 * all) };
}
