// @vitest-environment happy-dom
/** The notice as a whole beside the library: gaps, and targets with their picture and table. */
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Gaps } from '../../../components/panel/gaps';
import { TargetsOverview } from '../../../components/targets/targets-overview';
import type { ComparedMetric, GapsAnswer, TargetsAnswer } from '../../../lib/match/matrix/overview';
import { measureOf, planOf } from '../match/plans';
import { clear, find, LANGUAGES, show, TABLES, targetOf, textsOf } from './render';

afterEach(clear);

const REGIONS = { henan: '410000', fujian: '350000', state: null } as const;
const documents: GapsAnswer['documents'] = Object.fromEntries(
  Object.entries(REGIONS).map(([id, region]) => {
    const {
      measures: _,
      regionInferred: __,
      validity: ___,
      attachments: ____,
      ...head
    } = planOf(id, [], {
      region,
      innerTitle: `${id}方案`,
      documentNumber: `${id}发〔2018〕1号`,
      signedOn: '2018-01-01',
    });
    return [id, head];
  }),
);
const overview = { documents, plans: 5, chosenRegionsOnly: false };
const hrefOf = (planId: string, measureId: string) => `#plan/${planId}/${measureId}`;
const listed = (planId: string, id: string) => ({
  planId,
  ...measureOf(id, `举措${id}。办好${id}。`),
});

