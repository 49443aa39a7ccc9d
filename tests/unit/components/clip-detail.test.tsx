// @vitest-environment happy-dom
/** A clip with all that is kept of it, its note and its tags; the bin's question. */
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ClipDetail } from '../../../components/collection/clip-detail';
import { ClipNote } from '../../../components/collection/clip-note';
import { TagField } from '../../../components/collection/tag-field';
import { MenuButton } from '../../../components/parts/menu-button';
import type { Clip } from '../../../lib/collection/clip';
import type { Sighting } from '../../../lib/collection/records';
import { clipWith } from '../collection/clips';
import { clear, find, LANGUAGES, type Language, show, TABLES, textsOf } from './render';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  clear();
  vi.useRealTimers();
});

const quote = '推进开放在线教育。到2020年，在线课程普及率达到25%。';
const clip: Clip = {
  ...(await clipWith({ quote, kind: 'selection' })),
  note: '**重点**',
  tags: ['教育'],
  topics: ['在线教育'],
  equivalents: [
    {
      planId: 'henan-2018',
      region: '410000',
      document: '某方案',
      documentNumber: null,
      measureId: '一',
      title: '发展在线教育',
      level: 'same',
    },
  ],
};
const nothing = () => [];
const folders = [{ folder: { id: 'f', name: '调研', parent: null }, depth: 0, path: ['调研'] }];

function detail(language: Language = 'zh-CN', sighting?: Partial<Sighting>) {
  const handlers = {
    onEdit: vi.fn(),
    onChange: vi.fn(() => Promise.resolve()),
    hasLink: false,
    onCopy: vi.fn(),
    onBin: vi.fn(),
    onBack: vi.fn(),
  };
  const root = show(
    <ClipDetail
      clip={clip}
      sighting={
        sighting && {
          clipId: clip.id,
          state: 'exact',
          at: '2026-05-01T08:00:00.000Z',
          address: 'https://a.example',
          text: null,
          ...sighting,
        }
      }
      branches={folders}
      knownTags={[]}
      fits={() => true}
      find={nothing}
      planAddress="#plan/x"
      equivalentAddress={() => '#plan/henan-2018'}
      editing={false}
      heading={{ current: null }}
      {...handlers}
    />,
    language,
  );
  return { root, ...handlers };
}

describe.each(LANGUAGES)('the detail (%s)', (language) => {
  const words = TABLES[language];

  it('has the whole quote, its place and its document', () => {
    const { root } = detail(language);
    expect(find(root, 'h2').textContent).toBe('推进开放在线教育');
    expect(find(root, '.clip-quote').textContent).toBe(quote);
    expect(textsOf(root, 'mark.figure')).toEqual(['25%']);
    expect(find(root, '.clip-path').textContent).toContain('二、提高供给水平');
    const facts = textsOf(root, '.clip-source dd');
    for (const fact of ['闽政〔2017〕52号', '某省人民政府', '2017-12-29', '2018-01-05'])
      expect(facts).toContain(fact);
    const source = find<HTMLAnchorElement>(root, '[data-action="source"]');
    expect([source.href, source.rel]).toEqual(['https://www.fujian.gov.cn/a.html', 'noreferrer']);
    expect(find(root, '.kept-equivalents').textContent).toContain('发展在线教育');
    expect(find(root, '.markdown strong').textContent).toBe('重点');
  });

  it.each(['exact', 'revised', 'lost'] as const)('says that on its page it is %s', (state) => {
    const text = state === 'revised' ? quote.replace('25%', '30%') : null;
    const { root } = detail(language, { state, text });
    const box = find(root, '.clip-anchor');
    expect(box.textContent).toContain(words[`anchor.${state}`]);
    expect(box.textContent).toContain('2026-05-01');
    expect(textsOf(box, 'del strong, ins strong')).toEqual(
      state === 'revised' ? ['25%', '30%'] : [],
    );
    expect(textsOf(root, 'mark.only')).toEqual(state === 'revised' ? ['30%', '25%'] : []);
    const again = box.querySelector<HTMLAnchorElement>('[data-action="find-again"]');
    expect(again?.rel).toBe(state === 'lost' ? 'noreferrer' : undefined);
  });

  it('names each of its controls by what it is of', () => {
    const { root } = detail(language);
    for (const action of ['star', 'copy', 'plan', 'bin']) {
      expect(find(root, `[data-action=${action}]`).getAttribute('aria-label')).toContain(
        '推进开放在线教育',
      );
    }
  });
});

describe('the detail', () => {
  it('changes what was pressed', async () => {
    const { root, onChange, onBin } = detail();
    find(root, '[data-action="star"]').click();
    find(root, '[data-action="untag"]').click();
    await act(() => find(root, '[data-action="colour"]').click());
    find(root, '[data-item="leaf"]').click();
    await act(() => find(root, '[data-action="folder"]').click());
    find(root, '[data-item="f"]').click();
    find(root, '[data-action="bin"]').click();
    expect(onChange.mock.calls).toEqual([
      [{ starred: true }],
      [{ removeTags: ['教育'] }],
      [{ colour: 'leaf' }],
      [{ folder: 'f' }],
    ]);
    expect(onBin).toHaveBeenCalledOnce();
  });
});

