/**
 * The peers are set up as they should be: a comparison with one that was crippled by its settings
 * would say nothing. Fuse.js is only tried on a few, because it takes seconds for all.
 */
import { describe, expect, it } from 'vitest';
import { goldMeasures } from './gold';
import { PEERS } from './peers';
import { createBm25 } from './peers-bm25';
import { peerFigures } from './peers-figures';

const gold = goldMeasures();
const few = gold.filter(({ title }) => title !== '').slice(0, 20);

describe.each(PEERS)('$name', (peer) => {
  it('puts a measure of the library first when asked for itself', async () => {
    const index = await peer.build(few);
    for (const [i, measure] of few.entries()) {
      const [first] = await index.query(measure, 3);
      expect(first?.[0]).toBe(i);
    }
  });

  it('answers no more than asked for, best first', async () => {
    const index = await peer.build(few);
    for (const measure of few.slice(0, 5)) {
      const scores = (await index.query(measure, 3)).map(([, score]) => score);
      expect(scores).toHaveLength(3);
      expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
    }
  });

  it('takes the measures one after the other', async () => {
    const index = await peer.build(new Set(few).values());
    expect((await index.query(few[7] ?? { title: '', text: '' }, 1))[0]?.[0]).toBe(7);
  });
});

/** nDCG@3 that the gold data's authors or we reached with it; less would be a fault of settings. */
it('rank the gold pairs as well as they are known to', async () => {
  const reached = await peerFigures(PEERS.filter(({ name }) => name !== 'Fuse.js'));
  const least = { MiniSearch: 0.84, FlexSearch: 0.76, Orama: 0.84, 'BM25 on bigrams': 0.87 };
  for (const [name, nDCG3] of Object.entries(least)) {
    expect(reached.get(name)?.nDCG3, name).toBeGreaterThanOrEqual(nDCG3);
  }
}, 60_000);

describe('BM25', () => {
  const terms = (text: string) => {
    const counts = new Map<string, number>();
    for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  };
  const ask = createBm25(['a b', 'a c c', 'b d d d', 'e', 'f'].map(terms));

  it('scores as the formula says', () => {
    // N = 5, df = 1, mean length 11 / 5; k1 = k3 = 2, b = 0.75.
    const idf = Math.log(4.5 / 1.5);
    const norm = 2 * (0.25 + (0.75 * 3) / 2.2);
    expect(ask(terms('c'), 5)).toEqual([[1, expect.closeTo((idf * 2 * 3) / (2 + norm), 10)]]);
  });

  it('counts a term that the query has twice less than twice', () => {
    const [[, once] = [0, 0]] = ask(terms('c'), 1);
    const [[, twice] = [0, 0]] = ask(terms('c c'), 1);
    expect(twice / once).toBeCloseTo(1.5, 10);
  });

  it.each([
    ['a term that nobody has', 'z'],
    ['no term at all', ''],
  ])('answers nothing to %s', (_, query) => {
    expect(ask(query === '' ? new Map() : terms(query), 5)).toEqual([]);
  });
});
