/**
 * Whether a plan of a file is one: in its shape, and in what one part of it says of another. A plan
 * that was read by Lince passes; one that was made by hand is not taken unless it might have been.
 */
import * as v from 'valibot';
import type { Measure, Target } from '../../plan/plan';
import type { Span } from '../../text/article';
import { regionByCode } from '../../text/regions';
import { type SharedPlan, SharedPlanSchema } from './format';

/** Why a plan of a file is not taken. */
export type Reason =
  | 'damaged'
  | 'too-long'
  | 'wrong-shape'
  | 'wrong-place'
  | 'unsafe-address'
  | 'twice';

export interface Fault {
  readonly reason: Reason;
  /** The field that is wrong: `plan.measures.3.spans`; empty for the plan as a whole. */
  readonly field: string;
}

/** The plan, or what is wrong with it. */
export function checkPlan(given: unknown, now: Date): { plan: SharedPlan } | Fault {
  const { success, output, issues } = v.safeParse(SharedPlanSchema, given, ONE_FAULT);
  if (!success) return faultOf(v.getDotPath(issues[0]) ?? '');
  const field = wrongIn(output);
  return field === null ? { plan: tidied(output, now) } : faultOf(field, 'wrong-place');
}

/** A plan of a million faults is to be left out as quickly as another. */
const ONE_FAULT = { abortEarly: true };

function faultOf(field: string, reason: Reason = 'wrong-shape'): Fault {
  return { reason: ADDRESS.test(field) ? 'unsafe-address' : reason, field };
}

const ADDRESS = /(?:^|\.)url$/;

/** The first field that does not agree with another, or is what no document has; null where all do. */
function wrongIn({ plan, known, facts, marks, text }: SharedPlan): string | null {
  for (const [name, of] of Object.entries({ plan, known, facts })) {
    const field = wrongInFacts(of);
    if (field !== null) return `${name}.${field}`;
  }
  const mark = marks.findIndex(({ start }) => start >= text.length);
  if (mark >= 0) return `marks.${mark}`;
  const ids = new Set<string>();
  for (const [i, measure] of plan.measures.entries()) {
    const field = ids.has(measure.id) || measure.id === '' ? 'id' : wrongInMeasure(measure, text);
    if (field !== null) return `plan.measures.${i}.${field}`;
    ids.add(measure.id);
  }
  return null;
}

type Facts = Pick<SharedPlan['facts'], 'region'> &
  Partial<Pick<SharedPlan['known'], 'source' | 'attachments'>>;

function wrongInFacts({ region = null, source = null, attachments = [] }: Facts): string | null {
  if (region !== null && !regionByCode(region)) return 'region';
  if (source && !isPage(source.url)) return 'source.url';
  const attachment = attachments.findIndex(({ url }) => !isPage(url));
  return attachment < 0 ? null : `attachments.${attachment}.url`;
}

/** A measure says what stands in the text at its places, and its targets what stands in it. */
function wrongInMeasure({ spans, titleSpan, text: own, targets }: Measure, text: string) {
  let last = 0;
  for (const [start, end] of spans) {
    if (start < last || end > text.length) return 'spans';
    last = end;
  }
  if (spans.map(([start, end]: Span) => text.slice(start, end)).join('') !== own) return 'text';
  if (titleSpan[1] > text.length) return 'titleSpan';
  const target = targets.findIndex((each) => !isIn(own, each));
  return target < 0 ? null : `targets.${target}`;
}

function isIn(text: string, { start, end, quote, value, max }: Target): boolean {
  // JSON has numbers that are too large to be any.
  if (![value, max].every((each) => each === null || Number.isFinite(each))) return false;
  return start < end && end <= text.length && text.slice(start, end) === quote;
}

/** An address that leads to a page and nowhere else: no `javascript:`, no `data:`, no file. */
const isPage = (address: string) =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

/** No time of a clock that was years ahead; of a file's name no folders, which are nobody's business. */
function tidied(shared: SharedPlan, now: Date): SharedPlan {
  const { addedOn, fileName } = shared;
  const today = now.toISOString();
  return {
    ...shared,
    addedOn: addedOn > today ? today.slice(0, addedOn.length) : addedOn,
    fileName: fileName?.replace(/^.*[/\\]/s, '') ?? null,
  };
}
