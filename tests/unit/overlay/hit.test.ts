// @vitest-environment happy-dom
/** Which title is under the pointer, where the browser tells the character and its rectangles. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readArticle } from '../../../lib/notice/read';
import { HitIndex } from '../../../lib/overlay/hit';

const MEASURES = 1000;
/** Each title stands on a line of its own, 20 pixels high and 100 wide. */
const LINE = 20;

let hits: HitIndex;

beforeAll(() => {
  // Not known to happy-dom: an object with the four fields.
  vi.stubGlobal(
    'StaticRange',
    class {
      constructor(place: StaticRangeInit) {
        Object.assign(this, place);
      }
    },
  );
  document.body.innerHTML = Array.from(
    { length: MEASURES },
    (_, i) => `<p><b>（${i}）</b><span>第${i}项<i>工作</i></span>。其余文字</p>`,
  ).join('');
  const { segments, text } = readArticle(document.body);
  const titles = Array.from({ length: MEASURES }, (_, i) => {
    const start = text.indexOf(`第${i}项`);
    return { id: `${i}`, span: [start, start + `第${i}项工作`.length] as const };
  });
  hits = new HitIndex(segments, titles);
  vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
    const paragraph = this.startContainer.parentElement?.closest('p');
    const top = Array.from(document.body.children).indexOf(paragraph as HTMLElement) * LINE;
    return [new DOMRect(30, top, 100, LINE)] as unknown as DOMRectList;
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The title at a point of a line, where the browser's caret is at a place of the paragraph. */
function titleAt(line: number, node: (paragraph: Element) => Node | null, offset: number, x = 50) {
  const paragraph = document.body.children[line] as Element;
  const offsetNode = node(paragraph) as Node;
  document.caretPositionFromPoint = () => ({ offsetNode, offset }) as CaretPosition;
  return hits.at(document, x, line * LINE + 5);
}

const number = (paragraph: Element) => paragraph.querySelector('b')?.firstChild ?? null;
const title = (paragraph: Element) => paragraph.querySelector('span')?.firstChild ?? null;
const rest = (paragraph: Element) => paragraph.querySelector('i')?.firstChild ?? null;
const behind = (paragraph: Element) => paragraph.lastChild;

it.each([
  ['at its first character', title, 0, '500'],
  ['in its middle', title, 2, '500'],
  ['in a part with markup of its own', rest, 1, '500'],
  ['on its end', rest, 2, '500'],
  ['on the number before it', number, 1, null],
  ['in the text behind it', behind, 3, null],
  ['in the paragraph, but no character', (paragraph: Element) => paragraph, 0, null],
])('a pointer %s', (_, node, offset, found) => {
  expect(titleAt(500, node, offset)).toBe(found);
});

it('a pointer far from the nearest character, which the browser tells all the same, is on none', () => {
  expect(titleAt(500, title, 2, 900)).toBeNull();
});

it('the first and the last title are found as well', () => {
  expect(titleAt(0, title, 1)).toBe('0');
  expect(titleAt(MEASURES - 1, title, 1)).toBe(`${MEASURES - 1}`);
});

it('a thousand titles are compared with in a dozen steps', () => {
  const compared = vi.spyOn(Node.prototype, 'compareDocumentPosition');
  expect(titleAt(700, title, 1)).toBe('700');
  expect(compared.mock.calls.length).toBeGreaterThan(0);
  expect(compared.mock.calls.length).toBeLessThanOrEqual(12);
});
