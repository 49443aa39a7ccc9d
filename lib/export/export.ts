/** Hands clips on as a file, in one of the forms. */
import type { Clip } from '../collection/clip';
import { localDay } from '../text/dates';
import { CLIP_COLUMN_KEYS } from './clip-columns';
import { clipsBook } from './clips-book';
import { FORMS, type FormId } from './forms';
import type { Words } from './words';
import type { Watched } from './work';

interface ExportFile {
  readonly name: string;
  readonly content: Blob;
}

/** Makes the file. `now` dates it and gives it its name. Rejects with the signal's reason. */
export async function exportClips(
  form: FormId,
  clips: readonly Clip[],
  { say, now }: { readonly say: Words; readonly now: Date },
  watched: Watched = {},
): Promise<ExportFile> {
  const { extension, type } = FORMS[form];
  const content = await contentOf();
  return {
    name: `lince-${localDay(now)}.${extension}`,
    content: new Blob([content], { type }),
  };

  async function contentOf(): Promise<BlobPart> {
    const asked = FORMS[form];
    if (asked.from === 'clips') return (await asked.load())(clips, now);
    const grouping = form === 'markdown' ? 'document' : 'none';
    const book = clipsBook({ clips, columns: CLIP_COLUMN_KEYS, grouping }, say, now);
    return (await asked.load())(book, watched);
  }
}
