/** Hands a book on: asks how, shows the beginning, makes the file, and remembers what was chosen. */
import '../../components/export/export.css';
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import { ExportBook } from '../../components/export/export-book';
import { useSay } from '../../components/parts/texts';
import { type Book, rowCount } from '../../lib/export/book';
import { fileName } from '../../lib/export/choice';
import { beginningOf } from '../../lib/export/formats/grouped';
import { BOOK_FORM_IDS, type BookFormId, hasRowsAlone } from '../../lib/export/forms';
import { type Part, partIn, partOf } from '../../lib/export/part';
import type { Watched } from '../../lib/export/work';
import { saveBlob } from '../../lib/platform/files';
import { ownSettings, readSettings } from '../../lib/platform/settings';
import { useBook } from './use-book';
import { reasonOf, useHanding } from './use-handing';

export interface HandOnBookProps {
  /** What is handed on, in a few words: the heading of the dialog. */
  readonly title: string;
  /** Makes what is handed on; asked once, and again for all of the words. Paced, so that the page stays fluid, and cancelled by its signal. */
  readonly make: (watched: Watched, whole: boolean) => Promise<Book>;
  /** What it means to have all of the words, where else they are shortened: the reader is asked. */
  readonly whole?: string;
  /** The part that is proposed, whatever was chosen last: the key of a table. */
  readonly part?: Part;
  /** What is said where there is nothing to hand on. */
  readonly nothing?: string;
  /** With the name of the file when one was made. */
  readonly onClose: (saved: string | null) => void;
}

/** So many rows are shown before they are handed on. */
const PREVIEWED = 3;

export function HandOnBook(props: HandOnBookProps) {
  const say = useSay();
  const [form, setForm] = useState<BookFormId | null>(null);
  const [part, setPart] = useState<Part>(props.part ?? 'all');
  const [name, setName] = useState<string | null>(null);
  // What is asked is asked once: the page may draw again with another function for the same.
  const [isWhole, setWhole] = useState(false);
  const make = useCallback((watched: Watched) => props.make(watched, isWhole), [isWhole]);
  const { book, failed, whole } = useBook(make);
  const handing = useHanding(props.onClose);
  useEffect(() => {
    void readSettings().then(({ handOnBookForm, handOnBookPart }) => {
      setForm(BOOK_FORM_IDS.find((id) => id === handOnBookForm) ?? 'docx');
      if (props.part === undefined && handOnBookPart) setPart(handOnBookPart);
    });
  }, []);
  const shown = useMemo(() => {
    if (!book || !form) return null;
    return partOf(book, partIn(book, form, part));
  }, [book, form, part]);
  const preview = useMemo(() => {
    const [first] = shown?.tables ?? [];
    if (!first || !form || rowCount([first]) === 0) return null;
    return beginningOf(first, PREVIEWED, hasRowsAlone(form));
  }, [shown, form]);
  if (!form) return null;
  const proposed = fileStem(shown?.title ?? props.title);
  return (
    <ExportBook
      title={props.title}
      book={book}
      preview={preview}
      form={form}
      part={part}
      nothing={props.nothing ?? say('export.nothingHere')}
      {...handing.state}
      said={
        handing.state.said || (failed ? say('export.failed', { reason: reasonOf(failed) }) : '')
      }
      name={name ?? proposed}
      onForm={setForm}
      onPart={setPart}
      {...(props.whole !== undefined && {
        whole: { words: props.whole, isWhole, onWhole: setWhole },
      })}
      onName={setName}
      onExport={() =>
        handing.run(async (watched) => {
          const { exportBook } = await import('../../lib/export/export');
          const content = await exportBook(form, await whole(), part, watched);
          const file = fileName(name ?? proposed, 'lince', form);
          saveBlob(file, content);
          // That it is not remembered is no reason to say that nothing was handed on.
          const chosen = {
            handOnBookForm: form,
            ...(props.part === undefined && { handOnBookPart: part }),
          };
          await ownSettings.change(chosen).catch(() => {});
          return file;
        })
      }
    />
  );
}

/** What a book is called, as the name of a file begins. */
const fileStem = (title: string) => title.replace(/[《》]/g, '').replace(/\s+/g, ' ');
