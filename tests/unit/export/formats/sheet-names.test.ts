import { describe, expect, it } from 'vitest';
import { sheetNames } from '../../../../lib/export/formats/sheet-names';

describe('names of sheets', () => {
  it.each([
    ['are the titles', ['摘录', '目标'], ['摘录', '目标']],
    ['have nothing in them that Excel forbids', ['a[b]:c*d?e/f\\g'], ['a b c d e f g']],
    ['do not begin or end with an apostrophe or a blank', ["'' a's '"], ["a's"]],
    [
      'are told apart, whatever their case',
      ['Plan', 'plan', 'PLAN'],
      ['Plan', 'plan (2)', 'PLAN (3)'],
    ],
    ['are never that of the list of changes', ['History'], ['History (2)']],
    ['are not empty', ['', '???'], ['Sheet1', 'Sheet2']],
    ['are cut where they are too long', ['长'.repeat(40)], ['长'.repeat(31)]],
    [
      'are cut for the number that tells them apart',
      ['长'.repeat(31), '长'.repeat(40)],
      ['长'.repeat(31), `${'长'.repeat(27)} (2)`],
    ],
    ['are not cut within a character', [`${'长'.repeat(30)}𠮷`], ['长'.repeat(30)]],
  ])('%s', (_, titles, names) => {
    expect(sheetNames(titles)).toEqual(names);
  });
});
