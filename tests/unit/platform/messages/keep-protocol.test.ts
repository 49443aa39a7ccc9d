/** What is said of clips between pages and the background: right shapes are taken, wrong ones nowhere. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KEEP_ANSWERS, KEEP_PAYLOADS } from '../../../../lib/platform/messages/keep-protocol';
import { REQUESTS, TAB_REQUESTS } from '../../../../lib/platform/messages/protocol';
import { clauseWith } from '../../collection/clips';

/** A copy with the value at a path replaced; `undefined` takes it away. */
function changed(value: unknown, path: readonly (string | number)[], to: unknown): unknown {
  const copy = structuredClone({ value });
  let at = copy as unknown as Record<string | number, unknown>;
  for (const step of ['value', ...path].slice(0, -1)) at = at[step] as typeof at;
  const last = ['value', ...path].at(-1) ?? '';
  if (to === undefined) delete at[last];
  else at[last] = to;
  return copy.value;
}

type Path = readonly (string | number)[];

const LONG = '长'.repeat(2_100_001);
const target = {
  kind: 'number',
  quote: '30%',
  start: 0,
  end: 3,
  metric: '普及率',
  metricText: '普及率',
  scope: null,
  modality: null,
  comparator: '>=',
  value: 30,
  max: null,
  unit: '%',
  deadline: null,
  horizon: null,
};

describe('an answer to a page', () => {
  const places = {
    places: [
      { id: 'a', state: 'exact', spans: [[0, 4]], measureId: '二(四)' },
      {
        id: 'b',
        state: 'revised',
        spans: [
          [9, 12],
          [14, 20],
        ],
        measureId: null,
      },
    ],
    others: { 'henan/二(四)': 'c' },
  };
  const changes = {
    before: '25%',
    after: '30%',
    removed: [[0, 2]],
    added: [[0, 2]],
    targets: [{ metricText: '普及率', before: null, after: target }],
  };

  it.each<[keyof typeof KEEP_ANSWERS, unknown]>([
    ['find-saved', places],
    ['find-saved', { places: [], others: {} }],
    ['changes', changes],
    ['changes', null],
    ['save', { id: 'a', problem: null }],
    ['save', { id: null, problem: 'full' }],
    ['take-out', false],
    ['texts', { 'app.lang': 'zh-CN' }],
  ])('to %s is taken', (kind, answer) => {
    expect(KEEP_ANSWERS[kind](answer)).toBe(true);
    expect(v.is(REQUESTS[kind].answer, answer)).toBe(true);
  });

  const answers: Partial<Record<keyof typeof KEEP_ANSWERS, unknown>> = {
    'find-saved': places,
    changes,
    save: { id: 'a', problem: null },
    'take-out': true,
    texts: { a: 'b' },
  };

  it.each<[keyof typeof KEEP_ANSWERS, Path, unknown]>([
    ['find-saved', [], undefined],
    ['find-saved', [], [places]],
    ['find-saved', ['places'], undefined],
    ['find-saved', ['places'], {}],
    ['find-saved', ['others'], null],
    ['find-saved', ['others', 'henan/二(四)'], 7],
    ['find-saved', ['places', 0], 'a'],
    ['find-saved', ['places', 0, 'id'], 1],
    ['find-saved', ['places', 0, 'state'], 'lost'],
    ['find-saved', ['places', 0, 'state'], undefined],
    ['find-saved', ['places', 0, 'spans'], [0, 4]],
    ['find-saved', ['places', 0, 'spans', 0], [0]],
    ['find-saved', ['places', 0, 'spans', 0], [0, '4']],
    ['find-saved', ['places', 0, 'measureId'], undefined],
    ['changes', ['before'], null],
    ['changes', ['added'], '30'],
    ['changes', ['targets', 0, 'after'], {}],
    ['changes', ['targets', 0, 'metricText'], undefined],
    ['save', ['problem'], 'unknown'],
    ['save', ['id'], undefined],
    ['take-out', [], 'true'],
    ['texts', ['a'], { b: 'c' }],
  ])('to %s is refused where %j is %j', (kind, path, to) => {
    const odd = changed(answers[kind], path, to);
    expect(KEEP_ANSWERS[kind](odd)).toBe(false);
    expect(v.is(REQUESTS[kind].answer, odd)).toBe(false);
  });
});

