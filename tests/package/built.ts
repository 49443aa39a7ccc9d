/** The extension as it was built: what the reader installs, so what counts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

export const BROWSERS = ['chrome', 'firefox'] as const;
export type Browser = (typeof BROWSERS)[number];

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Built {
  /** Paths from the extension's folder. */
  readonly files: readonly string[];
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly bytes: (file: string) => Buffer;
  readonly text: (file: string) => string;
  /** Size as it is downloaded and kept, in bytes. */
  readonly gzipped: (file: string) => number;
  /** The scripts that a page has before it can be used; what it loads later is not among them. */
  readonly startOf: (page: string) => ReadonlySet<string>;
}

/** What a page or a script names to be loaded with it. */
const NAMED_WITH =
  /(?:<script[^>]*\ssrc=|<link rel="modulepreload"[^>]*\shref=|\bfrom|\bimport)\s*"(?:\/|\.\/)([^"]+\.js)"/g;

/** Reads a build. Throws, saying how to make it, where there is none. */
export function built(browser: Browser): Built {
  const folder = join(root, '.output', `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no build for ${browser}: npm run build, npm run build:firefox.`);
  }
  const bytes = (file: string) => readFileSync(join(folder, file));
  const text = (file: string) => bytes(file).toString('utf8');
  const startOf = (page: string) => {
    const start = new Set<string>();
    const waiting = [page];
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      for (const [, name = ''] of text(file).matchAll(NAMED_WITH)) {
        // A chunk names its neighbours, a page what it means.
        const script = name.includes('/') || file === page ? name : `chunks/${name}`;
        if (start.has(script)) continue;
        start.add(script);
        waiting.push(script);
      }
    }
    return start;
  };
  return {
    startOf,
    files: readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((path) => path.replaceAll('\\', '/'))
      .sort(),
    manifest: JSON.parse(text('manifest.json')),
    bytes,
    text,
    gzipped: (file) => gzipSync(bytes(file), { level: 9 }).length,
  };
}
