// @vitest-environment happy-dom
/** The tabs of the panel, by the ARIA practices of tabs that are chosen as the focus comes to them. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Tabs } from '../../../components/parts/tabs';
import { clear, find, show } from './render';

afterEach(clear);

describe('the tabs of the panel', () => {
  const TABS = ['outline', 'gaps', 'targets'].map((id) => ({ id, name: `看${id}` }));
  const tabs = (chosen: string) => {
    const onChoose = vi.fn();
    const root = show(<Tabs label="本文" tabs={TABS} chosen={chosen} onChoose={onChoose} />);
    const press = (key: string) =>
      find(root, '[role=tablist]').dispatchEvent(new KeyboardEvent('keydown', { key }));
    return { root, onChoose, press };
  };

  it('are one stop for Tab', () => {
    const { root } = tabs('gaps');
    const stops = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
    expect(stops.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1]);
    expect(stops.map((each) => each.getAttribute('aria-selected'))).toEqual([
      'false',
      'true',
      'false',
    ]);
  });

  it.each([
    ['ArrowRight', 'targets', 'outline'],
    ['ArrowLeft', 'outline', 'targets'],
    ['Home', 'targets', 'outline'],
    ['End', 'outline', 'targets'],
  ])('%s goes from %s to %s, which takes the focus', (key, from, to) => {
    const { onChoose, press } = tabs(from);
    press(key);
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(to);
    expect(document.activeElement?.id).toBe(`tab-${to}`);
  });
});