describe('a note', () => {
  const onSave = vi.fn((_: string) => Promise.resolve());
  beforeEach(() => onSave.mockReset().mockResolvedValue());
  const note = (stored: string) => (
    <ClipNote note={stored} find={nothing} editing onEdit={() => {}} onSave={onSave} />
  );
  const shown = async (view: ReturnType<typeof note>) => {
    let root = document.body;
    await act(() => {
      root = show(view);
    });
    return root;
  };
  const write = (root: HTMLElement, text: string) =>
    act(() => {
      const field = find<HTMLTextAreaElement>(root, 'textarea');
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  const signOf = (root: HTMLElement) => find(root, '.note-foot .sign').dataset.state;

  it('saves by itself once the reader pauses', async () => {
    const root = await shown(note(''));
    await write(root, '一');
    await write(root, '一二');
    expect(signOf(root)).toBe('saving');
    expect(onSave).not.toHaveBeenCalled();
    await act(() => void vi.advanceTimersByTime(1_000));
    expect(onSave.mock.calls).toEqual([['一二']]);
    await shown(note('一二'));
    expect(signOf(root)).toBe('saved');
  });

  it('saves at once when the reader leaves the field or the clip', async () => {
    const root = await shown(note(''));
    await write(root, '一');
    await act(() => void find(root, 'textarea').dispatchEvent(new FocusEvent('blur')));
    expect(onSave.mock.calls).toEqual([['一']]);
    await write(root, '一二');
    await act(() => clear());
    expect(onSave.mock.calls).toEqual([['一'], ['一二']]);
  });

  it('says that it was not saved, and tries again', async () => {
    onSave.mockRejectedValueOnce(new Error('full'));
    const root = await shown(note(''));
    await write(root, '一');
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(signOf(root)).toBe('failed');
    await write(root, '一二');
    await act(async () => void (await vi.advanceTimersByTimeAsync(1_000)));
    expect(onSave.mock.lastCall).toEqual(['一二']);
  });

  it.each([
    ['keep-own', '自己的', [['自己的']]],
    ['take-other', '别人的', []],
  ])(
    'that another page changed meanwhile waits for the reader: %s',
    async (action, text, saved) => {
      const root = await shown(note('旧'));
      await write(root, '自己的');
      await shown(note('别人的'));
      await act(() => void vi.advanceTimersByTime(1_000));
      expect(onSave).not.toHaveBeenCalled();
      expect(find(root, '.other-words blockquote').textContent).toBe('别人的');
      await act(() => find(root, `[data-action="${action}"]`).click());
      expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe(text);
      expect(onSave.mock.calls).toEqual(saved);
      expect(root.querySelector('.other-words')).toBeNull();
    },
  );
});

describe('the field for tags', () => {
  const field = () => {
    const handlers = { onAdd: vi.fn(), onBack: vi.fn(), onLeave: vi.fn() };
    const known = [
      { name: '教育', count: 2 },
      { name: '医疗', count: 9 },
      { name: '教研', count: 5 },
    ];
    const root = show(
      <TagField
        label="添加标签"
        known={known}
        taken={['医疗']}
        fits={(tag, typed) => tag.includes(typed)}
        {...handlers}
      />,
    );
    const input = find<HTMLInputElement>(root, 'input');
    const type = (text: string) =>
      act(() => {
        input.value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      });
    const press = (key: string) =>
      act(() => void input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    return { root, input, type, press, ...handlers };
  };

  it('offers what fits, the most used first, and adds what was gone to', async () => {
    const { root, input, type, press, onAdd } = field();
    await type('教');
    expect(textsOf(root, '[role=option]')).toEqual(['教研 5', '教育 2']);
    await press('ArrowDown');
    await press('ArrowDown');
    const at = input.getAttribute('aria-activedescendant');
    expect(document.getElementById(at ?? '')?.textContent).toBe('教育 2');
    await press('Enter');
    expect(onAdd.mock.calls).toEqual([['教育']]);
    expect([input.value, input.getAttribute('aria-expanded')]).toEqual(['', 'false']);
  });

  it('adds what was typed, on Enter and at a comma, cleaned', async () => {
    const { type, press, onAdd } = field();
    await type(' #新  标签 ');
    await press('Enter');
    await type('甲，乙、');
    expect(onAdd.mock.calls).toEqual([['新 标签'], ['甲'], ['乙']]);
  });

  it('closes, empties and leaves by Escape, one after the other', async () => {
    const { root, input, type, press, onLeave } = field();
    await type('教');
    await press('Escape');
    expect(root.querySelector('[role=listbox]')).toBeNull();
    await press('Escape');
    expect(input.value).toBe('');
    await press('Escape');
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it('takes the last one off by Backspace in the empty field', async () => {
    const { press, onBack } = field();
    await press('Backspace');
    expect(onBack).toHaveBeenCalledOnce();
  });
});

describe('a menu', () => {
  it('is walked by keys, and gives the focus back', async () => {
    const onChoose = vi.fn();
    const items = [
      { id: '1', name: 'Alpha' },
      { id: '2', name: 'Beta', chosen: true },
      { id: '3', name: 'Gamma' },
    ];
    const root = show(
      <MenuButton label="颜色" action="colour" items={items} onChoose={onChoose} />,
    );
    const button = find(root, '[data-action="colour"]');
    await act(() => button.click());
    const press = (key: string) =>
      act(
        () =>
          void document.activeElement?.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true }),
          ),
      );
    const at = () => document.activeElement?.textContent;
    expect(at()).toBe('Beta');
    await press('ArrowDown');
    await press('ArrowDown');
    expect(at()).toBe('Alpha');
    await press('g');
    expect(at()).toBe('Gamma');
    await press('Escape');
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(onChoose).not.toHaveBeenCalled();
  });
});
