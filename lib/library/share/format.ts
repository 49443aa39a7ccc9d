/**
 * What a library file is: the reader's plans, each with all that the reader has set of it.
 *
 *   {"format":"lince-library","version":1,"exportedAt":"2026-01-09T08:00:00.000Z",
 *   "plans":[
 *   {…},
 *   {…}
 *   ],
 *   "hashes":["9f86…","60303…"],
 *   "hash":"2c26…"}
 *
 * A plan is a line, plans stand in the order of their ids and fields in that of the alphabet: the same
 * plans are the same file but for the time in its first line. `hashes` has the SHA-256 of each line,
 * `hash` that of all of them, so that of a file that was damaged on its way the plans that were not
 * can still be taken.
 *
 * Not in it: what the index keeps of a plan, which is made anew wherever it comes to, and the plans
 * that come with Lince, which everybody has.
 */
import * as v from 'valibot';
import { MARK_KINDS } from '../../plan/mend/marks';
import { DocumentFactsSchema, PlanSchema } from '../../plan/schema';

export const FORMAT = 'lince-library';
export const VERSION = 1;

/** Longer than any document: what exceeds it is not text. */
const Text = v.pipe(v.string(), v.maxLength(2_000_000));

/** Ids of plans that the reader added: no bundled plan has such a one. */
const Id = v.pipe(v.string(), v.regex(/^own-[A-Za-z0-9-]{1,60}$/));

const MarkSchema = v.object({
  start: v.pipe(v.number(), v.integer(), v.minValue(0)),
  words: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  as: v.picklist(MARK_KINDS),
});

export const SharedPlanSchema = v.object({
  plan: v.object({ ...PlanSchema.entries, id: Id }),
  /** The text that the plan was read from; the spans of its measures are places in it. */
  text: Text,
  /** Its facts as they were before the reader set any. */
  known: v.omit(PlanSchema, ['id', 'measures']),
  /** The facts that the reader has set. */
  facts: v.partial(DocumentFactsSchema),
  /** What the reader has said of its lines. */
  marks: v.pipe(v.array(MarkSchema), v.maxLength(10_000), v.readonly()),
  origin: v.picklist(['page', 'file']),
  fileName: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  subject: v.pipe(v.string(), v.maxLength(200)),
  addedOn: v.union([v.pipe(v.string(), v.isoDate()), v.pipe(v.string(), v.isoTimestamp())]),
  partial: v.boolean(),
});

/** A plan of the reader's, as it travels. */
export type SharedPlan = Readonly<v.InferOutput<typeof SharedPlanSchema>>;

/** Brings what an older version wrote one version further; the first is of version 1. */
export type Step = (plan: unknown) => unknown;
export const STEPS: readonly Step[] = [];
