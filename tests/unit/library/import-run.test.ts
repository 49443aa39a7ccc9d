/** An import of many files, whatever becomes of its worker. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FileReport } from '../../../lib/library/import-file';
import { FileImport, type ImportWorker } from '../../../lib/library/import-run';
import type { ImportRequest } from '../../../lib/library/import-worker';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Answer = FileReport | 'nothing' | 'dies';

/** Workers that answer as they are told, and what was asked of them. */
function workers(answer: (path: string) => Answer) {
  const asked: string[] = [];
  const made: { ended: boolean }[] = [];
  const make = (): ImportWorker => {
    const state = { ended: false };
    made.push(state);
    const worker: ImportWorker = {
      onmessage: null,
      onerror: null,
      terminate: () => {
        state.ended = true;
      },
      postMessage: ({ path }: ImportRequest) => {
        asked.push(path);
        const said = answer(path);
        setTimeout(() => {
          if (state.ended || said === 'nothing') return;
          const self = worker as unknown as Worker;
          if (said === 'dies') self.onerror?.(new Event('error') as ErrorEvent);
          else self.onmessage?.(new MessageEvent('message', { data: said }));
        }, 10);
      },
    };
    return worker;
  };
  return { asked, made, make };
}

const files = (...paths: string[]) => paths.map((path) => ({ path, file: new File([], path) }));
const added = (path: string): FileReport => ({
  path,
  kind: 'added',
  id: path,
  title: '',
  measures: 1,
});

function started(answer: (path: string) => Answer) {
  const { asked, made, make } = workers(answer);
  const changed = vi.fn<(ids: readonly string[], isLast: boolean) => void>();
  const run = new FileImport({ changed, worker: make });
  return { run, asked, made, told: () => changed.mock.calls.flatMap(([ids]) => [...ids]) };
}

describe('an import', () => {
  it('sends one file after another, and tells what was added', async () => {
    const { run, asked, made, told } = started(added);
    const states: number[] = [];
    run.follow(() => states.push(run.state.done));
    const done = run.start(files('a', 'b', 'c'));
    await vi.advanceTimersByTimeAsync(5);
    expect(asked).toEqual(['a']);
    await vi.runAllTimersAsync();
    await done;
    expect(run.state).toMatchObject({ isRunning: false, all: 3, done: 3, stopped: null });
    expect(run.state.reports.map(({ path }) => path)).toEqual(['a', 'b', 'c']);
    expect(told()).toEqual(['a', 'b', 'c']);
    expect(made).toEqual([{ ended: true }]);
    expect(states.at(-1)).toBe(3);
  });

  it('names a file that the browser does not give out', async () => {
    const { run, asked } = started(added);
    const done = run.start([{ path: 'gone', file: null }, ...files('a')]);
    await vi.runAllTimersAsync();
    await done;
    expect(asked).toEqual(['a']);
    expect(run.state.reports[0]).toEqual({ path: 'gone', kind: 'failed', why: 'unreadable' });
  });

  it('takes in more files while it runs', async () => {
    const { run, asked } = started(added);
    const done = run.start(files('a'));
    await run.start(files('b'));
    expect(run.state.all).toBe(2);
    await vi.runAllTimersAsync();
    await done;
    expect(asked).toEqual(['a', 'b']);
  });

  it('counts what a folder has besides, without naming it', async () => {
    const { run } = started((path) => ({ path, kind: 'passed-over' }));
    const done = run.start(files('x/.DS_Store'));
    await vi.runAllTimersAsync();
    await done;
    expect(run.state).toMatchObject({ done: 1, passedOver: 1, reports: [] });
  });

  it.each([
    ['dies', 'crashed'],
    ['nothing', 'slow'],
  ] as const)('goes on with another worker after one that says: %s', async (said, why) => {
    const { run, made, told } = started((path) => (path === 'b' ? said : added(path)));
    const done = run.start(files('a', 'b', 'c'));
    await vi.runAllTimersAsync();
    await done;
    expect(run.state.reports[1]).toEqual({ path: 'b', kind: 'failed', why });
    expect(told()).toEqual(['a', 'c']);
    expect(made).toEqual([{ ended: true }, { ended: true }]);
  });

  it('that is cancelled keeps what is complete, the file in hand too', async () => {
    const { run, asked, told } = started(added);
    const done = run.start(files('a', 'b', 'c'));
    await vi.advanceTimersByTimeAsync(15);
    run.cancel();
    await vi.runAllTimersAsync();
    await done;
    expect(asked).toEqual(['a', 'b']);
    expect(told()).toEqual(['a', 'b']);
    expect(run.state).toMatchObject({ isRunning: false, done: 2, all: 3, stopped: 'cancelled' });
  });

  it('that is cancelled does not wait for a file that takes long', async () => {
    const { run, made } = started(() => 'nothing');
    const done = run.start(files('a', 'b'));
    await vi.advanceTimersByTimeAsync(15);
    run.cancel();
    await vi.advanceTimersByTimeAsync(2500);
    await done;
    expect(made).toEqual([{ ended: true }]);
    expect(run.state).toMatchObject({ done: 0, stopped: 'cancelled', reports: [] });
  });

  it('ends when there is no room left', async () => {
    const { run, asked } = started((path) =>
      path === 'b' ? { path, kind: 'stopped', why: 'full' } : added(path),
    );
    const done = run.start(files('a', 'b', 'c'));
    await vi.runAllTimersAsync();
    await done;
    expect(asked).toEqual(['a', 'b']);
    expect(run.state).toMatchObject({ stopped: 'full', done: 1 });
    run.close();
    expect(run.state).toMatchObject({ all: 0, stopped: null, reports: [] });
  });
});
