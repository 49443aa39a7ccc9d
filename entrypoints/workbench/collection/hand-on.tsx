/** Hands clips on: asks how, shows the beginning, makes the file, and remembers what was chosen. */
import '../../../components/export/export.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExportDialog, type From } from '../../../components/export/export-dialog';
import { useSay } from '../../../components/parts/texts';
import type { Clip } from '../../../lib/collection/clip';
import type { Folder } from '../../../lib/collection/records';
import { rowCount } from '../../../lib/export/book';
import { clipsBook, isTold } from '../../../lib/export/books/clips-book';
import { type Choice, choiceFrom, fileName, storedChoice } from '../../../lib/export/choice';
import { beginningOf } from '../../../lib/export/formats/grouped';
import { hasRowsAlone, isBookForm } from '../../../lib/export/forms';
import { partIn, partOf } from '../../../lib/export/part';
import type { Watched } from '../../../lib/export/work';
import { saveBlob } from '../../../lib/platform/files';
import { ownSettings, readSettings } from '../../../lib/platform/settings';
import { localDay } from '../../../lib/text/dates';
import { useBook } from '../../handing-on/use-book';
import { reasonOf, useHanding } from '../../handing-on/use-handing';

interface Props {
  readonly clips: Readonly<Record<From, readonly Clip[]>>;
  readonly folders: readonly Folder[];
  /** With the name of the file when one was made. */
  readonly onClose: (saved: string | null) => void;
}

/** So many clips are shown before they are handed on. */
const PREVIEWED = 3;

export function HandOn(props: Props) {
  const [choice, setChoice] = useState<Choice | null>(null);
  useEffect(() => void readSettings().then((settings) => setChoice(choiceFrom(settings))), []);
  return choice && <Chosen {...props} choice={choice} onChoose={setChoice} />;
}

interface ChosenProps extends Props {
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

function Chosen({ clips, folders, choice, onChoose, onClose }: ChosenProps) {
  const say = useSay();
  const now = useMemo(() => new Date(), []);
  const [from, setFrom] = useState<From>(clips.chosen.length > 0 ? 'chosen' : 'shown');
  const [name, setName] = useState(() => `lince-${localDay(now)}`);
  const { form, columns, grouping, part } = choice;
  const ofBook = isBookForm(form);
  const rowsAlone = hasRowsAlone(form);
  const make = useMemo(() => {
    const asked = { say, folders, columns, grouping, clips: clips[from], rowsAlone };
    return ofBook ? (watched: Watched) => clipsBook(asked, now, watched) : null;
  }, [clips, from, columns, grouping, ofBook, rowsAlone, folders, say]);
  const { book, failed, whole } = useBook(make);
  const handing = useHanding(onClose);

  const preview = useMemo(() => {
    if (!book) return null;
    const [first] = partOf(book, partIn(book, form, part)).tables;
    return first && rowCount([first]) > 0 ? beginningOf(first, PREVIEWED, rowsAlone) : null;
  }, [book, form, part, rowsAlone]);
  const leftOut = useMemo(() => {
    const shown = book?.tables[0]?.columns ?? [];
    const left =
      shown.length === 0 ? [] : columns.filter((key) => !shown.some((each) => each.key === key));
    return new Map(
      left.map((key) => [key, isTold(key, { grouping, rowsAlone }) ? 'told' : 'empty'] as const),
    );
  }, [book]);
  return (
    <ExportDialog
      {...handing.state}
      said={
        handing.state.said || (failed ? say('export.failed', { reason: reasonOf(failed) }) : '')
      }
      counts={{ chosen: clips.chosen.length, shown: clips.shown.length, all: clips.all.length }}
      from={from}
      choice={choice}
      name={name}
      book={book}
      preview={preview}
      leftOut={leftOut}
      onFrom={setFrom}
      onChoose={onChoose}
      onName={setName}
      onExport={() =>
        handing.run(async (watched) => {
          const { exportBook, exportWhole } = await import('../../../lib/export/export');
          const label = say('collection.title');
          const content = isBookForm(form)
            ? await exportBook(form, await whole(), part, watched)
            : await exportWhole(form, { clips: clips[from], folders, now, label }, watched);
          const file = fileName(name, `lince-${localDay(now)}`, form);
          saveBlob(file, content);
          // That it is not remembered is no reason to say that nothing was handed on.
          await ownSettings.change(storedChoice(choice)).catch(() => {});
          return file;
        })
      }
    />
  );
}
