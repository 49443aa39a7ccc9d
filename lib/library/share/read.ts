/**
 * Reads a library file and checks all of it before anything is written. Of the plans only what a list
 * shows is kept: a file of a hundred megabytes is not in memory. Those that are chosen are read again,
 * and have to be the same to the byte.
 */
import * as v from 'valibot';
import type { Plan } from '../../plan/plan';
import { canonicalJson } from '../../text/canonical';
import { hexOf } from '../../text/hash';
import { type Known, knownOf } from '../known';
import { type Aspects, aspectsOf } from './aspects';
import { checkPlan, type Fault, type Reason } from './check-plan';
import { FORMAT, type SharedPlan, STEPS, type Step } from './format';
import { KnownPlans } from './known-plans';
import { type Scanned, type ScanRefusal, type Stretch, scan } from './scan';
import { Turns, type Watched } from './watched';
import { hashOfAll } from './write';

/** Why nothing of a file can be taken. */
export type Refusal = ScanRefusal | 'too-big' | 'encoding' | 'newer' | 'damaged';

/** A plan of the file without its measures and text, and where it stands. */
export interface ListedPlan {
  readonly plan: Omit<Plan, 'measures'>;
  readonly measures: number;
  readonly origin: SharedPlan['origin'];
  readonly fileName: string | null;
  readonly subject: string;
  readonly addedOn: string;
  readonly stretch: Stretch;
  /** SHA-256 of its bytes in this file. */
  readonly hash: string;
  /** What it is recognised by, and what two readers may have otherwise. */
  readonly recognised: Known;
  readonly aspects: Aspects;
}

/** A plan that is not taken. */
interface Finding extends Fault {
  /** Its place in the file, from 0. */
  readonly at: number;
  /** As a reader knows it, as far as that can be told. */
  readonly name: string;
}

/** A file that can be taken, in UTF-8. */
export interface CheckedFile {
  readonly file: Blob;
  /** When it was made; null where it does not say. */
  readonly exportedAt: string | null;
  readonly version: number;
  readonly plans: readonly ListedPlan[];
  readonly findings: readonly Finding[];
}

export type FileRead = CheckedFile | { readonly refused: Refusal };

const MOST_BYTES = 2_000_000_000;
/** A text of the greatest length, and the plan that was read from it. */
const MOST_PLAN_BYTES = 20_000_000;
/** Of what is no list of plans: its header and its hashes. */
const MOST_FIELD_BYTES = 10_000_000;
/** Bytes that are read at once. */
const BLOCK = 4_000_000;

/** Finding the plans takes so much less than checking them. */
const SCAN_SHARE = 0.1;

/**
 * Reads and checks a file. `steps` bring older versions up to this one. Rejects with the signal's
 * reason when it is cancelled, and where the browser cannot read the file.
 */
export async function readLibraryFile(
  given: Blob,
  now: Date,
  { progress, signal }: Watched = {},
  steps: readonly Step[] = STEPS,
): Promise<FileRead> {
  if (given.size > MOST_BYTES) return { refused: 'too-big' };
  const file = await inUtf8(given);
  if (!file) return { refused: 'encoding' };
  const all = file.size / (1 - SCAN_SHARE);
  const scanned = await scan(file, {
    progress: (done) => progress?.(done * SCAN_SHARE, all),
    signal,
  });
  if ('refused' in scanned) return scanned;
  const header = await headerOf(file, scanned, steps.length + 1);
  if ('refused' in header) return header;
  const checker = new Checker(header, steps, now);
  const turns = new Turns(signal);
  for await (const [stretch, bytes] of stretchesOf(file, scanned.plans)) {
    if (!(await checker.take(stretch, bytes))) return { refused: 'encoding' };
    progress?.(file.size * SCAN_SHARE + stretch[1], all);
    await turns.next();
  }
  const { plans, findings } = checker;
  return { file, exportedAt: header.exportedAt, version: header.version, plans, findings };
}

/** A plan of a checked file, whole. Rejects where the file is not what was checked any more. */
export async function readAgain(
  { file, version }: CheckedFile,
  { stretch, hash }: ListedPlan,
  now: Date,
  steps: readonly Step[] = STEPS,
): Promise<SharedPlan> {
  const bytes = trimmed(new Uint8Array(await file.slice(...stretch).arrayBuffer()));
  const same = (await digest(bytes)) === hash;
  const value = same ? upgraded(JSON.parse(new TextDecoder().decode(bytes)), version, steps) : null;
  const checked = checkPlan(value, now);
  if ('plan' in checked) return checked.plan;
  throw new Error('the file was changed after it was checked');
}

/** The same file in UTF-8; null where it is in no encoding that JSON comes in. */
async function inUtf8(file: Blob): Promise<Blob | null> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  // As Windows' Notepad saves it.
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) return file;
  const decoder = new TextDecoderStream(isLittle ? 'utf-16le' : 'utf-16be', { fatal: true });
  const text = file.stream().pipeThrough(decoder as ReadableWritablePair<string, Uint8Array>);
  return new Response(text.pipeThrough(new TextEncoderStream())).blob().catch(() => null);
}

interface Header {
  readonly version: number;
  readonly exportedAt: string | null;
  readonly hashes: readonly string[];
}

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const HashesSchema = v.array(Sha256);
const VersionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));
const Moment = v.pipe(v.string(), v.isoTimestamp());

