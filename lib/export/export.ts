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
  const content =
    made.from === 'clips'
      ? await (await made.load())({ clips, folders, now, label: say('collection.title') }, watched)
      : await (await made.load())(clipsBook(asked, now), watched);
  return new Blob([content], { type: made.type });
}
