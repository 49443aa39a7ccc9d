// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { CONTAINERS, findContainer } from '../../../lib/notice/containers';
import { countHan } from '../../../lib/notice/survey';
import { nested, pageOf, prose } from './page';

const idOf = (page: Document) => findContainer(page)?.id;

describe('findContainer', () => {
  it.each(CONTAINERS)('finds %s', (selector) => {
    const [, kind = '', name = ''] = /^([#.]?)(.*)$/.exec(selector) ?? [];
    const tag = kind === '' ? name : 'div';
    const attribute = kind === '#' ? `id="${name}"` : kind === '.' ? `class="x ${name}"` : '';
    const page = pageOf(
      `<div><p>${prose(150)}</p></div><${tag} ${attribute} data-it><p>${prose(300)}</p></${tag}>`,
    );
    expect(findContainer(page)?.hasAttribute('data-it')).toBe(true);
  });

  it.each([
    [
      'the more telling of two known ones',
      `<div class="content" id="no">${prose(900)}</div><div class="TRS_Editor" id="yes">${prose(300)}</div>`,
    ],
    [
      'the fullest of several of one kind',
      `<div class="content">${prose(210)}</div><div class="content" id="yes">${prose(300)}</div>`,
    ],
    [
      'the outermost of those within each other',
      `<div class="TRS_Editor" id="yes">${prose(20)}<div class="TRS_Editor" id="no">${prose(300)}</div></div>`,
    ],
    [
      'another one, where the known one holds only a caption',
      `<div id="zoom">${prose(50)}</div><div class="content" id="yes">${prose(300)}</div>`,
    ],
    [
      'another one, where the known one holds only a script',
      `<div id="zoom"><script>var t='${prose(900)}'</script></div><div class="content" id="yes">${prose(300)}</div>`,
    ],
    [
      'the block around plain text, with the signature below it',
      `<div id="yes"><pre id="no">${prose(400)}</pre><p>某省人民政府</p></div>`,
    ],
    [
      'the densest block, where none is known',
      `<div id="no"><ul>${'<li><a>通知公告政策文件</a></li>'.repeat(50)}</ul></div><main><section id="yes"><p>${prose(200)}</p><p>${prose(200)}</p></section></main>`,
    ],
    [
      'a known one with a short letter, on a page without any prose',
      `<div id="zoom"></div><div class="content" id="yes">${prose(60)}</div>`,
    ],
  ])('finds %s', (_, html) => {
    expect(idOf(pageOf(html))).toBe('yes');
  });

  it.each([
    ['an empty page', ''],
    ['a page of links', `<div class="x">${'<a>通知公告政策文件</a>'.repeat(100)}</div>`],
    ['a page with a few words', `<p>${prose(100)}</p>`],
    ['an empty body', `<div id="zoom"></div>`],
  ])('finds nothing on %s', (_, html) => {
    expect(findContainer(pageOf(html))).toBeNull();
  });

  it('counts text once, however deep it stands', () => {
    const page = pageOf('');
    page.body.appendChild(nested(page, 3000, prose(300)));
    expect(findContainer(page)?.childElementCount).toBe(0);
  });
});

describe('countHan', () => {
  it.each([
    ['信息消费', 4],
    ['5G、IPv6。', 0],
    ['㐂一', 2],
    ['', 0],
  ])('%s has %i', (text, count) => {
    expect(countHan(text)).toBe(count);
  });
});