/** What the file says of itself, where that can be true. */
async function headerOf(
  file: Blob,
  { fields, plans }: Scanned,
  newest: number,
): Promise<Header | { readonly refused: Refusal }> {
  const read = async (name: string): Promise<unknown> => {
    const [start, end] = fields.get(name) ?? [0, 0];
    if (end === start || end - start > MOST_FIELD_BYTES) return undefined;
    const text = await file.slice(start, end).text();
    try {
      return JSON.parse(text);
    } catch {
      return undefined;
    }
  };
  const version = await read('version');
  const isOurs = (await read('format')) === FORMAT && fields.has('plans');
  if (!isOurs || !v.is(VersionSchema, version)) return { refused: 'not-ours' };
  if (version > newest) return { refused: 'newer' };
  const hashes = await read('hashes');
  if (!v.is(HashesSchema, hashes) || hashes.length !== plans.length) return { refused: 'damaged' };
  if ((await read('hash')) !== (await hashOfAll(hashes))) return { refused: 'damaged' };
  const exportedAt = await read('exportedAt');
  return { version, hashes, exportedAt: v.is(Moment, exportedAt) ? exportedAt : null };
}

/** The bytes at each place, in their order; many are read at once. */
async function* stretchesOf(
  file: Blob,
  stretches: readonly Stretch[],
): AsyncGenerator<[stretch: Stretch, bytes: Uint8Array<ArrayBuffer> | null]> {
  let from = 0;
  let block = new Uint8Array(0);
  for (const stretch of stretches) {
    const [start, end] = stretch;
    if (end - start > MOST_PLAN_BYTES) {
      yield [stretch, null];
      continue;
    }
    if (start < from || end > from + block.length) {
      from = start;
      block = new Uint8Array(await file.slice(from, Math.max(end, from + BLOCK)).arrayBuffer());
    }
    yield [stretch, trimmed(block.subarray(start - from, end - from))];
  }
}

/** Takes the plans of a file one by one. */
class Checker {
  readonly plans: ListedPlan[] = [];
  readonly findings: Finding[] = [];
  readonly #header: Header;
  readonly #steps: readonly Step[];
  readonly #now: Date;
  readonly #ids = new Set<string>();
  readonly #recognised = new KnownPlans();
  #at = 0;

  constructor(header: Header, steps: readonly Step[], now: Date) {
    this.#header = header;
    this.#steps = steps;
    this.#now = now;
  }

  /** `bytes` null: more than a plan can have. Answers false where they are not UTF-8. */
  async take(stretch: Stretch, bytes: Uint8Array<ArrayBuffer> | null): Promise<boolean> {
    const at = this.#at++;
    if (!bytes) return this.#find(at, undefined, 'too-long');
    const text = textOf(bytes);
    if (text === null) return false;
    const given = parsed(text);
    const hash = await digest(bytes);
    const expected = this.#header.hashes[at];
    // A file that an editor has laid out otherwise says the same.
    const isWhole = hash === expected || (await hashOf(given)) === expected;
    if (!isWhole) return this.#find(at, given, 'damaged');
    const checked = checkPlan(upgraded(given, this.#header.version, this.#steps), this.#now);
    if ('reason' in checked) return this.#find(at, given, checked.reason, checked.field);
    const { plan: whole, origin, fileName, subject, addedOn } = checked.plan;
    const recognised = knownOf(whole, checked.plan.known);
    if (this.#ids.has(whole.id) || this.#recognised.find(recognised) !== undefined)
      return this.#find(at, given, 'twice');
    this.#ids.add(whole.id);
    this.#recognised.add(whole.id, recognised);
    const { measures, ...plan } = whole;
    const told = { plan, measures: measures.length, origin, fileName, subject, addedOn };
    const aspects = await aspectsOf(checked.plan);
    this.plans.push({ ...told, stretch, hash, recognised, aspects });
    return true;
  }

  #find(at: number, given: unknown, reason: Reason, field = ''): true {
    if (this.findings.length < MOST_FINDINGS)
      this.findings.push({ at, name: nameOf(given), reason, field });
    return true;
  }
}

/** The most that is listed of what was wrong: a file of nothing else must not fill the memory. */
const MOST_FINDINGS = 5_000;

/** As Lince writes it today. */
function upgraded(given: unknown, version: number, steps: readonly Step[]): unknown {
  return steps.slice(version - 1).reduce((plan, step) => step(plan), given);
}

const NameSchema = v.object({
  plan: v.object({ innerTitle: v.fallback(v.nullable(v.string()), null), title: v.string() }),
});

/** The first of what a plan of any shape might be known by. */
function nameOf(given: unknown): string {
  const { success, output } = v.safeParse(NameSchema, given);
  return success ? (output.plan.innerTitle ?? output.plan.title).slice(0, MOST_NAME) : '';
}

const MOST_NAME = 60;

const isBlank = (byte: number | undefined) =>
  byte === 0x20 || (byte !== undefined && byte >= 0x09 && byte <= 0x0d);

/** Without blanks at its ends. */
function trimmed(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  let start = 0;
  let end = bytes.length;
  while (start < end && isBlank(bytes[start])) start++;
  while (end > start && isBlank(bytes[end - 1])) end--;
  return bytes.subarray(start, end);
}

/** Null where it is not UTF-8. */
function textOf(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Undefined where it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const digest = async (bytes: Uint8Array<ArrayBuffer>) =>
  hexOf(await crypto.subtle.digest('SHA-256', bytes));

const hashOf = (value: unknown) => digest(new TextEncoder().encode(canonicalJson(value) ?? ''));
