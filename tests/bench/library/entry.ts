/** What is measured in a page of the extension: a library file written, checked and taken in. */
import { LibraryDatabase } from '../../../lib/library/database';
import { LibraryCopies } from '../../../lib/library/share/copies';
import { type SharePreview, Sharing } from '../../../lib/library/share/sharing';
import { writeLibraryFile } from '../../../lib/library/share/write';
import type { Plan } from '../../../lib/plan/plan';
import { ownPlans } from './plans';

/** Milliseconds, of the whole and of the longest task in it; 0 for none of more than 50. */
export interface Cost {
  readonly ms: number;
  readonly longest: number;
}

const nowhere = {
  names: async () => [],
  read: async () => null,
  write: async () => {},
  remove: async () => {},
};
const sharing = new Sharing(
  new LibraryDatabase('bench-sharing'),
  new LibraryCopies(nowhere),
  () => {},
  'bench',
);

let file = new Blob();
let preview: SharePreview | null = null;

/** Makes a file of so many plans; answers its bytes. */
export async function prepare(bundled: readonly Plan[], count: number): Promise<number> {
  async function* plans() {
    yield* ownPlans(bundled, count);
  }
  ({ file } = await writeLibraryFile(plans(), count, new Date()));
  return file.size;
}

export const check = () =>
  costOf(async () => {
    const found = await sharing.preview(file, new Date());
    if ('refused' in found) throw new Error(found.refused);
    if (found.file.findings.length > 0) throw new Error(JSON.stringify(found.file.findings[0]));
    preview = found;
  });

export const take = () =>
  costOf(async () => {
    if (!preview) throw new Error('Nothing was checked.');
    const { stopped } = await sharing.take(preview, preview.compared, new Date());
    if (stopped) throw new Error(stopped);
  });

export const write = () =>
  costOf(async () => {
    const written = await sharing.write(null, new Date());
    if (written.file.size !== file.size) throw new Error('Not the same file.');
  });

/** The peer: everything parsed, or written, as one text. */
export const parseAlone = () => costOf(async () => void JSON.parse(await file.text()));

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const tasks: number[] = [0];
  const observer = new PerformanceObserver((list) =>
    tasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ entryTypes: ['longtask'] });
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  await new Promise((done) => setTimeout(done, 100));
  observer.disconnect();
  return { ms, longest: Math.max(...tasks) };
}
