// @vitest-environment happy-dom
/** The parts of the side panel: every state in plain words, the document's head. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  Masthead,
  PartNote,
  SiteReturn,
  StateMessage,
} from '../../../components/panel/panel-parts';
import { SiteOffer } from '../../../components/panel/site-offer';
import { planOf } from '../match/plans';
import { clear, find, LANGUAGES, show, TABLES, textsOf } from './render';

afterEach(clear);

describe('why there is nothing to show', () => {
  const STATES = [
    ['reading', 'reading'],
    ['elsewhere', 'elsewhere'],
    ...['notice', 'not-a-notice', 'list', 'no-measures', 'text-elsewhere'].map(
      (state) => [state, { state, failed: false }] as const,
    ),
    ['failed', { state: 'notice', failed: true }],
  ] as const;

  for (const language of LANGUAGES) {
    it.each(STATES)(`is said of "%s" (${language})`, (state, report) => {
      const message = find(show(<StateMessage report={report} />, language), '[role=status]');
      expect(message.dataset.state).toBe(state);
      expect(message.textContent?.length).toBeGreaterThan(4);
    });

    it(`is said in other words for each (${language})`, () => {
      const words = STATES.filter(([state]) => state !== 'notice').map(
        ([, report]) => show(<StateMessage report={report} />, language).textContent,
      );
      expect(new Set(words).size).toBe(STATES.length - 1);
    });
  }
});

describe.each(LANGUAGES)('the head of the document (%s)', (language) => {
  const plan = planOf('page', ['甲。办好甲。', '乙。办好乙。'], {
    innerTitle: '某省方案',
    region: '350000',
    documentNumber: '闽政〔2017〕52号',
    signedOn: '2017-12-29',
  });
  const answer = { equivalents: { 1: [] }, targets: {}, library: { plans: 5, stored: true } };

  it('names it and says how much of it is answered', () => {
    const root = show(<Masthead plan={plan} answer={answer} />, language);
    expect(find(root, 'h2').textContent).toBe('某省方案');
    expect(textsOf(root, '.facts')[0]).toBe(
      `${language === 'en' ? 'Fujian' : '福建'} · 闽政〔2017〕52号 · 2017-12-29`,
    );
    expect(find(root, '[role=status]').textContent).toMatch(/2.*1/);
    expect(root.querySelector('.note')).toBeNull();
  });

  it('says "the library has nothing", and how small it is', () => {
    const nothing = { ...answer, equivalents: {} };
    const status = find(show(<Masthead plan={plan} answer={nothing} />, language), '[role=status]');
    expect(status.textContent).toMatch(/5/);
    expect(status.textContent).toMatch(/不表示|does not mean/);
  });

  it('says when the library is read from memory', () => {
    const memory = { ...answer, library: { plans: 5, stored: false } };
    const note = find(show(<Masthead plan={plan} answer={memory} />, language), '.note');
    expect(note.textContent).toBe(TABLES[language]['panel.memory']);
  });

  it.each([
    ['a page of several', { paging: { at: 1, of: 3 }, cut: false }, 'paging', /1.*3/],
    ['a page of who knows how many', { paging: { at: null, of: null }, cut: false }, 'paging', /./],
    [
      'a page of several, which one is not told',
      { paging: { at: null, of: 3 }, cut: false },
      'paging',
      /./,
    ],
    ['the first part', { paging: null, cut: true }, 'cut', /./],
  ] as const)('says that only a part was read: %s', (_, part, note, words) => {
    const root = show(<PartNote part={part} />, language);
    expect(root.querySelectorAll('.note')).toHaveLength(1);
    expect(find(root, `[data-note=${note}]`).textContent).toMatch(words);
  });

  it('says nothing of parts where the whole was read', () => {
    expect(show(<PartNote part={{ paging: null, cut: false }} />, language).textContent).toBe('');
  });

  it('bears a document of which nothing is known', () => {
    const unknown = planOf('page', ['甲。办好甲。']);
    const root = show(<Masthead plan={unknown} answer={answer} />, language);
    expect(find(root, 'h2').textContent).toBe(TABLES[language]['panel.untitled']);
  });
});

describe.each(LANGUAGES)('a site of no government (%s)', (language) => {
  const offer = (host: string | null, more: { refused?: boolean; once?: () => void } = {}) => {
    const onReadSite = vi.fn();
    const root = show(
      <SiteOffer
        host={host}
        refused={more.refused ?? false}
        onReadSite={onReadSite}
        onReadOnce={more.once}
      />,
      language,
    );
    return { root, onReadSite };
  };

  it('can be read ever after, or this once; the host is named', () => {
    const once = vi.fn();
    const { root, onReadSite } = offer('a.example', { once });
    expect(find(root, '.offer-hint').textContent).toContain('a.example');
    find(root, '[data-action=read-site]').click();
    find(root, '[data-action=read-once]').click();
    expect(onReadSite).toHaveBeenCalledTimes(1);
    expect(once).toHaveBeenCalledTimes(1);
  });

  it('is read already: only the site is offered', () => {
    expect(offer('a.example').root.querySelector('[data-action=read-once]')).toBeNull();
  });

  it('is not read when the reader refused, and this is said', () => {
    const said = find(offer('a.example', { refused: true }).root, '[role=alert]');
    expect(said.textContent).toBe(TABLES[language]['panel.readSite.refused']);
  });

  it('says what to do where nobody told us the page, and that no extension may read others', () => {
    expect(find(offer('unknown').root, '.offer-hint').textContent).toBe(
      TABLES[language]['panel.pressButton'],
    );
    expect(find(offer(null).root, '.offer-hint').textContent).toBe(
      TABLES[language]['panel.notReadable'],
    );
  });

  it('that was granted can be given back', () => {
    const onReturn = vi.fn();
    const root = show(<SiteReturn host="a.example" onReturn={onReturn} />, language);
    find(root, '[data-action=give-back]').click();
    expect(onReturn).toHaveBeenCalledTimes(1);
  });
});
