// @vitest-environment happy-dom
/** Notes as elements: what Markdown they have, and that nothing in them acts. */
import { afterEach, describe, expect, it } from 'vitest';
import { Markdown, webAddress } from '../../../components/parts/markdown';
import { clear, show, textsOf } from './render';

afterEach(clear);

const drawn = (text: string) => show(<Markdown text={text} />);

describe('a note is drawn', () => {
  it.each([
    ['emphasis', '**重点**和*次要*', 'strong, em', ['重点', '次要']],
    ['a list', '- 甲\n- 乙', 'ul li', ['甲', '乙']],
    ['a numbered list from its number', '3. 甲\n4. 乙', 'ol[start="3"] li', ['甲', '乙']],
    ['a task', '- [x] 已核\n- [ ] 未核', 'li.task', ['☑ 已核', '☐ 未核']],
    ['headings below those of the page', '# 要点', 'h4', ['要点']],
    ['a quotation', '> 原话', 'blockquote p', ['原话']],
    ['code as it is', '`a<b` 和\n\n```\nc&d\n```', 'code', ['a<b', 'c&d']],
    ['a table', '|省|目标|\n|-|-:|\n|海南|25%|', 'th, td', ['省', '目标', '海南', '25%']],
    ['what is crossed out', '~~旧~~新', 'del', ['旧']],
    ['characters by their names', 'A &amp; B &lt;', 'p', ['A & B <']],
    ['lines as they were typed', '一\n二', 'p', ['一二']],
  ])('with %s', (_, text, selector, expected) => {
    expect(textsOf(drawn(text), selector)).toEqual(expected);
  });

  it('with what was searched for emphasised, inside other marks as well', () => {
    const find = (text: string) => {
      const at = text.indexOf('目标');
      return at < 0 ? [] : [[at, at + 2] as const];
    };
    const root = show(<Markdown text="看**目标值**" find={find} />);
    expect(textsOf(root, 'strong mark')).toEqual(['目标']);
  });
});

describe('nothing in a note acts', () => {
  it.each([
    ['<script>alert(1)</script>'],
    ['文字 <img src=x onerror=alert(1)> 文字'],
    ['<iframe src="https://a.example"></iframe>'],
    ['<svg onload=alert(1)>'],
    ['<a href="javascript:alert(1)">点</a>'],
    ['<style>body{display:none}</style>'],
  ])('%s is text', (text) => {
    const root = drawn(text);
    expect(root.querySelector('script, img, iframe, svg, a, style')).toBeNull();
    expect(root.textContent).toContain(text);
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,<script>1</script>'],
    ['file:///etc/passwd'],
    ['chrome-extension://abc/workbench.html'],
    ['/workbench.html'],
    ['#settings'],
    ['//a.example'],
    ['mailto:a@b.example'],
    ['http://'],
  ])('a link to %s leads nowhere', (address) => {
    expect(drawn(`[字](<${address}>)`).querySelector('a')).toBeNull();
    expect(webAddress(address)).toBeNull();
  });

  it('a link to the web opens in a tab that knows nothing of us', () => {
    const [link] = drawn('[字](https://a.example/b)').querySelectorAll('a');
    expect([link?.href, link?.target, link?.rel]).toEqual([
      'https://a.example/b',
      '_blank',
      'noreferrer',
    ]);
  });

  it('an image is not loaded, but can be gone to', () => {
    const root = drawn('![图](https://a.example/b.png)');
    expect(root.querySelector('img')).toBeNull();
    expect(root.querySelector('a')?.href).toBe('https://a.example/b.png');
    expect(drawn('![图](data:image/png;base64,AA)').querySelector('a')).toBeNull();
  });

  it.each([
    ['quotes without end', '> '.repeat(4_000)],
    ['more than anybody writes', '字*'.repeat(60_000)],
  ])('%s is shown as it was typed', (_, text) => {
    const root = drawn(text);
    expect(root.querySelector('pre.plain')?.textContent).toBe(text);
  });
});
