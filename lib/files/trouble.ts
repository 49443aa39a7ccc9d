/**
 * Why a file gives no document. Each reason is one that its owner can do something about.
 */

export type Trouble =
  | 'empty'
  /** Neither text nor a kind of file that is known. */
  | 'binary'
  /** A Word file of before 2007, or one of WPS in that form. */
  | 'old-word'
  /** Opens with a password only. */
  | 'encrypted'
  | 'pdf'
  /** Rich text, XML or a web archive without a page, as some offices save a `.doc`. */
  | 'other-form'
  /** A package, but not one of Word: a spreadsheet, slides, an OFD, an archive. */
  | 'other-package'
  /** A package whose parts are cut off, missing or no XML. */
  | 'damaged'
  /** More than a document can be, or packed so that it unpacks to that. */
  | 'too-big'
  /** A document without words: scanned pages, pictures. */
  | 'no-text'
  /** By its name no document: a picture, a table, what a system keeps in a folder. */
  | 'other-kind';

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: Trouble };

/** What is thrown within a reader, from where only its caller can answer. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  readonly why: Trouble;

  constructor(why: Trouble) {
    super(why);
    this.why = why;
  }
}

/** Runs a reader; what it cannot read is an answer, our own mistakes stay exceptions. */
export function reading<T>(read: () => T): Read<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, why: error.why };
    throw error;
  }
}
