import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { defineConfig } from 'wxt';
import { buildPack } from './lib/library/pack';
import { preparedTrie } from './lib/match/words/lexicon';

/** The bundled documents, parsed by the parser that reads pages; a damaged one fails the build. */
const library = await buildPack(
  JSON.parse(await readFile(new URL('./seeds/documents.json', import.meta.url), 'utf8')),
  (id) => readFile(new URL(`./seeds/${id}.txt`, import.meta.url), 'utf8'),
);

/** All that the numbers of the index come from: when any of it changes, they are made anew. */
const INDEX_SOURCES = ['assets/lexicon', 'assets/match', 'lib/match', 'lib/text'];

/** Of the code and the data that the index rests on. */
async function indexVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of INDEX_SOURCES) {
    const place = new URL(`./${folder}/`, import.meta.url);
    const all = await readdir(place, { recursive: true, withFileTypes: true });
    const files = all.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    for (const file of files.sort()) hash.update(await readFile(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * What justifies the words of the lexicon is for whoever reads its files: at run time a third of what
 * a worker would load at each start. What it would make of the words at each start is made here.
 */
const leanLexicon = {
  name: 'lean-lexicon',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (id.endsWith('/assets/match/trie.json')) return JSON.stringify(preparedTrie());
    if (!/\/assets\/lexicon\/[\w-]+\.json$/.test(id)) return null;
    return JSON.stringify(
      JSON.parse(code, (key, value) => (key === 'sources' ? ['left out'] : value)),
    );
  },
};

/** What speaks for a notice and against it has names for the command line alone: no page shows them. */
const leanReasons = {
  name: 'lean-reasons',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/\/lib\/notice\/(?:detect|judge)\.ts$/.test(id)) return null;
    return code.replace(/\breason: '[^'\n]*',/g, '');
  },
};

/**
 * The DOM in which files are read has a parser of style sheets, which names its errors by making code
 * out of text; the browser forbids that to an extension.
 */
const leanDom = {
  name: 'lean-dom',
  enforce: 'pre' as const,
  transform(code: string, id: string) {
    if (!/\/linkedom\/worker\.js$/.test(id)) return null;
    return code.replace(/\beval\(errorType\)/g, 'Error');
  },
};

/** WXT tells by a logger that a script has failed, which is mute in a build; the browser tells too. */
const leanStart = {
  name: 'lean-start',
  transform(code: string, id: string) {
    if (!id.startsWith('\0virtual:wxt-unlisted-script-entrypoint?')) return null;
    const imported = /^import definition from .*$/m.exec(code)?.[0];
    return imported ? `${imported}\nexport default definition.main();` : null;
  },
};

/** What pages take in is made smaller once more, by two hundredths, than the bundler makes it. */
const leanScripts = {
  name: 'lean-scripts',
  enforce: 'post' as const,
  async generateBundle(_: unknown, bundle: Readonly<Record<string, { fileName: string }>>) {
    for (const file of Object.values(bundle)) {
      if (!('code' in file) || !PAGE_SCRIPTS.has(file.fileName)) continue;
      const { code } = await minify(String(file.code), {
        ecma: 2020,
        compress: { ecma: 2020, passes: 3 },
      });
      file.code = code ?? file.code;
    }
  },
};
const PAGE_SCRIPTS = new Set(['detect.js', 'overlay.js', 'forms.js', 'keep.js']);

/** The sites that are read without being asked. */
const SITES = ['*://*.gov.cn/*'];

export default defineConfig({
  manifestVersion: 3,
  publicDir: 'assets/public',
  imports: false,
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'library.json', contents: JSON.stringify(library) });
    },
  },
  vite: async () => ({
    plugins: [preact({ devToolsEnabled: false }), leanLexicon, leanReasons, leanStart, leanScripts],
    define: {
      __LIBRARY_HASH__: JSON.stringify(library.hash),
      __INDEX_VERSION__: JSON.stringify(await indexVersion()),
    },
    // Workers are built by themselves.
    worker: { plugins: () => [leanLexicon, leanReasons, leanDom] },
    build: { target: ['chrome116', 'firefox140'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'chrome' ? ['sidePanel'] : []),
    ],
    host_permissions: SITES,
    content_scripts: [{ matches: SITES, run_at: 'document_idle', js: ['detect.js'] }],
    // Asked for one site at a time, by the reader's click.
    optional_host_permissions: ['*://*/*'],
    action: {
      default_title: '__MSG_openPanel__',
      // In colour only where there is something to read.
      default_icon: { 16: 'icon/grey/16.png', 32: 'icon/grey/32.png', 48: 'icon/grey/48.png' },
    },
    // `lince 在线教育` in the address bar.
    omnibox: { keyword: 'lince' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'toggle-marks': {
        suggested_key: { default: 'Alt+Shift+H' },
        description: '__MSG_toggleMarks__',
      },
      'clause-mode': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_clauseMode__',
      },
      'find-selection': {
        suggested_key: { default: 'Alt+Shift+F' },
        description: '__MSG_findSelection__',
      },
      // Chromium takes no more than four suggested keys; there the reader chooses these two.
      'save-selection': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+S' } }),
        description: '__MSG_saveSelection__',
      },
      'add-notice': {
        ...(browser === 'firefox' && { suggested_key: { default: 'Alt+Shift+A' } }),
        description: '__MSG_addNotice__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'lince@lince.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
  zip: { excludeSources: ['tests/**', '.output/**'] },
});
