/** Functions of the product, and of its peers, as one script that a page can run. */
import { resolve } from 'node:path';
import { build, type Rollup } from 'vite';
import { root } from '../../harness/commands.mjs';

/** Bundles a file; run in a page, the script sets the global `name` to what the file exports. */
export async function pageScript(file: string, name: string): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: { entry: resolve(root, file), formats: ['iife'], name, fileName: name },
    },
  });
  const [output] = [built].flat() as Rollup.RollupOutput[];
  const code = output?.output[0].code;
  if (!code) throw new Error(`${file} could not be bundled.`);
  return `${code}; globalThis.${name} = ${name};`;
}
