/**
 * Checks which room may import which, and that nothing imports in a circle.
 *
 * The tool once reported success over zero files (it had found no parser for TypeScript), so a run
 * that reads too little fails; and each rule is tried on a planted violation (`layers.test.ts`).
 */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import { root } from './commands.mjs';

/** What each room of `lib` may import of the others. */
const MAY_IMPORT = {
  text: [],
  notice: ['text'],
  plan: ['text'],
  match: ['plan', 'text'],
  library: ['files', 'match', 'plan', 'text'],
  collection: ['anchor', 'match', 'plan', 'text'],
  anchor: ['plan', 'text'],
  overlay: ['anchor', 'match', 'notice', 'plan', 'text'],
  files: ['notice', 'overlay/notice-page', 'plan', 'text'],
  cli: ['files', 'library', 'match', 'plan', 'text'],
  export: ['anchor/text-fragment', 'collection/clip', 'collection/records', 'plan', 'text'],
  platform: [
    'collection/clip',
    'collection/view',
    'match/answer',
    'match/matrix/matrix-answer',
    'match/matrix/overview',
    'notice/detect',
    'plan',
    'text',
  ],
};

/** Rooms without a browser: `document` may reach them as an argument, a library of the browser not. */
const PURE = '^lib/(text|notice|plan|match|anchor|export|files)/';

/** A package by its files, or, where only its `exports` say which these are, by its name. */
const PACKAGE = '(^|node_modules/)';

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const RULES = [
  { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
  ...Object.entries(MAY_IMPORT).map(([room, others]) => ({
    name: `arrows-of-${room}`,
    severity: /** @type {const} */ ('error'),
    from: { path: `^lib/${room}/` },
    to: {
      path: '^(lib|components|entrypoints)/',
      pathNot: `^lib/(${[room, ...others].join('|')})(/|\\.)`,
    },
  })),
  {
    name: 'components-are-presentational',
    severity: 'error',
    from: { path: '^components/' },
    to: {
      path: '^(entrypoints/|lib/(platform|library/(?!listing)|collection/(?!clip|records|errors|query|arrange)|overlay/(?!chips|page-map)))',
      // What their props look like is told by whoever makes them.
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'browser-only-in-platform',
    severity: 'error',
    from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/platform/' },
    to: {
      path: `${PACKAGE}(webextension-polyfill|wxt/(dist/)?browser)|^lib/platform/browser\\.`,
    },
  },
  {
    name: 'dexie-only-in-databases',
    severity: 'error',
    from: { path: '^(lib|components|entrypoints)/', pathNot: '^lib/(library|collection)/' },
    to: { path: `${PACKAGE}dexie` },
  },
  {
    name: 'no-view-in-lib',
    severity: 'error',
    from: { path: '^lib/' },
    to: { path: `${PACKAGE}preact` },
  },
  {
    name: 'pure-rooms',
    severity: 'error',
    from: { path: PURE },
    to: { path: `${PACKAGE}(preact|dexie|wxt|fuse\\.js|webextension-polyfill)` },
  },
  {
    name: 'content-scripts-without-databases',
    severity: 'error',
    from: { path: '^entrypoints/(detect\\.|overlay/|keep/)' },
    to: { path: `${PACKAGE}(dexie|fuse\\.js)`, reachable: true },
  },
];

/** Fewer files than this were not our rooms. */
const LEAST_FILES = 50;

/**
 * Checks a tree of the project's shape.
 * @param {string} folder that holds `lib`, `components`, `entrypoints`
 * @returns {Promise<{ files: number, violations: { rule: string, from: string, to: string }[] }>}
 */
export async function checkLayers(folder) {
  const before = process.cwd();
  process.chdir(folder);
  try {
    const { output } = await cruise(['lib', 'components', 'entrypoints'], {
      ruleSet: { forbidden: RULES },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'] },
    });
    if (typeof output === 'string') throw new Error(output);
    return {
      files: output.modules.filter(({ source }) => /^(lib|components|entrypoints)\//.test(source))
        .length,
      violations: output.summary.violations.map(({ rule, from, to }) => ({
        rule: rule.name,
        from,
        to,
      })),
    };
  } finally {
    process.chdir(before);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, violations } = await checkLayers(root);
  for (const { rule, from, to } of violations)
    console.error(`${rule}: ${from} → ${relative('', to)}`);
  if (files < LEAST_FILES) console.error(`Only ${files} files were read.`);
  console.log(`${files} files, ${violations.length} violations`);
  process.exitCode = violations.length > 0 || files < LEAST_FILES ? 1 : 0;
}
