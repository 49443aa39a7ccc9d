// @vitest-environment happy-dom
/** The collection's list and its tools. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ClipList } from '../../../components/clip-list';
import { CollectionTools } from '../../../components/collection-tools';
import type { Clip } from '../../../lib/collection/clip';
import { clipWith, UNKNOWN } from '../collection/clips';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const known = await clipWith();
const long = await clipWith({
  measureId: '2',
  quote: '办好学校。'.repeat(60),
  document: { source: { url: 'http://copy.example/x', kind: 'copy' } },
});
const unknown = await clipWith({
  measureId: '3',
  title: '',
  heading: [],
  path: [],
  document: { ...UNKNOWN, region: null, signedOn: null, publishedOn: null, source: null },
});

function list(clips: readonly Clip[], language: 'zh-CN' | 'en' = 'zh-CN') {
  const [onChoose, onDelete] = [vi.fn(), vi.fn()];
  const chosen = new Set([long.id]);
  const root = show(
    <ClipList
      clips={clips}
      chosen={chosen}
      onChoose={onChoose}
      onDelete={onDelete}
      planAddress={(clip) => (clip === known ? '#plan/a/1' : undefined)}
    />,
    language,
  );
  return { root, onChoose, onDelete };
}

describe.each(LANGUAGES)('the list (%s)', (language) => {
  const words = TABLES[language];

  it('has of each clip its words, its document, its year and its day', () => {
    const { root } = list([known, long], language);
    const region = language === 'en' ? 'Fujian' : '福建';
    expect(textsOf(root, 'h2')).toEqual([`${region}推进开放在线教育`, `${region}推进开放在线教育`]);
    const [line, copy] = textsOf(root, '.source-line');
    expect(line).toContain('《某省扩大信息消费实施方案》（闽政〔2017〕52号） 二 (四)');
    expect(line).toContain('2017');
    expect(line).toContain('2024-05-06');
    expect(line).not.toContain(words['collection.copy']);
    expect(copy).toContain(words['collection.copy']);
  });

  it('leads to a clause in its plan, where the library has that', () => {
    const { root } = list([known, long], language);
    const links = [...root.querySelectorAll('[data-action="plan"]')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#plan/a/1']);
  });

  it('bears a clip of which nothing is known but its words', () => {
    const { root } = list([unknown], language);
    expect(find(root, 'h2').textContent).toBe(
      `${words['region.central']}推进开放在线教育。鼓励学校开设网络课程。`,
    );
    expect(find(root, '.source-line').textContent).toContain(words['card.undated']);
    expect(root.querySelector('a')).toBeNull();
  });

  it('shows the beginning of a long clause, and all of it on demand', () => {
    const { root } = list([long], language);
    expect(find(root, 'summary .excerpt').textContent?.length).toBeLessThan(160);
    expect(find(root, 'details > p').textContent).toBe(long.quote);
  });

  it('names each control by its clip', () => {
    const { root } = list([known], language);
    for (const selector of ['input', '[data-action=delete]']) {
      expect(find(root, selector).getAttribute('aria-label')).toContain('推进开放在线教育');
    }
  });
});

describe('the list', () => {
  it('chooses and deletes the clip that is meant', () => {
    const { root, onChoose, onDelete } = list([known, long]);
    const [first, second] = root.querySelectorAll('input');
    expect([first?.checked, second?.checked]).toEqual([false, true]);
    first?.click();
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(known.id, true);
    root.querySelectorAll<HTMLElement>('[data-action=delete]')[1]?.click();
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(long.id);
  });

  it('opens a source in a tab of its own that knows nothing of us', () => {
    const link = find<HTMLAnchorElement>(list([known]).root, 'a');
    expect(link.href).toBe('https://www.fujian.gov.cn/a.html');
    expect([link.target, link.rel]).toEqual(['_blank', 'noreferrer']);
  });
});

describe.each(LANGUAGES)('the tools (%s)', (language) => {
  const words = TABLES[language];
  function tools(shown: number, picked: number) {
    const handlers = { onPickAll: vi.fn(), onDelete: vi.fn(), onExport: vi.fn() };
    const root = show(<CollectionTools shown={shown} picked={picked} {...handlers} />, language);
    return { root, ...handlers };
  }

  it.each([
    [3, 0, 'collection.exportAll', '3', false],
    [3, 2, 'collection.exportSelected', '2', true],
    [3, 3, 'collection.exportSelected', '3', true],
  ] as const)(
    'of %i clips with %i picked say what is exported',
    (shown, picked, key, count, deletes) => {
      const { root } = tools(shown, picked);
      expect(root.textContent).toContain(words[key].replace('{count}', count));
      expect(find(root, '[role=status]').textContent).toContain(String(shown));
      expect(root.querySelector('[data-action=delete-selected]') !== null).toBe(deletes);
      expect(find<HTMLInputElement>(root, 'input').checked).toBe(picked === shown);
    },
  );

  it('export in the form that is pressed, and not where there is nothing', () => {
    const { root, onExport } = tools(3, 0);
    for (const form of ['markdown', 'csv', 'json']) find(root, `[data-export=${form}]`).click();
    expect(onExport.mock.calls).toEqual([['markdown'], ['csv'], ['json']]);
    clear();
    const empty = tools(0, 0).root.querySelectorAll<HTMLButtonElement>('[data-export]');
    expect(Array.from(empty, ({ disabled }) => disabled)).toEqual([true, true, true]);
  });

  it('pick all, and delete', () => {
    const { root, onPickAll, onDelete } = tools(3, 1);
    find(root, 'input').click();
    find(root, '[data-action=delete-selected]').click();
    expect(onPickAll).toHaveBeenCalledExactlyOnceWith(true);
    expect(onDelete).toHaveBeenCalledTimes(1);
  });
});
