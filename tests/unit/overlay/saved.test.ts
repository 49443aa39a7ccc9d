/** Which clauses of an open page are marked as saved, while answers and the reader's clicks cross. */
import { describe, expect, it } from 'vitest';
import { type Place, Saved } from '../../../lib/overlay/saved';
import { measureOf } from '../match/plans';

const [first, second] = [
  measureOf('1', '推进开放在线教育。'),
  measureOf('2', '办好学校。', { spans: [[20, 26]] }),
];
const measures = [first, second];
const NOTHING = { places: [], others: {} };

const placeOf = (id: string, more: Partial<Place> = {}): Place => ({
  id,
  state: 'exact',
  spans: first.spans,
  measureId: '1',
  ...more,
});

/** A page of which this was found, and nothing has been done since. */
function pageWith(places: readonly Place[], others: Record<string, string> = {}): Saved {
  const saved = new Saved();
  saved.found({ places, others }, measures, saved.turns);
  return saved;
}

describe('what was found', () => {
  it('is a measure where it covers most of it, else words out of one', () => {
    const words = placeOf('b', { spans: [[20, 22]], measureId: '2' });
    const saved = pageWith([placeOf('a', { spans: [[0, 8]] }), words], { 'plan/3': 'c' });
    expect([...saved.keys()].sort()).toEqual(['1', 'plan/3']);
    expect(saved.clipOf('2')).toBeNull();
    expect(saved.kept()).toEqual({
      saved: new Set(['plan/3', '1']),
      revised: new Set(),
      words: [words],
    });
  });

  it('is revised where its clip is, and only then', () => {
    const saved = pageWith([placeOf('a', { state: 'revised' })]);
    expect(saved.revisedAt('1')).toBe('a');
    expect(saved.revisedAt('2')).toBeNull();
    expect(saved.kept().revised).toEqual(new Set(['1']));
    saved.put('1', null);
    expect(saved.revisedAt('1')).toBeNull();
  });

  it('gives way to what is found next, and is forgotten with the document', () => {
    const saved = pageWith([placeOf('a')]);
    saved.found({ places: [], others: { 'plan/3': 'c' } }, measures, saved.turns);
    expect([...saved.keys()]).toEqual(['plan/3']);
    saved.put('1', 'a');
    saved.clear();
    expect([...saved.keys()]).toEqual([]);
  });
});

describe('what the reader does', () => {
  it('is marked at once, and no more once it was looked for again', () => {
    const saved = pageWith([]);
    saved.put('1', 'a');
    expect(saved.clipOf('1')).toBe('a');
    saved.put('1', null);
    expect(saved.keys()).toEqual(new Set());
    saved.put('1', 'b');
    saved.found({ places: [], others: { 1: 'b' } }, measures, saved.turns);
    saved.found(NOTHING, measures, saved.turns);
    expect(saved.clipOf('1')).toBeNull();
  });

  it('takes the mark off words that were saved, not off others', () => {
    const saved = pageWith([placeOf('a')]);
    saved.put('1', null);
    expect(saved.kept()).toEqual({ saved: new Set(), revised: new Set(), words: [] });
  });

  it.each([
    ['saved', 'a', NOTHING],
    ['taken out', null, { places: [placeOf('a')], others: {} }],
  ])('stays %s when an answer comes that was asked for before', (_, clip, late) => {
    const saved = pageWith(clip ? [] : [placeOf('a')]);
    const asked = saved.turns;
    saved.put('1', clip);
    saved.found(late, measures, asked);
    expect(saved.clipOf('1')).toBe(clip);
    const now = clip ? { places: [placeOf('a')], others: {} } : NOTHING;
    saved.found(now, measures, saved.turns);
    expect(saved.clipOf('1')).toBe(clip);
  });

  it('before the question is in its answer, what comes behind it is not', () => {
    const saved = pageWith([]);
    saved.put('1', 'a');
    const asked = saved.turns;
    saved.put('2', 'b');
    saved.found(NOTHING, measures, asked);
    expect([...saved.keys()]).toEqual(['2']);
  });
});
