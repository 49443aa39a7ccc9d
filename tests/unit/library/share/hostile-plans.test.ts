/**
 * Plans of a library file that are damaged or made to hurt: they are left out and listed with the reason,
 * and the others are taken.
 */
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../../lib/library/share/check-plan';
import { readLibraryFile } from '../../../../lib/library/share/read';
import { NOON, sharedPlan, textWith } from './data';

const good = sharedPlan('good');
const own = good.plan.measures[0];

const withPlan = (fields: object) => ({ ...good, plan: { ...good.plan, ...fields } });
const withMeasure = (fields: object) =>
  withPlan({ measures: [{ ...own, ...fields }, ...good.plan.measures.slice(1)] });
const withTarget = (fields: object) =>
  withMeasure({ targets: [{ ...own?.targets[0], ...fields }] });

/** A plan of a file, as it is written into one with the right hash. */
const LEFT_OUT: readonly [situation: string, plan: () => unknown, reason: Reason, field: string][] =
  [
    ['null', () => null, 'wrong-shape', ''],
    ['a number', () => 7, 'wrong-shape', ''],
    ['a list', () => [], 'wrong-shape', 'plan'],
    ['a plan without its text', () => ({ ...good, text: undefined }), 'wrong-shape', 'text'],
    ['a number for a title', () => withPlan({ title: 12 }), 'wrong-shape', 'plan.title'],
    ['an id with a path in it', () => withPlan({ id: '../../a' }), 'wrong-shape', 'plan.id'],
    ['an id of markup', () => withPlan({ id: '<img src=x>' }), 'wrong-shape', 'plan.id'],
    [
      'the id of a plan that comes with Lince',
      () => withPlan({ id: 'henan-2018' }),
      'wrong-shape',
      'plan.id',
    ],
    [
      'facts of old with an address that is a script',
      () => ({ ...good, known: { ...good.known, source: { url: 'javascript:1', kind: 'copy' } } }),
      'unsafe-address',
      'known.source.url',
    ],
    [
      'a mark that says what no mark says',
      () => ({ ...good, marks: [{ start: 0, words: '一', as: 'deleted' }] }),
      'wrong-shape',
      'marks.0.as',
    ],
    [
      'a mark beyond the end of the text',
      () => ({ ...good, marks: [{ start: 99_999, words: '一', as: 'none' }] }),
      'wrong-place',
      'marks.0',
    ],
    ['an id that is empty', () => withPlan({ id: '' }), 'wrong-shape', 'plan.id'],
    [
      'a region that there is not',
      () => withPlan({ region: '999999' }),
      'wrong-place',
      'plan.region',
    ],
    [
      'a date that is none',
      () => withPlan({ signedOn: '2025-13-45' }),
      'wrong-shape',
      'plan.signedOn',
    ],
    [
      'the origin of what comes with Lince',
      () => ({ ...good, origin: 'bundled' }),
      'wrong-shape',
      'origin',
    ],
    [
      'a title of a million characters',
      () => withPlan({ title: '题'.repeat(1_000_000) }),
      'wrong-shape',
      'plan.title',
    ],
    [
      'a text of three million characters',
      () => ({ ...good, text: '文'.repeat(3_000_000) }),
      'wrong-shape',
      'text',
    ],
    ['more than a plan can be', () => ({ ...good, more: 'x'.repeat(20_000_000) }), 'too-long', ''],
    [
      'a hundred thousand measures',
      () => withPlan({ measures: Array(100_000).fill(0) }),
      'wrong-shape',
      'plan.measures.0',
    ],
    [
      'a fact set that no document has',
      () => ({ ...good, facts: { region: 'everywhere' } }),
      'wrong-shape',
      'facts.region',
    ],
    [
      'an address that is a script',
      () => withPlan({ source: { url: 'javascript:alert(1)', kind: 'official' } }),
      'unsafe-address',
      'plan.source.url',
    ],
    [
      'an address that is none',
      () => withPlan({ source: { url: 'https://', kind: 'official' } }),
      'unsafe-address',
      'plan.source.url',
    ],
    [
      'an attachment that is a script',
      () => withPlan({ attachments: [{ name: '附件', url: 'javascript:alert(1)' }] }),
      'unsafe-address',
      'plan.attachments.0.url',
    ],
    [
      'an attachment on the disk',
      () => withPlan({ attachments: [{ name: '附件', url: 'file:///etc/passwd' }] }),
      'unsafe-address',
      'plan.attachments.0.url',
    ],
    [
      'two measures of one id',
      () => withPlan({ measures: [own, own] }),
      'wrong-place',
      'plan.measures.1.id',
    ],
    ['a measure without an id', () => withMeasure({ id: '' }), 'wrong-place', 'plan.measures.0.id'],
    [
      'a measure beyond the end of the text',
      () => withMeasure({ spans: [[0, 1_000_000]] }),
      'wrong-place',
      'plan.measures.0.spans',
    ],
    [
      'a measure that ends before it begins',
      () => withMeasure({ spans: [[9, 3]] }),
      'wrong-shape',
      'plan.measures.0.spans.0',
    ],
    [
      'a measure at a place below nothing',
      () => withMeasure({ spans: [[-5, 3]] }),
      'wrong-shape',
      'plan.measures.0.spans.0.0',
    ],
    [
      'spans that go back',
      () =>
        withMeasure({
          spans: [
            [20, 30],
            [10, 15],
          ],
        }),
      'wrong-place',
      'plan.measures.0.spans',
    ],
    [
      'words that the document does not have',
      () => withMeasure({ text: '取消全部补贴。' }),
      'wrong-place',
      'plan.measures.0.text',
    ],
    [
      'a title beyond the end of the text',
      () => withMeasure({ titleSpan: [0, 99_999] }),
      'wrong-place',
      'plan.measures.0.titleSpan',
    ],
    [
      'a target that the measure does not say',
      () => withTarget({ quote: '9亿座' }),
      'wrong-place',
      'plan.measures.0.targets.0',
    ],
    [
      'a target beyond the end of its measure',
      () => withTarget({ start: 5000, end: 5003 }),
      'wrong-place',
      'plan.measures.0.targets.0',
    ],
    [
      'a comparator of its own',
      () => withTarget({ comparator: '<script>' }),
      'wrong-shape',
      'plan.measures.0.targets.0.comparator',
    ],
  ];

