// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForNotice } from '../../../lib/notice/watch';
import { prose } from './page';

const HOST = 'www.hainan.gov.cn';
const NOTICE = `<h1>某省人民政府关于印发信息消费实施方案的通知</h1><div id="zoom">${[
  '一、',
  '二、',
  '三、',
  '四、',
]
  .map((marker) => `<p>${marker}${prose(100)}</p>`)
  .join('')}</div>`;

let abort: AbortController;
const found = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  abort = new AbortController();
  found.mockClear();
  document.body.innerHTML = '';
});
afterEach(() => {
  abort.abort();
  vi.useRealTimers();
});

const watch = () => watchForNotice(document, HOST, found, abort.signal);
const later = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('watchForNotice', () => {
  it('calls at once on a page that is a notice', () => {
    document.body.innerHTML = NOTICE;
    const state = watch();
    expect(found).toHaveBeenCalledOnce();
    expect(state()).toBe('notice');
  });

  it('calls when the body arrives late', async () => {
    const state = watch();
    expect(state()).toBe('not-a-notice');
    document.body.innerHTML = NOTICE;
    await later(1000);
    expect(found).toHaveBeenCalledOnce();
    expect(state()).toBe('notice');
  });

  it('calls when a frame has loaded the body, which changes nothing of the page', async () => {
    document.body.innerHTML = NOTICE;
    const inside = document.implementation.createHTMLDocument();
    inside.body.append(...document.querySelectorAll('#zoom'));
    const frame = document.createElement('frame');
    document.body.append(frame);
    Object.defineProperty(frame, 'contentDocument', { get: () => shown });
    let shown: Document | null = null;
    watch();
    await later(1000);
    expect(found).not.toHaveBeenCalled();
    shown = inside;
    frame.dispatchEvent(new Event('load'));
    await later(1000);
    expect(found).toHaveBeenCalledOnce();
  });

  it('calls once, however often the page changes afterwards', async () => {
    watch();
    for (let i = 0; i < 5; i++) {
      document.body.innerHTML = NOTICE;
      await later(20_000);
    }
    expect(found).toHaveBeenCalledOnce();
  });

  it('tells what the page has become, as long as it is no notice', async () => {
    const state = watch();
    document.body.innerHTML = `<h1>某省人民政府关于任命的通知</h1><div id="zoom">各市人民政府：<br>${prose(100)}</div>`;
    await later(1000);
    expect(state()).toBe('no-measures');
    expect(found).not.toHaveBeenCalled();
  });

  it('looks rarely at a page that never rests', async () => {
    watch();
    const looks = vi.spyOn(document, 'createTreeWalker');
    for (let i = 0; i < 600; i++) {
      document.body.appendChild(document.createElement('p'));
      await later(100);
    }
    // Each look reads the texts; a minute of changes without a pause is looked at few times.
    expect(looks.mock.calls.length).toBeGreaterThan(2);
    expect(looks.mock.calls.length).toBeLessThan(20);
  });

  it('is silent after it was stopped, even when a look was due', async () => {
    const state = watch();
    document.body.innerHTML = NOTICE;
    abort.abort();
    await later(20_000);
    expect(found).not.toHaveBeenCalled();
    expect(state()).toBe('not-a-notice');
  });
});
