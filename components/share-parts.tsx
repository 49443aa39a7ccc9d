/** Handing the library on and taking one in: the two buttons, and what is said of it. */
import { useRef } from 'preact/hooks';
import type { Refusal as NotRead } from '../lib/library/share/read';
import { ProgressBar, type Work } from './data-parts';
import { type TextKey, useSay } from './texts';

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
  const input = useRef<HTMLInputElement>(null);
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
        <button
          type="button"
          class="quiet"
          data-action="load-library"
          aria-disabled={work !== null}
          onClick={() => work ?? input.current?.click()}
        >
          {say('share.load')}
        </button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          tabIndex={-1}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            // The same file may be chosen again.
            event.currentTarget.value = '';
            if (file) props.onFile(file);
          }}
        />
        <span class="quiet-text">{say(own === 0 ? 'share.none' : 'share.hint')}</span>
      </div>
      {work && <ProgressBar label={props.doing} work={work} />}
      {taken && (
        <p class="restored">
          {taken}
          <button type="button" class="quiet" data-action="undo-library" onClick={props.onUndo}>
            {say('share.undo')}
          </button>
        </p>
      )}
      {refused && (
        <p class="note" role="alert" data-refused={refused}>
          {say(REFUSALS[refused])}
        </p>
      )}
    </section>
  );
}

const REFUSALS: Readonly<Record<ShareRefusal, TextKey>> = {
  empty: 'data.refused.empty',
  'too-big': 'share.refused.tooBig',
  encoding: 'share.refused.encoding',
  'cut-off': 'data.refused.cutOff',
  'not-json': 'share.refused.notJson',
  'too-deep': 'data.refused.tooDeep',
  'not-ours': 'share.refused.notOurs',
  newer: 'share.refused.newer',
  'too-many': 'share.refused.tooMany',
  damaged: 'share.refused.damaged',
  unreadable: 'data.refused.unreadable',
};
