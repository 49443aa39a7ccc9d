/**
 * An import of many files as the page sees it: sent to the worker one by one, with what came of each.
 * It goes on while the reader looks at other pages of the workbench.
 */
import { localDay } from '../text/dates';
import type { LibraryTrouble } from './errors';
import type { FileReport } from './import-file';
import type { ImportRequest } from './import-worker';

/** A file as the reader chose it; `path` with the folders that it was chosen with. */
export interface ChosenFile {
  /** Null where the browser does not give it out. */
  readonly file: File | null;
  readonly path: string;
}

/** How far an import is. */
export interface ImportState {
  readonly isRunning: boolean;
  readonly all: number;
  readonly done: number;
  /** What came of the files, in their order, those passed over left out. */
  readonly reports: readonly FileReport[];
  /** Files of folders that are no documents. */
  readonly passedOver: number;
  /** Why it ended before its end. */
  readonly stopped: 'cancelled' | LibraryTrouble | null;
}

/** What of a worker is used. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

interface Ports {
  /** Told the ids of plans that were added, some at a time; `isLast`: no more are to come. */
  readonly changed: (ids: readonly string[], isLast: boolean) => void;
  readonly worker?: () => ImportWorker;
}

/** A file that takes longer is given up (milliseconds): the largest that is read takes a tenth. */
const PATIENCE = 60_000;
/** A cancelled import waits so long for the file in hand, which is then known to be whole. */
const LAST_PATIENCE = 2000;
/** So often it is told how far it is, and what was added. */
const TELL_EVERY = 100;
const CHANGED_EVERY = 5000;

const ownWorker = (): ImportWorker =>
  new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });

const AT_REST: ImportState = {
  isRunning: false,
  all: 0,
  done: 0,
  reports: [],
  passedOver: 0,
  stopped: null,
};

export class FileImport {
  readonly #ports: Ports;
  readonly #followers = new Set<() => void>();
  readonly #waiting: ChosenFile[] = [];
  #state = AT_REST;
  #reports: FileReport[] = [];
  #cancel: AbortController | null = null;
  #told = 0;
  #added: string[] = [];
  #changedAt = 0;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  get state(): ImportState {
    return this.#state;
  }

  /** Calls back when the state is another; answers how to stop that. */
  follow(follower: () => void): () => void {
    this.#followers.add(follower);
    return () => this.#followers.delete(follower);
  }

  /** Imports files, behind those that wait already. Resolves when all are done. */
  async start(files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0) return;
    this.#waiting.push(...files);
    if (this.#cancel) {
      this.#put({ all: this.#state.all + files.length });
      return;
    }
    this.#reports = [];
    this.#put({ ...AT_REST, isRunning: true, all: files.length });
    const cancel = new AbortController();
    this.#cancel = cancel;
    const end = await this.#run(cancel.signal);
    this.#waiting.length = 0;
    this.#cancel = null;
    this.#tellChanged(true);
    this.#put({ isRunning: false, reports: [...this.#reports], stopped: end });
  }

  /** Ends the import; what is complete stays. */
  cancel(): void {
    this.#cancel?.abort();
  }

  /** Forgets the report. */
  close(): void {
    if (!this.#cancel) this.#put(AT_REST);
  }

  async #run(signal: AbortSignal): Promise<ImportState['stopped']> {
    const make = this.#ports.worker ?? ownWorker;
    let worker: ImportWorker | null = null;
    try {
      for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
        if (signal.aborted) return 'cancelled';
        const { file, path } = next;
        if (!file) {
          this.#count({ path, kind: 'failed', why: 'unreadable' });
          continue;
        }
        worker ??= make();
        const report = await imported(file, path, worker, signal);
        if (report === null) return 'cancelled';
        // Of a worker that did not answer nothing more is to be expected.
        if (report.kind === 'failed' && (report.why === 'slow' || report.why === 'crashed')) {
          worker.terminate();
          worker = null;
        }
        if (report.kind === 'stopped') return report.why;
        this.#count(report);
      }
      return null;
    } finally {
      worker?.terminate();
    }
  }

  #count(report: FileReport): void {
    if (report.kind === 'added') this.#added.push(report.id);
    if (report.kind !== 'passed-over') this.#reports.push(report);
    const passedOver = this.#state.passedOver + (report.kind === 'passed-over' ? 1 : 0);
    const now = performance.now();
    this.#state = { ...this.#state, done: this.#state.done + 1, passedOver };
    if (now - this.#changedAt > CHANGED_EVERY) this.#tellChanged(false);
    if (now - this.#told > TELL_EVERY) this.#put({});
  }

  #tellChanged(isLast: boolean): void {
    this.#changedAt = performance.now();
    if (isLast || this.#added.length > 0) this.#ports.changed(this.#added, isLast);
    this.#added = [];
  }

  #put(more: Partial<ImportState>): void {
    this.#told = performance.now();
    this.#state = { ...this.#state, ...more };
    for (const follower of this.#followers) follower();
  }
}

/** What came of a file; null where it was cancelled before the worker said. */
function imported(
  file: File,
  path: string,
  worker: ImportWorker,
  signal: AbortSignal,
): Promise<FileReport | null> {
  return new Promise((resolve) => {
    const timers: ReturnType<typeof setTimeout>[] = [];
    const abort = () => timers.push(setTimeout(() => end(null), LAST_PATIENCE));
    const end = (report: FileReport | null) => {
      for (const timer of timers) clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      resolve(report);
    };
    const failed = (why: 'slow' | 'crashed') => end({ path, kind: 'failed', why });
    timers.push(setTimeout(() => failed('slow'), PATIENCE));
    signal.addEventListener('abort', abort);
    worker.onmessage = ({ data }: MessageEvent<FileReport>) => end(data);
    worker.onerror = () => failed('crashed');
    const request: ImportRequest = { file, path, today: localDay(new Date()) };
    worker.postMessage(request);
  });
}
