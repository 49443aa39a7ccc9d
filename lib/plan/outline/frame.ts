/**
 * What a document says of itself around the measures: titles, issuer, number, dates, what it cites.
 */
import { type Article, textOf } from '../../text/article';
import { isDateLine, labelledDate, readDate } from '../../text/dates';
import { documentNumbers, labelledNumber, wholeDocumentNumber } from '../../text/document-numbers';
import { type Labelled, LabelReader, labelledDays } from '../../text/labels';
import { fold } from '../../text/normalise';
import type { DocumentFacts } from '../plan';
import { isSignature } from './body';
import type { Line } from './lines';
import { enclosedTitle, issuerOfTitle, noticeTitle, quotedTitle, TITLE } from './titles';

/** What the text before and behind the measures says of the document. */
export function readFrame(article: Article, lines: readonly Line[], start: number): DocumentFacts {
  const { labelled, head } = withoutLabels(lines.slice(0, start));
  const dateAt = head.findIndex((line) => isDateLine(line.text));
  const title = TITLE.test(fold(labelled.title ?? ''))
    ? (labelled.title ?? null)
    : noticeTitle(head, dateAt < 0 ? head.length : dateAt);
  const days = labelledDays(labelled);
  const body = lines.slice(start);
  const endAt = body.findIndex((line) => isDateLine(line.text));
  const own =
    labelledNumber(labelled.documentNumber ?? '') ??
    head.flatMap(({ folded }) => ownNumber(folded))[0];
  return {
    title,
    innerTitle: otherThan(title, enclosedTitle(head, dateAt) ?? quotedTitle(head)),
    issuer:
      signed(head, dateAt) ??
      issuerOfTitle(title) ??
      signed(body, endAt) ??
      labelled.issuer ??
      null,
    region: null,
    documentNumber: own ?? (title ? documentNumbers(title)[0] : undefined) ?? null,
    signedOn:
      readDate(days.signed) ??
      readDate(head[dateAt]?.text ?? body[endAt]?.text ?? '') ??
      dateUnderTitle(head),
    publishedOn: readDate(days.published) ?? publication(lines.slice(0, start)),
    horizon: null,
    cites: citations(article, own),
  };
}

/**
 * What labels say above the measures, each on a line of its own or several on one, and the lines that
 * remain without them: those are titles, names and dates of the document itself.
 */
function withoutLabels(lines: readonly Line[]): { labelled: Labelled; head: readonly Line[] } {
  const labels = new LabelReader();
  const head = lines.filter(({ text }) => {
    // Of a table that has become lines, the value stands in the next one.
    const isValue = labels.isWaiting;
    const isLabelled = labels.read(text);
    if (labels.hasBegun) labels.end();
    return !isValue && !isLabelled;
  });
  return { labelled: labels.fields, head };
}

/** A plan is enclosed where its title is not the notice's own. */
function otherThan(title: string | null, inner: string | null): string | null {
  return inner === title ? null : inner;
}

/** Who signed: the names in the lines above a date, several where a document is issued jointly. */
function signed(lines: readonly Line[], dateAt: number): string | null {
  const names: string[] = [];
  for (let i = dateAt - 1; i >= 0 && isSignature(lines[i]); i--) {
    const name = lines[i]?.text.trim() ?? '';
    if (names.length > 0 && !/(?:政府|委员会|[委厅局部办院署]|办公室)$/.test(name)) break;
    names.unshift(name);
  }
  return names.length > 0 ? names.join(' ') : null;
}

/** The document's own number: a line that says nothing else. */
function ownNumber(folded: string): string[] {
  const text = folded.trim();
  if (text.length > 30 || /[，,。]/.test(text)) return [];
  const whole = wholeDocumentNumber(text.replace(/^\(|\)$/g, ''));
  return whole ? [whole] : documentNumbers(text);
}

/** `（2020年3月15日）` below the title, where parties and governments sign together. */
function dateUnderTitle(head: readonly Line[]): string | null {
  const line = head.find(
    ({ folded }) =>
      /^\s*\([^()]{8,20}\)\s*$/.test(folded) && isDateLine(folded.replace(/[()]/g, '')),
  );
  return line ? readDate(line.text) : null;
}

function publication(head: readonly Line[]): string | null {
  for (const { text } of head) {
    const date = labelledDate(text);
    if (date) return date;
  }
  return null;
}

/**
 * Numbers of documents that are cited: those in brackets behind a 《title》, wherever they stand, and
 * those that are named as a document: `国办发〔2022〕39号文件精神`.
 */
function citations(article: Article, own: string | undefined): string[] {
  const cited = new Set<string>();
  for (const block of article.blocks) {
    const text = fold(textOf(article, block));
    for (const { 0: whole, index } of text.matchAll(
      /》\s*[(]([^()]*)[)]|号(?:文件?|通知)?(?=精神|要求|规定|文件)|号文/g,
    )) {
      const number = whole.startsWith('》')
        ? documentNumbers(whole)
        : documentNumbers(text.slice(Math.max(0, index - LONGEST_NUMBER), index + 1)).slice(-1);
      for (const one of number) cited.add(one);
    }
  }
  if (own) cited.delete(own);
  return [...cited];
}

const LONGEST_NUMBER = 24;
