/** What people read of an analysis. */
import { expect, it } from 'vitest';
import { describe as tell } from '../../../lib/cli/describe';
import type { ListedEquivalent } from '../../../lib/cli/equivalents';
import { analyzePage, analyzeText } from '../../../lib/files/analyze';

const TEXT = [
  '青砚市人民政府关于支持渔港经济发展的意见',
  '一、完善基础设施',
  '（一）建设中心渔港。到2027年，建成一级渔港5座。（责任单位：市农业农村局、市财政局）',
  '（二）推进渔船更新。更新改造钢质渔船200艘。',
].join('\n');

const equivalent: ListedEquivalent = {
  plan: 'fujian-2017',
  region: '350000',
  measure: '二(一)',
  title: '建设渔港',
  level: 'same',
  score: 0.456,
  evidence: [],
};

it('tells of a document: its name, a paragraph a measure, agencies and targets', () => {
  const lines = tell('a.txt', analyzeText(TEXT), new Map()).split('\n');
  expect(lines[0]).toBe('a.txt: notice (1.00; text file)');
  expect(lines).toContain('青砚市人民政府关于支持渔港经济发展的意见');
  expect(lines).toContain('一 （一） 建设中心渔港');
  expect(lines).toContain('    责任单位：市农业农村局、市财政局');
  expect(lines).toContain('    目标：建成一级渔港5座（2027）');
});

it.each([
  ['same', 'same', '    ● 闽 建设渔港 0.46'],
  ['in part', 'partial', '    ○ 闽 建设渔港 0.46'],
  ['below the threshold', null, '    · 闽 建设渔港 0.46'],
] as const)('marks an equivalent that is %s', (_situation, level, line) => {
  const analysis = analyzeText(TEXT);
  const id = analysis.plan?.measures[0]?.id ?? '';
  const text = tell('a.txt', analysis, new Map([[id, [{ ...equivalent, level }]]]));
  expect(text.split('\n')).toContain(line);
});

it('names the country where an equivalent is from no region', () => {
  const analysis = analyzeText(TEXT);
  const id = analysis.plan?.measures[0]?.id ?? '';
  const text = tell('a.txt', analysis, new Map([[id, [{ ...equivalent, region: null }]]]));
  expect(text).toContain('● 国 建设渔港');
});

it('tells of another page in one line why it is no notice', async () => {
  const analysis = await analyzePage('<h1>你好</h1>', null);
  expect(tell('b.html', analysis, new Map())).toMatch(/^b\.html: not-a-notice \(0\.\d\d; .*\)\n$/);
});
