// @vitest-environment happy-dom
/** The button that saves a clause, and takes it out again. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SaveButton } from '../../../components/save-button';
import { clear, find, LANGUAGES, show, TABLES } from './render';

afterEach(clear);

describe.each(LANGUAGES)('the button that saves (%s)', (language) => {
  const words = TABLES[language];

  it.each([
    { bySign: false, saved: false },
    { bySign: false, saved: true },
    { bySign: true, saved: false },
    { bySign: true, saved: true },
  ])('says whether it is saved, of what, and also without seeing it: %o', (how) => {
    const onSave = vi.fn();
    const root = show(<SaveButton {...how} onSave={onSave} label="发展在线教育" />, language);
    const button = find(root, '[data-action="save"]');
    const state = words[how.saved ? 'card.saved' : 'card.save'];
    expect(button.getAttribute('aria-pressed')).toBe(String(how.saved));
    expect(button.getAttribute('aria-label')).toContain(state);
    expect(button.getAttribute('aria-label')).toContain('发展在线教育');
    expect(how.bySign ? button.title : button.textContent).toBe(state);
    expect(root.querySelector('svg:not([aria-hidden])')).toBeNull();
    button.click();
    expect(onSave).toHaveBeenCalledTimes(1);
  });
});
