import { describe, expect, it } from 'vitest';
import { withMark } from '../../../lib/plan/mend/marks';
import { mendMeasures } from '../../../lib/plan/mend/mend';
import { readingOf } from '../../../lib/plan/mend/reading';
import { changesBetween, isUnchanged } from '../../../lib/plan/plan-changes';
import { articleFromText } from '../../../lib/text/plain-text';
import { linesOf, planOf } from './article';

const TEXT = '一、任务\n(一)甲。做一。\n接着做。\n(二)乙。做二。\n各地要抓好落实。';
const idsOf = (measures: readonly { readonly id: string }[]) => measures.map(({ id }) => id);

describe('between two readings', () => {
  const before = planOf(TEXT);

  it('nothing has changed in the same one', () => {
    expect(isUnchanged(changesBetween(before, planOf(TEXT)))).toBe(true);
  });

  it('a new measure was added', () => {
    const changes = changesBetween(before, planOf(`${TEXT}\n(三)丙。做三。`));
    expect(idsOf(changes.added)).toEqual(['一(三)']);
    expect(changes.gone).toEqual([]);
  });

  it('one that was only given another number has changed', () => {
    const changes = changesBetween(before, planOf(TEXT.replace('(二)乙', '(三)乙')));
    expect(idsOf(changes.changed)).toContain('一(三)');
    expect([changes.added, changes.gone]).toEqual([[], []]);
  });

  it('one with other words under its number has changed', () => {
    const changes = changesBetween(before, planOf(TEXT.replace('做一', '做完一')));
    expect(idsOf(changes.changed)).toEqual(['一(一)']);
  });

  it('one that is no more is gone', () => {
    expect(
      idsOf(changesBetween(before, planOf('一、任务\n(一)甲。做一。\n接着做。')).gone),
    ).toEqual(['一(二)']);
  });

  it('facts are told apart from measures', () => {
    const changes = changesBetween(before, { ...before, region: '410000' });
    expect(changes).toMatchObject({ facts: true, added: [], gone: [], changed: [] });
  });
});

describe('the lines of a document', () => {
  const article = articleFromText(TEXT);
  const kinds = (marks: Parameters<typeof mendMeasures>[2]) =>
    readingOf(article, mendMeasures(article, planOf(TEXT).measures, marks), marks).lines.map(
      ({ kind, measure, mark }) => [kind, measure, mark],
    );

  it('are told by what the plan has of them', () => {
    expect(kinds([])).toEqual([
      ['heading', null, null],
      ['measure', '一(一)', null],
      ['body', '一(一)', null],
      ['measure', '一(二)', null],
      ['outside', null, null],
    ]);
  });

  it('follow the marks on them', () => {
    const line = linesOf(TEXT)[4];
    if (!line) throw new Error('five lines');
    expect(kinds(withMark(article, [], line, 'joined')).at(-1)).toEqual([
      'body',
      '一(二)',
      'joined',
    ]);
  });

  it('count the marks whose words are gone', () => {
    const marks = [{ start: 0, words: '不在了', as: 'none' as const }];
    expect(readingOf(article, planOf(TEXT).measures, marks).lost).toBe(1);
  });
});