describe('a plan of a library file that is left out', () => {
  it.each(LEFT_OUT)('%s; the others are taken', async (_, plan, reason, field) => {
    const file = new Blob([await textWith([plan(), sharedPlan('other')])]);
    const read = await readLibraryFile(file, NOON);
    if ('refused' in read) throw new Error(read.refused);
    expect(read.findings).toMatchObject([{ at: 0, reason, field }]);
    expect(read.plans.map(({ plan: { id } }) => id)).toEqual(['own-other']);
  });

  it('damaged on its way: its hash does not agree', async () => {
    const whole = await textWith([good, sharedPlan('other')]);
    const damaged = whole.replace('推广冷藏车辆', '推广冷冻车辆');
    const read = await readLibraryFile(new Blob([damaged]), NOON);
    expect(read).toMatchObject({
      findings: [{ at: 0, reason: 'damaged', name: 'good市冷链物流发展实施方案' }],
      plans: [{ plan: { id: 'own-other' } }],
    });
  });

  it('of which the JSON is broken inside', async () => {
    const whole = await textWith([good, sharedPlan('other')]);
    const broken = whole.replace('"addedOn":', '"addedOn"');
    expect(await readLibraryFile(new Blob([broken]), NOON)).toMatchObject({
      findings: [{ at: 0, reason: 'damaged', name: '' }],
      plans: [{ plan: { id: 'own-other' } }],
    });
  });

  it('there twice: the first of them is taken', async () => {
    const twice = [good, { ...good, subject: '另一个' }];
    const read = await readLibraryFile(new Blob([await textWith(twice)]), NOON);
    expect(read).toMatchObject({
      findings: [{ at: 1, reason: 'twice' }],
      plans: [{ subject: good.subject }],
    });
  });
});
