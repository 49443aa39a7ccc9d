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
}

/** Reads a build. Throws, saying how to make it, where there is none. */
export function built(browser: Browser): Built {
  const folder = join(root, '.output', `${browser}-mv3`);
  if (!existsSync(join(folder, 'manifest.json'))) {
    throw new Error(`There is no build for ${browser}: npm run build, npm run build:firefox.`);
  }
  const bytes = (file: string) => readFileSync(join(folder, file));
  const text = (file: string) => bytes(file).toString('utf8');
  return {
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
