/**
 * The rules of the rooms, each tried on a tree with one planted violation: a rule that never fires
 * looks just like a house in order.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkLayers } from '../../harness/layers.mjs';
import { root } from './sources';

type Tree = Readonly<Record<string, string>>;

/** A house in order, with every arrow that is allowed once. */
const CLEAN: Tree = {
  'lib/text/article.ts': 'export type Span = [number, number]; export const trim = () => 1;',
  'lib/text/span.ts': "import { trim } from './article'; export const span = trim;",
  'lib/notice/detect.ts': "import { trim } from '../text/article'; export const detect = trim;",
  'lib/plan/plan.ts':
    "import type { Span } from '../text/article'; export interface Plan { s: Span } export const plan = 1;",
  'lib/match/answer.ts':
    "import type { Plan } from '../plan/plan'; export type Answer = Plan; export const answer = 1;",
  'lib/anchor/place.ts': "import { plan } from '../plan/plan'; export const place = plan;",
  'lib/overlay/chips.ts': "import { place } from '../anchor/place'; export const chips = place;",
  'lib/library/database.ts': "import { Dexie } from 'dexie'; export const library = Dexie;",
  'lib/collection/clip.ts': "import { plan } from '../plan/plan'; export const clip = plan;",
  'lib/collection/collection.ts':
    "import { Dexie } from 'dexie'; import { clip } from './clip'; export const collection = [Dexie, clip];",
  'lib/collection/search.ts': "import Fuse from 'fuse.js'; export const search = Fuse;",
  'lib/export/csv.ts': "import { clip } from '../collection/clip'; export const csv = clip;",
  'lib/platform/browser.ts': "export { default as browser } from 'webextension-polyfill';",
  'lib/platform/messaging.ts':
    "import { browser } from './browser'; import { answer } from '../match/answer'; export const ask = [browser, answer];",
  'components/card.tsx':
    "import { h } from 'preact'; import { clip } from '../lib/collection/clip'; export const card = [h, clip];",
  'entrypoints/background.ts':
    "import { library } from '../lib/library/database'; import { ask } from '../lib/platform/messaging'; export default [library, ask];",
  'entrypoints/overlay/index.tsx':
    "import { card } from '../../components/card'; import { ask } from '../../lib/platform/messaging'; export default [card, ask];",
  'entrypoints/detect.ts': "import { detect } from '../lib/notice/detect'; export default detect;",
};

let folder = '';
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** The rules that a tree breaks, each once. */
async function broken(changes: Tree = {}): Promise<string[]> {
  folder = mkdtempSync(join(tmpdir(), 'lince-layers-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const tree = { ...CLEAN, ...changes };
  for (const [path, source] of Object.entries(tree)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  const { files, violations } = await checkLayers(folder);
  expect(files).toBe(Object.keys(tree).length);
  return [...new Set(violations.map(({ rule }) => rule))].sort();
}

it('a house in order breaks none', async () => {
  expect(await broken()).toEqual([]);
});

describe('a violation breaks its rule, and no other', () => {
  it.each<[string, string, Tree]>([
    [
      'a circle of two',
      'no-cycle',
      {
        'lib/text/article.ts':
          "import { span } from './span'; export const trim = span; export type Span = [0, 1];",
      },
    ],
    [
      'a circle that only types close',
      'no-cycle',
      {
        'lib/text/article.ts':
          "import type { span } from './span'; export const trim = () => 1 as unknown as typeof span; export type Span = [0, 1];",
      },
    ],
    [
      'text looks up to plan',
      'arrows-of-text',
      { 'lib/text/new.ts': "import { plan } from '../plan/plan'; export const x = plan;" },
    ],
    [
      'text looks up to plan for a type alone',
      'arrows-of-text',
      { 'lib/text/new.ts': "import type { Plan } from '../plan/plan'; export type X = Plan;" },
    ],
    [
      'text looks up to plan when it is called',
      'arrows-of-text',
      { 'lib/text/new.ts': "export const x = () => import('../plan/plan');" },
    ],
    [
      'text hands on what plan has',
      'arrows-of-text',
      { 'lib/text/new.ts': "export { plan } from '../plan/plan';" },
    ],
    [
      'plan knows the page',
      'arrows-of-plan',
      { 'lib/plan/new.ts': "import { detect } from '../notice/detect'; export const x = detect;" },
    ],
    [
      'match knows the library',
      'arrows-of-match',
      {
        'lib/match/new.ts':
          "import { library } from '../library/database'; export const x = library;",
      },
    ],
    [
      'the library knows the collection',
      'arrows-of-library',
      { 'lib/library/new.ts': "import { clip } from '../collection/clip'; export const x = clip;" },
    ],
    [
      'an export knows the database of clips',
      'arrows-of-export',
      {
        'lib/export/new.ts':
          "import { collection } from '../collection/collection'; export const x = collection;",
      },
    ],
    [
      'the overlay knows messages',
      'arrows-of-overlay',
      {
        'lib/overlay/new.ts': "import { ask } from '../platform/messaging'; export const x = ask;",
      },
    ],
    [
      'platform knows the library',
      'arrows-of-platform',
      {
        'lib/platform/new.ts':
          "import { library } from '../library/database'; export const x = library;",
      },
    ],
    [
      'lib knows a component',
      'arrows-of-anchor',
      {
        'lib/anchor/new.ts':
          "import type { card } from '../../components/card'; export type X = typeof card;",
      },
    ],
    [
      'a component sends messages',
      'components-are-presentational',
      {
        'components/new.tsx':
          "import { ask } from '../lib/platform/messaging'; export const x = ask;",
      },
    ],
    [
      'a component reads the collection',
      'components-are-presentational',
      {
        'components/new.tsx':
          "import { collection } from '../lib/collection/collection'; export const x = collection;",
      },
    ],
    [
      'an entry point has the browser API by itself',
      'browser-only-in-platform',
      {
        'entrypoints/new.ts':
          "import browser from 'webextension-polyfill'; export default browser;",
      },
    ],
    [
      'an entry point has the browser API of WXT',
      'browser-only-in-platform',
      { 'entrypoints/new.ts': "import { browser } from 'wxt/browser'; export default browser;" },
    ],
    [
      'an entry point has the browser API from platform',
      'browser-only-in-platform',
      {
        'entrypoints/new.ts':
          "import { browser } from '../lib/platform/browser'; export default browser;",
      },
    ],
    [
      'an entry point opens a database by itself',
      'dexie-only-in-databases',
      { 'entrypoints/new.ts': "import { Dexie } from 'dexie'; export default Dexie;" },
    ],
    [
      'lib draws',
      'no-view-in-lib',
      { 'lib/library/new.ts': "import { h } from 'preact'; export const x = h;" },
    ],
    [
      'lib draws with hooks',
      'no-view-in-lib',
      {
        'lib/collection/new.ts':
          "import { useState } from 'preact/hooks'; export const x = useState;",
      },
    ],
    [
      'a pure room searches with Fuse',
      'pure-rooms',
      { 'lib/match/new.ts': "import Fuse from 'fuse.js'; export const x = Fuse;" },
    ],
    [
      'the overlay reaches Dexie by two hops',
      'content-scripts-without-databases',
      {
        'entrypoints/overlay/new.ts':
          "import { library } from '../../lib/library/database'; export default library;",
      },
    ],
    [
      'the detector reaches Fuse by two hops',
      'content-scripts-without-databases',
      {
        'entrypoints/detect.ts':
          "import { search } from '../lib/collection/search'; export default search;",
      },
    ],
  ])('%s', async (_, rule, changes) => {
    expect(await broken(changes)).toEqual([rule]);
  });
});
