// @vitest-environment happy-dom
/** The card and its equivalents. */
import type { ComponentProps } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { Card } from '../../../components/overlay/card';
import type { Target } from '../../../lib/plan/plan';
import { measureOf } from '../match/plans';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);
beforeAll(() => {
  // happy-dom has no top layer.
  HTMLElement.prototype.showPopover = vi.fn();
  const matches = HTMLElement.prototype.matches;
  vi.spyOn(HTMLElement.prototype, 'matches').mockImplementation(function (
    this: HTMLElement,
    selector: string,
  ) {
    return selector !== ':popover-open' && matches.call(this, selector);
  });
});

const measure = measureOf('二(四)', '推进在线教育。办好学校。');
const henan = equivalentOf('henan', '410000', { plan: { documentNumber: '豫政办〔2018〕9号' } });
const fujian = equivalentOf('fujian', '350000', { level: 'partial', plan: { horizon: '2030' } });

function card(changes: Partial<ComponentProps<typeof Card>>, language: 'zh-CN' | 'en' = 'zh-CN') {
  const props = {
    measure,
    equivalents: [henan, fujian],
    isDismissed: () => false,
    targets: [],
    beside: [new DOMRect(10, 100, 200, 20)],
    saved: new Set<string>(),
    year: 2026,
    pinned: false,
    problem: null,
    notice: null,
    canOpenPanel: true,
    onSave: vi.fn(),
    onCopy: vi.fn(),
    onCopyAs: vi.fn(),
    onDismiss: vi.fn(),
    onOpenPanel: vi.fn(),
    onOpenPage: vi.fn(),
    onClose: vi.fn(),
    onPointer: vi.fn(),
    ...changes,
  };
  let root = document.body;
  act(() => {
    root = show(<Card {...props} />, language);
  });
  return { ...props, root };
}

describe.each(LANGUAGES)('the card (%s)', (language) => {
  const words = TABLES[language];

  it('has its measure, and an equivalent a region with sentence, document and year', () => {
    const { root } = card({}, language);
    expect(find(root, 'h2').textContent).toBe('推进在线教育');
    expect(textsOf(root, '.equivalent .region')).toEqual(
      language === 'en' ? ['Henan', 'Fujian'] : ['河南', '福建'],
    );
    expect(textsOf(root, '.evidence')).toEqual(['办好在线学校。', '办好在线学校。']);
    expect(textsOf(root, '.level')).toEqual([words['level.same'], words['level.partial']]);
    const [first] = textsOf(root, '.source-line');
    expect(first).toContain('《henan方案》（豫政办〔2018〕9号）');
    expect(first).toContain('2018');
  });

  it('says of which documents the period is over', () => {
    const lines = textsOf(card({}, language).root, '.source-line');
    expect(lines.map((line) => line.includes(words['card.periodOver']))).toEqual([true, false]);
  });

  it('shows what went wrong, and how the panel is opened by key', () => {
    const { root } = card({ problem: words['card.saveFailed'], canOpenPanel: false }, language);
    expect(find(root, '[role=alert]').textContent).toBe(words['card.saveFailed']);
    expect(find(root, 'footer').textContent).toContain('Alt+Shift+L');
    expect(root.querySelector('[data-action=panel]')).toBeNull();
  });

  it('bears what is not known', () => {
    const bare = equivalentOf('central', null, {
      evidence: [],
      plan: { innerTitle: null, title: '国务院意见', signedOn: null, horizon: null },
      measure: { title: '', heading: [], text: '办好没有标题的事情。' },
    });
    const { root } = card({ equivalents: [bare] }, language);
    expect(find(root, '.region').textContent).toBe(words['region.central']);
    expect(find(root, '.equivalent-title').textContent).toBe('办好没有标题的事情。');
    expect(find(root, '.source-line').textContent).toContain(words['card.undated']);
  });

  it('saves what is pressed, and takes out what is saved', () => {
    const { root, onSave } = card({ saved: new Set(['fujian/1']) }, language);
    const [own, first, second] = root.querySelectorAll<HTMLElement>('[data-action=save]');
    own?.click();
    first?.click();
    second?.click();
    expect(onSave).toHaveBeenNthCalledWith(1, {});
    expect(onSave).toHaveBeenNthCalledWith(2, { equivalent: henan });
    expect(onSave).toHaveBeenNthCalledWith(3, { equivalent: fujian });
    expect(second?.getAttribute('aria-pressed')).toBe('true');
    expect(second?.textContent).toBe(words['card.saved']);
  });
});

