/**
 * What a reader can do, as lists: each action with how it is reached by keys and what shows that it
 * was done. `../../reading/by-keyboard.test.ts` does them all without a pointer, in their order. Whoever
 * adds a control to a surface adds a line here: one that no line names fails that test, and so does a
 * `data-action` of the sources (`tests/unit/rules/actions.test.ts`).
 *
 * Here is what an action is; the lists stand by surface in the files beside this one.
 */
import type { KeyInput } from 'puppeteer-core';

export interface Action {
  /** As a reader would say it. */
  readonly name: string;
  /** What Tab leads to; absent where the keys act wherever the focus is. */
  readonly at?: string;
  /** The keys that do it; Enter where none are named. */
  readonly keys?: readonly KeyInput[];
  /** A key that is held down meanwhile. */
  readonly held?: 'Shift' | 'Control';
  /** Words that are typed before the keys. */
  readonly types?: string;
  /** The command whose key the browser gives; no test can press a key of the browser's own. */
  readonly command?:
    | 'clause-mode'
    | 'toggle-marks'
    | 'find-selection'
    | 'save-selection'
    | 'add-notice';
  /** What shows that it is done, and does not show before. */
  readonly done: Done;
  /** Where the focus is afterwards goes with what was done: a card closed, a page left. */
  readonly leaves?: true;
}

export type Done =
  /** Something that matches is there, or no more. */
  | { readonly shows: string }
  | { readonly lacks: string }
  /** A page whose address has this is opened. */
  | { readonly opens: string }
  /** A file is handed to the browser. */
  | { readonly saves: string }
  /** The browser asks for a file; it is given this one, and what is in it is shown. */
  | { readonly asksFor: string }
  /** The words of the first that matches begin with these. */
  | { readonly says: readonly [selector: string, words: string] }
  /** So many titles of the page are marked so. */
  | { readonly marked: readonly [kind: string, count: number] }
  /** The reader is at the marked measure of this place in the page. */
  | { readonly isAt: number };

/** What leads from one page of the workbench to another. */
export const PAGES = 'nav.pages a';
