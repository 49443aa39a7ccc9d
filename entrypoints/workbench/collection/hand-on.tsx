/** Hands clips on: asks how, shows the beginning, makes the file, and remembers what was chosen. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ExportDialog, type From } from '../../../components/export-dialog';
import { useSay } from '../../../components/texts';
import type { Clip } from '../../../lib/collection/clip';
import type { Folder } from '../../../lib/collection/records';
import { cellText } from '../../../lib/export/book';
import { type Choice, choiceFrom, fileName } from '../../../lib/export/choice';
import { clipCell } from '../../../lib/export/clip-columns';
import { shownColumns } from '../../../lib/export/clips-book';
import { hasRowsAlone } from '../../../lib/export/forms';
import { saveBlob } from '../../../lib/platform/files';
import { ownSettings, readSettings } from '../../../lib/platform/settings';
import { localDay } from '../../../lib/text/dates';
import { useWork } from '../use-work';

interface Props {
  readonly clips: Readonly<Record<From, readonly Clip[]>>;
  readonly folders: readonly Folder[];
  readonly onClose: () => void;
}

/** So many clips are shown before they are handed on. */
const PREVIEWED = 3;

export function HandOn({ clips, folders, onClose }: Props) {
  const say = useSay();
  const now = useMemo(() => new Date(), []);
  const [from, setFrom] = useState<From>(clips.chosen.length > 0 ? 'chosen' : 'shown');
  const [choice, setChoice] = useState<Choice | null>(null);
  const [name, setName] = useState(() => `lince-${localDay(now)}`);
  const [said, setSaid] = useState('');
  const [done, setDone] = useState(false);
  const { work, run } = useWork(() => setSaid(say('export.cancelled')));
  useEffect(() => void readSettings().then((settings) => setChoice(choiceFrom(settings))), []);

  const around = { say, folders };
  const preview = useMemo(() => {
    if (!choice) return { columns: [], rows: [] };
    const rowsAlone = hasRowsAlone(choice.form);
    const columns = shownColumns({ ...around, ...choice, clips: clips[from], rowsAlone });
    const rows = clips[from]
      .slice(0, PREVIEWED)
      .map((clip) => columns.map((key) => cellText(clipCell(key, clip, around))));
    return { columns, rows };
  }, [clips, from, choice, folders, say]);
  if (!choice) return null;

  const make = () => {
    setSaid('');
    void run(
      async (watched) => {
        const { exportClips } = await import('../../../lib/export/export');
        const asked = { ...around, ...choice, clips: clips[from] };
        const content = await exportClips(choice.form, asked, new Date(), watched);
        saveBlob(fileName(name, `lince-${localDay(now)}`, choice.form), content);
        // That it is not remembered is no reason to say that nothing was handed on.
        await ownSettings.change(stored(choice)).catch(() => {});
        setDone(true);
      },
      (error) => setSaid(say('export.failed', { reason: reasonOf(error) })),
    );
  };
  return (
    <ExportDialog
      counts={{ chosen: clips.chosen.length, shown: clips.shown.length, all: clips.all.length }}
      from={from}
      choice={choice}
      name={name}
      preview={preview}
      work={work}
      said={said}
      done={done}
      onFrom={setFrom}
      onChoose={setChoice}
      onName={setName}
      onExport={make}
      onClose={() => {
        if (!done) work?.onCancel();
        onClose();
      }}
    />
  );
}

const stored = ({ form, columns, grouping }: Choice) => ({
  handOnForm: form,
  handOnColumns: columns,
  handOnGrouping: grouping,
});

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
