/**
 * One contender at one size, in a process of its own: `measure.ts NAME SIZE`. Prints one line of
 * JSON, a `Measured`. Run it with `--expose-gc`.
 */
import { bundledPlans } from '../../eval/documents';
import { heldBytes } from '../support/held-bytes';
import { median } from '../support/table';
import { CONTENDERS } from './contenders';
import { generatedNotice, libraryOf } from './generated';

export interface Measured {
  readonly buildMs: number;
  /** A whole notice, warm; from a few of its measures where `scaled`. */
  readonly noticeMs: number;
  /** Of this process, however busy the machine is. */
  readonly noticeCpuMs: number;
  readonly scaled: boolean;
  /** Of the index with all that it holds, after collecting garbage. */
  readonly bytes: number;
  readonly agreement: number | null;
  /** Bytes kept in the database, where the contender keeps any. */
  readonly kept: number | null;
}

/** The largest size at which every contender is asked for the whole notice. */
const SMALL = 1000;
const NOTICE = 60;
/** So many of its measures stand for the whole at the larger sizes. */
const SAMPLE = 3;
/** So many are scored exhaustively there, to compare: each of them has a best in 31 regions. */
const COMPARED = 10;
/**
 * A whole notice is asked for in spite of the size where the sample says that it takes no longer:
 * what a contender does once for a notice, whatever its length, must not be multiplied.
 */
const PATIENCE_MS = 15_000;
/** Asked again and again for so long before, so that the engine has compiled what it will. */
const WARMING_MS = 500;
const REPEATS = 9;
/** No more repeats once they have taken this long. */
const ENOUGH_MS = 3000;

const [name = '', size = ''] = process.argv.slice(2);
const contender = CONTENDERS.find((each) => each.name === name);
if (!contender) throw new Error(`No contender is called ${name}.`);
const bundled = await bundledPlans();
const notice = generatedNotice(bundled, NOTICE);

const before = heldBytes();
const started = performance.now();
const ready = await contender.build(libraryOf(bundled, Number(size)), notice);
const buildMs = performance.now() - started;
const bytes = Math.max(0, heldBytes() - before);

const sample = notice.measures.slice(0, SAMPLE);
let { ms: noticeMs, cpuMs: noticeCpuMs } = scaledUp(await warm(() => ready.ask(sample)));
const scaled = Number(size) > SMALL && noticeMs > PATIENCE_MS;
if (!scaled) ({ ms: noticeMs, cpuMs: noticeCpuMs } = await warm(() => ready.ask(notice.measures)));
const compared = notice.measures.slice(0, Number(size) > SMALL ? COMPARED : NOTICE);
const agreement = ready.agreement?.(compared) ?? null;
const kept = ready.kept ?? null;
console.log(
  JSON.stringify({
    buildMs,
    noticeMs,
    noticeCpuMs,
    scaled,
    bytes,
    agreement,
    kept,
  } satisfies Measured),
);

interface Took {
  readonly ms: number;
  readonly cpuMs: number;
}

function scaledUp({ ms, cpuMs }: Took): Took {
  return { ms: (ms * NOTICE) / SAMPLE, cpuMs: (cpuMs * NOTICE) / SAMPLE };
}

async function warm(ask: () => Promise<void>): Promise<Took> {
  const cold = performance.now();
  do await ask();
  while (performance.now() - cold < WARMING_MS);
  const times: Took[] = [];
  const begun = performance.now();
  do {
    const [start, cpu] = [performance.now(), process.cpuUsage()];
    await ask();
    const { user, system } = process.cpuUsage(cpu);
    times.push({ ms: performance.now() - start, cpuMs: (user + system) / 1000 });
  } while (times.length < REPEATS && performance.now() - begun < ENOUGH_MS);
  return { ms: median(times.map(({ ms }) => ms)), cpuMs: median(times.map(({ cpuMs }) => cpuMs)) };
}
