/** What a reader is told about a clause that was revised. */
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../lib/anchor/changes';

/** `25% by 2020`: what of a target the reader is shown. */
const said = (target: { value: number | null; deadline: string | null } | null) =>
  target && `${target.value} by ${target.deadline}`;

const OLD = '推进农业领域应用。到2020年，农业信息化率达到25%。';

describe('what changed in the targets', () => {
  it.each<[string, string, string, [string | null, string | null][]]>([
    ['nothing', OLD, OLD, []],
    ['nothing but widths', OLD, OLD.replace('25%', '２５％').replace('，', ','), []],
    ['words only', OLD, OLD.replace('推进', '大力推进'), []],
    ['a higher value', OLD, OLD.replace('25', '30'), [['25 by 2020', '30 by 2020']]],
    ['a later deadline', OLD, OLD.replace('2020', '2022'), [['25 by 2020', '25 by 2022']]],
    ['a dropped target', OLD, '推进农业领域应用。', [['25 by 2020', null]]],
    [
      'one of two targets',
      `${OLD}培育企业10家。`,
      `${OLD.replace('25', '30')}培育企业10家。`,
      [['25 by 2020', '30 by 2020']],
    ],
    [
      'one metric of several places',
      '到2020年，城市宽带普及率达到90%，农村宽带普及率达到60%。',
      '到2020年，农村宽带普及率达到70%，城市宽带普及率达到90%。',
      [['60 by 2020', '70 by 2020']],
    ],
    ['an added target', '推进农业领域应用。', OLD, [[null, '25 by 2020']]],
  ])('%s', (_, before, after, expected) => {
    const { targets } = changesBetween(before, after);
    expect(targets.map((change) => [said(change.before), said(change.after)])).toEqual(expected);
  });
});

it('the words that differ are spans of both texts', () => {
  const { differences } = changesBetween(OLD, OLD.replace('25%', '30%'));
  expect(differences.own.map(([start, end]) => OLD.slice(start, end))).toEqual(['25%']);
  expect(differences.other).toHaveLength(1);
});
