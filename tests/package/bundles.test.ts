/** What is in the files, and above all what is not. */
import { describe, expect, it } from 'vitest';
import { BROWSERS, built } from './built';

/** Bytes as gzip makes them: these two are read by every page, the others by us alone. */
const BUDGETS: Readonly<Record<string, number>> = {
  'detect.js': 8_000,
  // Comes into notices alone. The reader of documents takes 30 kB of it.
  'overlay.js': 50_000,
  // Before it, where clauses stand in tables or under bold headings.
  'forms.js': 12_000,
  // Comes into a notice once something is selected in it or was saved of it, or the panel is open.
  'keep.js': 17_000,
};

/** Words that only a library has, and the files that hold it: else their absence would prove nothing. */
const LIBRARIES = {
  Dexie: {
    words: ['DexieError', 'VersionChange'],
    within: /^(?:background|(?:chunks|assets)\/[\w-]+)\.js$/,
  },
  'Fuse.js': {
    words: ['ignoreFieldNorm', 'minMatchCharLength'],
    within: /^chunks\/[\w-]+\.js$/,
  },
  // The writers of Word and Excel files, as large as all else: loaded when one is asked for.
  docx: {
    words: ['wordprocessingml.document.main', 'w:cantSplit'],
    within: /^assets\/office-worker-.*\.js$/,
  },
  // What reads files, as large again: in the worker that imports them alone.
  parse5: {
    words: ['missing-semicolon-after-character-reference', 'unexpected-null-character'],
    within: /^assets\/import-worker-.*\.js$/,
  },
  hucre: {
    words: ['spreadsheetml.sheet.main', 'fullCalcOnLoad'],
    within: /^assets\/office-worker-.*\.js$/,
  },
};

/** Addresses that code may hold. None is ever asked; each is a name, or help in an error message. */
const ADDRESSES = [
  'http://www.w3.org/1998/Math/MathML',
  // The name of the context of Web Annotations, in a file that is handed on.
  'http://www.w3.org/ns/anno.jsonld',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/XML/1998/namespace',
  // By which the standard knows a page of the quirks of its time.
  'http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd',
  // Dexie's, in the text of an error and of a warning.
  'http://bit.ly/2kdckMn',
  'https://tinyurl.com/y2uuvskb',
  // Marked's, in the text of an error.
  'https://github.com/markedjs/marked.',
];

/** What the elements and parts of Word and Excel files are called, whoever writes them. */
const OFFICE_NAMES =
  /^http:\/\/(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|purl\.org\/dc|purl\.oclc\.org\/ooxml|www\.wps\.cn\/officeDocument|www\.w3\.org\/2001\/XMLSchema-instance$)/;
/** In an error message of docx. */
const OFFICE_HELP = /^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\//;

/** All that may be in the package; a hash of the content stands in the names of some. */
const FILES = [
  /^manifest\.json$/,
  /^library\.json$/,
  /^icon\/(?:16|32|48|96|128)\.png$/,
  /^icon\/grey\/(?:16|32|48)\.png$/,
  /^_locales\/(?:en|zh_CN)\/messages\.json$/,
  /^background\.js$/,
  /^(?:ahead|detect|forms|overlay|keep)\.js$/,
  /^(?:sidepanel|workbench)\.html$/,
  /^chunks\/(?:sidepanel|workbench)-[\w-]{8}\.js$/,
  /^assets\/(?:sidepanel|workbench)-[\w-]{8}\.css$/,
  /^assets\/office-worker-[\w-]{8}\.js$/,
  /^assets\/import-worker-[\w-]{8}\.js$/,
  /^assets\/search-worker-[\w-]{8}\.js$/,
  // What several pages need, or one of them later; the bundler names it by one of the files in it.
  /^chunks\/(?!sidepanel|workbench)[a-z-]+-[\w-]{8}\.js$/i,
  /^assets\/(?!sidepanel|workbench|office)[a-z-]+-[\w-]{8}\.css$/i,
];

describe.each(BROWSERS)('the package for %s', (browser) => {
  const { files, text, gzipped, startOf } = built(browser);
  const code = files.filter((file) => /\.(?:js|css|html)$/.test(file));
  const scripts = files.filter((file) => file.endsWith('.js'));

  it('has the files that it should, and no others', () => {
    expect(files.filter((file) => !FILES.some((pattern) => pattern.test(file)))).toEqual([]);
    expect(FILES.filter((pattern) => !files.some((file) => pattern.test(file)))).toEqual([]);
  });

  it.each(Object.entries(BUDGETS))('%s takes at most %i bytes gzipped', (file, most) => {
    expect(gzipped(file)).toBeLessThanOrEqual(most);
    expect(gzipped(file)).toBeGreaterThan(1000);
  });

  it.each(Object.entries(LIBRARIES))('%s is where it belongs, and nowhere else', (_, library) => {
    for (const word of library.words) {
      const holding = scripts.filter((file) => text(file).includes(word));
      expect(holding.length, word).toBeGreaterThan(0);
      expect(
        holding.filter((file) => !library.within.test(file)),
        word,
      ).toEqual([]);
    }
  });

  it.each([
    ['sidepanel.html', ['Dexie', 'Fuse.js', 'docx', 'hucre']],
    ['workbench.html', ['Fuse.js', 'docx', 'hucre']],
  ] as const)('%s starts without %j', (page, absent) => {
    const start = [...startOf(page)];
    expect(start.length).toBeGreaterThan(3);
    for (const word of absent.flatMap((library) => LIBRARIES[library].words)) {
      expect(
        start.filter((file) => text(file).includes(word)),
        word,
      ).toEqual([]);
    }
  });

  it('names no address but those of the list', () => {
    const found = new Set(
      code.flatMap((file) => {
        const all = text(file).match(/(?:https?|wss?):\/\/[^\s"'`)\\]+/g) ?? [];
        if (!/^assets\/(?:office|import)-worker-/.test(file)) return all;
        return all.filter((each) => !OFFICE_NAMES.test(each) && !OFFICE_HELP.test(each));
      }),
    );
    expect([...found].filter((address) => !ADDRESSES.includes(address))).toEqual([]);
    expect(ADDRESSES.filter((address) => !found.has(address))).toEqual([]);
  });

  it('makes no code out of text', () => {
    for (const file of scripts) {
      expect(text(file), file).not.toMatch(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*["'`]/);
    }
  });

  it.each(['sidepanel.html', 'workbench.html'])('%s has no script or style of its own', (page) => {
    const html = text(page);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/i);
    const named = [...html.matchAll(/(?:src|href)="\/?([^"]+)"/g)].map(([, file]) => file ?? '');
    expect(named.length).toBeGreaterThan(1);
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
  });

  it('keeps no map to sources, and no words of a build machine', () => {
    for (const file of code) {
      expect(text(file), file).not.toMatch(/sourceMappingURL|\/node_modules\/|\/home\/|\/tmp\//);
    }
  });
});
