/**
 * One file into the library: read, parsed, indexed and written, and told of in one report. Nothing of
 * a file that fails is written.
 */
import { analyzeFile } from '../files/analyze';
import type { Trouble } from '../files/trouble';
import { indexedPlan } from '../match/index/plan-index';
import { bundledModel } from '../match/model';
import { type Plan, planName } from '../plan/plan';
import type { Addition } from './additions';
import type { Outcome } from './bin';
import { LibraryError, type LibraryTrouble } from './errors';
import { searchedPlan } from './search/searched-plan';

/** Why a file gave no plan; a trouble of the library itself ends the whole import. */
export type ImportTrouble =
  | Trouble
  /** A document, or a page, without measures that could be read. */
  | 'no-measures'
  /** The browser does not give its bytes out: moved, removed, or of no readable disk. */
  | 'unreadable'
  /** Our own reader did not get through it, or not within reasonable time. */
  | 'crashed'
  | 'slow';

/** What came of a file; `path` as the reader knows it. */
export type FileReport = { readonly path: string } & (
  | {
      readonly kind: 'added';
      readonly id: string;
      readonly title: string;
      readonly measures: number;
    }
  | {
      readonly kind: 'same';
      readonly id: string;
      readonly title: string;
      /** It is a bundled one that had been switched off. */
      readonly switchedOn?: true;
    }
  | { readonly kind: 'failed'; readonly why: ImportTrouble }
  /** In a folder, and no document by its name. */
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'stopped'; readonly why: LibraryTrouble }
);

/** A file of the reader's. */
export interface FileToImport {
  /** With the folders that it was chosen with. */
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  bytes(): Promise<Uint8Array>;
}

/** A Word file may be full of pictures, which are not unpacked; text and markup are read whole. */
const LARGEST = 64_000_000;
const LARGEST_TEXT = 16_000_000;

/** Imports a file. `today` (ISO) is when; rejects only over our own mistakes. */
export async function importFile(
  file: FileToImport,
  add: (addition: Addition) => Promise<Outcome>,
  today: string,
): Promise<FileReport> {
  const { path } = file;
  const failed = (why: ImportTrouble): FileReport => ({ path, kind: 'failed', why });
  if (file.size > LARGEST) return failed('too-big');
  let bytes: Uint8Array;
  try {
    bytes = await file.bytes();
  } catch {
    return failed('unreadable');
  }
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.length > LARGEST_TEXT && !isPackage) return failed('too-big');
  const read = await analyzeFile(bytes, path, null, true);
  if (!read.ok) {
    const quiet = path.includes('/') && (read.why === 'other-kind' || isNoWord(path, read.why));
    return quiet ? { path, kind: 'passed-over' } : failed(read.why);
  }
  const { plan: found, text } = read.value;
  if (!found || text === null) return failed('no-measures');
  const plan = withoutOwnPlace(found);
  const title = planName(plan);
  const { knowledge } = bundledModel();
  try {
    const outcome = await add({
      plan,
      text,
      origin: 'file',
      fileName: path.slice(path.lastIndexOf('/') + 1),
      addedOn: today,
      indexed: indexedPlan(plan, knowledge),
      searched: searchedPlan(plan, knowledge.lexicon),
    });
    const { id } = outcome;
    return outcome.kind === 'same'
      ? { path, ...outcome, kind: 'same', title }
      : { path, kind: 'added', id, title, measures: plan.measures.length };
  } catch (error) {
    if (!(error instanceof LibraryError)) throw error;
    return { path, kind: 'stopped', why: error.kind };
  }
}

/** An archive or a spreadsheet that does not say by its name that it is a document. */
const isNoWord = (path: string, why: Trouble) => why === 'other-package' && !/\.docx?$/i.test(path);

/** A page that does not say where it was published has no address: that of the file is nobody's. */
function withoutOwnPlace(plan: Plan): Plan {
  return plan.source && /^file:/.test(plan.source.url) ? { ...plan, source: null } : plan;
}
