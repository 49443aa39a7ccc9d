/**
 * When a changed page is read again: once it rests, or at growing intervals where it never does.
 * The page is played: what matters here is time, and that is told by a clock of our own.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/overlay/page-watch';

let ended: AbortController;
let readings: number[];
let begin: number;
let observed: MutationObserverInit[];
let observedNodes: Node[];
let observers: Set<() => void>;
/** How much later than asked timers come, as they do in every real page. */
let late: number;
let page: EventTarget;
let alsoWatch: (other: Document) => void;

/** A document whose changes are told by `change`. */
function played(): Document {
  class Observer {
    constructor(readonly told: () => void) {}
    observe(node: Node, options: MutationObserverInit) {
      observedNodes.push(node);
      observed.push(options);
      observers.add(this.told);
    }
    disconnect() {
      observers.delete(this.told);
    }
  }
  const defaultView = {
    MutationObserver: Observer,
    setTimeout: (handler: () => void, delay: number) => Number(setTimeout(handler, delay + late)),
    clearTimeout: (timer: number) => clearTimeout(timer),
  };
  return Object.assign(page, { body: {}, defaultView }) as unknown as Document;
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  ended = new AbortController();
  [observed, observedNodes, observers, readings, late] = [[], [], new Set(), [], 3];
  begin = performance.now();
  page = new EventTarget();
  alsoWatch = watchPage(played(), () => readings.push(performance.now() - begin), ended.signal);
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

function change(): void {
  for (const told of observers) told();
}
const rest = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
/** A page that changes every so often, for so long. */
function storm(every: number, lasting: number): void {
  for (let time = 0; time < lasting; time += every) {
    change();
    rest(every);
  }
}

describe('a page', () => {
  it('that does not change is not read again', () => {
    rest(60_000);
    expect(readings).toEqual([]);
  });

  it('that changes once is read once, when it has kept still', () => {
    change();
    rest(199);
    expect(readings).toEqual([]);
    rest(60_000);
    expect(readings).toHaveLength(1);
  });

  it('that arrives in pieces is read once, when the last is there', () => {
    storm(40, 160);
    rest(60_000);
    expect(readings).toHaveLength(1);
    expect(readings[0]).toBeGreaterThanOrEqual(120 + 200);
  });

  it('is watched for its text and its elements, not for attributes', () => {
    expect(observed).toEqual([{ childList: true, characterData: true, subtree: true }]);
  });
});

describe('a frame', () => {
  const loaded = (localName: string) =>
    page.dispatchEvent(
      Object.defineProperty(new Event('load'), 'target', { value: { localName } }),
    );

  it('that has loaded another document is a change of the page', () => {
    loaded('iframe');
    rest(60_000);
    expect(readings).toHaveLength(1);
  });

  it('is heard among pictures and scripts, which are none', () => {
    for (const each of ['img', 'script', 'link']) loaded(each);
    rest(60_000);
    expect(readings).toEqual([]);
  });

  it('is watched like the page, once the text stands in it', () => {
    const inside = {} as Document;
    alsoWatch(inside);
    expect(observedNodes.at(-1)).toBe(inside);
    expect(observed.at(-1)).toEqual(observed[0]);
  });
});

describe('a page that never rests', () => {
  it('is read at growing intervals, up to a limit', () => {
    storm(50, 60_000);
    const pauses = readings.map((time, i) => time - (readings[i - 1] ?? 0));
    expect(pauses.length).toBeGreaterThan(5);
    expect(pauses.slice(0, 5)).toEqual([...pauses.slice(0, 5)].sort((a, b) => a - b));
    expect(pauses[0]).toBeLessThan(600);
    expect(pauses.at(-1)).toBeGreaterThan(5000);
    expect(Math.max(...pauses)).toBeLessThan(5500);
  });

  it('is read soon again, once it has come to rest', () => {
    storm(50, 20_000);
    rest(10_000);
    change();
    rest(250);
    readings.length = 0;
    storm(50, 10_000);
    expect(readings[0]).toBeDefined();
    const [first = 0, second = 0] = readings;
    expect(second - first).toBeLessThan(1000);
  });
});

describe('a change now and then', () => {
  it('is no storm: the page is read after each as soon as after the first', () => {
    const waits: number[] = [];
    for (let i = 0; i < 5; i++) {
      const changed = performance.now() - begin;
      change();
      rest(1000);
      waits.push((readings.at(-1) ?? 0) - changed);
    }
    expect(readings).toHaveLength(5);
    expect(new Set(waits.map(Math.round)).size).toBe(1);
  });

  it('does not tire: the page is read as soon in a storm after it', () => {
    storm(50, 1000);
    const [fresh = 0] = readings;
    rest(10_000);
    for (const changes of [1, 2, 3]) {
      for (let i = 0; i < changes; i++) {
        change();
        rest(1000);
      }
      readings.length = 0;
      const started = performance.now() - begin;
      storm(50, 1000);
      expect((readings[0] ?? 0) - started).toBe(fresh);
      rest(10_000);
    }
  });
});

describe('a reading that takes several tasks', () => {
  /** Readings that end when they are told to. */
  function slowly() {
    ended.abort();
    ended = new AbortController();
    const ends: (() => void)[] = [];
    const reading = () => new Promise<void>((done) => ends.push(done));
    watchPage(played(), reading, ended.signal);
    return ends;
  }

  it('is not begun again before its end, and what changed meanwhile is read after it', async () => {
    const ends = slowly();
    change();
    rest(250);
    change();
    rest(60_000);
    expect(ends).toHaveLength(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(60_000 * 21);
    expect(ends).toHaveLength(2);
  });

  it('is followed by none where the page kept still, or when all is over', async () => {
    const ends = slowly();
    change();
    rest(250);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(ends).toHaveLength(1);

    change();
    rest(10_000);
    change();
    ended.abort();
    ends[1]?.();
    await vi.advanceTimersByTimeAsync(60_000 * 21);
    expect(ends).toHaveLength(2);
  });
});

describe('the end', () => {
  it('comes with the extension, also for a reading that was due', () => {
    change();
    ended.abort();
    change();
    rest(1000);
    expect(readings).toEqual([]);
  });

  it('before the beginning is no beginning', () => {
    const never = vi.fn();
    watchPage(played(), never, AbortSignal.abort());
    change();
    rest(1000);
    expect(never).not.toHaveBeenCalled();
  });
});
