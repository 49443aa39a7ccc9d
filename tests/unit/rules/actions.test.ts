/** What can be done by a control of the interface is in the lists that are done by keyboard. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import * as overlay from '../../browser/support/actions';
import * as clip from '../../browser/support/actions-clip';
import * as collection from '../../browser/support/actions-collection';
import * as panel from '../../browser/support/actions-panel';
import * as workbench from '../../browser/support/actions-workbench';

/** As the views write it, on a control or on a part that hands it on to one. */
const WRITTEN = /\b(?:data-)?action="([a-z-]+)"/g;

const named = (text: string) => [...text.matchAll(WRITTEN)].flatMap(([, name]) => name ?? []);

it('every action that a view has is done by keyboard', () => {
  const views = ['components', 'entrypoints'].flatMap(viewsIn);
  const written = new Set(views.flatMap((path) => named(readFileSync(path, 'utf8'))));
  expect(written.size).toBeGreaterThan(20);
  const done = new Set(
    named(
      JSON.stringify([
        overlay,
        panel,
        clip,
        collection,
        workbench,
        workbench.IN_THE_DATA(''),
      ]).replaceAll('\\"', '"'),
    ),
  );
  expect([...written].filter((name) => !done.has(name) && !(name in ELSEWHERE))).toEqual([]);
});

/** The files of a folder, and of those in it, that views are written in. */
function viewsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return viewsIn(path);
    return path.endsWith('.tsx') ? [path] : [];
  });
}

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
  ...Object.fromEntries(
    ['mark-line', 'use-again'].map((name) => [name, 'tests/unit/components/plan-mending.test.tsx']),
  ),
  'mend-back': 'tests/browser/reading/workbench.test.ts',
  'parse-again': 'tests/browser/reading/workbench.test.ts',
  'edit-facts': 'tests/browser/reading/workbench.test.ts',
  'export-plan': 'tests/browser/reading/workbench.test.ts',
  'remove-plan': 'tests/unit/components/plan-list.test.tsx',
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