describe.each(LANGUAGES)('gaps (%s)', (language) => {
  const measures = [measureOf('一', '办好甲。', { title: '甲' })];
  const gaps = (more: Partial<GapsAnswer> = {}, onGoTo = vi.fn(), onSave = vi.fn()) => {
    const answer: GapsAnswer = {
      lacking: [
        {
          topic: 'big-data',
          name: '大数据',
          regions: ['410000', '350000'],
          measures: [listed('henan', '1'), listed('fujian', '2')],
          count: 5,
        },
      ],
      onlyHere: [{ topic: 'parking', name: '智慧停车', measures: ['一', 'gone'] }],
      compared: 4,
      ...overview,
      ...more,
    };
    const Kept = () => {
      const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
      return (
        <Gaps
          answer={answer}
          measures={measures}
          open={open}
          onFold={(topic, unfolded) => setOpen(new Set(unfolded ? [topic] : []))}
          onGoTo={onGoTo}
          hrefOf={hrefOf}
          saved={new Set(['henan/1'])}
          onSave={onSave}
        />
      );
    };
    return show(<Kept />, language);
  };

  it('name each topic with the regions that have it, in the order of their codes', () => {
    const root = gaps();
    expect(textsOf(root, 'summary .part-name')).toEqual(['大数据']);
    expect(textsOf(root, 'summary [aria-hidden]')).toEqual(['闽', '豫']);
    expect(textsOf(root, 'summary .unseen')[0]).toMatch(/^(?:福建、河南|Fujian, Henan)$/);
    expect(root.querySelector('.shown-by')).toBeNull();
  });

  it('unfold the measures that show it, each with its document and its whole text', () => {
    const root = gaps();
    const details = find<HTMLDetailsElement>(root, 'details');
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    expect(textsOf(root, '.equivalent-title')).toEqual(['举措1', '举措2']);
    expect(find(root, 'a').getAttribute('href')).toBe('#plan/henan/1');
    expect(textsOf(root, '.shown-by > li').at(-1)).toContain('3');
    act(() => find(root, '[data-action=whole]').click());
    expect(find(root, '.whole').textContent).toBe('举措1。办好1。');
  });

  it('save each measure that shows it, and say which is saved', () => {
    const onSave = vi.fn();
    const root = gaps({}, vi.fn(), onSave);
    const details = find<HTMLDetailsElement>(root, 'details');
    act(() => {
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-action="save"]')];
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual(['true', 'false']);
    for (const button of buttons) button.click();
    expect(onSave.mock.calls).toEqual([
      ['henan', '1'],
      ['fujian', '2'],
    ]);
  });

  it('lead to the measures that only the notice has', () => {
    const onGoTo = vi.fn();
    const root = gaps({}, onGoTo);
    const buttons = [...root.querySelectorAll<HTMLElement>('.go-to')];
    expect(buttons).toHaveLength(1);
    buttons[0]?.click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('一');
  });

  it('say how small the library is, and never that nobody has it', () => {
    for (const root of [gaps(), gaps({ lacking: [], onlyHere: [] })]) {
      expect(root.textContent).toMatch(/4.*5/);
      expect(root.textContent).toMatch(/不等于没有|may exist all the same/);
      expect(root.textContent).not.toMatch(/没有任何|各省都没有|no province has/);
    }
  });

  it('tell nothing where fewer than two regions can be compared', () => {
    const root = gaps({ compared: 1, plans: 1, lacking: [], onlyHere: [] });
    expect(find(root, '.state').textContent).toMatch(/1/);
    expect(root.querySelector('section')).toBeNull();
  });

  it('say when only chosen regions are shown', () => {
    expect(gaps({ chosenRegionsOnly: true }).textContent).toContain(
      TABLES[language]['overview.chosenRegionsOnly'],
    );
  });
});

const other = (
  planId: string,
  value: number,
  more: Partial<ComparedMetric['others'][number]> = {},
) => ({
  planId,
  measureId: '2',
  title: '发展目标',
  target: targetOf(`${planId}达到${value}%`, { value }),
  differs: [],
  ...more,
});
const own = (value: number, more: Partial<ComparedMetric['own'][number]> = {}) => ({
  measureId: '一',
  target: targetOf(`达到${value}%`, { value }),
  ranking: { fair: false, reason: 'nothing-alike' } as const,
  ...more,
});
const metric = (more: Partial<ComparedMetric> = {}): ComparedMetric => ({
  kind: 'rate',
  own: [own(80)],
  others: [other('henan', 70), other('fujian', 90, { differs: ['deadline'] })],
  ...more,
});

describe.each(LANGUAGES)('targets (%s)', (language) => {
  const targets = (more: Partial<TargetsAnswer> = {}, onGoTo = vi.fn()) =>
    show(
      <TargetsOverview
        answer={{ compared: [metric()], alone: [], ...overview, ...more }}
        onGoTo={onGoTo}
        hrefOf={hrefOf}
      />,
      language,
    );
  const rows = (root: HTMLElement) =>
    Array.from(root.querySelectorAll('.plot-row:not(.axis)'), (row) => [
      row.getAttribute('data-form'),
      ...textsOf(row, '.plot-sign'),
      ...textsOf(row, '.plot-words'),
    ]);

  it('are drawn in their order, each with its region’s sign, its value and a form of its own', () => {
    const root = targets();
    const here = TABLES[language]['card.here'];
    expect(rows(root)).toEqual([
      ['other', '闽', '≥ 90%'],
      ['own', here, '≥ 80%'],
      ['alike', '豫', '≥ 70%'],
    ]);
    expect(root.querySelectorAll('path.mark')).toHaveLength(1);
    expect(root.querySelectorAll('circle.mark')).toHaveLength(2);
  });

  it('are told in words to whoever does not see the picture', () => {
    const said = find(targets(), '[role=img]').getAttribute('aria-label');
    expect(said).toMatch(/(?:福建|Fujian) ≥ 90%.*(?:河南|Henan) ≥ 70%/);
    expect(said).toContain(TABLES[language]['targets.unlike']);
  });

  it('stand in a table with their words, those that are not comparable apart, and why', () => {
    const root = targets();
    expect(textsOf(root, 'tbody:not(.unlike) .words [lang]')).toEqual(['达到80%', 'henan达到70%']);
    expect(textsOf(root, '.unlike .words [lang]')).toEqual(['fujian达到90%']);
    expect(textsOf(root, '.unlike .differs')).toEqual([
      TABLES[language]['targets.differs.deadline'],
    ]);
    expect(textsOf(root, 'tr:not(.own) .quiet-text')[0]).toContain(
      '《henan方案》（henan发〔2018〕1号）',
    );
  });

  it('lead from every value to the phrase that it came from', () => {
    const onGoTo = vi.fn();
    const root = targets({}, onGoTo);
    const values = [...root.querySelectorAll<HTMLElement>('.value')];
    expect(values.map(({ tagName }) => tagName)).toEqual(['BUTTON', 'A', 'A']);
    values[0]?.click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('一');
    expect(values[1]?.getAttribute('href')).toBe('#plan/henan/2');
  });

  it('tell a place where that is fair, and else why not', () => {
    const ranking = { fair: true, further: 'higher', place: 2, of: 3 } as const;
    const root = targets({ compared: [metric({ own: [own(80, { ranking })] })] });
    expect(find(root, '.rank').textContent).toMatch(/[23].*[23]/);
    expect(targets().textContent).toContain(TABLES[language]['targets.unranked.unlike']);
  });

  it('are bars from nothing where they are amounts, and say where the scale is another', () => {
    const amount = (value: number) => targetOf(`${value}元`, { value, unit: '元' });
    const compared = (value: number) => [
      metric({
        kind: 'amount',
        own: [own(0, { target: amount(800e8) })],
        others: [other('henan', 0, { target: amount(value) })],
      }),
    ];
    expect(targets({ compared: compared(1000e8) }).querySelectorAll('rect.bar')).toHaveLength(2);
    const root = targets({ compared: compared(100_000e8) });
    expect(root.querySelectorAll('rect.bar')).toHaveLength(0);
    expect(find(root, 'figcaption').textContent).toBe(TABLES[language]['targets.logarithmic']);
  });

  it('are a line of years where they are dates', () => {
    const dated = (deadline: string) =>
      targetOf('建成', { kind: 'milestone', value: null, unit: null, deadline });
    const root = targets({
      compared: [
        metric({
          kind: 'milestone',
          own: [
            own(0, { target: dated('2020-06'), ranking: { fair: false, reason: 'milestone' } }),
          ],
          others: [other('henan', 0, { target: dated('2019'), differs: ['deadline'] })],
        }),
      ],
    });
    expect(rows(root).map(([, , until]) => until)).toEqual(['2020-06', '2019']);
    expect(textsOf(root, '.axis text')).toEqual(['2019', '2021', '2022']);
  });

  it('are not drawn where there is nothing to compare: all the same', () => {
    const root = targets({ compared: [metric({ others: [other('henan', 80)] })] });
    expect(root.querySelector('.picture')).toBeNull();
    expect(root.querySelectorAll('tbody tr')).toHaveLength(2);
  });

  it('of many regions are counted until they are asked for', () => {
    const others = Array.from({ length: 30 }, (_, i) =>
      other('henan', i, { measureId: String(i) }),
    );
    const root = targets({ compared: [metric({ others })] });
    expect(root.querySelectorAll('tbody tr')).toHaveLength(9);
    expect(root.querySelectorAll('.plot-row:not(.axis)').length).toBeLessThanOrEqual(14);
    act(() => find(root, '[data-action=all-rows]').click());
    expect(root.querySelectorAll('tbody tr')).toHaveLength(31);
  });

  it('without a like are listed, and that nobody has set any is not said', () => {
    const onGoTo = vi.fn();
    const root = targets({ compared: [], alone: [own(80)] }, onGoTo);
    expect(root.textContent).toMatch(/不表示|does not mean/);
    find(root, '.alone .go-to').click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('一');
  });

  it('that were not read are said not to have been read', () => {
    const root = targets({ compared: [], alone: [] });
    expect(find(root, '.state').textContent).toBe(TABLES[language]['targets.none']);
  });
});
