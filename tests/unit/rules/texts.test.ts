/**
 * The words of the interface: complete in both languages, all of them used, none of them in code.
 */
import { describe, expect, it, vi } from 'vitest';
import en from '../../../assets/locales/en.json';
import zh from '../../../assets/locales/zh-CN.json';
import { GROUPINGS, ORDERS } from '../../../lib/collection/arrange';
import { COLOURS } from '../../../lib/collection/clip';
import type { Trouble } from '../../../lib/collection/errors';
import { THINGS } from '../../../lib/collection/filter';
import { KEYS } from '../../../lib/collection/query';
import type { What } from '../../../lib/collection/records';
import { CLIP_GROUPINGS } from '../../../lib/export/books/clips-book';
import { FORM_IDS } from '../../../lib/export/forms';
import { COLUMNS } from '../../../lib/library/listing';
import {
  FACET_KEYS,
  THINGS as LIBRARY_THINGS,
  ORIGINS,
  ROLES,
} from '../../../lib/library/search/keys';
import { SEARCH_ORDERS } from '../../../lib/library/search/measure-search';
import { MARK_KINDS } from '../../../lib/plan/mend/marks';
import { overlayTexts } from '../../../lib/platform/texts';
import { REGIONS } from '../../../lib/text/regions';
import { literalsOf, read, sourceFiles } from './sources';

vi.mock('webextension-polyfill', () => ({ default: {} }));

type Table = Readonly<Record<string, string>>;
const HAN = /\p{Script=Han}/u;
const placeholders = (text: string | undefined) => (text?.match(/\{\w+\}/g) ?? []).sort();

/** Of each a key: the compiler finds one that is missing here, and one that is not in the table. */
const STEPS = Object.keys({
  save: 1,
  note: 1,
  tag: 1,
  move: 1,
  colour: 1,
  star: 1,
  change: 1,
  bin: 1,
  'take-back': 1,
  folder: 1,
  attach: 1,
} satisfies Record<What, 1>);
const TROUBLES = Object.keys({
  blocked: 1,
  full: 1,
  unavailable: 1,
  'too-old': 1,
  'failed-migration': 1,
} satisfies Record<Trouble, 1>);

