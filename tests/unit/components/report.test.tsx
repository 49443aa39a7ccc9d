// @vitest-environment happy-dom
/** The report of a notice: whole without a press, honest about what the library has not. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Report } from '../../../components/report/report';
import type { GapsAnswer, TargetsAnswer } from '../../../lib/match/matrix/overview';
import { measureOf, planOf } from '../match/plans';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, targetOf, textsOf } from './render';

afterEach(clear);

const measures = [
  measureOf('1', '发展在线教育。办好学校，规模达到80%。', { path: ['二', '(四)'] }),
  measureOf('2', '修建公路。修桥。'),
];
const bare = planOf('page', [], {
  innerTitle: '甲方案',
  issuer: '海南省人民政府',
  documentNumber: '琼府〔2017〕1号',
  signedOn: '2017-12-15',
  source: { url: 'https://www.hainan.gov.cn/a.html', kind: 'official' },
});
const plan = { ...bare, measures };
const henan = equivalentOf('henan', '410000', { level: 'partial' });
const documents = { henan: henan.plan };
const rate = targetOf('规模达到80%');
const answer = {
  equivalents: { 1: [henan] },
  targets: { 1: [rate] },
  library: { plans: 5, stored: true },
};
const overview = { documents, plans: 5, chosenRegionsOnly: false };
const gaps: GapsAnswer = {
  ...overview,
  lacking: [
    {
      topic: 'big-data',
      name: '大数据',
      regions: ['410000'],
      measures: [{ planId: 'henan', ...measureOf('三', '发展大数据。') }],
      count: 3,
    },
  ],
  onlyHere: [{ topic: 'road', name: '公路', measures: ['2'] }],
  compared: 4,
};
const targets: TargetsAnswer = {
  ...overview,
  compared: [
    {
      kind: 'rate',
      own: [{ measureId: '1', target: rate, ranking: { fair: false, reason: 'undated' } }],
      others: Array.from({ length: 12 }, (_, i) => ({
        planId: 'henan',
        measureId: '1',
        title: '在线教育',
        target: targetOf(`规模达到${i}%`, { value: i, start: i }),
        differs: [],
      })),
    },
  ],
  alone: [{ measureId: '2', target: targetOf('修桥3座', { start: 4 }) }],
};

describe.each(LANGUAGES)('the report (%s)', (language) => {
  const report = (more: Partial<Parameters<typeof Report>[0]> = {}) =>
    show(
      <Report
        plan={plan}
        answer={answer}
        gaps={gaps}
        targets={targets}
        readOn="2026-07-01"
        year={2026}
        hrefOf={(planId, measureId) => `#plan/${planId}/${measureId}`}
        onPrint={vi.fn()}
        {...more}
      />,
      language,
    );

  it('says that it is of a part of the document only', () => {
    const part = { paging: { at: 1, of: 3 }, cut: false };
    expect(find(report({ part }), '[data-note="paging"]').textContent).toContain('3');
    expect(report().querySelector('.note')).toBeNull();
  });

  it('says which document it is of, and how that is cited', () => {
    const root = report();
    expect(find(root, 'h1').textContent).toBe('甲方案');
    const reference = textsOf(root, '.report-facts dd').at(-1);
    expect(reference).toMatch(/^海南省人民政府.*琼府〔2017〕1号\[A\/OL\].*\[2026-07-01\]/);
    expect(textsOf(root, '.report-sources li')).toHaveLength(1);
  });

  it('has each measure with its targets and with the sentences that answer it', () => {
    const root = report();
    const [first, second] = [...root.querySelectorAll<HTMLElement>('.report-measure')];
    if (!first || !second) throw new Error('both measures are there');
    expect(find(first, 'h4').textContent).toBe('二 (四) 发展在线教育');
    expect(textsOf(first, '.report-targets li')[0]).toContain('规模达到80%');
    expect(find(first, 'blockquote').textContent).toBe('办好在线学校。');
    expect(find(first, '.level').textContent).toBe(TABLES[language]['level.partial.long']);
    // Nothing in the library, not nothing at all.
    expect(find(second, '.none').textContent).toBe(TABLES[language]['panel.none']);
  });

  it('has gaps and targets unfolded to the last row', () => {
    const root = report();
    expect(textsOf(root, '.report-topic h4')).toHaveLength(2);
    expect(root.querySelectorAll('.comparison tbody tr')).toHaveLength(13);
    expect(find<HTMLDetailsElement>(root, '.alone').open).toBe(true);
    expect(root.querySelector('[data-action="all-rows"]')).toBeNull();
  });

  it('is printed once all of it is there, by the only thing to press for that', () => {
    const onPrint = vi.fn();
    const button = (root: HTMLElement) => find<HTMLButtonElement>(root, '[data-action="print"]');
    expect(button(report({ gaps: 'asking', onPrint })).disabled).toBe(true);
    const root = report({ targets: 'failed', onPrint });
    expect(root.textContent).toContain(TABLES[language]['panel.failed']);
    button(root).click();
    expect(onPrint).toHaveBeenCalledOnce();
  });
});
