// @vitest-environment happy-dom
/** A plan is chosen from a list, and from a long one by what is typed. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PlanChoice } from '../../../components/beside/plan-choice';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const plansOf = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ id: `plan-${i}`, name: `河南 2018 第${i}号方案` }));

describe.each(LANGUAGES)('the choice of a plan (%s)', (language) => {
  const words = TABLES[language];
  const shown = (count: number, onChoose = vi.fn()) =>
    show(<PlanChoice label="加入" plans={plansOf(count)} onChoose={onChoose} />, language);
  const type = async (root: HTMLElement, value: string) => {
    const field = find<HTMLInputElement>(root, '[name="find-plan"]');
    await act(() => {
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  };

  it('lists a few as they are, and offers the next again', () => {
    const onChoose = vi.fn();
    const root = shown(3, onChoose);
    expect(root.querySelector('[name="find-plan"]')).toBeNull();
    const list = find<HTMLSelectElement>(root, '[name="add-plan"]');
    list.value = 'plan-1';
    list.dispatchEvent(new Event('change', { bubbles: true }));
    expect(onChoose).toHaveBeenCalledExactlyOnceWith('plan-1');
    expect(list.value).toBe('');
  });

  it('of very many lists the first, says how many there are, and finds by parts of a name', async () => {
    const root = shown(1_000);
    expect(root.querySelectorAll('option')).toHaveLength(61);
    expect(root.textContent).toContain(words['matrix.more'].replace('{count}', '940'));
    await type(root, '河南 第777号');
    expect(textsOf(root, 'option')).toEqual([words['plans.choose'], '河南 2018 第777号方案']);
    await type(root, '湖北');
    expect(textsOf(root, '[role="status"]')).toEqual([words['list.noHit']]);
  });
});
