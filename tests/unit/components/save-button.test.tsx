// @vitest-environment happy-dom
/** The button that saves a clause, and takes it out again. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Bookmark } from '../../../components/parts/bookmark';
import { SaveButton } from '../../../components/parts/save-button';
import { clear, find, LANGUAGES, show, TABLES } from './render';

afterEach(clear);

describe.each(LANGUAGES)('the button that saves (%s)', (language) => {
  const words = TABLES[language];

  it.each([
    ['by a word, not saved', undefined, false],
    ['by a word, saved', undefined, true],
    ['by a sign, not saved', <Bookmark key="sign" />, false],
    ['by a sign, saved', <Bookmark key="sign" />, true],
  ])('says whether it is saved, of what, and also without seeing it: %s', (_, sign, saved) => {
    const onSave = vi.fn();
    const root = show(
      <SaveButton saved={saved} sign={sign} onSave={onSave} label="发展在线教育" />,
      language,
    );
    const button = find(root, '[data-action="save"]');
    const state = words[saved ? 'card.saved' : 'card.save'];
    expect(button.getAttribute('aria-pressed')).toBe(String(saved));
    expect(button.getAttribute('aria-label')).toContain(state);
    expect(button.getAttribute('aria-label')).toContain('发展在线教育');
    expect(sign ? button.title : button.textContent).toBe(state);
    expect(root.querySelector('svg:not([aria-hidden])')).toBeNull();
    button.click();
    expect(onSave).toHaveBeenCalledTimes(1);
  });
});
