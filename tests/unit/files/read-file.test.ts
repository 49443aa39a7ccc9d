/**
 * Files that are something else than their names say, and documents that take in others.
 */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import { describe, expect, it } from 'vitest';
import { analyzeFile } from '../../../lib/files/analyze';
import { readFileContent } from '../../../lib/files/read-file';
import { type Parts, p, partsOf, relationships, word, zip } from './word';

const PLAN = '<p>一、总体要求</p><p>（一）目标。建成渔港5个。</p><p>（二）原则。坚持安全第一。</p>';
const LINES = '一、总体要求\n（一）目标。建成渔港5个。\n（二）原则。坚持安全第一。';

/** Bytes as mail has them: all but the plainest characters as `=E6`. */
const quoted = (text: string) =>
  Array.from(strToU8(text), (byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  ).join('');

const archive = (encoding: string, page: string) =>
  strToU8(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\ttype="text/html"; boundary="----=_Part_1"',
      '',
      '------=_Part_1',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_Part_1',
      'Content-Type: text/html; charset="utf-8"',
      `Content-Transfer-Encoding: ${encoding}`,
      'Content-Location: file:///C:/1.htm',
      '',
      page,
      '------=_Part_1--',
    ].join('\r\n'),
  );
const MHT = archive('quoted-printable', quoted(PLAN).replace('=E7', '=\r\n=E7'));

const textOf = (bytes: Uint8Array, name: string) => {
  const read = readFileContent(bytes, name);
  return read.ok ? [read.value.kind, read.value.text] : read.why;
};

describe('a file', () => {
  it.each([
    ['markup under the name of a Word file', strToU8(`<html><body>${PLAN}`), ['word', LINES]],
    ['a web archive under that name', MHT, ['word', LINES]],
    [
      'a web archive in base64',
      archive('base64', Buffer.from(PLAN).toString('base64')),
      ['word', LINES],
    ],
    [
      'an archive of pictures',
      strToU8('MIME-Version: 1.0\nContent-Type: image/png\n\nx'),
      'other-form',
    ],
    [
      'Word XML of 2003',
      strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
      'other-form',
    ],
    [
      'Word XML of today',
      strToU8('<?xml version="1.0"?><pkg:package xmlns:pkg="x"/>'),
      'other-form',
    ],
    ['rich text', strToU8('{\\rtf1 }'), 'other-form'],
    ['markup without words', strToU8('<html><body><img src="a.png">'), 'no-text'],
  ])('called .doc: %s', (_situation, bytes, expected) => {
    expect(textOf(bytes, 'a.doc')).toEqual(expected);
  });

  it('of a browser that keeps a page as an archive is a page', () => {
    expect(textOf(MHT, 'a.mhtml')).toEqual(['page', PLAN]);
  });

  it('of an office that is markup is always a document', async () => {
    const read = await analyzeFile(MHT, '方案.doc', null);
    const ids = read.ok ? read.value.plan?.measures.map(({ id }) => id) : [];
    expect(ids).toEqual(['一（一）', '一（二）']);
  });

  it('written in one go, with sizes behind the contents, is read', () => {
    const chunks: Uint8Array[] = [];
    const streamed = new Zip((error, chunk) => {
      if (error) throw error;
      chunks.push(chunk);
    });
    for (const [name, part] of Object.entries(partsOf({ body: p('渔港') }))) {
      const file = new ZipDeflate(name);
      streamed.add(file);
      file.push(strToU8(String(part)), true);
    }
    streamed.end();
    expect(textOf(new Uint8Array(Buffer.concat(chunks)), 'a.docx')).toEqual(['word', '渔港']);
  });
});

describe('a document that takes in', () => {
  const main = (chunk: string, part: string | Uint8Array) => {
    const body = `${p('前文')}<w:altChunk r:id="rId0"/>${p('后文')}`;
    const parts: Parts = {
      ...partsOf({ body }),
      [`word/${chunk}`]: part,
      'word/_rels/document.xml.rels': relationships([['aFChunk', chunk]]),
    };
    return zip(parts);
  };

  it.each([
    ['a page', main('a.htm', `<html><body>${PLAN}`), LINES],
    ['a web archive', main('a.mht', MHT), LINES],
    ['a text', main('a.txt', '渔港\n\n渔船'), '渔港\n渔船'],
    ['a Word file', main('a.docx', word({ body: p('渔港') })), '渔港'],
    ['a Word file that takes in itself no more', main('a.docx', main('b.txt', '渔')), '前文\n后文'],
    ['what cannot be read', main('a.rtf', '{\\rtf1 }'), ''],
  ])('%s', (_situation, bytes, inner) => {
    const lines = ['前文', ...(inner === '' ? [] : [inner]), '后文'].join('\n');
    expect(textOf(bytes, 'a.docx')).toEqual(['word', lines]);
  });
});

it('notes of a document are no measure', async () => {
  const body = ['一、总体要求。发展渔业。', '二、重点任务。建设渔港。', '三、保障措施。加强领导。']
    .map((line) => p(line))
    .join('');
  const notes = `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="1">${p('1.指渔业。')}</w:footnote></w:footnotes>`;
  const read = await analyzeFile(
    zip({
      ...partsOf({ body }),
      'word/footnotes.xml': notes,
      'word/_rels/document.xml.rels': relationships([['footnotes', 'footnotes.xml']]),
    }),
    'a.docx',
    null,
  );
  expect(read.ok && read.value.plan?.measures.map(({ text }) => text)).toEqual([
    '总体要求。发展渔业。',
    '重点任务。建设渔港。',
    '保障措施。加强领导。',
  ]);
  expect(read.ok && read.value.text).toContain('[1] 1.指渔业。');
});
