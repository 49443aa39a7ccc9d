// @vitest-environment happy-dom
/** A tag of the filters, with what is done to it on every clip at once. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClipFacets } from '../../../components/collection/clip-facets';
import { NONE } from '../../../lib/collection/query';
import { clear, find, LANGUAGES, type Language, show, TABLES, textsOf } from './render';

afterEach(clear);

const COUNTS = new Map([
  ['重点', 12],
  ['要点', 3],
]);

function facets(language?: Language) {
  const acts = { onRename: vi.fn(), onRemove: vi.fn() };
  const values = [
    // Fewer are shown than there are, where the list is narrowed.
    { value: '重点', name: '重点', count: 2 },
    { value: '要点', name: '要点', count: 1 },
    { value: NONE, name: '无标签', count: 1 },
  ];
  const root = show(
    <ClipFacets
      facets={[{ key: 'tag', name: '标签', values }]}
      chosen={{}}
      onChoose={vi.fn()}
      tagActs={{ countOf: (tag) => COUNTS.get(tag) ?? 0, ...acts }}
    />,
    language,
  );
  const choose = async (item: string) => {
    await act(() => find(root, '[data-action="tag-menu"]').click());
    await act(() => find(root, `[data-item="${item}"]`).click());
  };
  /** Gives the first tag another name, and ends that by a key. */
  const name = async (written: string, key = 'Enter') => {
    await choose('rename');
    const field = find<HTMLInputElement>(root, '[data-action="tag-name"]');
    await act(() => {
      field.value = written;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(() => void field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
  };
  return { root, choose, name, ...acts };
}

describe.each(LANGUAGES)('a tag (%s)', (language) => {
  const words = TABLES[language];

  it('says of how many clips it is taken, however many are shown', async () => {
    const { root, choose, onRemove } = facets(language);
    await act(() => find(root, '[data-action="tag-menu"]').click());
    expect(textsOf(root, '[role="menuitem"]')).toEqual([
      words['tag.rename'],
      words['tag.remove'].replace('{count}', '12'),
    ]);
    await act(() => find(root, '[data-action="tag-menu"]').click());
    await choose('remove');
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('重点');
  });

  it('says what becomes of it before it becomes one with another', async () => {
    const { root, name, onRename } = facets(language);
    await name('要点');
    expect(onRename).not.toHaveBeenCalled();
    const said = find(root, 'dialog').textContent ?? '';
    for (const word of ['重点', '要点', '12', words['tag.merge']]) expect(said).toContain(word);
    await act(() => find(root, '[data-action="no"]').click());
    expect(onRename).not.toHaveBeenCalled();
    await name('要点');
    await act(() => find(root, '[data-action="yes"]').click());
    expect(onRename).toHaveBeenCalledExactlyOnceWith('重点', '要点');
  });
});

describe('a tag', () => {
  it.each([
    ['another name', ' 年度  重点 ', 'Enter', [['重点', '年度 重点']]],
    ['its own name', '重点 ', 'Enter', []],
    ['no name', '  ', 'Enter', []],
    ['another name that is left again', '年度重点', 'Escape', []],
  ])('is given %s', async (_, written, key, expected) => {
    const { root, name, onRename } = facets();
    await name(written, key);
    expect(onRename.mock.calls).toEqual(expected);
    expect(root.querySelector('dialog')).toBeNull();
    expect(document.activeElement).toBe(find(root, '[data-action="tag-menu"]'));
  });

  it('has a menu, and that there is none has not', () => {
    expect(facets().root.querySelectorAll('[data-action="tag-menu"]')).toHaveLength(2);
  });
});
