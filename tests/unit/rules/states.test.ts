/**
 * The lists of states that everybody can use are whole: each state that a view has words for is looked
 * at. That each state of a page, each page of the workbench and each view of the panel is in them, the
 * types of the lists tell.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { TAB_REQUESTS } from '../../../lib/platform/messages/protocol';
import { PANEL_STATES } from '../../browser/support/states-panel';
import { WORKBENCH_STATES } from '../../browser/support/states-workbench';

/** As the views write it: `data-state="gone"`, `<Said state="too-short">`, `data-note="cut"`. */
const WRITTEN = /\b(?:data-(?:state|note)|state)="([a-z-]+)"/g;
const SHOWN = /data-(?:state|note)="([a-z-]+)"/g;

/** Gone before anybody could look at it: to hold it fast, what it waits for would have to hang. */
const PASSING = 'loading';

const filesOf = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
const wordsIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].flatMap(([, word]) => word ?? []);

it('every state that a view names is looked at', () => {
  const views = ['components', 'entrypoints'].flatMap((folder) => filesOf(folder, '.tsx'));
  const written = new Set(views.flatMap((path) => wordsIn(readFileSync(path, 'utf8'), WRITTEN)));
  expect(written.size).toBeGreaterThan(4);
  const states = [...Object.values(PANEL_STATES), ...Object.values(WORKBENCH_STATES).flat()];
  const shown = new Set(states.flatMap(({ shows }) => wordsIn(shows, SHOWN)));
  expect([...written].filter((state) => !shown.has(state) && state !== PASSING)).toEqual([]);
});

it('every state that a page can tell is one of those of the panel', () => {
  const states = TAB_REQUESTS.report.answer.entries.state.options;
  expect(states.filter((state) => !(state in PANEL_STATES))).toEqual([]);
});

/** The samples of marks are on white, as most pages are, whatever the system is. */
const ON_WHITE = 'components/settings/settings.css';

const sheets = ['components', 'entrypoints', 'assets'].flatMap((folder) => filesOf(folder, '.css'));

it('light and dark are told by the tables of colours alone', () => {
  const asking = sheets.filter((path) =>
    readFileSync(path, 'utf8').includes('prefers-color-scheme'),
  );
  expect(asking).toEqual([ON_WHITE, 'assets/page-tokens.css', 'assets/tokens.css']);
});

it('no colour is told by the language', () => {
  const rules = sheets.flatMap(
    (path) => readFileSync(path, 'utf8').match(/:lang\([^{]+\{[^}]*\}/g) ?? [],
  );
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule) => /colou?r|background|opacity|filter/.test(rule))).toEqual([]);
});
