/** A worker for tests, where Node has none. */
import type { OfficeNews } from '../../../../lib/export/formats/office-worker';

interface Scope {
  onmessage?: (event: { data: unknown }) => Promise<void>;
  postMessage?: (data: OfficeNews) => void;
}

/** What the script takes for its worker: it is loaded once, and does a task at a time. */
const scope: Scope = {};
let idle = Promise.resolve();

/** Stands in for the browser's: the script of Word and Excel files, in this thread. */
export class WorkerHere {
  static ended = 0;
  onmessage: (event: { data: OfficeNews }) => void = () => {};
  onerror: (event: { message: string }) => void = () => {};
  #ended = false;

  postMessage(data: unknown) {
    idle = idle.then(async () => {
      if (this.#ended) return;
      Object.assign(globalThis, { self: scope });
      scope.postMessage = (news) => {
        if (!this.#ended) this.onmessage({ data: structuredClone(news) });
      };
      await import('../../../../lib/export/formats/office-worker');
      await scope.onmessage?.({ data: structuredClone(data) });
    });
  }

  terminate() {
    this.#ended = true;
    WorkerHere.ended++;
  }
}
