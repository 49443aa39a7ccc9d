// @vitest-environment happy-dom
/** What is selected, as a span of what was read: its ends in text, between elements, and outside. */
import { afterEach, describe, expect, it } from 'vitest';
import { readArticle } from '../../../lib/notice/read';
import { linesOf, selectedRange, spanOfRange } from '../../../lib/overlay/selected';

afterEach(() => {
  document.getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

const PAGE = `<nav id="nav">首页</nav><main id="text"><p id="a">推进<b>开放</b>在线教育。</p>
  <script>1</script><p id="b">  办好学校。 </p><p id="c">建设网络。</p></main><footer id="end">版权</footer>`;

type End = readonly [selector: string, offset: number];

/** The words that are taken from a selection between two ends; null for none. An end counts in the first text of what it names, unless that is said to be the element. */
function taken([from, start]: End, [to, end]: End): string | null {
  document.body.innerHTML = PAGE;
  const article = readArticle(element('#text'));
  const range = document.createRange();
  range.setStart(nodeOf(from), start);
  range.setEnd(nodeOf(to), end);
  const span = spanOfRange(article, range);
  return span && article.text.slice(...span);
}

const element = (selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};

/** `#a` is the first text in it, `#a element` the element itself. */
function nodeOf(name: string): Node {
  const [selector = '', itself] = name.split(' ');
  const found = element(selector);
  return itself ? found : (found.firstChild ?? found);
}

describe('a selection', () => {
  it.each<[string, End, End, string | null]>([
    ['is inside of one text', ['#b', 2], ['#b', 6], '办好学校'],
    ['has white space at its ends', ['#b', 0], ['#b', 8], '办好学校。'],
    ['goes over elements in a line', ['#a', 1], ['b', 1], '进开'],
    ['is of a whole element', ['#a element', 0], ['#a element', 3], '推进开放在线教育。'],
    ['ends at the beginning of the next text', ['#a', 0], ['#b', 0], '推进开放在线教育。'],
    ['begins at the end of the text before', ['b', 2], ['#b element', 0], '在线教育。'],
    ['is of white space alone', ['#b', 0], ['#b', 2], null],
    ['is of nothing that was read', ['script', 0], ['script', 1], null],
    ['is a caret', ['#b', 3], ['#b', 3], null],
    ['ends outside of what was read', ['#b', 2], ['#end', 1], null],
    ['begins outside of it', ['#nav', 0], ['#b', 5], null],
    ['is all outside of it', ['#end', 0], ['#end', 1], null],
  ])('that %s', (_, from, to, words) => {
    expect(taken(from, to)).toBe(words);
  });

  it('over several blocks has what stands between them', () => {
    expect(taken(['#a', 0], ['#c', 2])?.replace(/\s/g, '')).toBe(
      '推进开放在线教育。办好学校。建设',
    );
  });

  it('is told where there is one, and where there is but a caret not', () => {
    document.body.innerHTML = PAGE;
    expect(selectedRange(document)).toBeNull();
    const selection = document.getSelection();
    selection?.setBaseAndExtent(nodeOf('#b'), 2, nodeOf('#b'), 2);
    expect(selectedRange(document)).toBeNull();
    selection?.setBaseAndExtent(nodeOf('#b'), 2, nodeOf('#b'), 6);
    expect(selectedRange(document)?.toString()).toBe('办好学校');
  });

  it('has the lines that are seen, without those that take no room', () => {
    const boxes = [new DOMRect(0, 0, 9, 9), new DOMRect(0, 9, 0, 9), new DOMRect(0, 9, 9, 0)];
    const range = { getClientRects: () => boxes } as unknown as Range;
    expect(linesOf(range)).toEqual(boxes.slice(0, 1));
  });
});
