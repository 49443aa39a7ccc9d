/**
 * Libraries that search texts, and plain BM25, asked what our matcher is asked: which measures
 * answer this one. Each is set up as one would for Chinese, and of the settings that its
 * documentation offers those are kept that rank the gold pairs best:
 *
 * - character bigrams as terms, ours (`lib/text/bigrams.ts`), where the library takes a tokenizer;
 * - the title as a field of its own beside the text, which has it too, so that it counts twice. More
 *   weight to it made every one of them worse;
 * - the whole measure as the query, any term may be missing. Fuse.js compares short patterns only,
 *   so its query is the title.
 */
import { create, insertMultiple, search } from '@orama/orama';
import { Index as FlexIndex } from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { bigrams } from '../../lib/text/bigrams';
import { createBm25 } from './peers-bm25';

/** A measure as far as a peer reads it; the text begins with the title. */
interface PeerMeasure {
  readonly title: string;
  readonly text: string;
}

/** A measure of the library by its place in what was built, with the peer's own score. */
type PeerScore = readonly [place: number, score: number];

export interface Peer {
  readonly name: string;
  /** More measures than this are not tried: a query would take minutes. */
  readonly most: number;
  /** Takes the measures one after the other; what it keeps of them is its own matter. */
  build(measures: Iterable<PeerMeasure>): Promise<PeerIndex>;
}

interface PeerIndex {
  /** The best by score, at most `limit` of them, best first; those that share nothing may be missing. */
  query(measure: PeerMeasure, limit: number): Promise<readonly PeerScore[]>;
}

/** What a measure without a title is asked by, where only a title can be asked. */
const titleOf = ({ title, text }: PeerMeasure) => title || text.slice(0, 30);

/** Bigrams as often as they occur, and each once. */
const everyBigram = (text: string) =>
  Array.from(bigrams(text)).flatMap(([term, count]) => new Array<string>(count).fill(term));
const distinctBigrams = (text: string) => [...bigrams(text).keys()];

/** Fuzzy comparison of characters (Bitap), without an index: linear in the library's characters. */
const fuse: Peer = {
  name: 'Fuse.js',
  most: 10_000,
  async build(measures) {
    const index = new Fuse([...measures], {
      keys: ['title', 'text'],
      includeScore: true,
      ignoreLocation: true,
      threshold: 1,
    });
    return {
      query: async (measure, limit) =>
        index
          .search(titleOf(measure), { limit })
          .map(({ refIndex, score = 1 }) => [refIndex, 1 - score] as const),
    };
  },
};

/** BM25+ over fields. Has no limit: it always answers all that share a term. */
const minisearch: Peer = {
  name: 'MiniSearch',
  most: Number.POSITIVE_INFINITY,
  async build(measures) {
    const index = new MiniSearch<PeerMeasure & { id: number }>({
      fields: ['title', 'text'],
      tokenize: everyBigram,
    });
    let id = 0;
    for (const { title, text } of measures) index.add({ id: id++, title, text });
    return {
      query: async ({ text }, limit) =>
        index
          .search(text)
          .slice(0, limit)
          .map(({ id: place, score }) => [place as number, score] as const),
    };
  },
};

/** Counts of common terms by their position. Gives an order, no scores: they are made of the rank. */
const flexsearch: Peer = {
  name: 'FlexSearch',
  most: Number.POSITIVE_INFINITY,
  async build(measures) {
    const index = new FlexIndex({ tokenize: 'strict', encode: distinctBigrams, resolution: 1 });
    let id = 0;
    for (const { text } of measures) index.add(id++, text);
    return {
      query: async ({ text }, limit) =>
        index
          // Without `suggest` all terms must be there.
          .search(text, { limit, suggest: true })
          .map((place, rank) => [place as number, 1 / (rank + 1)] as const),
    };
  },
};

/** BM25 over fields, with its documents. */
const orama: Peer = {
  name: 'Orama',
  most: Number.POSITIVE_INFINITY,
  async build(measures) {
    const index = create({
      schema: { title: 'string', text: 'string' } as const,
      components: {
        tokenizer: {
          language: 'chinese',
          normalizationCache: new Map(),
          tokenize: distinctBigrams,
        },
      },
    });
    let id = 0;
    for (const batch of batches(measures, 1000)) {
      await insertMultiple(
        index,
        batch.map(({ title, text }) => ({ id: `${id++}`, title, text })),
      );
    }
    return {
      query: async ({ text }, limit) => {
        const { hits } = await search(index, { term: text, limit });
        return hits.map(({ id: place, score }) => [Number(place), score] as const);
      },
    };
  },
};

const bm25: Peer = {
  name: 'BM25 on bigrams',
  most: Number.POSITIVE_INFINITY,
  async build(measures) {
    const query = createBm25(
      (function* () {
        for (const { text } of measures) yield bigrams(text);
      })(),
    );
    return { query: async ({ text }, limit) => query(bigrams(text), limit) };
  },
};

export const PEERS: readonly Peer[] = [fuse, minisearch, flexsearch, orama, bm25];

function* batches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
