/** Whether a record of a file is one, and in the shape of today. */
import * as v from 'valibot';
import { asOfToday } from './clips-of-old';
import { KEYS, type Table, type Tables } from './contents';
import { SCHEMAS } from './schemas';

/** Why a record is left out; or, of the last two, what was mended in it. */
export type Reason =
  | 'wrong-shape'
  | 'unsafe-address'
  | 'twice'
  | 'no-clip'
  | 'no-folder'
  | 'circle';

/** A record that is not taken as it stands in the file. */
export interface Finding {
  readonly table: Table;
  /** Its place in the table, from 0. */
  readonly at: number;
  /** As a reader knows it, as far as that can be told. */
  readonly name: string;
  readonly reason: Reason;
  /** The field that is wrong: `document.source.url`; empty for the record as a whole. */
  readonly field: string;
}

type Wrong = Pick<Finding, 'reason' | 'field'>;

/** A record of any table. */
export type AnyRecord = Tables[Table][number];

/** The record, or what is wrong with it. */
export function check(table: Table, given: unknown, now: Date): { record: AnyRecord } | Wrong {
  const whole = table === 'clips' ? asOfToday(given) : given;
  const { success, output, issues } = v.safeParse(SCHEMAS[table], whole);
  if (success) return { record: inTime(output, now) };
  const field = v.getDotPath(issues[0]) ?? '';
  return { reason: ADDRESS.test(field) ? 'unsafe-address' : 'wrong-shape', field };
}

const ADDRESS = /(?:^|\.)(?:url|address)$/;

/**
 * Times as Lince writes them, so that they can be compared as texts; and none from a clock that was
 * years ahead, which would be newer than anything for years.
 */
function inTime<T extends object>(record: T, now: Date): T {
  const latest = now.getTime() + DAY;
  const times = Object.entries(record).flatMap(([field, value]) => {
    if (!TIMES.has(field) || typeof value !== 'string') return [];
    const time = Date.parse(value);
    return [[field, new Date(time <= latest ? time : now.getTime()).toISOString()]];
  });
  return { ...record, ...Object.fromEntries(times) };
}

const DAY = 86_400_000;
const TIMES = new Set(['savedAt', 'changedAt', 'deletedAt', 'takenAt', 'at', 'dismissedAt']);

/** What a record is known by in its table. */
export function keyOf(table: Table, record: AnyRecord): string {
  return (KEYS[table] as (record: AnyRecord) => string)(record);
}

/** The first of what a record of any shape might be known by. */
export function nameOf(record: unknown): string {
  if (!isRecord(record)) return '';
  const { title, name, quote, id } = record;
  const known = [title, name, quote, id].find((each) => typeof each === 'string' && each !== '');
  return typeof known === 'string' ? known.slice(0, MOST_NAME) : '';
}

const MOST_NAME = 40;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
