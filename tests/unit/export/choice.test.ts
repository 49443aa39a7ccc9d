/** What is remembered of how clips were handed on, and names of files that every system takes. */
import { describe, expect, it } from 'vitest';
import { USUAL_CLIP_COLUMNS } from '../../../lib/export/books/clip-columns';
import { choiceFrom, fileName, moved } from '../../../lib/export/choice';
import { FORM_IDS } from '../../../lib/export/forms';

describe('a stored choice', () => {
  it('is what was chosen', () => {
    expect(
      choiceFrom({
        handOnForm: 'html',
        handOnColumns: ['quote', 'region'],
        handOnGrouping: 'topic',
        handOnPart: 'targets',
      }),
    ).toEqual({ form: 'html', columns: ['quote', 'region'], grouping: 'topic', part: 'targets' });
  });

  it.each([
    { handOnForm: '', handOnColumns: [], handOnGrouping: '', handOnPart: '' },
    {
      handOnForm: 'of a later version',
      handOnColumns: ['gone'],
      handOnGrouping: 'by moon',
      handOnPart: '',
    },
  ])('%j falls back to the usual', (stored) => {
    expect(choiceFrom(stored)).toEqual({
      form: FORM_IDS[0],
      columns: USUAL_CLIP_COLUMNS,
      grouping: 'none',
      part: 'all',
    });
  });

  it('keeps what is known of its columns, each once', () => {
    const stored = { handOnForm: 'csv', handOnGrouping: 'none', handOnPart: '' };
    const { columns } = choiceFrom({ ...stored, handOnColumns: ['note', 'gone', 'note', 'path'] });
    expect(columns).toEqual(['note', 'path']);
  });
});

describe('a column', () => {
  it.each([
    ['quote', -1, ['quote', 'region', 'note']],
    ['quote', 1, ['region', 'note', 'quote']],
    ['region', -1, ['region', 'quote', 'note']],
    ['note', 1, ['region', 'quote', 'note']],
    ['tags', 1, ['region', 'quote', 'note']],
  ] as const)('%s moved by %i', (key, by, order) => {
    expect(moved(['region', 'quote', 'note'], key, by)).toEqual(order);
  });
});

describe('the name of a file', () => {
  it.each([
    ['信息消费 对照', '信息消费 对照.csv'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j.csv'],
    ['../../etc/passwd', '-..-etc-passwd.csv'],
    ['  名字. ', '名字.csv'],
    ['一\n二\0三', '一-二-三.csv'],
    ['\u202egpj.exe', '-gpj.exe.csv'],
    ['', 'lince.csv'],
    [' . ', 'lince.csv'],
    ['🏮'.repeat(100), `${'🏮'.repeat(80)}.csv`],
  ])('%j is %j', (given, name) => {
    expect(fileName(given, 'lince', 'csv')).toBe(name);
  });
});
