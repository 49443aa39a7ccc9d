/** Words that a comparison marks are marked in every form that can draw a line, and whole in all. */
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import zh from '../../../assets/locales/zh-CN.json';
import { sayFrom } from '../../../components/parts/texts';
import { cellText } from '../../../lib/export/book';
import { toCsv } from '../../../lib/export/formats/csv';
import { toDocx } from '../../../lib/export/formats/docx';
import { toHtml } from '../../../lib/export/formats/html';
import { toMarkdownTables } from '../../../lib/export/formats/markdown';
import { joined, legendOf, markedText, sentenceLines } from '../../../lib/export/marks';
import { tidyCell } from '../../../lib/export/tidy';
import { bookWith } from './books';

const sentence = (
  text: string,
  only: readonly [number, number][] = [],
  shared: readonly [number, number][] = [],
) => ({ text, only, shared });

describe('a text with marks', () => {
  it.each([
    ['none', [sentence('建平台。')], '建平台。'],
    ['of two kinds', [sentence('建平台和园区。', [[1, 3]], [[4, 6]])], '建<平台>和(园区)。'],
    ['in a later sentence', [sentence('建。'), sentence('开课程。', [[1, 3]])], '建。|开<课程>。'],
  ])('%s', (_, sentences, expected) => {
    expect(drawn(sentenceLines(sentences)).replaceAll('\n', '|')).toBe(expected);
  });

  it('that is more than its sentences has the rest between them', () => {
    const text = '办网校。 建平台。（省教育厅）';
    const sentences = [sentence('建平台。', [[1, 3]]), sentence('不在其中。', [[0, 2]])];
    const cell = markedText(text, sentences);
    expect([cellText(cell), drawn(cell)]).toEqual([text, '办网校。 建<平台>。（省教育厅）']);
  });

  it('is tidied piece by piece', () => {
    const cell = tidyCell(joined(['甲\u202e', sentenceLines([sentence('乙\0丙', [[0, 3]])])], ' '));
    expect([cellText(cell), drawn(cell)]).toEqual(['甲 乙丙', '甲 <乙丙>']);
  });
});

describe('a form', () => {
  const legend = legendOf(sayFrom(zh));
  const cell = sentenceLines([
    sentence('达到25%以上。', [[2, 5]]),
    sentence('建平台和园区。', [[1, 3]], [[4, 6]]),
  ]);
  const book = bookWith([[cell]], { legend });

  it('Word draws a line under them, another for each kind', async () => {
    const xml = strFromU8(unzipSync(await toDocx(book))['word/document.xml'] ?? new Uint8Array());
    const lines = Array.from(
      xml.matchAll(/<w:u w:val="(\w+)"\/>(?:(?!<w:t ).)*<w:t [^>]*>([^<]+)</g),
      ([, line, text]) => `${line} ${text}`,
    );
    expect(lines).toEqual([
      `single ${zh['mark.only']}`,
      `dash ${zh['mark.shared']}`,
      'single 25%',
      'single 平台',
      'dash 园区',
    ]);
  });

  it('HTML has them as marks', async () => {
    const { document } = parseHTML(await toHtml(book));
    const marks = Array.from(document.querySelectorAll('td mark'), (mark) => [
      mark.className,
      mark.textContent,
    ]);
    expect(marks).toEqual([
      ['only', '25%'],
      ['only', '平台'],
      ['shared', '园区'],
    ]);
    expect(document.querySelectorAll('.note mark')).toHaveLength(2);
    expect(document.querySelector('td')?.textContent).toBe(cellText(cell));
  });

  it('Markdown has them bold and slanted, with tags where its signs would be text', async () => {
    const text = await toMarkdownTables(book);
    expect(text).toContain('达到<b>25%</b>以上。<br>建**平台**和*园区*。');
  });

  it('a sheet has the words alone', async () => {
    expect(await toCsv(book)).toContain('"达到25%以上。\n建平台和园区。"');
  });
});

function drawn(cell: ReturnType<typeof sentenceLines>): string {
  if (typeof cell === 'string' || !('pieces' in cell)) return cellText(cell);
  return cell.pieces
    .map(({ text, mark }) => (mark === null ? text : mark === 'only' ? `<${text}>` : `(${text})`))
    .join('');
}
