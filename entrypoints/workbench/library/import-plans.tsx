import { useEffect, useState } from 'preact/hooks';
import { ImportPart } from '../../../components/library/import-part';
import type { ChosenFile } from '../../../lib/library/import-run';
import { hashOf } from '../../../lib/platform/addresses';
import { droppedFiles } from './dropped-files';
import { session, useImport } from './import-session';
import { withoutLibrary } from './share-work';

const addressOf = (planId: string) => hashOf({ page: 'plan', planId, measureId: null });

/** Takes files into the library, chosen, or dropped anywhere on the page. */
export function ImportPlans() {
  const state = useImport();
  const isOver = useDrop();
  return (
    <ImportPart
      state={state}
      isOver={isOver}
      addressOf={addressOf}
      onFiles={(files) => void take(files)}
      onCancel={() => session.cancel()}
      onClose={() => session.close()}
    />
  );
}

/** A library among the files is a colleague's, of which is shown first what it would change. */
async function take(files: readonly ChosenFile[]): Promise<void> {
  const documents = await withoutLibrary(files);
  if (documents.length > 0 || files.length === 0) await session.start(documents);
}

/** Whether files are dragged over the page; those that are dropped are imported. */
function useDrop(): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const ended = new AbortController();
    const { signal } = ended;
    const carries = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!carries(event)) return;
      // Else the browser opens what is dropped in the place of the page.
      event.preventDefault();
      setOver(true);
    };
    const leave = ({ relatedTarget }: DragEvent) => relatedTarget === null && setOver(false);
    const drop = async (event: DragEvent) => {
      if (!carries(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      await take(await droppedFiles(event.dataTransfer));
    };
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', (event) => void drop(event), { signal });
    return () => ended.abort();
  }, []);
  return isOver;
}
