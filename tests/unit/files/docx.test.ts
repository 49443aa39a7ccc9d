/**
 * What of a Word file is its text, and files that are none, broken or hostile.
 */
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../lib/files/docx';
import { abstract, num, p, partsOf, relationships, run, style, word, zip } from './word';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

const read = (bytes: Uint8Array) => {
  const text = readWord(bytes);
  return text.ok ? text.value : text.why;
};
const readBody = (body: string) => read(word({ body }));

/** A change that a colleague made. */
const inserted = (inner: string) => `<w:ins w:id="1">${inner}</w:ins>`;
const deleted = (text: string) =>
  `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
const hidden = (text: string) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>${text}</w:t></w:r>`;
const box = (inner: string) => `<w:txbxContent>${inner}</w:txbxContent>`;
const cell = (inner: string) => `<w:tc><w:tcPr/>${inner}</w:tc>`;
/** Cells by their paragraphs' XML; a cell that goes on with the one above has none. */
const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const wide = (columns: number, inner: string) =>
  `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${inner}</w:tc>`;
const goesOn = '<w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>';
const table = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const endDeleted = '<w:rPr><w:del w:id="3"/></w:rPr>';

describe('the text of a file', () => {
  it.each([
    ['paragraphs in their order', p('一') + p('') + p('二'), '一\n二'],
    ['runs in one paragraph', p(`${run('建设')}${run('渔港')}`), '建设渔港'],
    [
      'a table by cell, with one within',
      `<w:tbl><w:tblPr/><w:tr>${cell(p('指标'))}${cell(`<w:tbl><w:tr>${cell(p('内'))}</w:tr></w:tbl>${p('外')}`)}</w:tr></w:tbl>`,
      '指标\n内\n外',
    ],
    [
      'a table of tasks by row, with cells that are as wide or as high as several',
      table(
        row(wide(3, p('任务分工表'))),
        row(cell(p('领域')), cell(p('重点任务')), cell(p('责任单位'))),
        row(cell(p('渔业')), cell(p('建设渔港。') + p('修缮码头。')), cell(p('省海洋局'))),
        row(goesOn, cell(p('培训\t渔民。')), cell(p('省人社厅'))),
      ),
      '任务分工表\t\t\n领域\t重点任务\t责任单位\n渔业\t建设渔港。\v修缮码头。\t省海洋局\n\t培训 渔民。\t省人社厅',
    ],
    [
      'a table of tasks in a text box, by cell',
      p(
        `<w:r><w:pict><v:textbox>${box(table(row(cell(p('任务')), cell(p('责任单位')))))}</v:textbox></w:pict></w:r>`,
      ),
      '任务\n责任单位',
    ],
    [
      'a text box, once, behind the paragraph that it hangs on',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p('框内'))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box(p('框内'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('正文')}`,
      ) + p('后文'),
      '正文\n框内\n后文',
    ],
    [
      'a text box of an older Word',
      p(`<w:r><w:pict><v:textbox>${box(p('框内'))}</v:textbox></w:pict></w:r>`),
      '框内',
    ],
    ['what was inserted', p(`${run('渔')}${inserted(run('港'))}`), '渔港'],
    ['without what was deleted', p(`<w:r><w:t>渔</w:t></w:r>${deleted('港')}`), '渔'],
    [
      'what was moved, once',
      `<w:p><w:moveFrom w:id="1">${run('旧')}</w:moveFrom></w:p><w:p><w:moveTo w:id="1">${run('新')}</w:moveTo></w:p>`,
      '新',
    ],
    [
      'two paragraphs whose end between was deleted',
      p('建设', {}, endDeleted) + p('渔港'),
      '建设渔港',
    ],
    [
      'links, marks, fields and controls as they are shown',
      p(
        `<w:hyperlink>${run('国发')}</w:hyperlink><w:smartTag>${run('〔2017〕')}</w:smartTag><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('40')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:sdt><w:sdtPr/><w:sdtContent>${run('号')}</w:sdtContent></w:sdt>`,
      ),
      '国发〔2017〕40号',
    ],
    [
      'controls around paragraphs, without prompts that nobody filled in',
      `<w:sdt><w:sdtContent>${p('正文')}</w:sdtContent></w:sdt><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('单击此处输入文字。')}</w:sdtContent></w:sdt>`,
      '正文',
    ],
    [
      'breaks, tabs and hyphens',
      p(
        '<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>四</w:t></w:r>',
      ),
      '一\n二\t三-四',
    ],
    ['without hidden words', p(`${hidden('暗')}${run('明')}`), '明'],
    [
      'without notes, and what is read above a character',
      p(
        `<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:ruby><w:rt>${run('yú')}</w:rt><w:rubyBase>${run('渔')}</w:rubyBase></w:ruby></w:r>`,
      ),
      '渔',
    ],
    ['formulas', p('<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>'), 'x+1'],
    [
      'without white space of the layout of the file',
      '<w:p><w:r>\n  <w:t>\n渔港\n</w:t>\n</w:r></w:p>',
      '渔港',
    ],
    [
      'circled numbers of a font of signs',
      p('<w:r><w:sym w:font="Wingdings" w:char="F082"/><w:t>渔港</w:t></w:r>'),
      '②渔港',
    ],
    [
      'and of another one',
      p('<w:r><w:sym w:font="Wingdings 2" w:char="F06C"/><w:t>渔船</w:t></w:r>'),
      '③渔船',
    ],
    ['characters that are written as numbers', p('A&#x6e14;&amp;&lt;'), 'A渔&<'],
    [
      'without the instructions of fields, and those within them',
      p(
        `${field('begin')}<w:r><w:instrText> IF </w:instrText></w:r>${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('3')}${field('end')}${run(' = 1 ')}${field('separate')}${run('渔港')}${field('end')}${run('建设')}`,
      ),
      '渔港建设',
    ],
    [
      'behind a field that has no end',
      p(`${field('begin')}<w:r><w:instrText> XE </w:instrText></w:r>`) + p('渔港'),
      '渔港',
    ],
    ['without marks that nobody sees', p('建\u200b设\u00ad渔港\ufeff'), '建设渔港'],
    [
      'without a table of contents in its control',
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('目录')}${p('一、总体要求\t1')}</w:sdtContent></w:sdt>${p('正文')}`,
      '正文',
    ],
    [
      'without deleted rows, with inserted ones',
      `<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr>${cell(p(deleted('旧')))}</w:tr><w:tr><w:trPr><w:ins w:id="2"/></w:trPr>${cell(p(inserted(run('新'))))}</w:tr></w:tbl>`,
      '新',
    ],
  ])('%s', (_situation, body, text) => {
    expect(readBody(body)).toBe(text);
  });

  it('without the table of contents that Word makes', () => {
    const styles = style('11', { name: 'toc 1' });
    const body = p('一、总体要求\t1', { style: '11' }) + p('一、总体要求');
    expect(read(word({ body, styles }))).toBe('一、总体要求');
  });

  it('with its notes behind it, each on a line, and without the lines between', () => {
    const note = (id: number, inner: string, type = '') =>
      `<w:footnote ${type} w:id="${id}">${inner}</w:footnote>`;
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const notes = `<w:footnotes xmlns:w="${main}">${note(-1, p('──'), 'w:type="separator"')}${note(1, p('指渔业。') + p('下同。'))}${note(2, p('见附件。'))}</w:footnotes>`;
    const body = p(`${run('发展渔业')}<w:r><w:footnoteReference w:id="1"/></w:r>${run('。')}`);
    const file = zip({
      ...partsOf({ body }),
      'word/footnotes.xml': notes,
      'word/_rels/document.xml.rels': relationships([['footnotes', 'footnotes.xml']]),
    });
    expect(read(file)).toBe('发展渔业。\n脚注\n[1] 指渔业。 下同。\n[2] 见附件。');
  });

  it.each([
    ['of the strict edition', (part: string) => part.replaceAll(TRANSITIONAL, STRICT)],
    ['with names as Windows has them', (part: string) => part],
  ])('%s', (situation, change) => {
    const numbering = abstract(0, [['（%1）', 'chineseCounting']]) + num(1, 0);
    const parts = partsOf({ body: p('渔港', { list: 1 }), numbering });
    const file = Object.entries(parts).map(([name, part]) => [
      situation.endsWith('Windows has them') ? name.replaceAll('/', '\\') : name,
      change(String(part)).replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        situation.startsWith('of the strict')
          ? 'http://purl.oclc.org/ooxml/wordprocessingml/main'
          : 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      ),
    ]);
    expect(read(zip(Object.fromEntries(file)))).toBe('（一）渔港');
  });

  it('where the parts have other names and prefixes', () => {
    const parts = partsOf({ body: p('渔港') });
    const document = strFromU8(strToU8(String(parts['word/document.xml'])))
      .replaceAll('<w:', '<ns0:')
      .replaceAll('</w:', '</ns0:')
      .replace('xmlns:w=', 'xmlns:ns0=');
    delete parts['word/document.xml'];
    const renamed = {
      ...parts,
      'word/Document2.xml': document,
      '_rels/.rels': relationships([['officeDocument', '/word/./x/../document2.xml']]),
    };
    expect(read(zip(renamed))).toBe('渔港');
  });
});

