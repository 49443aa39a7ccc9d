// @vitest-environment happy-dom
/**
 * Spans of text and their places in the page, also after the page has changed since it was read.
 * Where lines break is known to real browsers only; here the range that is measured is looked at.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clientRects, staticRange } from '../../../lib/anchor/place';
import { readArticle } from '../../../lib/notice/read';

class FakeStaticRange {
  constructor(readonly init: StaticRangeInit) {
    Object.assign(this, init);
  }
}
vi.stubGlobal('StaticRange', FakeStaticRange);

function read(html: string) {
  document.body.innerHTML = html;
  return readArticle(document.body);
}

/** What a span covers, by the nodes and offsets of its range. */
function covered(article: ReturnType<typeof read>, span: readonly [number, number]): string | null {
  const place = staticRange(article.segments, span);
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
}

const spanOf = (text: string, words: string): [number, number] => {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return [start, start + words.length];
};

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the range of a span', () => {
  it.each([
    ['inside one text node', '<p>一、推进开放在线教育。</p>', '推进开放在线教育'],
    ['from the first character', '<p>一、推进教育。</p>', '一'],
    ['to the last character', '<p>一、推进教育。</p>', '教育。'],
    ['over several elements', '<p>一、<b>推进</b><i>开放</i>教育。</p>', '推进开放教育'],
    ['that ends where an element begins', '<p>一、推进<b>教育。</b></p>', '推进'],
    ['behind another block', '<p>总则</p><div><p>推进教育。</p></div>', '推进教育'],
  ])('%s covers its words', (_, html, words) => {
    const article = read(html);
    expect(covered(article, spanOf(article.text, words))).toBe(words);
  });

  it('over collapsed white space covers what the page has there', () => {
    const article = read('<p>支持 \n\t 5G 建设。</p>');
    expect(article.text).toContain('支持 5G');
    expect(covered(article, spanOf(article.text, '支持 5G'))).toBe('支持 \n\t 5G');
  });

  it('is null for a span that the article does not have', () => {
    const { segments, text } = read('<p>推进教育。</p>');
    expect(staticRange(segments, [text.length + 5, text.length + 9])).toBeNull();
    expect(staticRange([], [0, 4])).toBeNull();
  });

  it('is null for a gap between two blocks', () => {
    const article = read('<p>甲。</p><p>乙。</p>');
    const gap = article.text.indexOf('\n');
    expect(staticRange(article.segments, [gap, gap + 1])).toBeNull();
  });

  it('leaves out what of a span is past the last text', () => {
    const article = read('<p>甲。</p><p>乙。</p>');
    expect(covered(article, [article.text.indexOf('乙'), article.text.length + 9])).toBe('乙。');
  });

  it.each(['first', 'last'])('is null when the %s of its nodes has left the page', (which) => {
    const article = read('<p id="first">甲。</p><p id="last">乙。</p>');
    document.getElementById(which)?.remove();
    expect(staticRange(article.segments, [0, article.text.indexOf('乙') + 1])).toBeNull();
  });
});

describe('the rectangles of a span', () => {
  const rects = (...sizes: [number, number][]) =>
    sizes.map(([width, height]) => new DOMRect(0, 0, width, height));

  it('are those that can be seen', () => {
    const article = read('<p>一、推进教育。</p>');
    const seen: string[] = [];
    vi.spyOn(Range.prototype, 'getClientRects').mockImplementation(function (this: Range) {
      seen.push(this.toString());
      return rects([80, 20], [0, 20], [80, 0]) as unknown as DOMRectList;
    });
    expect(clientRects(article.segments, spanOf(article.text, '推进教育'))).toHaveLength(1);
    expect(seen).toEqual(['推进教育']);
    vi.restoreAllMocks();
  });

  it('are none when the page has shortened the text since', () => {
    const article = read('<p>一、推进教育。</p>');
    const node = document.querySelector('p')?.firstChild;
    if (node) (node as Text).data = '一';
    expect(clientRects(article.segments, spanOf(article.text, '推进教育'))).toEqual([]);
  });

  it('are none where the text is not in the page', () => {
    expect(clientRects([], [0, 1])).toEqual([]);
  });
});
