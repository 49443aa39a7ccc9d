/**
 * Rows of a Word table as XML (WordprocessingML). The library makes objects of every word, which for ten
 * thousand rows are a gigabyte and a dozen seconds; rows are as simple as they are many, so that these
 * are written straight away, in a tenth of either.
 */
import { type Cell, type CellMark, cellText, type MarkedPiece } from '../book';
import { markedLines } from '../marks';
import { webLink } from './web-link';

/** A row with more characters in a cell, some third of a page, may be broken. */
const UNBROKEN = 240;

/** Addresses that a document leads to, each once, by the name that it has in the file. */
export class Links {
  readonly #names = new Map<string, string>();

  nameOf(address: string): string {
    const name = this.#names.get(address) ?? `link${this.#names.size + 1}`;
    this.#names.set(address, name);
    return name;
  }

  /** For the part of the file that says what names stand for. */
  xml(): string {
    return [...this.#names]
      .map(
        ([address, name]) =>
          `<Relationship Id="${name}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
      )
      .join('');
  }
}

/** `widths` are twips, a column each; `style` is that of the paragraphs. */
export function rowXml(
  cells: readonly Cell[],
  widths: readonly number[],
  style: string,
  links: Links,
): string {
  const whole = cells.every((cell) => cellText(cell).length <= UNBROKEN);
  const inside = cells.map(
    (cell, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at] ?? 0}" w:type="dxa"/></w:tcPr>${paragraphs(cell, style, links)}</w:tc>`,
  );
  return `<w:tr>${whole ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${inside.join('')}</w:tr>`;
}

/** A paragraph without anything but its text. */
export function paragraphXml(text: string, style: string): string {
  const run = text === '' ? '' : `<w:r>${words(text.replaceAll('\n', ' '))}</w:r>`;
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run}</w:p>`;
}

/** A line a paragraph: Word justifies and numbers by these. */
export function paragraphs(cell: Cell, style: string, links: Links): string {
  const isNumber = typeof cell === 'object' && 'number' in cell;
  const address = typeof cell === 'object' && 'link' in cell ? webLink(cell.link) : null;
  const begin = `<w:p><w:pPr><w:pStyle w:val="${style}"/>${isNumber ? '<w:jc w:val="right"/>' : ''}</w:pPr>`;
  return markedLines(cell)
    .map((pieces) => `${begin}${runs(pieces, address, links)}</w:p>`)
    .join('');
}

function runs(pieces: readonly MarkedPiece[], address: string | null, links: Links): string {
  if (address === null || pieces.length === 0)
    return pieces
      .map(({ text, mark }) => `<w:r>${mark ? MARKS[mark] : ''}${words(text)}</w:r>`)
      .join('');
  const run = ({ text }: MarkedPiece) =>
    `<w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr>${words(text)}</w:r>`;
  return `<w:hyperlink r:id="${links.nameOf(address)}" w:history="1">${pieces.map(run).join('')}</w:hyperlink>`;
}

/** As on the page: by the line under the words, which is left on paper without colours; a tint besides. */
const MARKS: Readonly<Record<CellMark, string>> = {
  only: '<w:rPr><w:u w:val="single"/><w:shd w:val="clear" w:color="auto" w:fill="FFF2CC"/></w:rPr>',
  shared: '<w:rPr><w:u w:val="dash"/></w:rPr>',
};

/** Word takes a tab for a blank where it is no element. */
function words(line: string): string {
  return line
    .split('\t')
    .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escaped(part)}</w:t>`))
    .join('<w:tab/>');
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
