import { useState } from 'preact/hooks';
import type { RestoreChoice } from '../../components/data/data-preview';
import type { Group, PreviewTable } from '../../components/data/data-preview-lists';
import type { Refusal } from '../../components/data/data-restore';
import { useSay } from '../../components/parts/texts';
import { TABLES, type Table } from '../../lib/collection/backup/contents';
import type { Copy } from '../../lib/collection/backup/copies';
import type { Preview } from '../../lib/collection/backup/keeper';
import { keeper } from './data-work';
import { useWork } from './use-work';

interface Said {
  readonly tell: (words: string) => void;
  readonly fail: (key: 'data.restoreFailed', error: unknown) => void;
  /** Something has been changed. */
  readonly done: () => void;
  /** Nothing is here that settings could be otherwise for. */
  readonly isEmpty: boolean;
}

/** From a file to what it would change, to having it restored, and back. */
export function useRestore({ tell, fail, done, isEmpty }: Said) {
  const say = useSay();
  const [opened, setOpened] = useState<{ name: string; preview: Preview } | null>(null);
  const [choice, setChoice] = useState<RestoreChoice>(FIRST);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [last, setLast] = useState<{ before: Copy; words: string } | null>(null);
  const { work, run } = useWork(() => tell(say('data.cancelled')));

  const open = (file: Blob, name: string) =>
    void run(
      async (watched) => {
        setRefused(null);
        setOpened(null);
        const preview = await keeper.preview(file, new Date(), watched);
        if ('refused' in preview) return setRefused(preview.refused);
        setChoice({ ...FIRST, settings: isEmpty });
        setOpened({ name, preview });
      },
      (error) => (error instanceof DOMException ? setRefused('unreadable') : failed(error)),
    );
  const failed = (error: unknown) => fail('data.restoreFailed', error);

  const restore = (preview: Preview) =>
    void run(async (watched) => {
      const result = await keeper.restore(preview, choice, new Date(), watched);
      setOpened(null);
      const { added, changed, before } = result;
      const words =
        choice.mode === 'merge'
          ? say('data.restored', { added, changed })
          : say('data.replaced', { count: preview.checked.tables.clips?.length ?? 0 });
      setLast({ before, words });
      tell(words);
      done();
    }, failed);

  const undo = (copy: Copy) =>
    void run(async () => {
      await keeper.takeBack(copy, new Date());
      setLast(null);
      tell(say('data.undone'));
      done();
    }, failed);

  const shown = opened && {
    name: opened.name,
    exportedAt: opened.preview.checked.exportedAt,
    tables: tablesOf(opened.preview),
    settings: opened.preview.settings?.differs.length ?? null,
    choice,
    onChoose: setChoice,
    onRestore: () => restore(opened.preview),
    onLeave: () => setOpened(null),
  };
  return {
    open,
    refused,
    work,
    shown,
    restored: last?.words ?? null,
    undo: () => last && undo(last.before),
  };
}

const FIRST: RestoreChoice = { mode: 'merge', rule: 'newer', settings: false };

/** The tables as a reader knows them: what only helps to find clauses again is one of them. */
const GROUP: Readonly<Record<Table, Group>> = {
  clips: 'clips',
  folders: 'folders',
  dismissals: 'dismissals',
  documents: 'others',
  skeletons: 'others',
  sightings: 'others',
};

const GROUPS = ['clips', 'folders', 'dismissals', 'others'] as const;

function tablesOf({ checked, changes, settings }: Preview): PreviewTable[] {
  const groups = GROUPS.map((group): PreviewTable => {
    const tables = TABLES.filter((table) => GROUP[table] === group);
    const parts = tables.map((table) => changes[table]);
    return {
      group,
      added: parts.flatMap(({ added }) => added.map(({ name }) => name)),
      same: parts.reduce((sum, { same }) => sum + same, 0),
      differs: parts.flatMap(({ differs }) => differs),
      onlyHere: parts.flatMap(({ onlyHere }) => onlyHere.map(({ name }) => name)),
      findings: checked.findings.filter(({ table }) => tables.includes(table)),
    };
  });
  if (!settings) return groups;
  const named = (name: string) => ({ name, reason: 'wrong-shape' as const, field: '', at: 0 });
  const ofSettings: PreviewTable = {
    group: 'settings',
    added: [],
    same: settings.same,
    differs: settings.differs.map((name) => ({ name, newer: null })),
    onlyHere: [],
    findings: settings.rejected.map(named),
  };
  return [...groups, ofSettings];
}
