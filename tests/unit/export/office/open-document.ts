/** Reads what LibreOffice has understood of a file: its own format as one piece of XML (ODF 1.3). */
import { DOMParser } from 'linkedom';

interface OpenCell {
  readonly text: string;
  /** `string`, `float`, `percentage`, `date`; null in a text document, and where a cell is empty. */
  readonly type: string | null;
  readonly value: string | null;
  readonly formula: string | null;
  readonly links: readonly string[];
}

interface OpenTable {
  readonly name: string;
  /** Of the rows that stand on every page again. */
  readonly heads: number;
  readonly rows: readonly (readonly OpenCell[])[];
}

export interface OpenDocument {
  readonly headings: readonly (readonly [level: string, text: string])[];
  readonly tables: readonly OpenTable[];
}

/** Empty rows and cells at the end, of which a sheet has a million, are left out. */
export function readOpenDocument(xml: string): OpenDocument {
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
  const body = all(documentElement as unknown as Element, 'office:body')[0];
  if (!body) throw new Error('This is no document of LibreOffice.');
  return {
    headings: all(body, 'text:h').map((each) => [
      each.getAttribute('text:outline-level') ?? '',
      plain(each),
    ]),
    tables: all(body, 'table:table').map((table) => ({
      name: table.getAttribute('table:name') ?? '',
      heads: all(table, 'table:table-header-rows').flatMap((head) => all(head, 'table:table-row'))
        .length,
      rows: trimmed(
        all(table, 'table:table-row').flatMap((row) =>
          repeated(row, 'table:number-rows-repeated', cellsOf(row)),
        ),
        (row) => row.length === 0,
      ),
    })),
  };
}

function cellsOf(row: Element): OpenCell[] {
  const cells = [...row.children]
    .filter(({ tagName }) => /^table:(?:covered-)?table-cell$/i.test(tagName))
    .flatMap((cell) =>
      repeated(cell, 'table:number-columns-repeated', {
        text: [...cell.children]
          .filter(({ tagName }) => /^text:[ph]$/i.test(tagName))
          .map(plain)
          .join('\n'),
        type: cell.getAttribute('office:value-type'),
        value: cell.getAttribute('office:value') ?? cell.getAttribute('office:date-value'),
        formula: cell.getAttribute('table:formula'),
        links: all(cell, 'text:a').map((link) =>
          // The parser leaves this one in attributes as it is written.
          (link.getAttribute('xlink:href') ?? '').replaceAll('&amp;', '&'),
        ),
      }),
    );
  return trimmed(cells, ({ text, type }) => text === '' && type === null);
}

/** A cell or a row stands for so many of the same; nobody writes more than these. */
function repeated<T>(element: Element, attribute: string, value: T): T[] {
  const times = Number(element.getAttribute(attribute) ?? 1);
  return Array.from({ length: Math.min(times, 100) }, () => value);
}

function trimmed<T>(list: readonly T[], isEmpty: (each: T) => boolean): T[] {
  return list.slice(0, list.findLastIndex((each) => !isEmpty(each)) + 1);
}

/** Blanks, tabs and breaks are elements, as XML would fold them. */
function plain(element: Element): string {
  return [...element.childNodes]
    .map((node) => {
      if (node.nodeType === 3) return node.textContent ?? '';
      if (node.nodeType !== 1) return '';
      const child = node as Element;
      switch (child.tagName.toLowerCase()) {
        case 'text:s':
          return ' '.repeat(Number(child.getAttribute('text:c') ?? 1));
        case 'text:tab':
          return '\t';
        case 'text:line-break':
          return '\n';
        default:
          return plain(child);
      }
    })
    .join('');
}

const all = (element: Element, name: string) => [...element.getElementsByTagName(name)];
