// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, type PageArticle, readArticle } from '../../../lib/notice/read';
import { textOf } from '../../../lib/text/article';
import { nested, pageOf } from './page';

const read = (html: string): PageArticle => readArticle(pageOf(html).body);
const blocks = (article: PageArticle) => article.blocks.map((block) => textOf(article, block));

/** What the page says at a segment; white space that HTML collapses counts as one space. */
const onPage = ({ node, offset, start, end }: PageArticle['segments'][number]) =>
  node.data.slice(offset, offset + end - start).replace(/[ \t\n\r\f]/g, ' ');

describe('blocks', () => {
  it.each([
    ['paragraphs', '<p>一、总体要求</p><p>二、任务</p>', ['一、总体要求', '二、任务']],
    ['line breaks', '甲<br>乙<br/><br>丙', ['甲', '乙', '丙']],
    ['divisions around and between', '<div>甲<div>乙</div>丙</div>', ['甲', '乙', '丙']],
    [
      'cells',
      '<table><tr><th>文号</th><td>一</td></tr><tr><td>二</td></tr></table>',
      ['文号', '一', '二'],
    ],
    ['list items', '<ul><li>甲</li><li>乙</li></ul>', ['甲', '乙']],
    [
      'items that the browser numbers',
      '<ol start="3"><li><p>甲</p><ul><li>丙</li></ul></li><li>2.乙</li><li><b>丁</b>戊</li></ol>',
      ['3. 甲', '丙', '2.乙', '5. 丁戊'],
    ],
    ["a content system's own element", '<ucapcontent>甲</ucapcontent>乙', ['甲', '乙']],
    [
      'runs of characters, each in its own span, are one block',
      '<p><strong><span>（一）</span><font>指导</font></strong><o:p>思想</o:p>。全面</p>',
      ['（一）指导思想。全面'],
    ],
    ['breaks of the source are a space', '<p>\n  信息\n  消费\n</p>', ['信息 消费']],
    ['several spaces over several nodes are one', '<p>信息 <b> </b> 消费</p>', ['信息 消费']],
    ['indents are not part of a block', '<p>　　一、要求&nbsp;</p>', ['一、要求']],
    ['spaces that are content stay', '<p>1.&nbsp;甲　乙</p>', ['1.\u00a0甲　乙']],
    ['empty paragraphs are none', '<p></p><p>&nbsp;</p><p>　</p>', []],
  ])('%s', (_, html, expected) => {
    expect(blocks(read(html))).toEqual(expected);
  });

  it.each([
    ['<script>var 甲 = 1;</script>'],
    ['<style>.甲 { color: red }</style>'],
    ['<noscript>甲</noscript>'],
    ['<template><p>甲</p></template>'],
    ['<textarea>甲</textarea>'],
    ['<select><option>甲</option></select>'],
    ['<button>甲</button>'],
    ['<svg><text>甲</text></svg>'],
    ['<p hidden>甲</p>'],
    ['<div style="color: red; DISPLAY : none"><p>甲</p></div>'],
    ['<!-- 甲 -->'],
  ])('do not hold what nobody reads: %s', (html) => {
    expect(blocks(read(`<p>前</p>${html}<p>后</p>`))).toEqual(['前', '后']);
  });

  it('begin anew behind a hidden block in the middle of a line', () => {
    expect(blocks(read('前<p hidden>甲</p>后'))).toEqual(['前', '后']);
  });
});

describe('each character knows its place', () => {
  const html = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...['<p>', '</p>', '<span>', '</span>', '<b>', '</b>', '<div>', '</div>', '<br>'],
          ...['<table><tr><td>', '</td></tr></table>', '<p hidden>', '<style>p{}</style>'],
          ...['　　', ' ', '\n', '\t \n', '&nbsp;', '&amp;', '𠮷', '信息', '消费。', '(一)'],
        ),
        fc.string({ maxLength: 4 }).map((text) => text.replace(/[<&]/g, '')),
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join(''));

  it('segments hold the characters of their text nodes', () => {
    fc.assert(
      fc.property(html, (markup) => {
        const article = read(markup);
        for (const segment of article.segments) {
          expect(article.text.slice(segment.start, segment.end)).toBe(onPage(segment));
        }
      }),
    );
  });

  it('segments stand in order and leave out nothing but the ends of blocks', () => {
    fc.assert(
      fc.property(html, (markup) => {
        const { text, segments } = read(markup);
        let last = 0;
        for (const { start, end } of segments) {
          expect(text.slice(last, start)).toMatch(/^\n*$/);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(text.slice(last)).toMatch(/^\n*$/);
      }),
    );
  });

  it('blocks stand in order, each within segments, without white space at their ends', () => {
    fc.assert(
      fc.property(html, (markup) => {
        const article = read(markup);
        const offsets = article.blocks.flat();
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
        for (const block of blocks(article)) expect(block).toMatch(/^\S(?:[^\n]*\S)?$/u);
      }),
    );
  });

  it('also where one sentence runs over many nodes', () => {
    const article = read('<p>（<i>四</i>）推进<b>在线</b>教育。</p>');
    expect(article.segments.map(({ node, offset }) => [node.data, offset])).toEqual([
      ['（', 0],
      ['四', 0],
      ['）推进', 0],
      ['在线', 0],
      ['教育。', 0],
    ]);
  });
});

describe('pages that are made to hurt', () => {
  it('markup nested 20,000 levels deep', () => {
    expect(blocks(readArticle(nested(document, 20_000, '一、要求')))).toEqual(['一、要求']);
  });

  it('a text node with 100,000 gaps', () => {
    const article = read(`<p>${'信 '.repeat(100_000)}</p>`);
    expect(article.blocks).toEqual([[0, 199_999]]);
    expect(article.segments).toHaveLength(200_000);
  });

  it('more text than anybody reads is left where it is', () => {
    const paragraph = `<p>${'信'.repeat(100_000)}</p>`;
    const article = read(paragraph.repeat(25));
    expect(article.blocks).toHaveLength(LONGEST_TEXT / 100_000);
  });
});
