// @vitest-environment happy-dom
/** The outline of a notice in the panel: chapters, measures, and what is found. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Outline } from '../../../components/panel/outline';
import type { OutlineEntry } from '../../../components/panel/outline-filter';
import type { Agency } from '../../../lib/plan/plan';
import { measureOf } from '../match/plans';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, targetOf, textsOf } from './render';

afterEach(clear);

const agency = (name: string, role: Agency['role'] = null): Agency => ({
  name,
  role,
  current: null,
});

const ENTRIES: readonly OutlineEntry[] = [
  {
    measure: measureOf('一(一)', '甲。办好甲。', {
      path: ['一', '(一)'],
      heading: ['第一章', '甲'],
      agencies: [
        agency('省财政厅'),
        agency('省教育厅', 'lead'),
        ...['海关', '税务局', '银行', '各市'].map((name) => agency(name)),
      ],
    }),
    found: [equivalentOf('henan', '410000'), equivalentOf('fujian', '350000')],
    targets: ['要达到800亿元', '要有10家', '要有20家', '要有30家'].map((quote, i) =>
      targetOf(quote, { start: i * 10 }),
    ),
  },
  {
    measure: measureOf('一(二)', '办好没有标题的事情，越多越好', {
      path: ['一', '(二)'],
      heading: ['第一章'],
    }),
    found: [],
    targets: [],
  },
  {
    measure: measureOf('二(一)', '丙。办好丙。', {
      path: ['二', '(一)'],
      heading: ['第二章', '丙'],
    }),
    found: [],
    targets: [],
  },
];

type Shared = Partial<Parameters<typeof Outline>[0]>;

describe.each(LANGUAGES)('the outline (%s)', (language) => {
  const outline = (more: Shared = {}) =>
    show(
      <Outline
        entries={ENTRIES}
        words={[]}
        open={new Set()}
        currentId={null}
        year={2026}
        onGoTo={() => {}}
        onToggle={() => {}}
        saved={new Set()}
        onSave={() => {}}
        onCopy={() => Promise.resolve(null)}
        onBeside={() => {}}
        onOpenPlan={() => {}}
        {...more}
      />,
      language,
    );

  it('has each chapter once, as a heading, and each measure with its number', () => {
    const root = outline();
    expect(textsOf(root, 'h3.chapter')).toEqual(['第一章', '第二章']);
    expect(textsOf(root, '.number')).toEqual(['(一)', '(二)', '(一)']);
    expect(textsOf(root, '.measure-title')[1]).toContain('办好没有标题的事情');
    expect(root.querySelectorAll('.unmatched')).toHaveLength(2);
  });

  it('names the agencies, the lead first, and counts the rest until they are asked for', () => {
    const root = outline();
    const names = () => textsOf(root, '.measure-facts [lang="zh-CN"]').slice(0, 6);
    expect(names().slice(0, 4)).toEqual(['省教育厅', '省财政厅', '海关', '税务局']);
    expect(textsOf(root, '.lead')).toEqual([TABLES[language]['card.lead']]);
    const more = find(root, '.measure-facts button');
    expect(more.textContent).toContain('6');
    act(() => more.click());
    expect(names()).toEqual(['省教育厅', '省财政厅', '海关', '税务局', '银行', '各市']);
  });

  it('shows the first targets, and counts the rest', () => {
    const targets = textsOf(outline(), '.measure-facts li');
    expect(targets).toHaveLength(4);
    expect(targets[0]).toContain('800亿元');
    expect(targets[3]).toContain('1');
  });

  it('goes to a measure, and asks for its equivalents', () => {
    const onGoTo = vi.fn();
    const onToggle = vi.fn();
    const root = outline({ onGoTo, onToggle });
    find(root, '[data-measure="二(一)"] .measure-title').click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith('二(一)');
    find(root, '.chip').click();
    expect(onToggle).toHaveBeenCalledExactlyOnceWith('一(一)');
  });

  it('renders equivalents only where they are unfolded, and says which button controls them', () => {
    expect(outline().querySelector('.equivalent')).toBeNull();
    const root = outline({ open: new Set(['一(一)', '二(一)']) });
    const list = find(root, '.equivalents');
    expect(list.children).toHaveLength(2);
    expect(find(root, '.chip').getAttribute('aria-controls')).toBe(list.parentElement?.id);
    expect(root.querySelectorAll('.equivalents')).toHaveLength(1);
  });

  it('leads to each equivalent in its plan, and to all of them side by side', () => {
    const onBeside = vi.fn();
    const onOpenPlan = vi.fn();
    const root = outline({ open: new Set(['一(一)']), onBeside, onOpenPlan });
    act(() => {
      for (const whole of root.querySelectorAll<HTMLElement>('[data-action=whole]')) whole.click();
    });
    for (const button of root.querySelectorAll<HTMLElement>('[data-action=plan]')) button.click();
    expect(onOpenPlan.mock.calls).toEqual([
      ['henan', '1'],
      ['fujian', '1'],
    ]);
    find(root, '[data-action=beside-page]').click();
    expect(onBeside).toHaveBeenCalledExactlyOnceWith('一(一)');
  });

  it('copies a measure with its source, then also otherwise, and each equivalent', async () => {
    const quoted = {
      text: 'a',
      html: '<p>a</p>',
      markdown: '> a',
      link: 'https://a.cn/#:~:text=a',
    };
    const onCopy = vi.fn(async () => quoted);
    const root = outline({ open: new Set(['一(一)']), onCopy });
    find(root, '.equivalent [data-action=copy]').click();
    expect(onCopy).toHaveBeenLastCalledWith(
      '一(一)',
      'quotation',
      null,
      expect.objectContaining({ plan: expect.objectContaining({ id: 'henan' }) }),
    );
    expect(root.querySelector('[data-action=copy-link]')).toBeNull();
    await act(async () => find(root, '.unfolded > [data-action=copy]').click());
    expect(onCopy).toHaveBeenLastCalledWith('一(一)', 'quotation', null);
    for (const form of ['markdown', 'link'] as const) {
      find(root, `[data-action=copy-${form}]`).click();
      expect(onCopy).toHaveBeenLastCalledWith('一(一)', form, quoted);
    }
  });

  it('saves each measure, and says which is saved', () => {
    const onSave = vi.fn();
    const root = outline({ saved: new Set(['一(二)', 'henan/1']), onSave });
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-action="save"]')];
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual([
      'false',
      'true',
      'false',
    ]);
    buttons[1]?.click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('一(二)');
  });

  it('saves each equivalent that is unfolded', () => {
    const onSave = vi.fn();
    const root = outline({ open: new Set(['一(一)']), saved: new Set(['fujian/1']), onSave });
    const buttons = [...root.querySelectorAll<HTMLElement>('.equivalent [data-action="save"]')];
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    buttons[0]?.click();
    expect(onSave).toHaveBeenCalledExactlyOnceWith('一(一)', ENTRIES[0]?.found[0]);
  });

  it('marks the measure that the reader is at on the page, and no other', () => {
    const root = outline({ currentId: '一(二)' });
    const current = root.querySelectorAll('[aria-current="location"]');
    expect(current).toHaveLength(1);
    expect(current[0]?.textContent).toContain('办好没有标题');
  });

  it('emphasises what is searched for, in titles, texts and agencies', () => {
    const root = outline({ words: ['甲', '各市'] });
    const marks = textsOf(root, '[data-measure="一(一)"] mark');
    expect(marks).toEqual(['甲', '甲', '各市']);
    expect(find(root, '.snippet').textContent).toContain('办好甲');
  });

  it('draws only the rows anew that have changed', () => {
    const rows = Array.from({ length: 40 }, (_, i): OutlineEntry => {
      let asked = 0;
      const measure = measureOf(String(i), `第${i}条。办好。`, { heading: [`第${i}条`] });
      Object.defineProperty(measure, 'agencies', {
        get: () => {
          asked++;
          return [agency(`${asked}`)];
        },
      });
      return { measure, found: [], targets: [] };
    });
    const stable: Shared = {
      entries: rows,
      words: [],
      onGoTo: () => {},
      onToggle: () => {},
      onSave: () => {},
      onCopy: () => Promise.resolve(null),
      onBeside: () => {},
      onOpenPlan: () => {},
    };
    outline(stable);
    outline({ ...stable, currentId: '7' });
    const root = outline({ ...stable, currentId: '7', saved: new Set(['9']) });
    // The name of the only agency counts the drawings of its row.
    const drawings = textsOf(root, '.measure-facts [lang="zh-CN"]');
    expect(drawings.flatMap((count, i) => (count === '1' ? [] : [[i, count]]))).toEqual([
      [7, '2'],
      [9, '2'],
    ]);
  });
});
