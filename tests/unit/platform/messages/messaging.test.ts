/** Messages: only ours, only well-formed ones, and only as long as someone is there to answer. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, SearchAnswer } from '../../../../lib/match/answer';
import type { MatrixAnswer } from '../../../../lib/match/matrix/matrix-answer';
import type { GapsAnswer, TargetsAnswer } from '../../../../lib/match/matrix/overview';
import {
  answerRequests,
  askTab,
  lookAgainIn,
  onCollectionChanged,
  onLibraryChanged,
  onReport,
  tellCollectionChanged,
  tellLibraryChanged,
} from '../../../../lib/platform/messages/messaging';
import { queryOf, seedPlans } from '../../match/plans';
import { browser, resetBrowser } from '../fake-browser';

vi.mock('webextension-polyfill', async () => ({
  default: (await import('../fake-browser')).browser,
}));
beforeEach(resetBrowser);

const OURS = { id: 'lince', tab: { id: 7 } };
const [plan] = seedPlans();
if (!plan) throw new Error('there are seeds');
const answer: Answer = { equivalents: {}, targets: {}, library: { plans: 5, stored: true } };
const found: SearchAnswer = {
  state: 'nothing',
  parts: [{ id: '1', title: '', text: '森林防火', equivalents: [] }],
  readUpTo: null,
  leftOut: null,
  chosenRegionsOnly: false,
  plans: 5,
};
const overview = { documents: {}, plans: 5, chosenRegionsOnly: false };
const gaps: GapsAnswer = { lacking: [], onlyHere: [], compared: 4, ...overview };
const matrix: MatrixAnswer = {
  left: 0,
  rows: [],
  measures: [],
  framing: 0,
  compared: 4,
  ...overview,
  documents: [],
};
const {
  id: _,
  regionInferred: __,
  validity: ___,
  attachments: ____,
  ...notice
} = {
  ...plan,
  measures: [],
};
const targets: TargetsAnswer = { compared: [], alone: [], ...overview };
const report = { host: 'www.hainan.gov.cn', state: 'notice', plan, answer, failed: false } as const;
const place = { from: 'library', planId: 'a', measureId: 'b' } as const;

const handlers = () => ({
  'read-page': vi.fn(() => true),
  match: vi.fn(() => ({
    answer,
    texts: {},
    kept: false,
    shows: { equivalents: true, targets: false, letters: true, selection: true },
  })),
  details: vi.fn(() => ({ targets: {}, reasons: [] })),
  search: vi.fn(() => found),
  gaps: vi.fn(() => gaps),
  matrix: vi.fn(() => ({ notice, answer: matrix })),
  targets: vi.fn(() => targets),
  save: vi.fn(() => ({ id: 'a', problem: null })),
  'take-out': vi.fn(() => true),
  'find-saved': vi.fn(() => ({ places: [], others: {} })),
  changes: vi.fn(() => null),
  keep: vi.fn(() => true),
  texts: vi.fn(() => ({})),
  'saved-among': vi.fn(() => ({})),
  'saved-here': vi.fn(() => null),
  quote: vi.fn(() => null),
  reattach: vi.fn(() => ({ done: true, step: null })),
  bin: vi.fn(() => ({ done: true, step: null })),
  'undo-step': vi.fn(() => true),
  dismiss: vi.fn(() => true),
  'open-panel': vi.fn(() => Promise.resolve(false)),
  'open-workbench': vi.fn(() => true),
});
const send = (message: unknown, sender: object = OURS) =>
  browser.runtime.onMessage.fire(message, sender);

describe('the background', () => {
  it('answers what it is asked, and knows by whom', async () => {
    const handle = handlers();
    answerRequests(handle);
    const query = queryOf(plan);
    expect(await Promise.all(send({ kind: 'match', payload: query }))).toEqual([
      {
        answer,
        texts: {},
        kept: false,
        shows: { equivalents: true, targets: false, letters: true, selection: true },
      },
    ]);
    expect(handle.match).toHaveBeenCalledWith(query, OURS);
    expect(await Promise.all(send({ kind: 'open-panel' }))).toEqual([false]);
    expect(await Promise.all(send({ kind: 'save', payload: place }))).toEqual([
      { id: 'a', problem: null },
    ]);
  });

  it('calls the handler at once, so that a gesture of the reader still counts', () => {
    const handle = handlers();
    answerRequests(handle);
    send({ kind: 'open-panel' });
    expect(handle['open-panel']).toHaveBeenCalledTimes(1);
  });

  it.each<[string, unknown]>([
    ['a query without measures', { kind: 'match', payload: { ...queryOf(plan), measures: null } }],
    [
      'a query of 10,001 measures',
      {
        kind: 'match',
        payload: {
          ...queryOf(plan),
          measures: Array(10_001).fill({ id: '', title: '', text: '' }),
        },
      },
    ],
    ['no query', { kind: 'match' }],
    ['a selection that is no text', { kind: 'search', payload: { text: 5, notice: null } }],
    ['half a notice', { kind: 'search', payload: { text: '甲', notice: { title: '甲' } } }],
    ['a place from nowhere', { kind: 'save', payload: { ...place, from: 'disk' } }],
    ['half a place', { kind: 'save', payload: { from: 'library', planId: 'a' } }],
    ['half a clause', { kind: 'save', payload: { from: 'page', clause: { quote: '甲' } } }],
    ['a payload where none belongs', { kind: 'open-panel', payload: { tabId: 1 } }],
  ])('refuses %s', async (_, message) => {
    const handle = handlers();
    answerRequests(handle);
    await expect(Promise.all(send(message))).rejects.toThrow('malformed message');
    for (const handler of Object.values(handle)) expect(handler).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['another kind', { kind: 'delete-all' }],
    ['a name that every object has', { kind: 'toString' }],
    ['the prototype', { kind: '__proto__' }],
    ['a kind for tabs', { kind: 'report' }],
    ['no kind', { payload: 1 }],
    ['text', 'match'],
    ['nothing', undefined],
    ['null', null],
  ])('leaves %s to others', (_, message) => {
    const handle = handlers();
    answerRequests(handle);
    expect(send(message)).toEqual([]);
  });

  it.each([{ id: 'other' }, {}, { tab: { id: 7 } }])('does not hear %j', (sender) => {
    const handle = handlers();
    answerRequests(handle);
    expect(send({ kind: 'open-panel' }, sender)).toEqual([]);
    expect(handle['open-panel']).not.toHaveBeenCalled();
  });

  it('passes on what its handler fails with', async () => {
    const failing = { ...handlers(), save: () => Promise.reject(new Error('disk full')) };
    answerRequests(failing);
    await expect(Promise.all(send({ kind: 'save', payload: place }))).rejects.toThrow('disk full');
  });
});

describe('asking a tab', () => {
  it('asks its own page, not the frames in it', async () => {
    browser.tabs.sendMessage.mockResolvedValue(report);
    expect(await askTab(7, 'report')).toEqual(report);
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(
      7,
      { kind: 'report', payload: undefined },
      { frameId: 0 },
    );
  });

  it('has it look again for what is saved, in its frames too, if anybody of ours is there', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('Nobody is there.'));
    await lookAgainIn(7);
    expect(browser.tabs.sendMessage).toHaveBeenCalledWith(7, { kind: 'look-for-saved' });
  });

  it.each([undefined, null, 'yes', { ...report, state: 'odd' }, { ...report, plan: { id: 'x' } }])(
    'an answer that is malformed is none: %#',
    async (odd) => {
      browser.tabs.sendMessage.mockResolvedValue(odd);
      await expect(askTab(7, 'report')).rejects.toThrow();
    },
  );

  it('fails when nobody is there', async () => {
    browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    await expect(askTab(7, 'report')).rejects.toThrow('Receiving end');
  });
});

describe('news', () => {
  const listen = (signal = new AbortController().signal) => {
    const heard = vi.fn();
    onReport(heard, signal);
    return heard;
  };

  it('of a tab are heard with its id and the address of the page', () => {
    const heard = listen();
    const url = 'https://www.gov.cn/notice.html';
    send({ kind: 'report-changed', payload: { report } }, { ...OURS, url });
    expect(heard).toHaveBeenCalledExactlyOnceWith(7, report, url);
  });

  it.each<[string, unknown, object]>([
    ['malformed', { kind: 'report-changed', payload: { report: { state: 'odd' } } }, OURS],
    ['of another kind', { kind: 'report', payload: { report } }, OURS],
    ['from no tab', { kind: 'report-changed', payload: { report } }, { id: 'lince' }],
    ['from others', { kind: 'report-changed', payload: { report } }, { ...OURS, id: 'other' }],
    ['of no form', 'report-changed', OURS],
  ])('that are %s are not', (_, message, sender) => {
    const heard = listen();
    expect(send(message, sender)).toEqual([]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('are not heard after the end', () => {
    const ended = new AbortController();
    const heard = listen(ended.signal);
    ended.abort();
    send({ kind: 'report-changed', payload: { report } });
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('that the collection has changed', () => {
  const PAGE = 'ext://lince/workbench.html';

  it.each<[string, object, number]>([
    ['the background', { id: 'lince' }, 1],
    ['a page of ours in a tab', { ...OURS, url: PAGE }, 1],
    ['a script of ours in a page', { ...OURS, url: 'https://www.gov.cn/' }, 0],
    ['another extension', { id: 'other', url: PAGE }, 0],
  ])('is believed when it is told by %s: %j', (_, sender, times) => {
    const heard = vi.fn();
    onCollectionChanged(heard);
    expect(send({ kind: 'collection-changed' }, sender)).toEqual([]);
    expect(heard).toHaveBeenCalledTimes(times);
  });

  it('is told also where nobody listens', async () => {
    browser.runtime.sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    await expect(tellCollectionChanged()).resolves.toBeUndefined();
    expect(browser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      kind: 'collection-changed',
    });
  });
});

describe('that the library has changed', () => {
  it.each<[readonly string[] | null]>([[['own-1', 'a']], [null]])('is heard: %j', (ids) => {
    const heard = vi.fn();
    onLibraryChanged(heard);
    expect(send({ kind: 'library-changed', payload: { ids } }, { id: 'lince' })).toEqual([]);
    expect(heard).toHaveBeenCalledExactlyOnceWith(ids);
  });

  it.each([
    ['a script of ours in a page', { id: 'lince', url: 'https://a.gov.cn/', tab: { id: 7 } }],
    ['another extension', { id: 'other' }],
  ])('is not believed when it is told by %s', (_, sender) => {
    const heard = vi.fn();
    onLibraryChanged(heard);
    send({ kind: 'library-changed', payload: { ids: null } }, sender);
    expect(heard).not.toHaveBeenCalled();
  });

  it.each([
    [2, 2],
    [20_000, null],
  ])('%i plans: each is told, as long as they are few', async (count, told) => {
    const ids = Array.from({ length: count }, (_, i) => `own-${i}`);
    await tellLibraryChanged(ids);
    expect(browser.runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({
      kind: 'library-changed',
      payload: { ids: told === null ? null : ids },
    });
  });
});
