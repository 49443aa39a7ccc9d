/** The tasks of a page's own thread, as the browser's tracing tells them. */
import type { Page } from 'puppeteer-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Processor time of the thread: the others' work on a busy machine is not in it. */
  readonly tdur?: number;
}

export interface Task {
  /** Milliseconds of the thread, and those of them in which scripts ran or were compiled. */
  readonly ms: number;
  readonly script: number;
  /** What it did, the longest first, with milliseconds. */
  readonly parts: readonly string[];
}

const CATEGORIES = ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'];
const SCRIPT = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
  'v8.compile',
]);
/** What says nothing: the machinery of tasks and garbage collection in its own words. */
const DULL = /RunTask$|^Receive mojo|^V8\.|^TimerFire$/;

/**
 * Runs `use` and answers the tasks of the page's thread meanwhile. In a page without scripts of its
 * own all that ran are an extension's, apart from what the test asks of the page.
 */
export async function tasksOf(page: Page, use: () => Promise<unknown>): Promise<Task[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await use();
  const trace = await page.tracing.stop();
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as {
    traceEvents: TraceEvent[];
  };
  const timed = traceEvents
    .filter(({ dur }) => dur !== undefined)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const threads = new Map<string, TraceEvent[]>();
  for (const event of timed) {
    const thread = `${event.pid} ${event.tid}`;
    const events = threads.get(thread);
    if (events) events.push(event);
    else threads.set(thread, [event]);
  }
  return [...threads.values()]
    .filter((events) => events.some(({ name }) => name === 'ParseHTML'))
    .flatMap(tasksIn);
}

/** `events`: of one thread, by their beginning; those that hold others before these. */
function tasksIn(events: readonly TraceEvent[]): Task[] {
  const tasks: Task[] = [];
  for (let i = 0; i < events.length; i++) {
    const task = events[i];
    if (task?.name !== 'RunTask') continue;
    const end = task.ts + (task.dur ?? 0);
    const inside: TraceEvent[] = [];
    let script = 0;
    let scriptEnd = 0;
    for (let j = i + 1; j < events.length; j++) {
      const event = events[j];
      if (!event || event.ts > end) break;
      inside.push(event);
      // Of scripts that call scripts the outermost counts.
      if (!SCRIPT.has(event.name) || event.ts < scriptEnd) continue;
      script += ms(event);
      scriptEnd = event.ts + (event.dur ?? 0);
    }
    const parts = inside
      .filter(({ name }) => !DULL.test(name))
      .sort((a, b) => ms(b) - ms(a))
      .map((event) => `${event.name} ${ms(event).toFixed(0)}`);
    tasks.push({ ms: ms(task), script, parts: parts.slice(0, 5) });
  }
  return tasks;
}

const ms = ({ tdur, dur = 0 }: TraceEvent) => (tdur ?? dur) / 1000;
