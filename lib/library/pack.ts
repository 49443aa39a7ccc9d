/**
 * The bundled documents as one file of the extension: parsed at build time, each plan with the
 * hash of its content, and a hash of all that tells an update from what is stored already.
 */
import * as v from 'valibot';
import { parsePlan } from '../plan/parse';
import type { Plan } from '../plan/plan';
import { PlanSchema, SourceSchema } from '../plan/schema';
import { withTargets } from '../plan/with-targets';
import { sha256 } from '../text/hash';
import { articleFromText } from '../text/plain-text';

const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

export const PackSchema = v.object({
  hash: Sha256,
  plans: v.array(v.object({ hash: Sha256, plan: PlanSchema })),
});

export type Pack = v.InferOutput<typeof PackSchema>;

/** What `seeds/documents.json` says of each document, because its text does not. */
const CatalogueSchema = v.array(
  v.strictObject({
    id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
    title: v.nullable(v.string()),
    issuer: v.nullable(v.string()),
    documentNumber: v.nullable(v.string()),
    signedOn: v.nullable(v.pipe(v.string(), v.isoDate())),
    publishedOn: v.nullable(v.pipe(v.string(), v.isoDate())),
    region: v.nullable(v.pipe(v.string(), v.regex(/^\d{6}$/))),
    source: v.nullable(SourceSchema),
  }),
);

/** Below this a document was not understood, and the build must not go on as if it were. */
const LEAST_MEASURES = 5;

/**
 * Parses the documents and packs them. `readText` gives a document's text by its id.
 * Throws, naming the document, when the catalogue is malformed or a document gives no plan.
 */
export async function buildPack(
  catalogue: unknown,
  readText: (id: string) => Promise<string>,
): Promise<Pack> {
  const plans = await Promise.all(
    readCatalogue(catalogue).map(async (facts) => {
      const article = articleFromText(await readText(facts.id));
      const plan = v.parse(PlanSchema, withTargets(parsePlan(article, facts)));
      if (plan.measures.length < LEAST_MEASURES) {
        throw new Error(
          `seeds/${facts.id}.txt: only ${plan.measures.length} measures could be read`,
        );
      }
      return { hash: await planHash(plan), plan };
    }),
  );
  return { hash: await packHash(plans), plans };
}

function readCatalogue(catalogue: unknown): v.InferOutput<typeof CatalogueSchema> {
  const read = v.safeParse(CatalogueSchema, catalogue);
  if (!read.success) {
    const [issue] = read.issues;
    const entry = issue.path?.[0]?.value;
    const id = typeof entry === 'object' && entry && 'id' in entry ? ` (${entry.id})` : '';
    throw new Error(`seeds/documents.json: ${v.getDotPath(issue) ?? ''}${id}: ${issue.message}`);
  }
  const ids = read.output.map(({ id }) => id);
  const twice = ids.find((id, i) => ids.indexOf(id) !== i);
  if (twice !== undefined) throw new Error(`seeds/documents.json: ${twice} is there twice`);
  return read.output;
}

/** The hash of a pack: of its plans' hashes, in their order. */
export function packHash(plans: readonly { readonly hash: string }[]): Promise<string> {
  return sha256(plans.map(({ hash }) => hash).join());
}

/** The hash of a plan's content. Storing and reading back keeps the order of keys, so it agrees. */
export function planHash(plan: Plan): Promise<string> {
  return sha256(JSON.stringify(plan));
}
