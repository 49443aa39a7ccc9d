// @vitest-environment happy-dom
/** What the panel says of a selection: its words, their equivalents, or why there are none. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SearchAnswer } from '../../../components/panel/search-answer';
import type { SearchAnswer as Answer } from '../../../lib/match/answer';
import { clear, equivalentOf, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

const part = (id: string, text: string, found: Answer['parts'][number]['equivalents'] = []) => ({
  id,
  title: '',
  text,
  equivalents: found,
});
const henan = equivalentOf('henan', '410000');
const fujian = equivalentOf('fujian', '350000');
const FOUND: Answer = {
  state: 'found',
  parts: [part('1', '推进在线教育。', [henan, fujian])],
  readUpTo: null,
  leftOut: null,
  chosenRegionsOnly: false,
  plans: 5,
};

describe.each(LANGUAGES)('a selection (%s)', (language) => {
  const answered = (
    answer: Answer | 'searching' | 'failed',
    text = '推进在线教育。',
    onBack = vi.fn(),
    saving: Partial<Parameters<typeof SearchAnswer>[0]> = {},
  ) =>
    show(
      <SearchAnswer
        text={text}
        answer={answer}
        year={2026}
        saved={new Set()}
        onSave={() => {}}
        wordsSaved={false}
        onSaveWords={() => {}}
        onBack={onBack}
        {...saving}
      />,
      language,
    );

  it('is quoted, with an equivalent a region below', () => {
    const root = answered(FOUND);
    expect(find(root, '.selection').textContent).toBe('推进在线教育。');
    expect(textsOf(root, '.equivalent .region')).toEqual(
      language === 'en' ? ['Henan', 'Fujian'] : ['河南', '福建'],
    );
    expect(root.querySelector('details.part')).toBeNull();
  });

  it('is saved itself, and each of its equivalents', () => {
    const [onSave, onSaveWords] = [vi.fn(), vi.fn()];
    const root = answered(FOUND, undefined, undefined, {
      saved: new Set(['fujian/1']),
      onSave,
      onSaveWords,
    });
    const buttons = [...root.querySelectorAll<HTMLElement>('[data-action="save"]')];
    expect(buttons.map((each) => each.getAttribute('aria-pressed'))).toEqual([
      'false',
      'false',
      'true',
    ]);
    for (const button of buttons) button.click();
    expect(onSaveWords).toHaveBeenCalledTimes(1);
    expect(onSave.mock.calls).toEqual([[henan], [fujian]]);
  });

  it('that is long is quoted in part, and answered passage by passage', () => {
    const parts = [part('1', '甲'.repeat(50), [henan]), part('2', '乙'.repeat(50))];
    const root = answered({ ...FOUND, parts }, '甲'.repeat(400));
    expect(find(root, '.selection').textContent?.length).toBe(81);
    expect(root.querySelectorAll('details.part[open]')).toHaveLength(1);
    expect(find(root, '.part.unmatched').textContent).toContain(TABLES[language]['panel.none']);
    expect(find(root, '[role=status]').textContent).toMatch(/2.*1/);
  });

  it('of many passages is folded at first', () => {
    const parts = ['1', '2', '3', '4'].map((id) => part(id, '甲', [henan]));
    expect(answered({ ...FOUND, parts }).querySelectorAll('details[open]')).toHaveLength(0);
  });

  it.each([
    ['searching', 'searching', '在线教育'],
    ['failed', 'failed', '在线教育'],
    ['nothing', { ...FOUND, state: 'nothing' as const, parts: [part('1', '甲')] }, '森林防火'],
    ['too-short', { ...FOUND, state: 'too-short' as const, parts: [] }, '教育'],
    ['no-selection', 'searching', ' '],
  ] as const)('says plainly: %s', (state, answer, text) => {
    const said = find(answered(answer, text), '[role=status]');
    expect(said.dataset.state).toBe(state);
    expect(said.textContent?.length).toBeGreaterThan(4);
  });

  it('says what was not read, and where was not looked', () => {
    const answer = { ...FOUND, readUpTo: 19_980, leftOut: '460000', chosenRegionsOnly: true };
    const notes = textsOf(answered(answer), '.facts').join('\n');
    expect(notes).toContain('19980');
    expect(notes).toContain(language === 'en' ? 'Hainan' : '海南');
    expect(notes).toContain(TABLES[language]['find.chosenRegionsOnly']);
  });

  it('leads back to the page', () => {
    const onBack = vi.fn();
    find(answered(FOUND, '在线教育', onBack), '[data-action=back]').click();
    expect(onBack).toHaveBeenCalledTimes(1);
  });
});
