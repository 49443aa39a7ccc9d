/** The text of a plan that the reader added, as it is kept: what the plan is read from again. */
import * as v from 'valibot';
import { LineMarksSchema } from '../plan/mend/marks';
import { DocumentFactsSchema, PlanSchema } from '../plan/schema';

const facts = DocumentFactsSchema.entries;

const KeptTextSchema = v.object({
  id: v.string(),
  text: v.pipe(v.string(), v.maxLength(2_100_000)),
  known: v.omit(PlanSchema, ['id', 'measures']),
  facts: v.object({
    title: v.exactOptional(facts.title),
    innerTitle: v.exactOptional(facts.innerTitle),
    issuer: v.exactOptional(facts.issuer),
    region: v.exactOptional(facts.region),
    documentNumber: v.exactOptional(facts.documentNumber),
    signedOn: v.exactOptional(facts.signedOn),
    publishedOn: v.exactOptional(facts.publishedOn),
  }),
  marks: LineMarksSchema,
});
export type KeptText = Readonly<v.InferOutput<typeof KeptTextSchema>>;

/** What a row says; null where there is none, or it is damaged. */
export function readKeptText(row: unknown): KeptText | null {
  const read = v.safeParse(KeptTextSchema, row);
  return read.success ? read.output : null;
}
