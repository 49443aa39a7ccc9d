/** What a page asks before its code is there, and who takes the answer. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answerAhead, askAhead } from '../../../lib/platform/ahead';

const of = { planId: 'henan-2018' };

afterEach(() => {
  answerAhead('matrix', of);
  vi.unstubAllGlobals();
});

const answering = (answer: () => Promise<unknown>) => {
  const sendMessage = vi.fn(answer);
  vi.stubGlobal('chrome', { runtime: { sendMessage } });
  return sendMessage;
};

describe('a question that is asked ahead', () => {
  it('is asked once, and its answer taken once', async () => {
    const sendMessage = answering(async () => 'answer');
    askAhead('matrix', of);
    expect(sendMessage).toHaveBeenCalledExactlyOnceWith({ kind: 'matrix', payload: of });
    expect(await answerAhead('matrix', { ...of })).toBe('answer');
    expect(answerAhead('matrix', of)).toBeNull();
  });

  it.each<[string, string, unknown]>([
    ['of another plan', 'matrix', { planId: 'hainan-2017' }],
    ['of a notice of the same name', 'matrix', { key: 'henan-2018' }],
    ['of another kind', 'targets', of],
  ])('answers no question %s', (_, kind, payload) => {
    answering(async () => 'answer');
    askAhead('matrix', of);
    expect(answerAhead(kind, payload)).toBeNull();
  });

  it('that failed fails for whoever takes the answer, and troubles nobody else', async () => {
    answering(() => Promise.reject(new Error('the worker was stopped')));
    askAhead('matrix', of);
    await new Promise((done) => setTimeout(done));
    await expect(answerAhead('matrix', of)).rejects.toThrow('stopped');
  });

  it('is none where the extension is gone', () => {
    vi.stubGlobal('chrome', {});
    askAhead('matrix', of);
    expect(answerAhead('matrix', of)).toBeNull();
  });
});
