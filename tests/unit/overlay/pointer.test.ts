// @vitest-environment happy-dom
/** The pointer rests on a title and leaves it; nothing else of what a hand does opens a card. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PointerFollower } from '../../../lib/overlay/pointer';

/** Titles stand in rows of ten pixels: `a` from 0, `b` from 10, nothing below. */
const titleAt = (_: Document, __: number, y: number) => (y < 10 ? 'a' : y < 20 ? 'b' : null);

let ended: AbortController;
let heard: string[];
let follower: PointerFollower;

function move(y: number, more: Partial<PointerEventInit> = {}): void {
  const event = new Event('pointermove', { bubbles: true });
  document.body.dispatchEvent(
    Object.assign(event, { pointerType: 'mouse', buttons: 0, clientX: 0, clientY: y, ...more }),
  );
}
const wait = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
function select(words: string): void {
  document.body.textContent = words;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  if (words) selection?.selectAllChildren(document.body);
  else selection?.collapse(document.body, 0);
}

beforeEach(() => {
  vi.useFakeTimers();
  ended = new AbortController();
  heard = [];
  select('');
  follower = new PointerFollower(
    document,
    {
      titleAt,
      open: (id) => heard.push(`open ${id}`),
      close: () => heard.push('close'),
      tapped: (id) => heard.push(`tapped ${id}`),
    },
    ended.signal,
  );
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

describe('resting on a title', () => {
  it('opens, after a while', () => {
    move(5);
    wait(299);
    expect(heard).toEqual([]);
    wait(1);
    expect(heard).toEqual(['open a']);
  });

  it('opens once, however the pointer trembles on it', () => {
    for (let i = 0; i < 5; i++) {
      move(5);
      wait(400);
    }
    expect(heard).toEqual(['open a']);
  });

  it('does not begin while the pointer moves', () => {
    for (let i = 0; i < 20; i++) {
      move(5);
      wait(100);
    }
    expect(heard).toEqual([]);
  });

  it('goes over to another title, sooner', () => {
    move(5);
    wait(300);
    move(15);
    wait(100);
    expect(heard).toEqual(['open a', 'open b']);
  });
});

describe('leaving', () => {
  beforeEach(() => {
    move(5);
    wait(300);
    heard.length = 0;
  });

  it('closes, a little later', () => {
    move(50);
    wait(100 + 349);
    expect(heard).toEqual([]);
    wait(1);
    expect(heard).toEqual(['close']);
  });

  it('and coming back in time keeps it', () => {
    move(50);
    wait(200);
    move(5);
    wait(2000);
    expect(heard).toEqual([]);
  });

  it('for the card keeps it, as long as the pointer is there', () => {
    move(50);
    wait(200);
    follower.overCard(true);
    move(50);
    wait(5000);
    expect(heard).toEqual([]);
    follower.overCard(false);
    wait(350);
    expect(heard).toEqual(['close']);
  });

  it('the same title can be opened again', () => {
    move(50);
    wait(450);
    move(5);
    wait(300);
    expect(heard).toEqual(['close', 'open a']);
  });
});

describe('nothing opens', () => {
  it.each<[string, Partial<PointerEventInit>]>([
    ['while a button is down', { buttons: 1 }],
    ['for a finger', { pointerType: 'touch' }],
    ['for a pen', { pointerType: 'pen' }],
  ])('%s', (_, more) => {
    move(5, more);
    wait(1000);
    expect(heard).toEqual([]);
  });

  it('for a tap that a page makes up', () => {
    const click = Object.assign(new Event('click', { bubbles: true }), {
      pointerType: 'touch',
      clientX: 0,
      clientY: 5,
    });
    document.body.dispatchEvent(click);
    wait(1000);
    expect(heard).toEqual([]);
  });

  it('while text is selected', () => {
    select('推进教育');
    move(5);
    wait(1000);
    expect(heard).toEqual([]);
  });

  it('when the button goes down before the rest is over', () => {
    move(5);
    wait(200);
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    wait(1000);
    expect(heard).toEqual([]);
  });

  it('once the extension is gone, and nothing closes', () => {
    move(5);
    wait(300);
    move(50);
    wait(200);
    ended.abort();
    move(15);
    wait(1000);
    expect(heard).toEqual(['open a']);
  });
});

it('no event of the page is stopped', () => {
  const page = vi.fn();
  document.body.addEventListener('pointermove', page, { signal: ended.signal });
  window.addEventListener('pointermove', page, { signal: ended.signal });
  move(5);
  expect(page).toHaveBeenCalledTimes(2);
});
