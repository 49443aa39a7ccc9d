import { describe, expect, it } from 'vitest';
import { targetsOfMeasure, withTargets } from '../../../lib/plan/with-targets';
import { planOf } from './article';

const document = { horizon: '2020', signedOn: null, publishedOn: null, documentNumber: null };
const deadlines = (text: string, facts: Partial<Record<keyof typeof document, string>>) =>
  targetsOfMeasure({ text, heading: [] }, { ...document, ...facts }).map((each) => each.deadline);

describe('a deadline that counts from the signing of the document', () => {
  it.each([
    ['by its date', { signedOn: '2018-03-20' }, ['2021']],
    ['by its number', { documentNumber: '国发〔2017〕40号' }, ['2020']],
    ['by its publication', { publishedOn: '2018-04-01' }, ['2021']],
    ['which nobody knows', {}, [null]],
  ])('%s', (_, facts, expected) => {
    expect(deadlines('三年内建成平台10个', facts)).toEqual(expected);
  });
});

describe('a heading without a full stop', () => {
  it.each([
    ['that the body runs on from', '加强科技创新', '', '建设实验室2个'],
    ['that a colon parts', '培育主体', '：', '扶持企业200家'],
  ])('%s is no part of a target', (_, title, stop, quote) => {
    const text = `${title}${stop}${quote}`;
    const [target] = targetsOfMeasure({ text, heading: [title] }, document);
    expect(target?.quote).toBe(quote);
    expect(text.slice(target?.start, target?.end)).toBe(quote);
  });
});

it('does not take those who fail for a milestone', () => {
  const text = '2023年6月底前完成改造，逾期未完成的依法关停';
  expect(targetsOfMeasure({ text, heading: [] }, document).map(({ quote }) => quote)).toEqual([
    '完成改造',
  ]);
});

it('keeps the horizon of the document beside a target without a deadline', () => {
  const [target] = targetsOfMeasure({ text: '建成平台10个', heading: [] }, document);
  expect(target).toMatchObject({ deadline: null, horizon: '2020' });
});

it('gives the agencies of a plan their present names, which the parser leaves open', () => {
  const plan = planOf('一、建设平台。建成平台。（责任单位：省经信委、省财政厅）');
  const current = ({ measures }: typeof plan) =>
    measures.flatMap(({ agencies }) => agencies.map(({ current }) => current));
  expect(current(plan)).toEqual([null, null]);
  expect(current(withTargets(plan))).toEqual(['省工业和信息化厅', null]);
});
