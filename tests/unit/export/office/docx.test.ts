/** Word files, as another program reads them and as they are inside. */
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { type Book, cellText, rowsOf } from '../../../../lib/export/book';
import { toDocx } from '../../../../lib/export/formats/docx';
import { anyRows, bookWith } from '../books';
import { HOSTILE, HOSTILE_BOOK } from './hostile';

/** The cells of all tables, a paragraph a line. */
async function cellsIn(content: Uint8Array): Promise<string[][][]> {
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: Buffer.from(content) },
    { ignoreEmptyParagraphs: false },
  );
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  const { document } = parseHTML(`<html><body>${value}</body></html>`);
  return [...document.querySelectorAll('table')].map((table) =>
    [...table.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) =>
        [...cell.children].map((paragraph) => paragraph.textContent).join('\n'),
      ),
    ),
  );
}

const parts = (content: Uint8Array) =>
  Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

const small: Book = {
  ...bookWith([['一', '二']], { title: '表' }),
  title: '书 & 表',
  notes: ['共 1 条'],
};

describe('a Word file', () => {
  it('has a table a group, each under the titles of its columns', async () => {
    const tables = await cellsIn(await toDocx(HOSTILE_BOOK));
    expect(tables).toEqual(
      HOSTILE_BOOK.tables.flatMap(({ columns, groups }) =>
        groups.map(({ rows }) => [
          columns.map(({ title }) => title),
          ...rows.map((cells) => cells.map(cellText)),
        ]),
      ),
    );
  });

  it('has any text as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyRows.map((rows) => bookWith(rows)),
        async (book) => {
          expect(await cellsIn(await toDocx(book))).toEqual(
            book.tables.map((table) => [
              table.columns.map(({ title }) => title),
              ...[...rowsOf(table)].map((cells) => cells.map(cellText)),
            ]),
          );
        },
      ),
      { numRuns: 20 },
    );
  }, 30_000);

  it('has no macros, no fields but page numbers, nothing from elsewhere', async () => {
    const inside = parts(await toDocx(HOSTILE_BOOK));
    expect(Object.keys(inside).filter((name) => /vba|embed|media|\.bin$/i.test(name))).toEqual([]);
    const fields = Object.values(inside).flatMap(
      (xml) => xml.match(/<w:instrText[^>]*>[^<]*/g) ?? [],
    );
    expect(fields.map((field) => field.replace(/^[^>]*>/, ''))).toEqual(['PAGE', 'NUMPAGES']);
    const outside = Object.values(inside)
      .flatMap((xml) => xml.match(/<Relationship [^>]*TargetMode="External"[^>]*>/g) ?? [])
      .filter((relation) => !relation.includes('/hyperlink"'));
    expect(outside).toEqual([]);
  });

  it('is a landscape A4 page in Chinese fonts, each with another name', async () => {
    const inside = parts(await toDocx(small));
    expect(inside['word/document.xml']).toMatch(
      /<w:pgSz [^>]*w:w="16838" w:h="11906" w:orient="landscape"/,
    );
    const styles = inside['word/styles.xml'] ?? '';
    const fonts = new Set([...styles.matchAll(/w:eastAsia="([^"]+)"/g)].map(([, name]) => name));
    expect([...fonts].sort()).toEqual(['zh-CN', '仿宋', '宋体', '楷体', '黑体'].sort());
    for (const font of [...fonts].filter((name) => name !== 'zh-CN'))
      expect(inside['word/fontTable.xml']).toMatch(
        new RegExp(`<w:font w:name="${font}"><w:altName w:val="\\w+"/>`),
      );
  });

  it.each([
    ['zh-CN', '第 1 页　共 1 页'],
    ['en', 'Page 1 of 1'],
  ] as const)('in %s counts its pages as %j, and breaks no number', async (language, counted) => {
    const inside = parts(await toDocx({ ...small, language }));
    const footer = Object.entries(inside).find(([name]) =>
      /^word\/footer\d*\.xml$/.test(name),
    )?.[1];
    const texts = [...(footer ?? '').matchAll(/<w:(t|instrText)[ >][^<]*?([^<>]*)<\/w:\1>/g)];
    expect(texts.map(([, kind, text]) => (kind === 't' ? text : '1')).join('')).toBe(counted);
    expect(inside['word/styles.xml']).toContain('<w:lang w:val="en-US" w:eastAsia="zh-CN"/>');
  });

  it('tells its title and who made it', async () => {
    const core = parts(await toDocx(small))['docProps/core.xml'];
    expect(core).toContain('<dc:title>书 &amp; 表</dc:title>');
    expect(core).toContain('<dc:creator>Lince</dc:creator>');
  });

  it('keeps a row on one page, but for those that would leave half of it empty', async () => {
    const xml = parts(await toDocx(bookWith([['短'], [HOSTILE.at(-1) ?? '']])))[
      'word/document.xml'
    ];
    const rows = (xml ?? '').split('<w:tr>').slice(1);
    expect(rows.map((row) => row.includes('<w:cantSplit/>'))).toEqual([true, true, false]);
    expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, false, false]);
  });

  it('shows an address that is none as text', async () => {
    const links = ['javascript:alert(1)', 'kein', `http://a.cn/${'a'.repeat(3000)}`];
    const content = await toDocx(bookWith(links.map((link) => [{ link, text: link }])));
    expect((await cellsIn(content))[0]?.slice(1)).toEqual(links.map((link) => [link]));
    expect(parts(content)['word/_rels/document.xml.rels']).not.toContain('/hyperlink"');
  });

  it('can be cancelled', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(toDocx(small, { signal })).rejects.toThrow('enough');
  });
});
