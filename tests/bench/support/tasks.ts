/** The tasks of a page's own thread, as the browser's tracing tells them. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: the others' work on a busy machine is not in it. */
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

export interface Task {
  /** Milliseconds of the thread. */
  readonly ms: number;
  /** Scripts that ran in it, by address, each with its milliseconds of the thread. */
  readonly scripts: readonly { readonly url: string; readonly ms: number }[];
  /** Names of what it did, with milliseconds on the clock, the longest first. */
  readonly parts: readonly string[];
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const SCRIPTS = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile']);

/** Runs `use` and answers the tasks of the page's process in which a script of `home` ran. */
export async function tasksOf(
  page: Page,
  home: string,
  use: () => Promise<unknown>,
): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await use();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as {
    traceEvents: TraceEvent[];
  };
  const timed = traceEvents.filter(({ dur }) => dur !== undefined);
  const scripts = timed.filter(
    ({ name, args }) => SCRIPTS.has(name) && args.data?.url?.startsWith(home),
  );
  return timed
    .filter(({ name }) => name === 'RunTask')
    .flatMap((task) => {
      const ours = scripts.filter((each) => isIn(each, task));
      if (ours.length === 0) return [];
      const parts = timed
        .filter(({ name, ...each }) => !name.endsWith('RunTask') && isIn({ name, ...each }, task))
        .sort((a, b) => (b.dur ?? 0) - (a.dur ?? 0))
        .map(({ name, dur = 0 }) => `${name} ${(dur / 1000).toFixed(1)}`);
      return {
        ms: (task.tdur ?? task.dur ?? 0) / 1000,
        scripts: ours.map(({ args, tdur, dur = 0 }) => ({
          url: args.data?.url ?? '',
          ms: (tdur ?? dur) / 1000,
        })),
        parts: parts.slice(0, 6),
      };
    });
}

function isIn(event: TraceEvent, task: TraceEvent): boolean {
  return (
    event.pid === task.pid &&
    event.tid === task.tid &&
    event.ts >= task.ts &&
    event.ts <= task.ts + (task.dur ?? 0)
  );
}
