// @vitest-environment happy-dom
/** The matrix as a grid: what cells say, keys, what is told of a cell, and what it is narrowed to. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MatrixDetail } from '../../../components/matrix/matrix-detail';
import { MatrixFilters } from '../../../components/matrix/matrix-filter';
import { MatrixGrid, type MatrixPlace } from '../../../components/matrix/matrix-grid';
import { ALL_OF_IT, type MatrixView } from '../../../lib/match/matrix/matrix-view';
import { UNKNOWN_DOCUMENT } from '../../../lib/plan/plan';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const document_ = (id: string, region: string) => ({
  ...UNKNOWN_DOCUMENT,
  id,
  region,
  innerTitle: `${id}方案`,
  signedOn: '2018-01-01',
  source: null,
});
const covering = (planId: string, level: 'same' | 'partial' = 'same') => ({
  level,
  measure: { planId, id: '1', path: ['一'], name: `${planId}举措`, start: '' },
});
const row = (name: string, kind: 'had' | 'lacking', own: string[]) => ({
  id: name,
  name,
  kind,
  own,
  covering: [],
});
/** Fujian has two plans, Henan one. */
const view: MatrixView = {
  columns: [
    {
      region: '350000',
      documents: [document_('闽新', '350000'), document_('闽旧', '350000')],
      covered: 2,
    },
    { region: '410000', documents: [document_('豫', '410000')], covered: 1 },
  ],
  groups: [
    {
      kind: 'had',
      lines: [
        {
          row: row('在线教育', 'had', ['1']),
          cells: [
            { level: 'same', covering: [covering('闽旧')] },
            { level: 'partial', covering: [covering('豫', 'partial'), covering('豫', 'partial')] },
          ],
          covered: 2,
        },
      ],
    },
    {
      kind: 'lacking',
      lines: [
        {
          row: row('智慧旅游', 'lacking', []),
          cells: [{ level: 'same', covering: [covering('闽新')] }, null],
          covered: 1,
        },
      ],
    },
  ],
  singles: 3,
};

/** What stands in a cell, without the name that follows. */
/** As a reader sees it: one with a number is drawn by the style sheet. */
const markOf = (cell: Element | null) =>
  cell?.querySelector('[data-mark]')?.getAttribute('data-mark') ?? cell?.firstChild?.textContent;

