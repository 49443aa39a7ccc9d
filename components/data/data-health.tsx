import { momentText, Section, sizeText } from '../parts/data-parts';
import { type TextKey, useSay } from '../parts/texts';

export interface HealthView {
  /** Null where the collection cannot be read. */
  readonly counts: {
    readonly clips: number;
    readonly binned: number;
    readonly folders: number;
    readonly tags: number;
    readonly dismissed: number | null;
    readonly found: Readonly<Record<'exact' | 'revised' | 'lost' | 'unseen', number>>;
    readonly version: number;
  } | null;
  readonly plans: number | null;
  readonly storage: { readonly used: number; readonly quota: number } | null;
  readonly lastBackup: { readonly at: string; readonly clips: number } | null;
  readonly lastTrouble: {
    readonly at: string;
    readonly what: 'save' | 'read' | 'backup' | 'restore' | 'copy';
    readonly kind: string;
  } | null;
}

interface Props {
  readonly health: HealthView;
  readonly onDiagnosis: () => void;
}

/** How the reader's data is, in numbers; and the file for whoever is asked for help. */
export function HealthPart({ health, onDiagnosis }: Props) {
  const say = useSay();
  const { counts, plans, storage, lastBackup, lastTrouble } = health;
  const unknown = say('data.unknown');
  const rows: [key: TextKey, value: string][] = [
    ['data.clips', counts ? String(counts.clips) : unknown],
    ['data.binned', counts ? String(counts.binned) : unknown],
    ['data.folders', counts ? String(counts.folders) : unknown],
    ['data.tags', counts ? String(counts.tags) : unknown],
    ['data.dismissed', String(counts?.dismissed ?? unknown)],
    ['data.plans', String(plans ?? unknown)],
    ['data.found', counts ? say('data.found.counts', counts.found) : unknown],
    [
      'data.storage',
      storage
        ? say('data.storage.used', {
            used: sizeText(storage.used),
            quota: sizeText(storage.quota),
          })
        : unknown,
    ],
    ['data.lastBackup', lastBackup ? momentText(lastBackup.at) : say('data.never')],
    ['data.version', counts ? String(counts.version) : unknown],
    [
      'data.lastTrouble',
      lastTrouble
        ? say('app.brackets', {
            before: `${momentText(lastTrouble.at)} · ${say(WORK[lastTrouble.what])}`,
            inside: lastTrouble.kind,
          })
        : say('data.noTrouble'),
    ],
  ];
  return (
    <Section title={say('data.health')}>
      <dl class="health">
        {rows.map(([key, value]) => (
          <div key={key} data-row={key}>
            <dt>{say(key)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{say('data.diagnosis.hint')}</p>
      <button type="button" class="quiet" data-action="diagnosis" onClick={onDiagnosis}>
        {say('data.diagnosis')}
      </button>
    </Section>
  );
}

const WORK: Readonly<Record<NonNullable<HealthView['lastTrouble']>['what'], TextKey>> = {
  save: 'data.work.save',
  read: 'data.work.read',
  backup: 'data.work.backup',
  restore: 'data.work.restore',
  copy: 'data.work.copy',
};
