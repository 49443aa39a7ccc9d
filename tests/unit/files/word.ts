/**
 * Word files written down so that they can be read here: the parts as Word has them, without what does
 * not bear on the text.
 */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMESPACES = [
  `xmlns:w="${MAIN}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
].join(' ');
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const OFFICE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const CONTENT_TYPES = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${[
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  `<Override PartName="/word/document.xml" ContentType="${OFFICE}.document.main+xml"/>`,
  `<Override PartName="/word/numbering.xml" ContentType="${OFFICE}.numbering+xml"/>`,
  `<Override PartName="/word/styles.xml" ContentType="${OFFICE}.styles+xml"/>`,
].join('')}</Types>`;

/** The parts of a file by name. */
export type Parts = Record<string, string | Uint8Array>;

/** What stands within `w:body`, `w:numbering` and `w:styles`. */
export interface Written {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

/** The parts of a file, for a test that breaks one of them. */
export function partsOf({ body, numbering, styles }: Written): Parts {
  const related = [
    ...(numbering === undefined ? [] : ['numbering']),
    ...(styles === undefined ? [] : ['styles']),
  ];
  return {
    '[Content_Types].xml': xml(CONTENT_TYPES),
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(related.map((name) => [name, `${name}.xml`])),
    'word/document.xml': xml(
      `<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
    'word/numbering.xml': xml(`<w:numbering ${NAMESPACES}>${numbering ?? ''}</w:numbering>`),
    'word/styles.xml': xml(`<w:styles ${NAMESPACES}>${styles ?? ''}</w:styles>`),
  };
}

export function zip(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  );
}

/** A whole file. */
export function word(written: Written): Uint8Array {
  return zip(partsOf(written));
}

const xml = (content: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`;

export function relationships(of: readonly (readonly [type: string, target: string])[]): string {
  const each = of.map(
    ([type, target], i) =>
      `<Relationship Id="rId${i}" Type="${RELATIONSHIP}/${type}" Target="${target}"/>`,
  );
  return xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`,
  );
}

/** Where a paragraph is in a list, and its style. */
export interface Place {
  readonly list?: number | string;
  readonly level?: number;
  readonly style?: string;
}

/** A run of text, or what stands within a paragraph as written. */
export const run = (text: string) =>
  text.startsWith('<') ? text : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph. */
export function p(text: string, { list, level, style }: Place = {}, more = ''): string {
  const reference = [
    ...(level === undefined ? [] : [`<w:ilvl w:val="${level}"/>`]),
    ...(list === undefined ? [] : [`<w:numId w:val="${list}"/>`]),
  ].join('');
  const properties = [
    style === undefined ? '' : `<w:pStyle w:val="${style}"/>`,
    reference === '' ? '' : `<w:numPr>${reference}</w:numPr>`,
    more,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

/** A level: how it is written, in which format, and more of it as written. */
export type Level = readonly [text: string, format: string, more?: string];

/** A definition of a list. */
export function abstract(id: number, levels: readonly Level[], more = ''): string {
  const each = levels.map(([text, format, more = ''], i) => lvl(i, text, format, more));
  return `<w:abstractNum w:abstractNumId="${id}">${more}${each.join('')}</w:abstractNum>`;
}

export function lvl(level: number, text: string, format: string, more = ''): string {
  const start = more.includes('w:start ') ? '' : '<w:start w:val="1"/>';
  return `<w:lvl w:ilvl="${level}">${start}<w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** A list by its definition, with what it says otherwise. */
export const num = (id: number, definition: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${more}</w:num>`;

/** A style of paragraphs. */
export const style = (
  id: string,
  { name = id, basedOn, list, level }: { name?: string; basedOn?: string } & Omit<Place, 'style'>,
) => {
  const reference = [
    ...(level === undefined ? [] : [`<w:ilvl w:val="${level}"/>`]),
    ...(list === undefined ? [] : [`<w:numId w:val="${list}"/>`]),
  ].join('');
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${
    basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`
  }<w:pPr>${reference === '' ? '' : `<w:numPr>${reference}</w:numPr>`}</w:pPr></w:style>`;
};
