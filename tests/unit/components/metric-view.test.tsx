// @vitest-environment happy-dom
/** One metric across regions: what is drawn, what stands in the table, and what is apart. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { MetricList } from '../../../components/targets/metric-list';
import { type MetricRow, ordered } from '../../../components/targets/metric-rows';
import { MetricView } from '../../../components/targets/metric-view';
import { clear, find, LANGUAGES, show, TABLES, targetOf, textsOf } from './render';

afterEach(clear);

const row = (
  id: string,
  region: string,
  value: number,
  more: Partial<MetricRow> = {},
): MetricRow => ({
  id,
  own: false,
  region,
  target: { ...targetOf(`普及率达到${value}%`), value, unit: '%', metric: '宽带普及率' },
  differs: [],
  title: '发展目标',
  href: `#plan/${id}`,
  document: { name: '方案', number: null, year: '2018' },
  ...more,
});
const rows = ordered(
  [
    row('fujian', '350000', 80),
    row('hainan', '460000', 60, { own: true, href: null }),
    row('henan', '410000', 90),
    row('shandong', '370000', 99, { differs: ['deadline'] }),
  ],
  'rate',
);
const view = (given = rows) => (
  <MetricView name="宽带普及率" kind="rate" rows={given}>
    {null}
  </MetricView>
);

describe.each(LANGUAGES)('a metric (%s)', (language) => {
  const words = TABLES[language];

  it('is drawn: the comparable first by what they commit to, the others apart', () => {
    const root = show(view(), language);
    const forms = Array.from(root.querySelectorAll('.row'), (each) =>
      each.getAttribute('data-form'),
    );
    expect(forms).toEqual(['alike', 'alike', 'own', 'other']);
    expect(find(root, 'text.apart').textContent).toBe(words['targets.unlike.head']);
    const told = find(root, '[role="img"]').getAttribute('aria-label') ?? '';
    expect(told.indexOf('99')).toBeGreaterThan(told.indexOf('60'));
    expect(told).toContain(words['targets.unlike']);
  });

  it('has a table with the words of each, linked to the clause, and why it is no comparison', () => {
    const root = show(view(), language);
    expect(textsOf(root, 'tbody:not(.unlike) tr')).toHaveLength(3);
    expect(textsOf(root, '.unlike .differs')).toEqual([words['targets.differs.deadline']]);
    expect(find(root, '.unlike a').getAttribute('href')).toBe('#plan/shandong');
    expect(find(root, 'tr.own').querySelector('a')).toBeNull();
  });

  it('that is the same everywhere is no picture', () => {
    const root = show(view([row('a', '350000', 80), row('b', '410000', 80)]), language);
    expect(root.querySelector('svg')).toBeNull();
    expect(textsOf(root, 'tbody tr')).toHaveLength(2);
  });
});

it('of what several documents of a region say alike draws one, and lists all', () => {
  const root = show(view([row('a', '350000', 80), row('b', '350000', 80), row('c', '410000', 70)]));
  expect(root.querySelectorAll('.row')).toHaveLength(2);
  expect(textsOf(root, 'tbody tr')).toHaveLength(3);
});

it('of many targets shows the first hundred until the reader asks for more', () => {
  const many = Array.from({ length: 130 }, (_, i) => row(`p${i}`, '350000', i));
  const root = show(view(many));
  expect(textsOf(root, 'tbody tr')).toHaveLength(100);
  expect(root.querySelectorAll('.row')).toHaveLength(40);
  expect(find(root, '[data-action="more-targets"]').textContent).toContain('30');
  act(() => find(root, '[data-action="more-targets"]').click());
  expect(textsOf(root, 'tbody tr')).toHaveLength(130);
});

it('of many targets shows all on paper', () => {
  const many = Array.from({ length: 130 }, (_, i) => row(`p${i}`, '350000', i));
  act(() => void show(view(many)));
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  expect(textsOf(document.body, 'tbody tr')).toHaveLength(130);
});

it('of many metrics shows sixty until the reader asks for more', () => {
  const metrics = Array.from({ length: 70 }, (_, i) => ({
    key: `${i}`,
    name: `指标${i}`,
    kind: 'rate' as const,
    regions: 2,
    href: `#targets?metric=${i}`,
  }));
  const root = show(<MetricList title="文库" metrics={metrics} current="1" />);
  expect(textsOf(root, 'li')).toHaveLength(60);
  act(() => find(root, '[data-action="more-metrics"]').click());
  expect(textsOf(root, 'li')).toHaveLength(70);
  expect(find(root, '[aria-current]').textContent).toContain('指标1');
});
