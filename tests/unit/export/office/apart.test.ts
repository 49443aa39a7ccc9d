/** Word and Excel files made in a worker: what is asked goes in, what is made or has failed comes out. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { toDocxApart, toXlsxApart } from '../../../../lib/export/formats/apart';
import { bookWith } from '../books';
import { WorkerHere } from './worker-here';

beforeEach(() => {
  WorkerHere.ended = 0;
  vi.stubGlobal('Worker', WorkerHere);
});
afterEach(() => vi.unstubAllGlobals());

const ZIP = [0x50, 0x4b, 3, 4];

describe.each([
  ['Word', toDocxApart],
  ['Excel', toXlsxApart],
])('a %s file', (_, make) => {
  it('is made, tells how far it is, and lets the worker go', async () => {
    const told: [number, number][] = [];
    const content = await make(bookWith([['一'], ['二']]), {
      progress: (done, all) => told.push([done, all]),
    });
    expect([...content.slice(0, 4)]).toEqual(ZIP);
    expect(told.length).toBeGreaterThan(0);
    for (const [done, all] of told) expect(done).toBeLessThanOrEqual(all);
    expect(WorkerHere.ended).toBe(1);
  });

  it('is given up at once', async () => {
    const control = new AbortController();
    const file = make(bookWith([['一']]), { signal: control.signal });
    control.abort(new Error('enough'));
    await expect(file).rejects.toThrow('enough');
    expect(WorkerHere.ended).toBe(1);
  });

  it('is not begun when it is no longer wanted', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(async () => make(bookWith([['一']]), { signal })).rejects.toThrow('enough');
    expect(WorkerHere.ended).toBe(0);
  });

  it('that could not be made says why', async () => {
    const broken = { ...bookWith([['一']]), tables: [{} as never] };
    await expect(make(broken)).rejects.toThrow(/TypeError/);
    expect(WorkerHere.ended).toBe(1);
  });

  it('says so when there is no worker', async () => {
    vi.stubGlobal(
      'Worker',
      class extends WorkerHere {
        override postMessage() {
          this.onerror({ message: '' });
        }
      },
    );
    await expect(make(bookWith([['一']]))).rejects.toThrow('The worker did not start.');
  });
});