describe('what can be done in the card', () => {
  it('is copying the measure or an equivalent, and putting an equivalent away', () => {
    const { root, onCopy, onDismiss } = card({});
    const [own, first] = root.querySelectorAll<HTMLElement>('[data-action=copy]');
    own?.click();
    first?.click();
    expect(onCopy).toHaveBeenNthCalledWith(1, {});
    expect(onCopy).toHaveBeenNthCalledWith(2, { equivalent: henan });
    find(root, '[data-action=dismiss]').click();
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(henan, true);
  });

  it('is copying otherwise what was copied: as Markdown, and as a link where there is one', () => {
    const quoted = {
      text: 'a',
      html: '<p>a</p>',
      markdown: '> a',
      link: 'https://a.cn/#:~:text=a',
    };
    const { root, onCopyAs } = card({ notice: '已复制。', quoted });
    find(root, '[data-action=copy-markdown]').click();
    find(root, '[data-action=copy-link]').click();
    expect(onCopyAs).toHaveBeenNthCalledWith(1, 'markdown', quoted);
    expect(onCopyAs).toHaveBeenNthCalledWith(2, 'link', quoted);
    const without = card({ notice: '已复制。', quoted: { ...quoted, link: null } }).root;
    expect(without.querySelector('[data-action=copy-link]')).toBeNull();
  });

  it('is taking back what was put away, in its place', () => {
    const { root, onDismiss } = card({ isDismissed: ({ plan }) => plan.id === 'henan' });
    expect(textsOf(root, '.equivalent:not(.dismissed) .region')).toEqual(['福建']);
    expect(find(root, '.dismissed').textContent).toContain('河南');
    find(root, '[data-action=undo]').click();
    expect(onDismiss).toHaveBeenCalledExactlyOnceWith(henan, false);
  });

  it('is comparing side by side, with what both say emphasised in both', () => {
    const pair = { own: '发展在线教育。', other: '推进在线教育平台。' };
    const at = (text: string) => [text.indexOf('在线教育'), text.indexOf('在线教育') + 4] as const;
    const shifted = ([from, to]: readonly [number, number]) => [from + 10, to + 10] as const;
    const evidence = [
      {
        ...pair,
        // Places count from the measures' beginnings, and these passages begin at the eleventh character.
        ownSpan: [10, 10 + pair.own.length] as const,
        otherSpan: [10, 10 + pair.other.length] as const,
        shared: [
          { topic: '在线教育', own: [shifted(at(pair.own))], other: [shifted(at(pair.other))] },
          { topic: null, own: [[10, 12] as const], other: [[10, 12] as const] },
        ],
      },
    ];
    const why = { kind: 'passage', topics: ['在线教育'], words: [] } as const;
    const { root } = card({ equivalents: [equivalentOf('a', '410000', { evidence, why })] });
    expect(textsOf(root, 'mark')).toEqual(['在线教育']);
    expect(find(root, '.why').textContent).toContain('在线教育');
    act(() => find(root, '[data-action=beside]').click());
    expect(textsOf(root, '.evidence p')).toEqual([pair.own, pair.other]);
    expect(textsOf(root, 'mark')).toEqual(['在线教育', '在线教育']);
    expect(find(root, '[data-action=beside]').getAttribute('aria-pressed')).toBe('true');
  });

  it('is reading the whole text', () => {
    const { root } = card({ equivalents: [henan] });
    expect(root.querySelector('.whole')).toBeNull();
    act(() => find(root, '[data-action=whole]').click());
    expect(find(root, '.whole').textContent).toBe(henan.measure.text);
    expect(find(root, '[data-action=whole]').getAttribute('aria-expanded')).toBe('true');
  });
});

