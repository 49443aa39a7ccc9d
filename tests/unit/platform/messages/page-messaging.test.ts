/** The messages of a content script: over the bare API, and checked like all others. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../../../lib/match/answer';
import {
  answerTabRequests,
  ask,
  tellReport,
} from '../../../../lib/platform/messages/page-messaging';
import { TAB_PAYLOADS } from '../../../../lib/platform/messages/page-protocol';
import { seedPlans } from '../../match/plans';

const [plan] = seedPlans();
if (!plan) throw new Error('there are seeds');
const answer: Answer = { equivalents: {}, targets: {}, library: { plans: 5, stored: true } };
const report = { host: 'www.hainan.gov.cn', state: 'notice', plan, answer, failed: false } as const;
const place = { from: 'library', planId: 'a', measureId: 'b' } as const;

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => unknown;
const listeners = new Set<Listener>();
const sendMessage = vi.fn<(message: unknown) => Promise<unknown>>();

beforeEach(() => {
  listeners.clear();
  sendMessage.mockReset();
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'lince',
      sendMessage,
      onMessage: {
        addListener: (listener: Listener) => listeners.add(listener),
        removeListener: (listener: Listener) => listeners.delete(listener),
      },
    },
  });
});

/** What is answered to a message; empty when nobody does. */
function send(message: unknown, sender: unknown = { id: 'lince' }): unknown[] {
  const answers: unknown[] = [];
  for (const listener of listeners) listener(message, sender, (given) => answers.push(given));
  return answers;
}

const handlers = () => ({
  report: () => report,
  'go-to': vi.fn(() => true),
  'toggle-marks': () => true,
  'clause-mode': () => true,
  'ask-again': () => true,
  'look-for-saved': () => true,
  'read-as-document': () => true,
  switch: () => true,
});

describe('a content script', () => {
  it('answers until its signal ends', () => {
    const ended = new AbortController();
    const handle = handlers();
    answerTabRequests(TAB_PAYLOADS, handle, ended.signal);
    expect(send({ kind: 'report' })).toEqual([report]);
    expect(send({ kind: 'go-to', payload: { measureId: 'x' } })).toEqual([true]);
    expect(handle['go-to']).toHaveBeenCalledWith({ measureId: 'x' });
    ended.abort();
    expect(send({ kind: 'report' })).toEqual([]);
    expect(listeners.size).toBe(0);
  });

  it('does not begin once its signal has ended', () => {
    answerTabRequests(TAB_PAYLOADS, handlers(), AbortSignal.abort());
    expect(listeners.size).toBe(0);
  });

  it.each<[string, unknown, unknown?]>([
    ['a malformed payload', { kind: 'go-to', payload: { measureId: 1 } }],
    ['a payload where none belongs', { kind: 'report', payload: 1 }],
    ['another kind', { kind: 'match' }],
    ['a name that every object has', { kind: 'toString' }],
    ['the prototype', { kind: '__proto__' }],
    ['text', 'report'],
    ['null', null],
    ['another extension', { kind: 'report' }, { id: 'other' }],
    ['nobody', { kind: 'report' }, null],
  ])('does not answer %s', (_, message, sender = { id: 'lince' }) => {
    const handle = handlers();
    answerTabRequests(TAB_PAYLOADS, handle, new AbortController().signal);
    expect(send(message, sender)).toEqual([]);
    expect(handle['go-to']).not.toHaveBeenCalled();
  });
});

describe('asking the background', () => {
  it('sends the kind and the payload, and gives what was answered', async () => {
    const answer = { id: null, problem: 'full' };
    sendMessage.mockResolvedValue(answer);
    expect(await ask('save', place)).toEqual(answer);
    expect(sendMessage).toHaveBeenCalledWith({ kind: 'save', payload: place });
  });

  it.each([undefined, null, 'yes', {}])('an answer that is malformed is none: %#', async (odd) => {
    sendMessage.mockResolvedValue(odd);
    await expect(ask('save', place)).rejects.toThrow();
  });

  it('fails when the extension is gone', async () => {
    vi.stubGlobal('chrome', {});
    await expect(ask('save', place)).rejects.toThrow('gone');
  });
});

describe('news of a page', () => {
  it('need nobody to listen', async () => {
    sendMessage.mockRejectedValue(new Error('Receiving end does not exist'));
    tellReport(report);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({
      kind: 'report-changed',
      payload: { report },
    });
    await expect(sendMessage.mock.results[0]?.value).rejects.toThrow();
  });
});
