/**
 * Word and Excel files, made in a worker: ten thousand rows take seconds, in which the page stays
 * fluid, and cancelling ends the work at once and gives its memory back.
 */
import type { Book } from '../book';
import type { Watched } from '../work';
import type { OfficeForm, OfficeNews } from './office-worker';

export const toDocxApart = (book: Book, watched?: Watched) => made('docx', book, watched);
export const toXlsxApart = (book: Book, watched?: Watched) => made('xlsx', book, watched);

/** Rejects with the signal's reason, or with what the worker said. */
function made(
  form: OfficeForm,
  book: Book,
  { progress, signal }: Watched = {},
): Promise<Uint8Array<ArrayBuffer>> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./office-worker.ts', import.meta.url), { type: 'module' });
  const cancelled = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  const content = new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<OfficeNews>) => {
      if ('done' in data) progress?.(data.done, data.all);
      else if ('content' in data) resolve(data.content);
      else reject(new Error(data.failed));
    };
    worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start.'));
    worker.postMessage({ form, book });
  });
  return Promise.race([content, cancelled]).finally(() => worker.terminate());
}