describe.each(LANGUAGES)('the matrix (%s)', (language) => {
  const words = TABLES[language];
  const shown = () => {
    const [onLook, onOpen] = [vi.fn(), vi.fn()];
    const root = show(
      <MatrixGrid
        view={view}
        own={words['matrix.ownColumn']}
        label={words['matrix.title']}
        nameOf={(id) => `本条${id}`}
        onLook={onLook}
        onOpen={onOpen}
      />,
      language,
    );
    return { root, onLook, onOpen };
  };
  const press = (key: string, more: Partial<KeyboardEventInit> = {}) =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, ...more }),
    );

  it('says in each cell what covers the matter, without colour', () => {
    const { root } = shown();
    const cells = [...root.querySelectorAll<HTMLElement>('tbody td')];
    expect(cells.map(markOf)).toEqual(['●', '–●', '◐2', words['matrix.lacks'], '●–', '–']);
    const [own, , partial, , , nothing] = cells.map((cell) => cell.getAttribute('aria-label'));
    expect(own).toContain('本条1');
    expect(partial).toContain(words['level.partial.long']);
    expect(partial).toContain('豫举措');
    // Its visible text is a part of its label.
    expect(cells[2]?.textContent).toBe('豫举措');
    expect(nothing).toBe(words['matrix.nothing']);
  });

  it('sets the gaps apart in words', () => {
    const { root } = shown();
    const [had, lacking] = textsOf(root, '.group th');
    expect(had).toContain(words['matrix.had.hint']);
    expect(lacking).toContain(words['matrix.lacking.hint']);
  });

  it.each<[string, string[], string]>([
    ['arrows', ['ArrowDown', 'ArrowDown', 'ArrowRight'], '●'],
    ['arrows past a heading', ['ArrowDown', 'ArrowDown', 'End', 'ArrowDown', 'ArrowDown'], '–'],
    ['the edge', ['ArrowUp', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'End', 'ArrowRight'], '◐2'],
    ['pages', ['PageDown', 'End', 'Home', 'ArrowRight'], 'none'],
    ['pages back', ['PageDown', 'PageUp', 'ArrowRight'], 'own'],
  ])('is walked with %s', (_, keys, expected) => {
    const { root } = shown();
    const [stop, ...others] = root.querySelectorAll<HTMLElement>('[tabindex="0"]');
    expect(others).toEqual([]);
    stop?.focus();
    for (const key of keys) press(key);
    const word = { none: words['matrix.lacks'], own: words['matrix.ownColumn'] }[expected];
    expect(markOf(document.activeElement)).toBe(word ?? expected);
    expect(root.querySelectorAll('[tabindex="0"]')).toHaveLength(1);
  });

  it('is left to its ends with Ctrl', () => {
    const { root } = shown();
    root.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    press('End', { ctrlKey: true });
    expect(markOf(document.activeElement)).toBe('–');
    press('Home', { ctrlKey: true });
    expect(document.activeElement?.textContent).toBe(words['matrix.matter']);
  });

  it('opens a cell that has something, by key and by click', () => {
    const { root, onOpen, onLook } = shown();
    const cells = root.querySelectorAll<HTMLElement>('tbody td');
    cells[1]?.focus();
    press('Enter');
    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ column: 0, line: view.groups[0]?.lines[0] }),
    );
    expect(onLook).toHaveBeenCalled();
    cells[5]?.click();
    expect(onOpen).toHaveBeenCalledTimes(1);
    cells[0]?.click();
    expect(onOpen).toHaveBeenLastCalledWith(expect.objectContaining({ column: null }));
  });

  it('tells what is in the cell that is looked at, each with its plan', () => {
    const detail = (place: MatrixPlace | null) =>
      show(
        <MatrixDetail
          view={view}
          place={place}
          own={(ids) => ids.map((id) => ({ id, number: '(四)', name: '本条', href: null }))}
          hrefOf={(planId, id) => `#plan/${planId}/${id}`}
          besideOf={(_, place) => `#beside/${place ?? 'x'}`}
        />,
        language,
      );
    expect(detail(null).textContent).toContain(words['matrix.look']);
    const [had, lacking] = view.groups.flatMap(({ lines }) => lines);
    if (!had || !lacking) throw new Error('no lines');
    const root = detail({ line: had, column: 0 });
    expect(find(root, 'li a').getAttribute('href')).toBe('#plan/闽旧/1');
    expect(find(root, 'li').textContent).toContain('闽旧方案');
    expect(find(root, '[data-action="beside-cell"]').getAttribute('href')).toBe('#beside/x');
    expect(detail({ line: had, column: null }).textContent).toContain('(四) 本条');
    const merged = { ...had, row: { ...had.row, own: ['1', '2'] } };
    const several = detail({ line: merged, column: null });
    expect(
      [...several.querySelectorAll('[data-action="beside-own"]')].map((one) =>
        one.getAttribute('href'),
      ),
    ).toEqual(['#beside/0', '#beside/1']);
    expect(several.querySelector('[data-action="beside-cell"]')).toBeNull();
    expect(detail({ line: lacking, column: null }).textContent).toContain(
      words['matrix.notMentioned'],
    );
    expect(detail({ line: lacking, column: 1 }).textContent).toContain(words['matrix.nothing']);
  });

  it('is narrowed by what there is several of', () => {
    const onChange = vi.fn();
    const root = show(
      <MatrixFilters
        filter={ALL_OF_IT}
        regions={[
          { value: '350000', name: '福建' },
          { value: '410000', name: '河南' },
        ]}
        years={['2018', '']}
        subjects={['信息消费']}
        origins={[]}
        singles={3}
        onChange={onChange}
      />,
      language,
    );
    expect(root.querySelector('[data-filter="subject"]')).toBeNull();
    find<HTMLInputElement>(root, 'input[name="region"][value="410000"]').click();
    expect(onChange).toHaveBeenLastCalledWith({ regions: new Set(['410000']) });
    find<HTMLInputElement>(root, 'input[name="singles"]').click();
    expect(onChange).toHaveBeenLastCalledWith({ singles: true });
  });
});
