import { parseArgs } from 'node:util';

/** The words of the command line. */
export interface Arguments {
  readonly json: boolean;
  readonly url: string | null;
  /** The best of every other region whatever their score; null: only what a reader is shown. */
  readonly top: number | null;
  /** A folder of documents to match against; null: the bundled plans. */
  readonly library: string | null;
  readonly files: readonly string[];
}

export const USAGE = `Usage: npm run -s analyze -- [--json] [--url URL] [--top N] [--library DIR] FILE...

Reads saved pages (.html, any encoding) and documents (.docx, .txt) and tells of each whether it is
a notice, its measures, agencies and targets, and their equivalents in the bundled plans.

  --json         one JSON array, an object a file
  --url URL      where the page was published; goes with one file
  --top N        the N best equivalents of every other region, whatever their score
  --library DIR  match against the documents in a folder, and those below, instead`;

/** Reads the words; answers what is wrong with them as a sentence. */
export function readArguments(words: readonly string[]): Arguments | string {
  try {
    const { values, positionals: files } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        url: { type: 'string' },
        top: { type: 'string' },
        library: { type: 'string' },
      },
    });
    const { json = false, url = null, top = null, library = null } = values;
    const problem = problemOf(files, url, top);
    return problem ?? { json, url, top: top === null ? null : Number(top), library, files };
  } catch (error) {
    return (error as Error).message;
  }
}

function problemOf(
  files: readonly string[],
  url: string | null,
  top: string | null,
): string | null {
  if (files.length === 0) return 'Name at least one file.';
  if (url !== null && !URL.canParse(url)) return '--url needs an address.';
  if (url !== null && files.length > 1) return '--url goes with one file.';
  return top === null || /^[1-9]\d*$/.test(top) ? null : '--top needs a number above 0.';
}