/** Keys that are put together in code, with the values that they are put together of. */
const [, COMMAND_LINES = ''] = read('wxt.config.ts').split(/commands: \{|content_security_policy/);
const COMMANDS = COMMAND_LINES.match(/(?<=^ {6}'?)[\w-]+(?='?: \{)/gm) ?? [];
const PUT_TOGETHER = [
  ...['same', 'partial'].flatMap((level) => [`level.${level}`, `level.${level}.long`]),
  ...['auto', 'zh-CN', 'en'].map((language) => `settings.language.${language}`),
  ...['sure', 'usual', 'more'].map((choice) => `settings.sensitivity.${choice}`),
  ...['lake', 'sky', 'ink'].map((palette) => `settings.palette.${palette}`),
  ...['markEquivalents', 'markTargets', 'selectionButton', 'keepEquivalents', 'letters'].map(
    (mark) => `settings.${mark}`,
  ),
  ...['same', 'partial', 'target', 'milestone', 'saved', 'revised'].map(
    (mark) => `settings.sample.${mark}`,
  ),
  ...COMMANDS.map((command) => `key.${command}`),
  ...REGIONS.map(({ code }) => `region.${code}`),
  ...['collection', 'plan', 'matrix', 'data', 'settings', 'welcome'].map((page) => `${page}.title`),
  ...['loading', 'failed', 'gone'].map((state) => `plan.${state}`),
  ...COLUMNS.map((column) => `list.${column}`),
  ...['bundled', 'page', 'file'].map((origin) => `origin.${origin}`),
  ...MARK_KINDS.flatMap((as) => [`mend.${as}`, `mend.marked.${as}`]),
  ...['added', 'gone', 'changed'].map((change) => `mend.again.${change}`),
  ...['full', 'blocked', 'too-old', 'failed'].map((trouble) => `library.${trouble}`),
  ...['number', 'milestone', 'agency', 'only', 'shared'].map((mark) => `mark.${mark}`),
  ...['had', 'lacking', 'elsewhere'].flatMap((kind) => [`matrix.${kind}`, `matrix.${kind}.hint`]),
  ...['same', 'partial'].map((level) => `matrix.cell.${level}`),
  ...ORDERS.map((order) => `order.${order}`),
  ...[...GROUPINGS, ...CLIP_GROUPINGS].map((grouping) => `group.${grouping}`),
  ...FORM_IDS.flatMap((form) => [`form.${form}`, `form.${form}.hint`]),
  ...[...COLOURS, 'none'].map((colour) => `colour.${colour}`),
  ...['exact', 'revised', 'lost'].flatMap((state) => [`anchor.${state}`, `anchor.${state}.long`]),
  'anchor.unseen',
  ...['revised', 'lost', 'elsewhere', 'exact'].flatMap((group) => [
    `saved.${group}`,
    `saved.some.${group}`,
    ...(group === 'exact' ? [] : [`saved.${group}.hint`]),
  ]),
  ...KEYS.filter((key) => key !== 'folder').map((key) => `facet.${key}`),
  ...FACET_KEYS.map((key) => `facet.${key}`),
  ...['topic', 'tag', 'subject'].map((key) => `facet.no.${key}`),
  ...[...THINGS, ...LIBRARY_THINGS].map((thing) => `facet.has.${thing}`),
  ...ROLES.map((role) => `facet.role.${role}`),
  ...ORIGINS.map((origin) => `facet.origin.${origin}`),
  ...SEARCH_ORDERS.map((order) => `search.order.${order}`),
  ...['measure', 'equivalent', 'selection'].map((kind) => `clip.kind.${kind}`),
  ...['saving', 'saved', 'failed'].map((state) => `clip.note.${state}`),
  ...STEPS.map((what) => `step.${what}`),
  ...TROUBLES.map((trouble) => `trouble.${trouble}`),
];

describe('the tables', () => {
  const tables: [string, Table, Table][] = [
    ['zh-CN', zh, en],
    ['en', en, zh],
  ];

  it('have the same keys, in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh));
  });

  it.each(tables)('%s has the blanks of the other, and nothing empty', (_, table, other) => {
    for (const [key, text] of Object.entries(table)) {
      expect(text.trim(), key).not.toBe('');
      // What stands between the items of a list ends in a space.
      if (key !== 'app.list') expect(text, key).toBe(text.trim());
      expect(placeholders(text), key).toEqual(placeholders(other[key]));
    }
  });

  it('are in their own language', () => {
    // But each language is named in itself, whatever the language of the interface.
    const inItself = ['settings.language.zh-CN', 'settings.language.en'];
    // No words: a code, and how words are put together.
    const noWords = /^app\.(?:lang|list|brackets|about)$/;
    const others = (table: Table) =>
      Object.entries(table).filter(([key]) => !inItself.includes(key) && !noWords.test(key));
    for (const [key, text] of others(en)) expect(text, key).not.toMatch(HAN);
    for (const [key, text] of others(zh)) expect(text, key).toMatch(HAN);
  });
});

describe('the keys', () => {
  const files = sourceFiles('components', 'entrypoints', 'lib');
  const literals = files.flatMap((path) => literalsOf(path));
  const used = new Set([...literals.map(({ text }) => text), ...PUT_TOGETHER]);

  it('there are sources to look at', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(used).toContain('card.save');
  });

  it('are all used', () => {
    expect(Object.keys(zh).filter((key) => !used.has(key))).toEqual([]);
  });

  it('that are put together in code are all in the table', () => {
    expect(PUT_TOGETHER.filter((key) => !(key in zh))).toEqual([]);
  });

  it('that are put together in code are only those named here', () => {
    const sources = sourceFiles('components', 'entrypoints').map(read).join('\n');
    const templates = sources.match(/(?<=\bsay\(\s*`)[^`]*/g) ?? [];
    const patterns = templates.map((template) => template.replace(/\$\{\w+\}/g, '*'));
    expect([...new Set(patterns)].sort()).toEqual([
      '*.title',
      'anchor.*',
      'anchor.*.long',
      'clip.kind.*',
      'clip.note.*',
      'colour.*',
      'facet.*',
      'facet.*.*',
      'facet.has.*',
      'facet.no.*',
      'form.*',
      'form.*.hint',
      'group.*',
      'key.*',
      'level.*',
      'level.*.long',
      'library.*',
      'list.*',
      'mark.*',
      'matrix.*',
      'matrix.*.hint',
      'matrix.cell.*',
      'mend.*',
      'mend.again.*',
      'mend.marked.*',
      'origin.*',
      'plan.*',
      'saved.*',
      'saved.*.hint',
      'saved.some.*',
      'search.order.*',
      'settings.*',
      'settings.*.*',
      'settings.sample.*',
      'step.*',
      'trouble.*',
    ]);
  });

  it('that the overlay says are sent to it', () => {
    const overlay = [
      'components/overlay/card.tsx',
      'components/overlay/chips.tsx',
      'components/overlay/clause-hint.tsx',
      'components/overlay/dismissed.tsx',
      'components/overlay/equivalent.tsx',
      'components/overlay/region-button.tsx',
      'components/parts/regions.ts',
      'components/parts/targets.tsx',
      'entrypoints/overlay/app.tsx',
      'entrypoints/overlay/use-clause-mode.ts',
    ].flatMap((path) => literalsOf(path).map(({ text }) => text));
    const said = [...overlay, ...PUT_TOGETHER.filter((key) => key.startsWith('level.'))].filter(
      (text) => text in zh,
    );
    expect(said.length).toBeGreaterThan(10);
    const sent = overlayTexts(zh);
    expect(said.filter((key) => !(key in sent))).toEqual([]);
  });
});

describe('the texts of the manifest', () => {
  const folder = 'assets/public/_locales';
  const messages = (language: string): Record<string, { message: string }> =>
    JSON.parse(read(`${folder}/${language}/messages.json`));
  const [chinese, english] = [messages('zh_CN'), messages('en')];

  it('are the same in both languages, none empty', () => {
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    for (const { message } of [...Object.values(english), ...Object.values(chinese)]) {
      expect(message.trim()).not.toBe('');
    }
  });

  it('are those that the manifest names', () => {
    const named = read('wxt.config.ts').match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
    expect([...new Set(named)].sort()).toEqual(Object.keys(chinese).sort());
  });
});

describe('words in code', () => {
  const files = sourceFiles('components', 'entrypoints', 'lib/platform', 'lib/overlay');

  it('are seen wherever they can stand, and not in comments', () => {
    const source =
      `// 注释\nconst a = '甲'; const b = \`乙\${a}丙\`; const c = /丁/; /* 注释 */\n` +
      'const d = <p title="戊">己{\'\\u5e9a\'}</p>;';
    const seen = literalsOf('x.tsx', source).map(({ text }) => text);
    expect(seen.filter((text) => HAN.test(text))).toEqual([
      '甲',
      '乙',
      '丙',
      '/丁/',
      '戊',
      '己',
      '庚',
    ]);
  });

  it.each(files)('%s has none', (path) => {
    expect(literalsOf(path).filter(({ text }) => HAN.test(text))).toEqual([]);
  });

  it.each(['sidepanel', 'workbench'])('the page of the %s has nothing but our name', (page) => {
    const html = read(`entrypoints/${page}/index.html`);
    expect(html.match(/\p{Script=Han}+/gu)).toEqual(['邻策']);
  });
});
