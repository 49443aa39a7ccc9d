/** Marks in a registry that is not ours alone: the page, others, and an older version of us. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Marks, removeLeftMarks } from '../../../lib/overlay/highlights';

const registry = new Map<string, unknown>();
vi.stubGlobal('CSS', { highlights: registry });
vi.stubGlobal(
  'Highlight',
  class {
    readonly ranges: readonly unknown[];
    constructor(...ranges: readonly unknown[]) {
      this.ranges = ranges;
    }
  },
);
/** The registry keeps ranges and never looks at them; a name is as good. */
const range = (name: string) => name as unknown as StaticRange;
const painted = () =>
  Object.fromEntries(
    [...registry].map(([name, highlight]) => [
      name,
      (highlight as { ranges?: readonly unknown[] }).ranges ?? highlight,
    ]),
  );

beforeEach(() => registry.clear());

describe('marks', () => {
  it('are one highlight a kind, with all its ranges', () => {
    const marks = new Marks();
    marks.paint('same', [range('a'), range('b')]);
    marks.paint('partial', [range('c')]);
    expect(painted()).toEqual({ 'lince-same': ['a', 'b'], 'lince-partial': ['c'] });
  });

  it('are replaced by those painted next, and gone when these are none', () => {
    const marks = new Marks();
    marks.paint('same', [range('a')]);
    marks.paint('same', [range('b')]);
    expect(painted()).toEqual({ 'lince-same': ['b'] });
    marks.paint('same', []);
    expect(painted()).toEqual({});
  });

  it("go at the end, and leave the page's and other extensions' alone", () => {
    registry.set('search', 'of the page');
    const marks = new Marks();
    marks.paint('same', [range('a')]);
    marks.paint('current', [range('a')]);
    marks.clear();
    marks.clear();
    expect(painted()).toEqual({ search: 'of the page' });
  });

  it('of a newer version stay when the older one ends or paints nothing', () => {
    const [old, next] = [new Marks(), new Marks()];
    old.paint('same', [range('old')]);
    old.paint('partial', [range('old')]);
    next.paint('same', [range('new')]);
    next.paint('partial', [range('new')]);
    old.paint('partial', []);
    old.clear();
    expect(painted()).toEqual({ 'lince-same': ['new'], 'lince-partial': ['new'] });
  });

  it('that someone else took away are no trouble', () => {
    const marks = new Marks();
    marks.paint('same', [range('a')]);
    registry.clear();
    marks.clear();
    marks.paint('same', [range('b')]);
    expect(painted()).toEqual({ 'lince-same': ['b'] });
  });
});

describe('a new start', () => {
  it('takes away what an earlier version left, and nothing else', () => {
    for (const name of ['lince-same', 'lince-old-kind', 'search', 'spelling-lince-']) {
      registry.set(name, name);
    }
    removeLeftMarks();
    expect([...registry.keys()]).toEqual(['search', 'spelling-lince-']);
  });
});
