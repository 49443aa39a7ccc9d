import { useEffect, useRef, useState } from 'preact/hooks';
import { BackupPart } from '../../components/data/data-backup';
import { CopiesPart } from '../../components/data/data-copies';
import { HealthPart } from '../../components/data/data-health';
import { LibraryPart } from '../../components/data/data-library';
import { RestorePreview } from '../../components/data/data-preview';
import { RestorePart } from '../../components/data/data-restore';
import { momentText } from '../../components/parts/data-parts';
import { Notice } from '../../components/parts/notice';
import { type TextKey, useSay } from '../../components/parts/texts';
import { saveBlob } from '../../lib/platform/files';
import {
  type State as DataState,
  handOut,
  handOutCopy,
  handOutDiagnosis,
  handOutRest,
  keeper,
  kindOf,
  note,
  readState,
} from './data-work';
import { handLibraryFile, isLibraryFile, sharing } from './library/share-work';
import { State, usePage } from './page-parts';
import { useRestore } from './use-restore';
import { useWork } from './use-work';

/** The reader's data: kept safe, put back, looked at. */
export function DataPage() {
  const say = useSay();
  usePage(say('data.title'));
  const [state, setState] = useState<DataState | null>(null);
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const read = () => void readState(new Date()).then(setState);
  useEffect(() => {
    read();
    // What was done in another page is seen when the reader comes back to this one.
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);

  const tell = (words: string) => {
    setProblem('');
    setSaid(words);
  };
  const fail = (key: 'data.backupFailed' | 'data.restoreFailed', error: unknown) => {
    void note(key === 'data.backupFailed' ? 'backup' : 'restore', error).then(read);
    setProblem(say(key, { why: say(TROUBLES[kindOf(error)] ?? 'data.state.unknown') }));
  };
  const openCopy = async (copy: { readonly name: string }, use: (file: Blob) => void) => {
    const file = await sharing.copies.open(copy).catch(() => null);
    if (file) use(file);
    else setProblem(say('data.copyDamaged'));
  };
  const backing = useWork(() => tell(say('data.cancelled')));
  const backUp = () =>
    void backing.run(
      async (watched) => {
        const now = new Date();
        const { file, clips } = await keeper.backup(now, watched);
        await handOut(file, clips, now);
        tell(say('data.backup.done'));
        read();
      },
      (error) => fail('data.backupFailed', error),
    );
  const restoring = useRestore({ tell, fail, done: read, isEmpty: state?.counts?.clips === 0 });
  const preview = useRef<HTMLDivElement>(null);
  const shown = restoring.shown !== null;
  useEffect(() => {
    if (shown) preview.current?.querySelector<HTMLElement>('h3')?.focus();
  }, [shown]);

  if (!state) {
    return (
      <>
        <header class="bar">
          <h1>{say('data.title')}</h1>
        </header>
        <State state="loading" />
      </>
    );
  }
  const { trouble, copies, counts } = state;
  const busy = backing.work !== null || restoring.work !== null;
  return (
    <div class="data-page">
      <header class="bar">
        <h1>{say('data.title')}</h1>
      </header>
      <main>
        {trouble && (
          <div class="note" role="alert" data-trouble={trouble}>
            <p>{say(TROUBLES[trouble] ?? 'data.state.unknown')}</p>
            {counts === null && (
              <button
                type="button"
                class="quiet"
                data-action="rescue"
                onClick={() =>
                  void handOutRest(new Date()).then((clips) =>
                    clips === null
                      ? setProblem(say('data.rescue.none'))
                      : tell(say('data.backup.done')),
                  )
                }
              >
                {say('data.rescue')}
              </button>
            )}
          </div>
        )}
        {problem && (
          <p class="note" role="alert">
            {problem}
          </p>
        )}
        {state.remind && (
          <p class="note" data-reminder>
            {say('data.reminder', { count: counts?.clips ?? 0 })}
          </p>
        )}
        <BackupPart
          last={state.lastBackup?.at ?? null}
          work={backing.work}
          disabled={counts === null}
          onBackup={backUp}
        />
        <RestorePart
          refused={restoring.refused}
          work={restoring.shown ? null : restoring.work}
          restored={restoring.restored}
          onUndo={restoring.undo}
          onFile={(file) =>
            void isLibraryFile(file)
              .catch(() => false)
              .then((is) =>
                is ? handLibraryFile(file, file.name) : restoring.open(file, file.name),
              )
          }
        />
        <div ref={preview}>
          {restoring.shown && <RestorePreview {...restoring.shown} work={restoring.work} />}
        </div>
        <CopiesPart
          copies={copies}
          busy={busy}
          onRestore={(copy) => {
            const found = copies?.find(({ name }) => name === copy.name);
            if (!found || busy) return;
            const name = say('data.copyNamed', { date: momentText(copy.at) });
            void keeper.copies
              .open(found)
              .catch(() => null)
              .then((file) =>
                file ? restoring.open(file, name) : setProblem(say('data.copyDamaged')),
              );
          }}
          onDownload={(copy) => {
            const found = copies?.find(({ name }) => name === copy.name);
            if (!found) return;
            void handOutCopy(found).then((there) => {
              if (!there) setProblem(say('data.copyDamaged'));
            });
          }}
        />
        <LibraryPart
          copies={state.libraryCopies}
          onLoad={(copy) =>
            void openCopy(copy, (file) => handLibraryFile(file, momentText(copy.at)))
          }
          onDownload={(copy) =>
            void openCopy(copy, (file) =>
              saveBlob(`lince-library-${copy.at.slice(0, 10)}.json`, file),
            )
          }
        />
        <HealthPart health={state} onDiagnosis={() => void handOutDiagnosis(state, new Date())} />
        <Notice said={said} onDone={() => setSaid('')} />
      </main>
    </div>
  );
}

/** What is said of each kind of trouble. */
const TROUBLES: Readonly<Record<string, TextKey>> = {
  blocked: 'data.state.blocked',
  full: 'data.state.full',
  unavailable: 'data.state.unavailable',
  'too-old': 'data.state.tooOld',
  'failed-migration': 'data.state.failedMigration',
};
