/** What the views of the collection are made of: rows, choosing, excerpts, folders, keys. */
import { describe, expect, it } from 'vitest';
import { daysLeft } from '../../../components/collection/clip-bin';
import { excerptOf } from '../../../components/collection/excerpt';
import { branchesOf, idsWithin } from '../../../components/collection/folder-tree';
import {
  all,
  extended,
  NONE_CHOSEN,
  stillThere,
  toggled,
} from '../../../components/parts/chosen-rows';
import { commandOf, historyKey } from '../../../components/parts/collection-keys';
import { layoutOf, linesWithin } from '../../../components/parts/virtual-rows';

describe('of ten thousand rows', () => {
  const layout = layoutOf(
    Array.from({ length: 10_000 }, (_, i) => i % 100 === 0),
    { row: 100, head: 30 },
  );

  it('each begins where the one before ends', () => {
    expect([...layout.tops.slice(0, 3)]).toEqual([0, 30, 130]);
    expect(layout.height).toBe(9_900 * 100 + 100 * 30);
  });

  it.each([
    ['the beginning', [0, 800], 0, 15],
    ['the middle', [500_000, 500_800], 5029, 5050],
    ['the end', [992_200, 993_000], 9986, 10_000],
  ] as const)('only those near %s are drawn', (_, seen, from, to) => {
    const [first, last] = linesWithin(layout, seen);
    expect(last - first).toBeLessThan(24);
    expect(Math.abs(first - from)).toBeLessThan(6);
    expect(Math.abs(last - to)).toBeLessThan(6);
    expect(layout.tops[first]).toBeLessThanOrEqual(seen[0]);
  });

  it('some are drawn though the list is out of sight', () => {
    expect(linesWithin(layout, [-900, -100])).toEqual([0, 6]);
    expect(linesWithin(layoutOf([], { row: 100, head: 30 }), [0, 800])).toEqual([0, 0]);
  });
});

describe('choosing', () => {
  const order = ['a', 'b', 'c', 'd', 'e'];
  const idsOf = ({ ids }: { ids: ReadonlySet<string> }) => [...ids].sort();

  it('adds and takes away one by one', () => {
    const both = toggled(toggled(NONE_CHOSEN, 'a'), 'c');
    expect(idsOf(both)).toEqual(['a', 'c']);
    expect(idsOf(toggled(both, 'a'))).toEqual(['c']);
  });

  it('takes all from where it began, in either direction', () => {
    const from = toggled(NONE_CHOSEN, 'c');
    expect(idsOf(extended(from, 'e', order, null))).toEqual(['c', 'd', 'e']);
    expect(idsOf(extended(extended(from, 'e', order, null), 'b', order, null))).toEqual(['b', 'c']);
  });

  it('begins where the reader is, when nothing was chosen', () => {
    expect(idsOf(extended(NONE_CHOSEN, 'c', order, 'b'))).toEqual(['b', 'c']);
    expect(idsOf(extended(NONE_CHOSEN, 'z', order, 'b'))).toEqual(['z']);
  });

  it('lets go of what is no longer shown', () => {
    const chosen = all(order);
    expect(idsOf(stillThere(chosen, new Set(['b', 'x'])))).toEqual(['b']);
    expect(stillThere(chosen, new Set(order))).toBe(chosen);
  });
});

describe('an excerpt', () => {
  it.each([
    ['the beginning', '一二三四五六七八九十', [], 5, '一二三四五…', []],
    ['all of a short text', '一二三', [[1, 2]], 5, '一二三', [[1, 2]]],
  ] as const)('is %s', (_, text, spans, length, expected, within) => {
    expect(excerptOf(text, spans, length)).toEqual({ text: expected, spans: within });
  });

  it('is around the first hit, which keeps its words', () => {
    const text = `${'前'.repeat(300)}目标${'后'.repeat(300)}`;
    const { text: part, spans } = excerptOf(text, [[300, 302]], 60);
    expect(part.length).toBe(62);
    expect(spans.map(([start, end]) => part.slice(start, end))).toEqual(['目标']);
  });
});

describe('folders', () => {
  const folder = (id: string, parent: string | null, name = id) => ({ id, name, parent });

  it('are drawn as a tree, each level by name', () => {
    const tree = branchesOf([
      folder('b', null),
      folder('c', 'b'),
      folder('a', null),
      folder('d', 'c'),
    ]);
    expect(tree.map(({ folder: { id }, depth }) => `${depth}${id}`)).toEqual([
      '0a',
      '0b',
      '1c',
      '2d',
    ]);
    expect(tree.at(-1)?.path).toEqual(['b', 'c', 'd']);
    expect([...idsWithin(tree, 'b')]).toEqual(['b', 'c', 'd']);
    expect([...idsWithin(tree, 'a')]).toEqual(['a']);
  });

  it('are all drawn, though their parent is gone or themselves', () => {
    const tree = branchesOf([
      folder('a', 'gone'),
      folder('b', 'b'),
      folder('c', 'd'),
      folder('d', 'c'),
    ]);
    expect(tree.map(({ folder: { id } }) => id).sort()).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a key of the list', () => {
  const key = (name: string, held: Partial<KeyboardEvent> = {}) => ({
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...held,
  });

  it.each([
    ['j', {}, 'next', null],
    ['ArrowDown', {}, 'next', 'next'],
    ['ArrowUp', { shiftKey: true }, 'extend-previous', 'extend-previous'],
    [' ', {}, 'toggle', 'toggle'],
    ['a', { ctrlKey: true }, 'all', 'all'],
    ['a', { metaKey: true }, 'all', 'all'],
    ['a', {}, null, null],
    ['?', { shiftKey: true }, 'help', null],
    ['/', {}, 'search', null],
    ['Delete', {}, 'bin', 'bin'],
    ['s', { ctrlKey: true }, null, null],
    ['ArrowDown', { altKey: true }, null, null],
  ] as const)('%s with %o does %s, and %s without letters', (name, held, withLetters, without) => {
    expect(commandOf(key(name, held), true)).toBe(withLetters);
    expect(commandOf(key(name, held), false)).toBe(without);
  });

  it.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['z', { metaKey: true }, 'undo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['z', {}, null],
    ['z', { ctrlKey: true, altKey: true }, null],
  ] as const)('%s with %o is for %s', (name, held, way) => {
    expect(historyKey(key(name, held))).toBe(way);
  });
});

it.each([
  ['2026-05-01T08:00:00.000Z', 30],
  ['2026-04-30T09:00:00.000Z', 30],
  ['2026-04-30T07:00:00.000Z', 29],
  ['2026-04-02T08:00:00.000Z', 1],
  ['2026-03-01T08:00:00.000Z', 0],
])('what was put into the bin at %s stays for %i days', (deletedAt, days) => {
  expect(daysLeft({ deletedAt }, new Date('2026-05-01T08:00:00.000Z'))).toBe(days);
});
