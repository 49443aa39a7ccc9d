// @vitest-environment happy-dom
/** What stands above the outline of a notice: the search in it, and its filters. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '../../../components/panel/outline-filter';
import { OutlineTools } from '../../../components/panel/outline-tools';
import { clear, find, LANGUAGES, show } from './render';

afterEach(clear);

describe.each(LANGUAGES)('search and filters (%s)', (language) => {
  const tools = (filter = NO_FILTER, onFilter = vi.fn()) => {
    const root = show(
      <OutlineTools
        filter={filter}
        regions={['', '350000']}
        shown={12}
        all={60}
        onFilter={onFilter}
      />,
      language,
    );
    return { root, onFilter };
  };
  const input = (root: HTMLElement) => find<HTMLInputElement>(root, 'input[type=search]');
  const type = (root: HTMLElement, value: string, more: object = {}) => {
    input(root).value = value;
    act(() => {
      input(root).dispatchEvent(Object.assign(new Event('input', { bubbles: true }), more));
    });
  };

  it('say nothing while nothing is filtered', () => {
    const { root } = tools();
    expect(find(root, '[role=status]').textContent).toBe('');
    expect(root.querySelector('[data-action=clear]')).toBeNull();
  });

  it('say what is shown, and one press shows all again', () => {
    const { root, onFilter } = tools({ ...NO_FILTER, level: 'same', query: '医' });
    expect(find(root, '[role=status]').textContent).toMatch(/12.*60/);
    find(root, '[data-action=clear]').click();
    expect(onFilter).toHaveBeenCalledExactlyOnceWith(NO_FILTER);
  });

  it('search for what is typed', () => {
    const { root, onFilter } = tools();
    type(root, '医疗');
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, query: '医疗' });
  });

  it('take the search back at Escape, and leave an empty field to the browser', () => {
    const { root, onFilter } = tools({ ...NO_FILTER, query: '医疗' });
    const press = () => {
      const event = new KeyboardEvent('keydown', {
        key: 'Escape',
        bubbles: true,
        cancelable: true,
      });
      act(() => {
        input(root).dispatchEvent(event);
      });
      return event.defaultPrevented;
    };
    expect(press()).toBe(true);
    expect(onFilter).toHaveBeenLastCalledWith(NO_FILTER);
    tools();
    expect(press()).toBe(false);
  });

  it('wait while a word is composed of its letters', () => {
    const { root, onFilter } = tools();
    type(root, 'yi l', { isComposing: true });
    expect(onFilter).not.toHaveBeenCalled();
    expect(input(root).value).toBe('yi l');
  });

  it('offer each region by its sign, spoken with its name, and tell which are chosen', () => {
    const { root, onFilter } = tools({ ...NO_FILTER, regions: ['350000'] });
    const toggles = [...root.querySelectorAll<HTMLElement>('fieldset .toggle')];
    expect(toggles.map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'true']);
    expect(toggles[1]?.getAttribute('aria-label')).toBe(
      language === 'en' ? '闽 Fujian' : '闽 福建',
    );
    toggles[0]?.click();
    expect(onFilter).toHaveBeenLastCalledWith({ ...NO_FILTER, regions: ['350000', ''] });
    toggles[1]?.click();
    expect(onFilter).toHaveBeenLastCalledWith(NO_FILTER);
  });

  it('are folded until they are asked for or set', () => {
    const { root } = tools();
    expect(root.querySelector('fieldset')).toBeNull();
    act(() => find(root, '[data-action=filters]').click());
    expect(find(root, '[data-action=filters]').getAttribute('aria-expanded')).toBe('true');
    expect(find(root, 'fieldset')).toBeDefined();
  });
});
