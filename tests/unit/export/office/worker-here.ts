/** A worker for tests, where Node has none. */
import { vi } from 'vitest';
import type { OfficeNews } from '../../../../lib/export/office-worker';

interface Scope {
  onmessage?: (event: { data: unknown }) => void;
  postMessage?: (data: OfficeNews) => void;
}

/** Stands in for the browser's: the script of Word and Excel files, in this thread, a task at a time. */
export class WorkerHere {
  static ended = 0;
  /** What the script takes for its worker: it is loaded once. */
  static readonly #scope: Scope = {};
  onmessage: (event: { data: OfficeNews }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};

  async postMessage(data: unknown) {
    const scope = WorkerHere.#scope;
    scope.postMessage = (news) => this.onmessage({ data: structuredClone(news) });
    vi.stubGlobal('self', scope);
    await import('../../../../lib/export/office-worker');
    scope.onmessage?.({ data: structuredClone(data) });
  }

  terminate() {
    WorkerHere.ended++;
  }
}
