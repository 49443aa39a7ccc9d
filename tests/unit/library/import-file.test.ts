/** One file of the reader's on its way into the library, and why it does not come there. */
import 'fake-indexeddb/auto';
import { zipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import type { Addition } from '../../../lib/library/additions';
import { LibraryError } from '../../../lib/library/errors';
import { importFile } from '../../../lib/library/import-file';
import { p, word } from '../files/word';
import { writerOf } from './added';
import { freshDatabase } from './packs';

const DOCUMENT = [
  '青州省人民政府关于印发渔业发展实施方案的通知',
  '一、总体要求',
  '（一）发展目标。到2027年，渔业产值达到100亿元。',
  '二、重点任务',
  '（一）建设中心渔港。支持企业改造渔船。',
  '（二）发展远洋渔业。建造渔船。',
];
const bytesOf = (text: string) => new TextEncoder().encode(text);
const TEXT = bytesOf(DOCUMENT.join('\n'));
const PAGE = bytesOf(
  `<html><body>${DOCUMENT.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
);
const WORD = word({ body: DOCUMENT.map((line) => p(line)).join('') });
const OLD_WORD = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0);
const ENCRYPTED = Uint8Array.of(
  ...OLD_WORD,
  ...Array.from('EncryptedPackage', (c) => [c.charCodeAt(0), 0]).flat(),
);

function from(path: string, bytes: Uint8Array, size = bytes.length) {
  const added: Addition[] = [];
  const add = async (one: Addition) => {
    added.push(one);
    return { kind: 'added' as const, id: 'own-1' };
  };
  return { added, report: importFile({ path, size, bytes: async () => bytes }, add, '2026-01-09') };
}

describe('a document', () => {
  it.each([
    ['of text', '渔业.txt', TEXT],
    ['of Word', '渔业.docx', WORD],
    ['of Word, under an older name', '渔业.doc', WORD],
    ['that was saved from a page', '渔业.html', PAGE],
    ['that was saved from a page under the name of Word', '渔业.doc', PAGE],
  ])(
    '%s is added with its text, its targets, its index and what is searched',
    async (_situation, name, bytes) => {
      const { added, report } = from(`方案/${name}`, bytes);
      expect(await report).toMatchObject({ kind: 'added', id: 'own-1', measures: 3 });
      expect(added).toMatchObject([
        {
          origin: 'file',
          fileName: name,
          addedOn: '2026-01-09',
          indexed: { count: 3 },
          searched: { count: 3 },
        },
      ]);
      const [{ plan, text } = { plan: null, text: '' }] = added;
      expect(plan?.measures[0]?.targets.map(({ value }) => value)).toEqual([100e8]);
      expect(plan?.source).toBeNull();
      for (const { spans } of plan?.measures ?? [])
        expect(spans.map(([start, end]) => text.slice(start, end)).join('')).not.toBe('');
      expect(text).toContain('到2027年，渔业产值达到100亿元。');
    },
  );

  it('that comes again in another kind of file is the same', async () => {
    const { additions } = writerOf(freshDatabase());
    const add = async (one: Addition) => {
      const [outcome] = await additions.add([one]);
      if (!outcome) throw new Error('no outcome');
      return outcome;
    };
    const first = await importFile(
      { path: 'a.docx', size: 1, bytes: async () => WORD },
      add,
      '2026-01-09',
    );
    const id = first.kind === 'added' ? first.id : '';
    for (const [path, bytes] of [
      ['b.txt', TEXT],
      ['c.html', PAGE],
    ] as const) {
      const again = await importFile(
        { path, size: 1, bytes: async () => bytes },
        add,
        '2026-01-09',
      );
      expect(again).toMatchObject({ kind: 'same', id });
    }
  });

  it('that is there already is named', async () => {
    const add = async () => ({ kind: 'same' as const, id: 'henan-2018' });
    const file = { path: 'a.txt', size: 1, bytes: async () => TEXT };
    expect(await importFile(file, add, '')).toMatchObject({ kind: 'same', id: 'henan-2018' });
  });
});

describe('a file that is not added', () => {
  it.each([
    ['empty', 'a.txt', new Uint8Array(), 'empty'],
    ['binary', 'a.txt', new Uint8Array(500), 'binary'],
    ['of an older Word', 'a.doc', OLD_WORD, 'old-word'],
    ['with a password', 'a.docx', ENCRYPTED, 'encrypted'],
    ['a PDF', 'a.pdf', bytesOf('%PDF-1.7'), 'pdf'],
    ['rich text', 'a.doc', bytesOf('{\\rtf1 }'), 'other-form'],
    ['a web archive', 'a.doc', bytesOf('MIME-Version: 1.0\n'), 'other-form'],
    ['a cut-off package', 'a.docx', WORD.slice(0, 300), 'damaged'],
    ['a text without clauses', 'a.txt', bytesOf('今天天气很好。'), 'no-measures'],
    ['a page without clauses', 'a.html', bytesOf('<p>今天天气很好。'), 'no-measures'],
    [
      'a text longer than any document',
      'a.txt',
      bytesOf('一、建设渔港。\n'.repeat(300_000)),
      'too-big',
    ],
    ['a picture that was chosen', 'a.png', bytesOf('\u0089PNG'), 'other-kind'],
  ])('%s', async (_situation, path, bytes, why) => {
    const { added, report } = from(path, bytes);
    expect(await report).toEqual({ path, kind: 'failed', why });
    expect(added).toEqual([]);
  });

  it('too big to be read at all', async () => {
    const bytes = vi.fn(async () => TEXT);
    const file = { path: 'a.docx', size: 100_000_000, bytes };
    expect(await importFile(file, vi.fn(), '')).toMatchObject({ why: 'too-big' });
    expect(bytes).not.toHaveBeenCalled();
  });

  it('that the browser does not give out', async () => {
    const bytes = () => Promise.reject(new DOMException('', 'NotFoundError'));
    const file = { path: 'a.docx', size: 1, bytes };
    expect(await importFile(file, vi.fn(), '')).toMatchObject({ why: 'unreadable' });
  });

  it.each([
    ['a picture', '方案/图.png', bytesOf('\u0089PNG')],
    ['what a system keeps', '方案/.DS_Store', new Uint8Array(10)],
    ['what Word keeps beside an open file', '方案/~$渔业.docx', new Uint8Array(162)],
    ['an archive', '方案/表.zip', zipSync({ 'a.txt': bytesOf('渔') })],
  ])('%s in a folder is passed over', async (_situation, path, bytes) => {
    expect(await from(path, bytes).report).toEqual({ path, kind: 'passed-over' });
  });

  it('for want of room ends the import', async () => {
    const add = () => Promise.reject(new LibraryError('full'));
    const file = { path: 'a.txt', size: 1, bytes: async () => TEXT };
    expect(await importFile(file, add, '')).toEqual({
      path: 'a.txt',
      kind: 'stopped',
      why: 'full',
    });
  });
});
