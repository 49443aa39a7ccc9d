import { useSay } from './texts';

interface ToolsProps {
  readonly shown: number;
  readonly picked: number;
  readonly onPickAll: (all: boolean) => void;
  readonly onDelete: () => void;
  readonly onExport: (form: 'markdown' | 'csv' | 'json') => void;
}

/** What can be done with several clips at once. Nothing picked means all that are shown. */
export function CollectionTools({ shown, picked, onPickAll, onDelete, onExport }: ToolsProps) {
  const say = useSay();
  const what = picked > 0 ? 'collection.exportSelected' : 'collection.exportAll';
  return (
    <div class="tools">
      <input
        type="checkbox"
        aria-label={say('collection.selectAll')}
        checked={shown > 0 && picked === shown}
        onChange={(event) => onPickAll(event.currentTarget.checked)}
      />
      <span class="grow" role="status">
        {say('collection.count', { count: shown })}
      </span>
      {picked > 0 && (
        <button type="button" class="quiet" data-action="delete-selected" onClick={onDelete}>
          {say('collection.delete')}
        </button>
      )}
      <span>{say(what, { count: picked || shown })}</span>
      {(['markdown', 'csv', 'json'] as const).map((form) => (
        <button
          key={form}
          type="button"
          class="quiet"
          data-export={form}
          disabled={shown === 0}
          aria-label={`${say('collection.export')} ${FORM_NAMES[form]}`}
          onClick={() => onExport(form)}
        >
          {FORM_NAMES[form]}
        </button>
      ))}
    </div>
  );
}

/** Names of file formats are the same in every language. */
const FORM_NAMES = { markdown: 'Markdown', csv: 'CSV', json: 'JSON' } as const;
