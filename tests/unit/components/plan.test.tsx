// @vitest-environment happy-dom
/** A plan of the library: its facts, its outline, its text. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlanOutline } from '../../../components/library/plan-outline';
import { PlanText } from '../../../components/library/plan-text';
import { MarkLegend } from '../../../components/parts/mark-legend';
import { PlanHead } from '../../../components/parts/plan-head';
import { outlineOf } from '../../../lib/plan/outline/chapters';
import type { Plan, Target } from '../../../lib/plan/plan';
import { measureOf, planOf } from '../match/plans';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const text = '发展在线教育。省教育厅牵头，到2020年用户达到800万户。';
const target: Target = {
  kind: 'number',
  quote: '用户达到800万户',
  start: text.indexOf('用户'),
  end: text.indexOf('用户') + 9,
  metric: '用户数',
  metricText: '用户',
  scope: null,
  modality: null,
  comparator: '>=',
  value: 8_000_000,
  max: null,
  unit: '户',
  deadline: '2020',
  horizon: null,
};
const measures = [
  measureOf('二(四)', text, {
    path: ['二', '(四)'],
    heading: ['主要任务', '发展在线教育'],
    agencies: [
      { name: '省教育厅', role: 'lead', current: null },
      { name: '省卫计委', role: 'cooperating', current: '省卫生健康委' },
    ],
    targets: [target],
  }),
  measureOf('三', '落实责任。', { path: ['三'], heading: ['保障'], title: '' }),
];
const plan: Plan = {
  ...planOf('henan', [], {
    title: '关于印发河南省方案的通知',
    innerTitle: '河南省方案',
    issuer: '河南省人民政府',
    region: '410000',
    documentNumber: '豫政〔2018〕9号',
    signedOn: '2018-02-08',
    publishedOn: '2018-02-28',
    horizon: '2020',
    cites: ['国发〔2017〕40号', '国发〔2013〕32号'],
    source: { url: 'https://www.henan.gov.cn/1.html', kind: 'official' },
  }),
  measures,
};
const bare = planOf('x', [], { region: null });

describe.each(LANGUAGES)('the head (%s)', (language) => {
  const words = TABLES[language];
  const head = (shown: Plan) =>
    show(
      <PlanHead
        plan={shown}
        year={2026}
        addressOf={(number) => (number.includes('2013') ? '#plan/gf' : undefined)}
      />,
      language,
    );

  it('says what is known of the document, with a way to its source and to what it cites', () => {
    const root = head({ ...plan, regionInferred: true, validity: '有效' });
    expect(find(root, 'h1').textContent).toBe('河南省方案');
    expect(find(root, '.wrapper').textContent).toBe('关于印发河南省方案的通知');
    const facts = textsOf(root, 'dd').join('|');
    for (const fact of ['河南省人民政府', '豫政〔2018〕9号', '2018-02-08', '2018-02-28', '有效'])
      expect(facts).toContain(fact);
    expect(facts).toContain(words['plan.region.inferred']);
    expect(find(root, '.over').textContent).toBe(words['card.periodOver']);
    const links = [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['#plan/gf', 'https://www.henan.gov.cn/1.html']);
    expect(find(root, '.wide a').getAttribute('rel')).toBe('noreferrer');
  });

  it('says what is not known, and leaves out what need not be', () => {
    const root = head({ ...bare, innerTitle: '方案' });
    expect(textsOf(root, 'dd .quiet-text')).toEqual(Array(4).fill(words['plan.unknown']));
    expect(root.textContent).toContain(words['plan.level.central']);
    expect(root.querySelector('.over, .wrapper')).toBeNull();
  });
});

describe('the outline', () => {
  const outline = (current: string | null) =>
    show(
      <PlanOutline
        entries={outlineOf(measures)}
        current={current}
        addressOf={(id) => `#plan/henan/${id}`}
      />,
    );
  const reached = (root: ParentNode) =>
    [...root.querySelectorAll('a')].map(({ tabIndex }) => tabIndex);

  it('has each measure under its chapter, with its number as it is written', () => {
    const root = outline('三');
    expect(textsOf(root, 'li')).toEqual([
      '二、主要任务',
      '(四)发展在线教育',
      '三、保障',
      '落实责任。…',
    ]);
    expect(find(root, '[aria-current]').getAttribute('href')).toBe('#plan/henan/三');
    expect(reached(root)).toEqual([-1, 0]);
  });

  it.each([null, 'unknown'])('is reached at its first measure, where it shows %s', (current) => {
    expect(reached(outline(current))).toEqual([0, -1]);
  });

  it('is walked by the arrow keys, and stops at its ends', () => {
    const root = outline(null);
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const links = [...root.querySelectorAll('a')];
    links[0]?.focus();
    for (const [key, expected] of [
      ['ArrowDown', 1],
      ['ArrowDown', 1],
      ['ArrowUp', 0],
      ['ArrowUp', 0],
      ['End', 1],
      ['Home', 0],
      ['x', 0],
    ] as const) {
      press(key);
      expect(document.activeElement, key).toBe(links[expected]);
    }
  });
});

describe.each(LANGUAGES)('the text (%s)', (language) => {
  const words = TABLES[language];
  const shown = (current: string | null) => {
    const [onSave, onCopy] = [vi.fn(), vi.fn()];
    const root = show(
      <PlanText
        entries={outlineOf(measures)}
        current={current}
        equivalents={{ '二(四)': [equivalentOf('fujian', '350000')] }}
        saved={new Set(['三'])}
        addressOf={(id) => `#plan/henan/${id}`}
        besideAddressOf={(id) => `#beside/henan/${id}`}
        onSave={onSave}
        onCopy={onCopy}
      />,
      language,
    );
    return { root, onSave, onCopy };
  };

  it('has headings in their order, and the words of the document below them', () => {
    const { root } = shown(null);
    expect(
      [...root.querySelectorAll('h2, h3')].map((each) => each.tagName + each.textContent),
    ).toEqual(['H2二、主要任务', 'H3(四)发展在线教育', 'H2三、保障']);
    expect(textsOf(root, '.paragraph')).toEqual([
      '省教育厅牵头，到2020年用户达到800万户。',
      '落实责任。',
    ]);
  });

  it('marks the target, its number, and the agency where the text names it', () => {
    const { root } = shown(null);
    expect(textsOf(root, 'mark.agency')).toEqual(['省教育厅']);
    expect(textsOf(root, 'mark.number').join('')).toBe('用户达到800万户');
    expect(textsOf(root, 'mark.figure')).toEqual(['800万户']);
  });

  it('names the agencies, the lead first, with what they are called today', () => {
    const { root } = shown(null);
    const [lead, others] = textsOf(root, '.agency-names');
    expect(lead).toBe(`${words['card.lead']} 省教育厅`);
    expect(others).toMatch(/省卫计委.*省卫生健康委/);
  });

  it('offers each measure to be saved, copied, and compared where something answers it', () => {
    const { root, onSave, onCopy } = shown(null);
    const saves = [...root.querySelectorAll<HTMLElement>('[data-action="save"]')];
    expect(saves.map((save) => save.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    saves[0]?.click();
    expect(onSave).toHaveBeenCalledWith(measures[0]);
    root.querySelectorAll<HTMLElement>('[data-action="copy"]')[1]?.click();
    expect(onCopy).toHaveBeenCalledWith(measures[1]);
    const beside = [...root.querySelectorAll('[data-action="beside"]')];
    expect(beside.map((link) => link.getAttribute('href'))).toEqual(['#beside/henan/二(四)']);
    expect(beside[0]?.getAttribute('aria-label')).toContain(language === 'en' ? 'Fujian' : '福建');
  });

  it('at one of its measures, has the ways to those beside it', () => {
    const { root } = shown('三');
    expect(find(root, '.current').dataset.measure).toBe('三');
    expect(root.querySelector('[data-action="next"]')).toBeNull();
    expect(find(root, '[data-action="previous"]').getAttribute('href')).toBe('#plan/henan/二(四)');
  });
});

it('the legend shows each mark as it looks', () => {
  const root = show(<MarkLegend kinds={['number', 'only']} />);
  expect([...root.querySelectorAll('mark')].map((mark) => mark.className)).toEqual([
    'number figure',
    'only',
  ]);
});
