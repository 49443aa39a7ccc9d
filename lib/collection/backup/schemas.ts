/** The shape of each table's records, for what comes in from a file. */
import * as v from 'valibot';
import { ClipSchema } from '../clip';
import type { SkeletonRow } from '../database';
import type { DismissalRow } from '../dismissals';
import type { DocumentRow } from '../identity';
import { FolderSchema, SightingSchema } from '../records';
import type { Table, Tables } from './contents';

const Key = v.pipe(v.string(), v.minLength(1), v.maxLength(20_000));
const Short = v.pipe(v.string(), v.maxLength(2_000));
const Long = v.pipe(v.string(), v.maxLength(20_000));
const Moment = v.pipe(v.string(), v.isoTimestamp());
const some = <const S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item), v.maxLength(10_000), v.readonly());

/** An address that leads to a page and nowhere else: no `javascript:`, no `data:`, no file. */
const isPage = (address: string) =>
  URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);

const ClipOfFile = v.pipe(
  ClipSchema,
  v.forward(
    v.check(({ document: { source } }) => source === null || isPage(source.url)),
    ['document', 'source', 'url'],
  ),
);

const SightingOfFile = v.pipe(
  SightingSchema,
  v.forward(
    v.check(({ address }) => isPage(address)),
    ['address'],
  ),
);

const FactsSchema = v.object({
  number: v.nullable(Long),
  name: Long,
  issuer: v.nullable(Long),
  signedOn: v.nullable(Short),
  isExcerpt: v.boolean(),
});

const DocumentSchema = v.object({
  id: Key,
  keys: some(Long),
  facts: FactsSchema,
}) satisfies v.GenericSchema<unknown, DocumentRow>;

/** As `lib/anchor/skeleton` makes them. */
const SkeletonSchema = v.object({
  document: Key,
  takenAt: Moment,
  skeleton: v.object({
    version: v.literal(1),
    measures: some(
      v.object({
        path: some(Short),
        title: Short,
        hash: Short,
        length: v.pipe(v.number(), v.integer(), v.minValue(0)),
        pairs: Short,
      }),
    ),
  }),
}) satisfies v.GenericSchema<unknown, SkeletonRow>;

const DismissalSchema = v.object({
  id: Key,
  dismissedAt: Moment,
  // Those of the first versions have none.
  shown: v.exactOptional(
    v.object({ document: Short, words: Short, planId: Short, measureId: Short }),
  ),
  of: v.exactOptional(v.object({ facts: FactsSchema, place: Short })),
}) satisfies v.GenericSchema<unknown, DismissalRow>;

export const SCHEMAS: { readonly [T in Table]: v.GenericSchema<unknown, Tables[T][number]> } = {
  clips: ClipOfFile,
  documents: DocumentSchema,
  folders: FolderSchema,
  skeletons: SkeletonSchema,
  sightings: SightingOfFile,
  dismissals: DismissalSchema,
};
