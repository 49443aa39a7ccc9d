// @vitest-environment happy-dom
/** A document on its way into the library: what is asked, what is told of it, and what comes of the answer. */
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AddNotice } from '../../../components/panel/add-notice';
import { type InLibrary, LibraryLine } from '../../../components/panel/library-line';
import { planOf } from '../match/plans';
import { clear, find, LANGUAGES, type Language, show, TABLES, textsOf } from './render';

afterEach(clear);

const plan = planOf('page', ['甲。办好甲。', '乙。办好乙。'], {
  title: '某省人民政府关于印发某省方案的通知',
  innerTitle: '某省方案',
  region: '350000',
  regionInferred: true,
  signedOn: '2017-12-29',
});

/** The form, and what it has handed on. */
function asked(more: Partial<Parameters<typeof AddNotice>[0]> = {}, language: Language = 'zh-CN') {
  const onAdd = vi.fn();
  const props = { plan, subject: '甲事', paging: null, cut: false, busy: false, problem: '' };
  const root = show(<AddNotice {...props} {...more} onAdd={onAdd} onClose={() => {}} />, language);
  const field = (name: string) => find<HTMLInputElement>(root, `[name="${name}"]`);
  const write = (name: string, value: string) => {
    field(name).value = value;
  };
  const submit = () => find(root, 'form').dispatchEvent(new Event('submit', { cancelable: true }));
  return { root, field, write, submit, onAdd };
}

const FACTS = {
  title: plan.title,
  innerTitle: '某省方案',
  region: '350000',
  documentNumber: null,
  issuer: null,
  signedOn: '2017-12-29',
  publishedOn: null,
  subject: '甲事',
};

describe('the form', () => {
  it('is filled in with what was read, and hands that on where nothing is changed', () => {
    const { field, submit, onAdd } = asked();
    expect(field('innerTitle').value).toBe('某省方案');
    expect(field('region').value).toBe('350000');
    expect(field('documentNumber').value).toBe('');
    submit();
    expect(onAdd).toHaveBeenCalledExactlyOnceWith(FACTS);
  });

  it('hands on what was changed, a title in one line, and null for what was taken away', () => {
    const { write, submit, onAdd } = asked();
    write('innerTitle', ' 某省\n新方案 ');
    write('documentNumber', '闽政〔2017〕52号');
    write('signedOn', '');
    write('region', '');
    write('subject', '乙事');
    submit();
    const changed = {
      innerTitle: '某省新方案',
      documentNumber: '闽政〔2017〕52号',
      signedOn: null,
      region: null,
      subject: '乙事',
    };
    expect(onAdd).toHaveBeenCalledExactlyOnceWith({ ...FACTS, ...changed });
  });

  it('hands nothing on while that is being done', () => {
    const { submit, onAdd } = asked({ busy: true });
    submit();
    expect(onAdd).not.toHaveBeenCalled();
  });

  it.each(LANGUAGES)('says what is added, and that it is a part where it is (%s)', (language) => {
    const whole = asked({}, language).root;
    expect(find(whole, '.hint').textContent).toContain('2');
    expect(textsOf(whole, '.note')).toEqual([]);
    const parts = [
      { paging: { at: 1, of: 3 }, cut: false },
      { paging: { at: null, of: null }, cut: false },
      { paging: null, cut: true },
    ];
    const said = parts.map((part) => textsOf(asked(part, language).root, '.note').join());
    expect(said[0]).toMatch(/1.*3/);
    expect(new Set(said).size).toBe(3);
  });

  it('adds nothing that has no title, and says so', () => {
    const { root, write, submit, onAdd } = asked();
    write('title', '');
    write('innerTitle', ' ');
    act(() => void submit());
    expect(onAdd).not.toHaveBeenCalled();
    expect(textsOf(root, '.fault')).toEqual([TABLES['zh-CN']['plan.facts.noTitle']]);
    expect(document.activeElement).toBe(find(root, '[name="title"]'));
  });

  it('says that a region was inferred', () => {
    const { root } = asked();
    expect(find(root, 'small').textContent).toBe(TABLES['zh-CN']['plan.region.inferred']);
  });

  it('says why it was not added, and keeps what was written', () => {
    const { root, write, field } = asked();
    write('subject', '乙事');
    asked({ problem: '磁盘空间不足' });
    expect(find(root, '[role=alert]').textContent).toBe('磁盘空间不足');
    expect(field('subject').value).toBe('乙事');
  });
});

describe.each(LANGUAGES)('whether the notice is in the library (%s)', (language) => {
  const line = (state: InLibrary, busy = false, problem = '') => {
    const pressed: string[] = [];
    const root = show(
      <LibraryLine
        state={state}
        busy={busy}
        problem={problem}
        onAdd={() => pressed.push('add-notice')}
        onOpen={() => pressed.push('open-in-library')}
        onRemove={() => pressed.push('remove-plan')}
        onRestore={() => pressed.push('restore-plan')}
      />,
      language,
    );
    const buttons = [...root.querySelectorAll('button')];
    return { root, buttons, pressed, names: buttons.map(({ dataset }) => dataset.action) };
  };

  it.each<[InLibrary, string[]]>([
    ['absent', ['add-notice']],
    ['bundled', ['open-in-library']],
    ['own', ['open-in-library', 'remove-plan']],
    ['removed', ['restore-plan']],
  ])('%s: what can be done about it', (state, names) => {
    const { root, buttons, pressed, ...shown } = line(state);
    expect(shown.names).toEqual(names);
    // That it is added is told by who adds it; that it is removed, here.
    expect(find(root, '[role=status]').textContent !== '').toBe(state === 'removed');
    expect(find(root, 'p > span').textContent === '').toBe(state === 'absent');
    for (const button of buttons) button.click();
    expect(pressed).toEqual(names);
  });

  it('removes nothing twice', () => {
    const { buttons, pressed } = line('own', true);
    buttons[1]?.click();
    expect(pressed).toEqual([]);
  });
});
