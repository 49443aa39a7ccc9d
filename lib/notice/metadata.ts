/**
 * What a page says of its document outside the body: meta tags, header table, heading, byline.
 */
import { labelledDate, readDate } from '../text/dates';
import {
  decreeNumber,
  documentNumbers,
  labelledNumber,
  wholeDocumentNumber,
} from '../text/document-numbers';
import { labelledDays } from '../text/labels';
import { regionByHost, regionBySiteCode } from '../text/regions';
import { isBlock } from './blocks';
import { readHeaderTable } from './header-table';
import { metaContent, siteCode } from './meta';
import { isSilent } from './survey';
import { pageTitle } from './title';
import { walk } from './walk';

/** Facts of the page, each null where the page does not say. */
export interface PageFacts {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly documentNumber: string | null;
  readonly signedOn: string | null;
  readonly publishedOn: string | null;
  /** GB/T 2260 code by host or site code, in that order of trust. */
  readonly region: string | null;
  /** Whether the document is in force, as the page has it: `有效`, `失效`. */
  readonly validity: string | null;
}

/**
 * Reads all that a page says of its document. `host` is the page's host name, `container` the
 * element that holds the document's own text, which is read elsewhere.
 */
export function readPageFacts(
  document: Document,
  host: string,
  container: Element | null = null,
): PageFacts {
  const fields = readHeaderTable(document);
  const texts = shortTexts(document, container);
  const number =
    readNumber(fields.documentNumber ?? '', fields.issuer) ??
    firstOf(texts, wholeDocumentNumber) ??
    firstOf(texts, numberInByline) ??
    numberInScript(document);
  const days = labelledDays(fields);
  const title = pageTitle(document, fields.title);
  const region = CENTRAL.test(`${number} ${title}`)
    ? null
    : (regionByHost(host) ?? regionBySiteCode(siteCode(document)));
  return {
    title,
    issuer: fields.issuer ?? null,
    documentNumber: number,
    signedOn: readDate(days.signed),
    publishedOn:
      readDate(days.published) ??
      firstOf(['PubDate', 'firstpublishedtime', 'publishdate', 'article:published_time'], (name) =>
        readDate(metaContent(document, name)),
      ) ??
      firstOf(texts, labelledDate) ??
      firstOf(
        // The value alone, in a cell of the table.
        texts.filter((text) => text !== days.signed),
        bareDate,
      ),
    region: region?.code ?? null,
    validity:
      fields.validity && fields.validity.length <= LONGEST_VALIDITY ? fields.validity : null,
  };
}

/** A province passes on what the centre has issued; that is of no province. */
const CENTRAL = /^(?:国|中[发办])| (?:国务院|中共中央)/;

function firstOf<T>(texts: readonly string[], read: (text: string) => T | null): T | null {
  for (const text of texts) {
    const found = read(text);
    if (found !== null) return found;
  }
  return null;
}

/** A number as the table has it; a decree's (`第346号`) goes with the name of who issued it. */
function readNumber(written: string, issuer: string | undefined): string | null {
  return labelledNumber(written) ?? (issuer ? decreeNumber(`${issuer}令${written}`) : null);
}

/** `川府发〔2020〕11号　2020-04-30`: a number in a line with dates, not one that a title cites. */
function numberInByline(text: string): string | null {
  return !/[关《的]/.test(text) && /\d{4}\s*[-./年]\s*\d{1,2}/.test(text)
    ? (documentNumbers(text)[0] ?? null)
    : null;
}

/** `有效`, `已废止`, `有效期至2025年12月31日`; what is longer is something else. */
const LONGEST_VALIDITY = 30;

/** Some pages write the number by a script: `var fileNum='湘政办发〔2023〕18号'`. */
function numberInScript(document: Document): string | null {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_SCRIPT) continue;
    const value = /(?:filenum|wenhao|fwzh|docno|wh)["']?\s*[:=]\s*["']([^"'\n]{6,40})["']/i.exec(
      text,
    );
    const number = value && wholeDocumentNumber(value[1] ?? '');
    if (number) return number;
  }
  return null;
}

const LONGEST_SCRIPT = 20_000;

/** Bylines and numbers are shorter than this; what a page says of a document stands near its top. */
const LONGEST_TEXT = 120;
const MOST_TEXTS = 3000;

/** The short texts of a page before the container, by their blocks: behind it other documents follow. */
function shortTexts(document: Document, container: Element | null): string[] {
  const texts: string[] = [];
  let open = '';
  let reached = false;
  const end = () => {
    if (open !== '' && open.length <= LONGEST_TEXT) texts.push(open);
    open = '';
  };
  if (!document.body) return texts;
  walk(document.body, {
    text({ data }) {
      reached ||= texts.length > MOST_TEXTS;
      if (!reached) open += data.slice(0, 400).replace(/\s+/g, ' ');
    },
    enter(element, name) {
      reached ||= element === container || texts.length > MOST_TEXTS;
      if (!reached && isBlock(name)) end();
      return !reached && !isSilent(name);
    },
    leave(_, name) {
      if (isBlock(name)) end();
    },
  });
  end();
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** `2021-07-30 16:10　来源：…`: a line that begins with a date and a time of day or names a source. */
function bareDate(text: string): string | null {
  const byline =
    /^(?!成文|发文|印发)\D{0,12}(?:19|20)\d{2}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?/.test(
      text,
    ) &&
    (/\d{1,2}:\d{2}|来源|作者|浏览|阅读|点击|字[号体]|编辑/.test(text) || text.length <= 24);
  return byline ? readDate(text) : null;
}
