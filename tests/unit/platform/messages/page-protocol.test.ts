/** What a content script takes in is what the protocol's schemas take, and what it shows is sound. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { KEEP_ANSWERS, KEEP_PAYLOADS } from '../../../../lib/platform/messages/keep-protocol';
import { ANSWERS, TAB_PAYLOADS } from '../../../../lib/platform/messages/page-protocol';
import { REQUESTS, TAB_REQUESTS } from '../../../../lib/platform/messages/protocol';
import { equivalentOf } from '../../components/render';
import { seedPlans } from '../../match/plans';

const target = {
  kind: 'number',
  quote: '800亿元',
  start: 0,
  end: 5,
  metric: '信息消费规模',
  metricText: '规模',
  scope: null,
  modality: null,
  comparator: '>=',
  value: 80_000_000_000,
  max: null,
  unit: '元',
  deadline: '2020',
  horizon: null,
};
const equivalent = equivalentOf('henan', '410000', {
  plan: { source: { url: 'https://www.henan.gov.cn/1.html', kind: 'official' } },
  measure: { ...seedPlans()[0]?.measures[5] },
});
const reply = {
  answer: {
    equivalents: { a: [equivalent] },
    targets: { a: [target] },
    library: { plans: 5, stored: true },
  },
  texts: { 'app.lang': 'zh-CN' },
  shows: { equivalents: true, targets: true, letters: true, selection: true },
  kept: true,
};

/** A copy of the reply with the value at a path replaced. */
function changed(path: readonly (string | number)[], value: unknown): unknown {
  const copy = structuredClone(reply);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as typeof at;
  at[path.at(-1) ?? ''] = value;
  return copy;
}

describe('the answer to a notice', () => {
  it('is taken as the schemas take it', () => {
    expect(v.is(REQUESTS.match.answer, reply)).toBe(true);
    expect(ANSWERS.match(reply)).toBe(true);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [reply]],
    ['no texts', changed(['texts'], undefined)],
    ['texts that are none', changed(['texts', 'app.lang'], 1)],
    ['equivalents that are no list', changed(['answer', 'equivalents', 'a'], equivalent)],
    [
      'a region that is a number',
      changed(['answer', 'equivalents', 'a', 0, 'plan', 'region'], 410000),
    ],
    ['another level', changed(['answer', 'equivalents', 'a', 0, 'level'], 'sure')],
    [
      'an address that is a script',
      changed(['answer', 'equivalents', 'a', 0, 'plan', 'source', 'url'], 'javascript:alert(1)'),
    ],
    [
      'evidence without a sentence',
      changed(['answer', 'equivalents', 'a', 0, 'evidence'], [{ own: '甲' }]),
    ],
    ['a target of another kind', changed(['answer', 'targets', 'a', 0, 'kind'], 'wish')],
    ['no word of what is kept', changed(['kept'], undefined)],
    ['marks that are not told', changed(['shows'], {})],
  ])('is refused with %s, as by the schemas', (_, odd) => {
    expect(v.is(REQUESTS.match.answer, odd)).toBe(false);
    expect(ANSWERS.match(odd)).toBe(false);
  });
});

const PAYLOADS = { ...TAB_PAYLOADS, ...KEEP_PAYLOADS };

describe('what a tab is asked', () => {
  it.each<[keyof typeof TAB_REQUESTS, unknown]>([
    ['report', undefined],
    ['report', {}],
    ['go-to', { measureId: '二(四)' }],
    ['go-to', { measureId: 4 }],
    ['go-to', undefined],
    ['go-to-place', { span: [1, 2] }],
    ['go-to-place', { span: [1] }],
    ['page-text', undefined],
    ['look-for-saved', {}],
    ['clause-mode', undefined],
    ['clause-mode', null],
    ['switch', { on: true }],
    ['switch', { on: 'yes' }],
  ])('%s with %j is judged as by the schemas', (kind, payload) => {
    expect(PAYLOADS[kind](payload)).toBe(v.is(TAB_REQUESTS[kind].request, payload));
  });

  it('is checked for each kind', () => {
    expect(Object.keys(PAYLOADS).sort()).toEqual(Object.keys(TAB_REQUESTS).sort());
    const asked = Object.keys(REQUESTS).filter(
      (kind) =>
        !/^(?:search|gaps|targets|matrix|saved-here|saved-among|reattach|bin|undo-step)$/.test(
          kind,
        ),
    );
    expect(Object.keys({ ...ANSWERS, ...KEEP_ANSWERS }).sort()).toEqual(asked.sort());
  });
});