describe.each(LANGUAGES)('who does it (%s)', (language) => {
  const agency = (name: string, role: 'lead' | 'cooperating' | null) => ({
    name,
    role,
    current: null,
  });

  it('is said with the lead first, and not all of a dozen', () => {
    const agencies = [
      agency('省商务厅', 'cooperating'),
      agency('省教育厅', 'lead'),
      ...Array.from({ length: 6 }, (_, i) => agency(`第${i}局`, 'cooperating')),
    ];
    const some = equivalentOf('a', '410000', { measure: { agencies } });
    const lines = textsOf(card({ equivalents: [some] }, language).root, '.agencies > span');
    expect(lines[0]).toContain('省教育厅');
    expect(lines[1]).toContain('省商务厅');
    expect(lines[1]).toContain('7');
    expect(lines[1]).not.toContain('第5局');
  });
});

describe.each(LANGUAGES)('targets (%s)', (language) => {
  const target = (more: Partial<Target>): Target => ({
    kind: 'number',
    quote: '规模达到800亿元',
    start: 0,
    end: 9,
    metric: '信息消费规模',
    metricText: '规模',
    scope: null,
    modality: null,
    comparator: '>=',
    value: 80_000_000_000,
    max: null,
    unit: '元',
    deadline: null,
    horizon: '2020',
    ...more,
  });
  const trade = target({ quote: '交易额超过2万亿元', start: 20, metric: '电子商务交易额' });

  it('of one metric stand beside each other, with number and deadline', () => {
    const other = [trade, target({ quote: '规模达到1.5万亿元', deadline: '2022' })];
    const { root } = card(
      {
        targets: [target({})],
        equivalents: [equivalentOf('a', '410000', { measure: { targets: other } })],
      },
      language,
    );
    const rows = Array.from(root.querySelectorAll('.targets tbody tr'), (row) =>
      textsOf(row, 'strong'),
    );
    expect(rows).toEqual([['800亿元', '1.5万亿元'], ['2万亿元']]);
    expect(textsOf(root, '.targets tbody tr:first-child .deadline').join(' ')).toMatch(
      /2020.*2022/,
    );
    // What is compared below is not said twice.
    expect(root.querySelector('.own-targets')).toBeNull();
  });

  it('of this notice that no other has stand at the head', () => {
    const { root } = card({ targets: [target({}), trade] }, language);
    expect(textsOf(root, '.own-targets strong')).toEqual(['800亿元', '2万亿元']);
  });

  it('beyond a few are counted', () => {
    const many = Array.from({ length: 7 }, (_, i) => target({ start: i * 10 }));
    const some = equivalentOf('a', '410000', { measure: { targets: many } });
    const { root } = card({ equivalents: [some] }, language);
    expect(root.querySelectorAll('.targets .target')).toHaveLength(4);
    expect(find(root, '.targets').textContent).toContain('3');
  });
});

describe('the card', () => {
  it('takes the focus when the reader opened it, not when the pointer did', () => {
    card({});
    expect(document.activeElement).toBe(document.body);
    const { root } = card({ pinned: true });
    expect(document.activeElement).toBe(find(root, '.card'));
  });

  it('closes, opens the panel, and tells when the pointer is over it', () => {
    const { root, onClose, onOpenPanel, onPointer } = card({});
    find(root, '[data-action=close]').click();
    find(root, '[data-action=panel]').click();
    find(root, '.card').dispatchEvent(new Event('pointerenter'));
    find(root, '.card').dispatchEvent(new Event('pointerleave'));
    expect(onClose).toHaveBeenCalledTimes(1);
    expect(onOpenPanel).toHaveBeenCalledTimes(1);
    expect(onPointer).toHaveBeenNthCalledWith(1, true);
    expect(onPointer).toHaveBeenNthCalledWith(2, false);
  });

  it('leads to the measure beside all of them, and to the plan of one once its text is open', () => {
    const { root, onOpenPage } = card({});
    find(root, '[data-action=sentences]').click();
    expect(onOpenPage).toHaveBeenLastCalledWith();
    expect(root.querySelector('[data-action=plan]')).toBeNull();
    act(() => find(root, '[data-action=whole]').click());
    find(root, '[data-action=plan]').click();
    expect(onOpenPage).toHaveBeenLastCalledWith(henan);
  });

  it('shows words of a page as words', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const { root } = card({
      measure: { ...measure, title: evil },
      equivalents: [equivalentOf('x', null, { evidence: [{ own: '', other: evil }] })],
    });
    expect(root.querySelector('img')).toBeNull();
    expect(find(root, 'h2').textContent).toBe(evil);
  });
});
