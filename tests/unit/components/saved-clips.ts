/** Clips of an open page as the panel is told of them: one of each kind that is shown in its own way. */
import { changesBetween } from '../../../lib/anchor/changes';
import type { ClipHere } from '../../../lib/platform/messages/kept-protocol';

const OLD = '推进农业领域应用。到2020年，农业信息化率达到25%以上。';
const NOW = OLD.replace('25%', '30%');

export function changesTo(before: string, after: string): NonNullable<ClipHere['changes']> {
  const { differences, targets } = changesBetween(before, after);
  const { own, other } = differences;
  return {
    before,
    after,
    removed: own.map(([start, end]) => [start, end]),
    added: other.map(([start, end]) => [start, end]),
    targets: targets.map((each) => ({ ...each })),
  };
}

export function clipHere(id: string, more: Partial<ClipHere> = {}): ClipHere {
  return {
    id,
    kind: 'measure',
    path: ['二', '(一)'],
    title: '推进农业领域应用',
    quote: OLD,
    state: 'exact',
    spans: [[10, 40]],
    measureId: '二(一)',
    changes: null,
    candidates: [],
    ...more,
  };
}

export const EXACT = clipHere('exact', {
  title: '推进在线教育',
  quote: '推进在线教育。办好学校。',
});
export const REVISED = clipHere('revised', {
  state: 'revised',
  spans: [
    [50, 60],
    [62, 90],
  ],
  changes: changesTo(OLD, NOW),
});
export const LOST = clipHere('lost', {
  title: '推动政务服务网上办理',
  quote: `推动政务服务网上办理。${'推进政务服务事项网上办理。'.repeat(14)}`,
  state: 'lost',
  spans: [],
  measureId: null,
  candidates: [
    { span: [100, 140], measureId: '三(一)', marker: '(一)', text: '优化办事服务。', score: 0.62 },
    { span: [150, 190], measureId: null, marker: '', text: '本文其他部分。', score: 0.31 },
  ],
});
export const SELECTION = clipHere('words', {
  kind: 'selection',
  title: '随笔',
  quote: '山中的溪水绕过老松，鸟声渐远。',
  measureId: null,
});
