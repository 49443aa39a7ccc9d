import { momentText, ProgressBar, type Work } from '../parts/data-parts';
import { type TextKey, useSay } from '../parts/texts';
import { PreviewLists, type PreviewTable } from './data-preview-lists';

type Mode = 'merge' | 'replace';
type Rule = 'newer' | 'mine' | 'theirs';

export interface RestoreChoice {
  readonly mode: Mode;
  readonly rule: Rule;
  /** Whether the settings of the file are taken, too. */
  readonly settings: boolean;
}

interface Props {
  /** The name of the file, or the date of the copy. */
  readonly name: string;
  /** When the file was made; null where it does not say. */
  readonly exportedAt: string | null;
  readonly tables: readonly PreviewTable[];
  /** How many settings are otherwise than here; null where the file has none. */
  readonly settings: number | null;
  readonly choice: RestoreChoice;
  readonly onChoose: (choice: RestoreChoice) => void;
  /** While it is restored. */
  readonly work: Work | null;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
}

/** What a backup would change, and how; nothing has been done yet. */
export function RestorePreview(props: Props) {
  const { name, exportedAt, tables, settings, choice, onChoose, work } = props;
  const say = useSay();
  const differs = tables.some((table) => table.differs.length > 0);
  const gone = tables.reduce((sum, { onlyHere }) => sum + onlyHere.length, 0);
  return (
    <section class="preview" aria-label={say('data.preview')}>
      <h3 tabIndex={-1}>{say('data.preview')}</h3>
      <p class="facts">
        <span class="file-name">{name}</span>
        {exportedAt && ` · ${say('data.madeAt', { date: momentText(exportedAt) })}`}
      </p>
      <PreviewLists tables={tables} />
      <fieldset>
        <legend>{say('data.mode')}</legend>
        {(['merge', 'replace'] as const).map((mode) => (
          <label key={mode} class="check">
            <input
              type="radio"
              name="restore-mode"
              value={mode}
              checked={choice.mode === mode}
              onChange={() => onChoose({ ...choice, mode })}
            />
            {say(MODES[mode])}
          </label>
        ))}
      </fieldset>
      {choice.mode === 'merge' && differs && (
        <fieldset>
          <legend>{say('data.rule')}</legend>
          {(['newer', 'mine', 'theirs'] as const).map((rule) => (
            <label key={rule} class="check">
              <input
                type="radio"
                name="restore-rule"
                value={rule}
                checked={choice.rule === rule}
                onChange={() => onChoose({ ...choice, rule })}
              />
              {say(RULES[rule])}
            </label>
          ))}
        </fieldset>
      )}
      {settings !== null && settings > 0 && (
        <label class="check">
          <input
            type="checkbox"
            name="restore-settings"
            checked={choice.settings}
            onChange={(event) => onChoose({ ...choice, settings: event.currentTarget.checked })}
          />
          {say('data.withSettings', { count: settings })}
        </label>
      )}
      {choice.mode === 'replace' && gone > 0 && (
        <p class="note" role="status">
          {say('data.goes', { count: gone })}
        </p>
      )}
      <p class="quiet-text">{say('data.copyFirst')}</p>
      {work ? (
        <ProgressBar label={say('data.restoring')} work={work} />
      ) : (
        <div class="actions">
          <button type="button" class="main" data-action="do-restore" onClick={props.onRestore}>
            {say('data.doRestore')}
          </button>
          <button type="button" class="quiet" data-action="leave-restore" onClick={props.onLeave}>
            {say('data.leave')}
          </button>
        </div>
      )}
    </section>
  );
}

const MODES: Readonly<Record<Mode, TextKey>> = {
  merge: 'data.mode.merge',
  replace: 'data.mode.replace',
};

const RULES: Readonly<Record<Rule, TextKey>> = {
  newer: 'data.rule.newer',
  mine: 'data.rule.mine',
  theirs: 'data.rule.theirs',
};
