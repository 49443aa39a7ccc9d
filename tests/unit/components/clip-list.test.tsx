// @vitest-environment happy-dom
/** The list of clips, its rows, and what stands over and beside it. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClipFacets } from '../../../components/collection/clip-facets';
import { ClipList, type Line } from '../../../components/collection/clip-list';
import { ClipRow } from '../../../components/collection/clip-row';
import { CollectionTools } from '../../../components/collection/collection-tools';
import type { Clip } from '../../../lib/collection/clip';
import { clipWith, UNKNOWN } from '../collection/clips';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const known: Clip = {
  ...(await clipWith()),
  tags: ['重点'],
  colour: 'rose',
  starred: true,
  note: '与去年口径对照',
};
const unknown = await clipWith({
  measureId: '3',
  title: '',
  heading: [],
  path: [],
  document: { ...UNKNOWN, region: null, signedOn: null, publishedOn: null, source: null },
});
const nothing = () => [];
/** Where a word stands, as a search finds it. */
const finding = (word: string) => (text: string) => {
  const at = text.indexOf(word);
  return at < 0 ? [] : [[at, at + word.length] as const];
};

describe.each(LANGUAGES)('a row (%s)', (language) => {
  const words = TABLES[language];

  it('has what a clip is called, says and comes from, and what the reader made of it', () => {
    const root = show(<ClipRow clip={known} state="revised" find={nothing} />, language);
    expect(find(root, '.clip-name').textContent).toBe('推进开放在线教育');
    expect(find(root, '.clip-words').textContent).toBe('鼓励学校开设网络课程。');
    expect(find(root, '.region').title).toBe(words['region.350000']);
    const facts = find(root, '.clip-facts').textContent;
    for (const said of [words['colour.rose'], words['anchor.revised'], '重点', '2017', '某省'])
      expect(facts).toContain(said);
    expect(find(root, '.star').getAttribute('aria-label')).toBe(words['clip.starred']);
  });

  it('bears a clip of which nothing is known but its words', () => {
    const root = show(<ClipRow clip={unknown} state={undefined} find={nothing} />, language);
    expect(find(root, '.clip-name').textContent).toBe('推进开放在线教育。鼓励学校开设网络课程。');
    expect(find(root, '.clip-facts').textContent).toContain(words['card.undated']);
  });

  it('shows the note where only that was hit', () => {
    const root = show(<ClipRow clip={known} state="exact" find={finding('口径')} />, language);
    expect(textsOf(root, '.clip-words mark')).toEqual(['口径']);
    expect(find(root, '.clip-words').textContent).toContain(words['clip.note']);
    expect(root.querySelector('.anchor-state')).toBeNull();
  });
});

describe('the list', () => {
  const many: Line[] = Array.from({ length: 2_000 }, (_, i) => ({
    clip: { ...known, id: `c${i}` },
    group: '',
  }));
  const list = (lines: readonly Line[], active: string | null = null, chosen: string[] = []) => {
    const handlers = { onPress: vi.fn(), onKey: vi.fn((_: KeyboardEvent) => true) };
    const root = show(
      <ClipList
        label="摘录"
        lines={lines}
        active={active}
        chosen={new Set(chosen)}
        row={(clip) => <span>{clip.id}</span>}
        {...handlers}
      />,
    );
    return { root, ...handlers };
  };

  it('draws few of many rows, and says how many there are', () => {
    const { root } = list(many);
    const rows = root.querySelectorAll('.clip');
    expect(rows.length).toBeLessThan(40);
    expect(rows[1]?.getAttribute('aria-setsize')).toBe('2000');
    expect(rows[1]?.getAttribute('aria-posinset')).toBe('2');
  });

  it('names the row that the reader is at, though it is far away', () => {
    const { root } = list(many, 'c1500', ['c1500']);
    const box = find(root, '[role=listbox]');
    const row = find(root, `#${box.getAttribute('aria-activedescendant')}`);
    expect(row.textContent).toBe('✓c1500');
    expect(row.getAttribute('aria-selected')).toBe('true');
  });

  it('tells how a row was pressed', () => {
    const { root, onPress } = list(many);
    const press = (selector: string, held: MouseEventInit = {}) =>
      find(root, selector).dispatchEvent(new MouseEvent('click', { bubbles: true, ...held }));
    press('#clip-c1');
    press('#clip-c1 .clip-check');
    press('#clip-c2', { ctrlKey: true });
    press('#clip-c3', { metaKey: true });
    press('#clip-c4 .clip-check', { shiftKey: true });
    expect(onPress.mock.calls.map(([{ id, how }]) => `${id} ${how}`)).toEqual([
      'c1 open',
      'c1 toggle',
      'c2 toggle',
      'c3 toggle',
      'c4 extend',
    ]);
  });

  it('has groups under their heads', () => {
    const lines: Line[] = [
      { head: '在线教育', count: 2, group: 'a' },
      { clip: { ...known, id: 'x' }, group: 'a' },
      { clip: { ...known, id: 'y' }, group: 'a' },
      { head: '', count: 1, group: 'b' },
      { clip: { ...known, id: 'z' }, group: 'b' },
    ];
    const { root } = list(lines);
    expect(
      Array.from(root.querySelectorAll('[role=group]'), (group) =>
        group.getAttribute('aria-label'),
      ),
    ).toEqual(['在线教育 2', '未知 1']);
    expect(find(root, '#clip-z').getAttribute('aria-posinset')).toBe('3');
  });

  it('hands keys on, and keeps those from the page that were for it', () => {
    const { root, onKey } = list(many);
    const event = new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true });
    find(root, '[role=listbox]').dispatchEvent(event);
    expect(onKey).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });
});