describe('what a tab is asked of clips', () => {
  it.each<[keyof typeof KEEP_PAYLOADS, unknown, boolean]>([
    ['go-to-place', { span: [1, 2] }, true],
    ['go-to-place', { span: [1, null] }, false],
    ['go-to-place', { span: '1,2' }, false],
    ['go-to-place', [1, 2], false],
    ['go-to-place', null, false],
    ['page-text', undefined, true],
    ['page-text', 'all', false],
    ['look-for-saved', undefined, true],
    ['look-for-saved', 0, false],
  ])('%s with %j: %j', (kind, payload, taken) => {
    expect(KEEP_PAYLOADS[kind](payload)).toBe(taken);
    expect(v.is(TAB_REQUESTS[kind].request, payload)).toBe(taken);
  });
});

describe('what a page asks', () => {
  const { selectors: _, ...words } = clauseWith();
  const clause = {
    ...words,
    selectors: { quote: { exact: '甲', prefix: '', suffix: '' }, position: { start: 0, end: 1 } },
  };
  const page = {
    facts: null,
    measures: [{ id: '1', path: ['1'], title: '甲', spans: [[0, 1]] }],
    text: '甲',
    before: '',
    whole: true,
  };
  const requests = {
    save: { from: 'selection', clause },
    'find-saved': { page, others: [{ planId: 'henan', measureId: '1' }] },
    changes: { id: 'a', text: '甲' },
    'take-out': { id: 'a' },
    reattach: { tabId: 1, id: 'a', span: [0, 1], measureId: null, takeWords: true },
    'saved-here': { tabId: 1 },
  } as const;

  it.each(Object.keys(requests) as (keyof typeof requests)[])('%s is taken', (kind) => {
    expect(v.is(REQUESTS[kind].request, requests[kind])).toBe(true);
  });

  it.each<[keyof typeof requests, Path, unknown]>([
    ['save', ['from'], 'elsewhere'],
    ['save', ['clause'], undefined],
    ['save', ['clause', 'quote'], ''],
    ['save', ['clause', 'quote'], LONG],
    ['save', ['clause', 'kind'], 'note'],
    ['save', ['clause', 'path'], '二'],
    ['save', ['clause', 'document'], null],
    ['save', ['clause', 'document', 'region'], 350000],
    ['save', ['clause', 'document', 'source', 'url'], 'javascript:alert(1)'],
    ['save', ['clause', 'document', 'source', 'url'], 'data:text/html,<script>'],
    ['save', ['clause', 'selectors', 'position', 'start'], -1],
    ['save', ['clause', 'selectors', 'position', 'end'], Number.NaN],
    ['save', ['clause', 'selectors', 'quote', 'exact'], null],
    ['find-saved', ['page', 'text'], LONG],
    ['find-saved', ['page', 'facts'], undefined],
    ['find-saved', ['page', 'measures', 0, 'spans'], [[0]]],
    ['find-saved', ['page', 'whole'], 'yes'],
    ['find-saved', ['others'], [{ planId: 'henan' }]],
    ['changes', ['text'], LONG],
    ['take-out', ['id'], ['a']],
    ['reattach', ['span'], [0]],
    ['reattach', ['tabId'], undefined],
    ['reattach', ['takeWords'], 1],
    ['saved-here', ['tabId'], '1'],
  ])('%s is refused where %j is wrong', (kind, path, to) => {
    expect(v.is(REQUESTS[kind].request, changed(requests[kind], path, to))).toBe(false);
  });
});