describe('a file that is refused, with the reason', () => {
  const parts = partsOf({ body: p('渔港') });
  const whole = zip(parts);
  const without = (name: string) =>
    zip(Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name)));
  const document = (xml: string) => zip({ ...parts, 'word/document.xml': xml });
  const opening =
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>';
  const encrypted = whole.slice();
  encrypted[6] = 1;
  /** A zip whose directory claims less than there is. */
  const lying = () => {
    const bytes = zipSync({
      ...filesOf(parts),
      'word/document.xml': strToU8(opening + p('渔').repeat(5000)),
    });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (let i = 0; i + 46 < bytes.length; i++) {
      if (view.getUint32(i, true) === 0x02014b50 && view.getUint32(i + 24, true) > 100_000)
        view.setUint32(i + 24, 5000, true);
    }
    return bytes;
  };
  const filesOf = (from: Record<string, string | Uint8Array>) =>
    Object.fromEntries(
      Object.entries(from).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    );

  it.each([
    ['cut off', () => whole.slice(0, whole.length / 2), 'damaged'],
    ['a zip of nothing', () => zipSync({}), 'other-package'],
    ['an archive of other files', () => zipSync({ 'a.txt': strToU8('渔') }), 'other-package'],
    ['with a password of the zip', () => encrypted, 'encrypted'],
    ['without its main part', () => without('word/document.xml'), 'damaged'],
    [
      'a spreadsheet',
      () =>
        zip({
          ...parts,
          '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
          'xl/workbook.xml': '<workbook/>',
        }),
      'other-package',
    ],
    ['without words', () => word({ body: p('') }), 'no-text'],
    ['with a main part of no XML', () => document('渔港'), 'damaged'],
    ['with a main part cut off', () => document(`${opening}${p('渔')}<w:p><w:r>`), 'damaged'],
    [
      'with elements closed in the wrong order',
      () => document(`${opening}<w:p><w:r></w:p></w:r></w:body></w:document>`),
      'damaged',
    ],
    [
      'with entities that blow up',
      () =>
        document(
          `<!DOCTYPE x [<!ENTITY a "渔渔渔渔"><!ENTITY b "&a;&a;&a;&a;">]>${opening}${p('&b;')}</w:body></w:document>`,
        ),
      'damaged',
    ],
    [
      'with an entity that reads a file',
      () =>
        document(
          `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${opening}${p('&a;')}</w:body></w:document>`,
        ),
      'damaged',
    ],
    [
      'with a thousand prefixes',
      () =>
        document(
          `<w:document ${Array.from({ length: 1000 }, (_, i) => `xmlns:p${i}="x"`).join(' ')}/>`,
        ),
      'damaged',
    ],
    ['nested five thousand deep', () => document(`${opening}${'<w:sdt>'.repeat(5000)}`), 'damaged'],
    [
      'a bomb: megabytes of one character',
      () => document(`${opening}${' '.repeat(3_000_000)}</w:body></w:document>`),
      'too-big',
    ],
    [
      'a text of three million characters',
      () => word({ body: p('渔业'.repeat(1000)).repeat(1500) }),
      'too-big',
    ],
    ['that claims to be less than it is', lying, 'damaged'],
    [
      'with eleven thousand parts',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 11_000 }, (_, i) => [`${i}`, new Uint8Array()])),
          { level: 0 },
        ),
      'too-big',
    ],
  ])('%s', (_situation, bytes, why) => {
    expect(readWord(bytes())).toEqual({ ok: false, why });
  });

  it.each([
    ['packages within are not opened', { 'word/embeddings/a.zip': zip(partsOf({ body: '' })) }],
    ['names that lead out of the package lead nowhere', { '../../../etc/passwd': 'x' }],
    [
      'lists whose styles name each other',
      {
        'word/_rels/document.xml.rels': relationships([
          ['numbering', 'numbering.xml'],
          ['styles', 'styles.xml'],
        ]),
        'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style><w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
        'word/numbering.xml': `<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
        'word/document.xml': `${opening}${p('渔港', { list: 1 })}</w:body></w:document>`,
      },
    ],
  ])('not refused: %s', (_situation, more) => {
    expect(read(zip({ ...parts, ...more }))).toBe('渔港');
  });
});
