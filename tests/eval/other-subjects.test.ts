/**
 * Notices of any subject are read as well as those of the library's: their measures exactly, their
 * targets nearly so, those that nobody looked at no worse than the others.
 */
import { describe, expect, it } from 'vitest';
import { isAt, otherNotices, otherTargetFigures } from './other-subjects';

const TOLERANCE = 0.01;
const notices = otherNotices();

describe.each(notices)('the notice on $name', ({ plan, expected }) => {
  it('has its measures, and no others', () => {
    expect(plan.measures).toHaveLength(expected.length);
    expect(expected.length).toBeGreaterThanOrEqual(15);
  });

  it.each(expected)('has $path $title, from its first word to its last', (wanted) => {
    const measure = plan.measures.find((each) => isAt(each, wanted.path));
    const text = measure?.text.replace(/\s/g, '') ?? '';
    expect({
      title: measure?.title,
      agencies: measure?.agencies.map(({ name }) => name),
      first10: text.slice(0, wanted.first10.length),
      last10: text.slice(-wanted.last10.length),
    }).toEqual({
      title: wanted.title,
      agencies: wanted.agencies,
      first10: wanted.first10,
      last10: wanted.last10,
    });
  });
});

describe('their targets', () => {
  it.each([
    ['looked at', true, { f1: 1, milestoneRecall: 1 }],
    ['not looked at', false, { f1: 0.902, milestoneRecall: 0.889 }],
  ])('are read as well as before in those %s', (_, seen, committed) => {
    const { f1, milestoneRecall } = otherTargetFigures(
      notices.filter((each) => each.seen === seen),
    );
    expect(f1).toBeGreaterThanOrEqual(committed.f1 - TOLERANCE);
    expect(milestoneRecall).toBeGreaterThanOrEqual(committed.milestoneRecall - TOLERANCE);
  });
});
