/** Handing the library on and taking one in: the two buttons, and what is said of it. */
import type { Refusal as NotRead } from '../../lib/library/share/read';
import { ProgressBar, type Work } from '../parts/data-parts';
import { FileChooser, FileTaken, OWN_FILES } from '../parts/file-parts';
import { useSay } from '../parts/texts';

/** Why nothing of a file is taken; `unreadable`: the browser does not give it out. */
export type ShareRefusal = NotRead | 'unreadable';

interface Props {
  /** How many plans the reader has added, and how many of them are chosen. */
  readonly own: number;
  readonly chosen: number;
  readonly refused: ShareRefusal | null;
  /** While something is done, and what. */
  readonly work: Work | null;
  readonly doing: string;
  /** What was taken last, in words; null where nothing was that can be taken back. */
  readonly taken: string | null;
  readonly onExport: (which: 'all' | 'chosen') => void;
  readonly onFile: (file: File) => void;
  readonly onUndo: () => void;
}

export function SharePart(props: Props) {
  const { own, chosen, refused, work, taken } = props;
  const say = useSay();
  return (
    <section class="share" aria-label={say('share.title')}>
      <div class="actions">
        <button
          type="button"
          class="quiet"
          data-action="export-library"
          // Not switched off while it works: that would take the focus from whoever pressed it.
          aria-disabled={work !== null}
          disabled={own === 0}
          onClick={() => work ?? props.onExport(chosen > 0 ? 'chosen' : 'all')}
        >
          {chosen > 0 ? say('share.exportChosen', { count: chosen }) : say('share.export')}
        </button>
        <FileChooser
          action="load-library"
          label={say('share.load')}
          work={work}
          kinds={OWN_FILES}
          onFiles={([file]) => props.onFile(file)}
        />
        <span class="quiet-text">{say(own === 0 ? 'share.none' : 'share.hint')}</span>
      </div>
      {work && <ProgressBar label={props.doing} work={work} />}
      <FileTaken<ShareRefusal>
        taken={taken}
        undo={{ action: 'undo-library', label: say('share.undo'), onUndo: props.onUndo }}
        refused={refused}
        reasons={REASONS}
      />
    </section>
  );
}

/** What is said otherwise than of a backup. */
const REASONS = {
  'too-big': 'share.refused.tooBig',
  encoding: 'share.refused.encoding',
  'not-json': 'share.refused.notJson',
  'not-ours': 'share.refused.notOurs',
  newer: 'share.refused.newer',
  'too-many': 'share.refused.tooMany',
  damaged: 'share.refused.damaged',
} as const;
