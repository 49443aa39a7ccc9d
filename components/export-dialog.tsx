/**
 * Asks how clips are to be handed on: which of them, in which form, with which columns. What a form has
 * no use for is not asked.
 */
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Choice } from '../lib/export/choice';
import type { ClipColumnKey } from '../lib/export/clip-columns';
import { CLIP_GROUPINGS, type ClipGrouping } from '../lib/export/clips-book';
import { FORM_IDS, FORMS } from '../lib/export/forms';
import { ProgressBar, type Work } from './data-parts';
import { ExportColumns } from './export-columns';
import { ExportPreview } from './export-preview';
import { useSay } from './texts';

export type From = 'chosen' | 'shown' | 'all';

interface Props {
  /** How many clips there are of each; those that there are none of are not offered. */
  readonly counts: Readonly<Record<From, number>>;
  readonly from: From;
  readonly choice: Choice;
  readonly name: string;
  /** The beginning of the table, as texts, with the columns that it will have. */
  readonly preview: {
    readonly columns: readonly ClipColumnKey[];
    readonly rows: readonly (readonly string[])[];
  };
  /** Null while nothing is done. */
  readonly work: Work | null;
  /** What went wrong, or that it was cancelled. */
  readonly said: string;
  /** Whether the file is made: the dialog then closes by itself. */
  readonly done: boolean;
  readonly onFrom: (from: From) => void;
  readonly onChoose: (choice: Choice) => void;
  readonly onName: (name: string) => void;
  readonly onExport: () => void;
  readonly onClose: () => void;
}

export function ExportDialog(props: Props) {
  const say = useSay();
  const { counts, from, choice, work } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const count = counts[from];
  const { extension, from: madeOf } = FORMS[choice.form];
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    if (props.done) dialog.current?.close();
  }, [props.done]);
  return (
    <dialog
      ref={dialog}
      class="export"
      aria-labelledby={heading}
      onKeyDown={(event) => event.stopPropagation()}
      // Closed, it has given the focus back to where that was.
      onClose={props.onClose}
    >
      <form
        class="export-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (count > 0 && !work) props.onExport();
        }}
      >
        <h2 id={heading}>{say('export.title')}</h2>
        <Sources {...props} />
        {count === 0 && (
          <p class="note" role="status">
            {say('export.nothing')}
          </p>
        )}
        <FormField choice={choice} onChoose={props.onChoose} />
        {madeOf === 'book' && (
          <>
            <GroupingField choice={choice} onChoose={props.onChoose} />
            <ExportColumns
              columns={choice.columns}
              onChange={(columns) => props.onChoose({ ...choice, columns })}
            />
            {count > 0 && <ExportPreview {...props.preview} />}
          </>
        )}
        <label class="asked">
          <span>{say('export.name')}</span>
          <span class="file-name">
            <input
              type="text"
              data-action="export-name"
              value={props.name}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => props.onName(currentTarget.value)}
            />
            <span>.{extension}</span>
          </span>
        </label>
        <p class="handed-on" role="status">
          {props.said}
        </p>
        {work ? (
          <ProgressBar label={say('export.working')} work={work} />
        ) : (
          <p class="answers">
            <button
              type="button"
              class="quiet"
              data-action="leave-export"
              onClick={() => dialog.current?.close()}
            >
              {say('export.leave')}
            </button>
            <button type="submit" class="main" data-action="do-export" disabled={count === 0}>
              {say('export.do', { count })}
            </button>
          </p>
        )}
      </form>
    </dialog>
  );
}

function Sources({ counts, from, onFrom }: Props) {
  const say = useSay();
  const offered = (['chosen', 'shown', 'all'] as const).filter(
    (each) => counts[each] > 0 && !(each === 'all' && counts.all === counts.shown),
  );
  const [only] = offered;
  if (!only) return null;
  if (offered.length === 1) return <p>{say(WORDS[only], { count: counts[only] })}</p>;
  return (
    <fieldset class="choices">
      <legend>{say('export.from')}</legend>
      {offered.map((each) => (
        <label key={each} class="check">
          <input
            type="radio"
            name="export-from"
            value={each}
            checked={each === from}
            onChange={() => onFrom(each)}
          />
          {say(WORDS[each], { count: counts[each] })}
        </label>
      ))}
    </fieldset>
  );
}

const WORDS = {
  chosen: 'export.from.chosen',
  shown: 'export.from.shown',
  all: 'export.from.all',
} as const;

function FormField({ choice, onChoose }: Pick<Props, 'choice' | 'onChoose'>) {
  const say = useSay();
  const hint = useId();
  const { form } = choice;
  return (
    <div class="asked">
      <label>
        <span>{say('export.form')}</span>
        <select
          data-action="export-form"
          aria-describedby={hint}
          value={form}
          onChange={({ currentTarget }) => {
            const chosen = FORM_IDS.find((each) => each === currentTarget.value);
            if (chosen) onChoose({ ...choice, form: chosen });
          }}
        >
          {FORM_IDS.map((form) => (
            <option key={form} value={form}>
              {say(`form.${form}`)}
            </option>
          ))}
        </select>
      </label>
      <p class="hint" id={hint}>
        {say(`form.${form}.hint`)}
      </p>
    </div>
  );
}

function GroupingField({ choice, onChoose }: Pick<Props, 'choice' | 'onChoose'>) {
  const say = useSay();
  const choose = (grouping: ClipGrouping | undefined) =>
    grouping && onChoose({ ...choice, grouping });
  return (
    <label class="asked">
      <span>{say('export.grouping')}</span>
      <select
        data-action="export-grouping"
        value={choice.grouping}
        onChange={({ currentTarget }) =>
          choose(CLIP_GROUPINGS.find((each) => each === currentTarget.value))
        }
      >
        {CLIP_GROUPINGS.map((grouping) => (
          <option key={grouping} value={grouping}>
            {say(`group.${grouping}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