describe.each(LANGUAGES)('the facets (%s)', (language) => {
  it('have the most frequent first, all of them on demand, the chosen always', async () => {
    const onChoose = vi.fn();
    const values = Array.from({ length: 9 }, (_, i) => ({
      value: `v${i}`,
      name: `值${i}`,
      count: i,
    }));
    const root = show(
      <ClipFacets
        facets={[
          { key: 'tag', name: '标签', values },
          { key: 'topic', name: '主题', values: [] },
        ]}
        chosen={{ tag: ['v0'] }}
        onChoose={onChoose}
        tagActs={{ countOf: () => 0, onRename: vi.fn(), onRemove: vi.fn() }}
      />,
      language,
    );
    expect(textsOf(root, 'legend')).toEqual(['标签']);
    const shown = () =>
      Array.from(root.querySelectorAll('input'), ({ dataset }) => dataset.value).join(' ');
    expect(shown()).toBe('v8 v7 v6 v5 v4 v3 v0');
    await act(() => find(root, '[data-action="all-values"]').click());
    expect(shown()).toBe('v8 v7 v6 v5 v4 v3 v2 v1 v0');
    find(root, '[data-value="v7"]').click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('tag', 'v7', true);
  });
});

describe.each(LANGUAGES)('the tools (%s)', (language) => {
  const words = TABLES[language];

  it.each([
    [3, 0, false, 'collection.count', false, false],
    [3, 2, false, 'collection.chosen', false, true],
    [3, 3, false, 'collection.chosen', true, false],
    [2, 0, true, 'collection.shown', false, false],
  ] as const)('of %i clips with %i chosen', (shown, chosen, narrowed, key, all, some) => {
    const handlers = {
      onOrder: vi.fn(),
      onTurn: vi.fn(),
      onGroup: vi.fn(),
      onClear: vi.fn(),
      onChooseAll: vi.fn(),
      onExport: vi.fn(),
    };
    const root = show(
      <CollectionTools
        {...{ shown, chosen, narrowed, all: 3, ranked: narrowed, backwards: false }}
        complete
        order="saved"
        grouping="none"
        {...handlers}
      />,
      language,
    );
    const said = words[key]
      .replace('{count}', String(chosen || shown))
      .replace('{shown}', String(shown))
      .replace('{all}', '3');
    expect(find(root, '[role=status]').textContent).toBe(said);
    const box = find<HTMLInputElement>(root, 'input');
    expect([box.checked, box.indeterminate]).toEqual([all, some]);
    expect(find(root, 'option').textContent).toBe(words[narrowed ? 'order.fit' : 'order.saved']);
    expect(root.querySelector('[data-action="clear"]') !== null).toBe(narrowed);
  });
});
