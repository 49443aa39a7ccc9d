/** What can be done by a control of the interface is in the lists that are done by keyboard, or said to be done elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The lists of what is done by keyboard, a file a surface. */
const LISTS = 'tests/browser/support/actions';

/** As the views write it, on a control or on a part that hands it on to one; and as the lists name it. */
const WRITTEN = /\b(?:data-)?action(?:="|: ')([a-z-]+)["']/g;
/** What Tab leads to. What is only waited for, or needs no action where another is done, is not this. */
const REACHED = /\bat: .+?(?=, done: |$)/gm;

const named = (text: string) => [...text.matchAll(WRITTEN)].flatMap(([, name]) => name ?? []);
const textsOf = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));

const written = new Set(
  ['components', 'entrypoints'].flatMap((folder) => textsOf(folder, '.tsx')).flatMap(named),
);

/** Actions that the bundled plans give no occasion for, and where they are done. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'all-rows': 'tests/unit/components/overview.test.tsx',
  'more-metrics': 'tests/unit/components/metric-view.test.tsx',
  'more-targets': 'tests/unit/components/metric-view.test.tsx',
  // The bundled plans have no two measures in one row of the matrix that a test could rely on.
  'beside-own': 'tests/unit/components/matrix.test.tsx',
  'cancel-work': 'tests/unit/components/data.test.tsx',
  rescue: 'tests/browser/trouble/database.test.ts',
  'take-other': 'tests/unit/components/clip-detail.test.tsx',
  'keep-own': 'tests/unit/components/clip-detail.test.tsx',
  'find-again': 'tests/browser/reading/saved-again.test.ts',
  // They open a window of the browser's own, and what follows.
  'import-files': 'tests/unit/components/import.test.tsx',
  'import-folder': 'tests/unit/components/import.test.tsx',
  'import-more': 'tests/unit/components/import.test.tsx',
  'import-close': 'tests/unit/components/import.test.tsx',
  // Of plans that the reader has added.
  'mark-line': 'tests/unit/components/plan-mending.test.tsx',
  'use-again': 'tests/unit/components/plan-mending.test.tsx',
  'mend-back': 'tests/browser/reading/workbench.test.ts',
  'parse-again': 'tests/browser/reading/workbench.test.ts',
  'edit-facts': 'tests/browser/reading/workbench.test.ts',
  'export-plan': 'tests/browser/reading/workbench.test.ts',
  'bulk-plans': 'tests/unit/components/plan-list.test.tsx',
  'export-library': 'tests/unit/components/share.test.tsx',
  'load-library': 'tests/unit/components/share.test.tsx',
  'take-library': 'tests/unit/components/share.test.tsx',
  'leave-library': 'tests/unit/components/share.test.tsx',
  'more-library': 'tests/unit/components/share.test.tsx',
  'undo-library': 'tests/unit/components/share.test.tsx',
  'load-library-copy': 'tests/unit/components/share.test.tsx',
  'download-library-copy': 'tests/unit/components/share.test.tsx',
  // Opens a window of the browser's own.
  print: 'tests/unit/components/report.test.tsx',
  // In a narrow window alone.
  side: 'tests/browser/reading/collection.test.ts',
};

it('every action that a view has is done by keyboard', () => {
  expect(written.size).toBeGreaterThan(100);
  const reached = textsOf(LISTS, '.ts').flatMap((text) => text.match(REACHED) ?? []);
  const done = new Set(reached.flatMap(named));
  expect([...written].filter((name) => !done.has(name) && !(name in ELSEWHERE))).toEqual([]);
  expect(Object.keys(ELSEWHERE).filter((name) => done.has(name) || !written.has(name))).toEqual([]);
});

it.each(Object.entries(ELSEWHERE))('%s is done in %s', (name, path) => {
  expect(readFileSync(path, 'utf8').includes(name)).toBe(true);
});
